"""QR codes (ISO/IEC 18004), as plain rows of dark and light."""

from typing import Final, Literal

Level = Literal["L", "M", "Q", "H"]

QUIET: Final = 4
"""Light modules that the standard asks for on each side of a code."""


def code(text: str, level: Level = "M") -> tuple[tuple[bool, ...], ...]:
    """Return a QR code of a text with its quiet zone: True is a dark module.

    Args:
        text: what a phone reads, in UTF-8.
        level: how much of the code may be lost: about 7, 15, 25 or 30 percent.

    Raises:
        ValueError: the text does not fit any code.
    """
    from segno import make_qr  # here, because few visits need it and it is slow to import

    made = make_qr(text, error=level, boost_error=False, encoding="utf-8")
    return tuple(tuple(bool(module) for module in row) for row in made.matrix_iter(border=QUIET))
