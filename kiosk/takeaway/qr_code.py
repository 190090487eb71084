"""QR codes (ISO/IEC 18004) as plain rows of dark and light, and the one that holds the page.

The page stands in it as a contact card.
"""

import math
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

from kiosk.takeaway.contact_card import contact_card
from kiosk.takeaway.handout import Handout, can_be_shortened, left_out, shortened

if TYPE_CHECKING:
    from segno import QRCode

Level = Literal["L", "M", "Q", "H"]
Rows = tuple[tuple[bool, ...], ...]

QUIET: Final = 4
"""Light modules that the standard asks for on each side of a code."""

RESOLVED: Final = 410
"""A phone tells modules apart up to this many times their width away.

So that a cheap phone's preview, 1920 pixels over a field of about 67 degrees, has 3.5 pixels to a
module: with fewer, one reader of three misses more than one simulated photograph in twenty.
"""

NEAREST: Final = 4
"""How many times its own side a code is to be away: from nearer, one reader of three cannot read it
from an angle."""

AT_ARMS_LENGTH: Final = 400
"""Millimetres from the screen to a phone."""

IN_HAND: Final = 200
"""Millimetres from a page to a phone."""

WIDEST: Final = 18
"""The highest version in use, 89 modules wide: `make photographs` says how well it is read."""

LARGEST: Final = 40
"""The highest version that there is, 177 modules wide."""

NARROWEST: Final = 10
"""The version that is used on any screen, however small: then a phone has to come nearer."""

LEVELS: Final[tuple[Level, ...]] = ("M", "L")
"""How much of the page's code may be lost, the level that is tried first in front."""


class QrHandout(Struct, frozen=True, weakref=True):
    """A page as a code.

    Attributes:
        rows: the code with its quiet zone.
        text: what a phone reads.
        left_out: how many lines of each part did not fit, by the part's title.
    """

    rows: Rows
    text: str
    left_out: dict[str, int]


def qr_code(text: str, level: Level = "M") -> Rows:
    """Return a QR code of a text with its quiet zone: True is a dark module.

    Args:
        text: what a phone reads, in UTF-8.
        level: how much of the code may be lost: about 7, 15, 25 or 30 percent.

    Raises:
        ValueError: the text does not fit any code.
    """
    return _rows(_made(text, level))


def most_modules(side: float, unit: float, distance: float) -> int:
    """Return how many modules a square has room for if a phone is to read them.

    Args:
        side: the square's, in pixels, say.
        unit: millimetres of one such pixel. A module is a whole number of them.
        distance: millimetres to the phone.
    """
    return int(side // math.ceil(distance / RESOLVED / unit))


def useful_side(side: float, unit: float, distance: float) -> float:
    """Return how much of a square's side a code may take if it is to be read from an angle, too.

    Args:
        side: the square's, in pixels, say.
        unit: millimetres of one such pixel.
        distance: millimetres to the phone.
    """
    return min(side, distance / NEAREST / unit)


def qr_handout(page: Handout, most: int) -> QrHandout:
    """Return the code of a page, shortened as `TRIMMED_FIRST` says until it fits.

    It is the smallest code that may lose 15 percent, or 7 where the page fits only so; and where
    its size leaves room to lose more, it may. What is about safety never gives way: for that alone
    a code may be wider than there is room for, and a phone has to come nearer.

    Args:
        page: the page.
        most: the modules that there is room for across, quiet zone included.

    Raises:
        ValueError: what is about safety does not fit any code. No pack that loads says so much.
    """
    widest = min(max(NARROWEST, (most - 2 * QUIET - 17) // 4), WIDEST)
    rest = page
    while (level := _level(contact_card(rest), widest)) is None:
        if can_be_shortened(rest):
            rest = shortened(rest)
        elif widest < LARGEST:
            widest += 1
        else:
            raise ValueError("the page's safety lines do not fit any code")
    text = contact_card(rest)
    return QrHandout(_rows(_made(text, level, boost=True)), text, left_out(page, rest))


def _level(text: str, version: int) -> Level | None:
    """Return the first level at which a text fits a version, None where it fits at none.

    The mask is given, because finding the best one takes most of the time.
    """
    for level in LEVELS:
        with suppress(ValueError):
            _made(text, level, version=version, mask=0)
            return level
    return None


def _made(
    text: str,
    level: Level,
    *,
    version: int | None = None,
    mask: int | None = None,
    boost: bool = False,
) -> "QRCode":
    """Return a code that says its text is in UTF-8 (ECI 26) where that makes a difference.

    Without that, the standard means ISO 8859-1, and readers guess: some take Spanish for Japanese.
    """
    from segno import make_qr  # here, because few visits need it and it is slow to import

    return make_qr(
        text,
        error=level,
        version=version,
        mask=mask,
        encoding="utf-8",
        eci=not text.isascii(),
        boost_error=boost,
    )


def _rows(made: "QRCode") -> Rows:
    return tuple(tuple(bool(module) for module in row) for row in made.matrix_iter(border=QUIET))
