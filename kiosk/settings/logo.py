"""The clinic's logo: a PNG file that is checked whole before anything decodes it."""

from pathlib import Path
from struct import error, unpack_from
from typing import Final
from zlib import crc32

from kiosk.atomic_write import NotPlainError, TooLargeError, read_plain

LARGEST: Final = 1_000_000
"""Bytes of the file."""

LONGEST: Final = 2000
"""Pixels of a side. Decoded it takes 32 MB of memory at most."""

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
HEADER, END = b"IHDR", b"IEND"


class LogoError(Exception):
    """The logo cannot be used.

    Args:
        reason: what is wrong with the file, a clause without its subject.
        remedy: what to do about it, in whole sentences.
    """

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason, self.remedy = reason, remedy


def read_logo(file: Path) -> bytes:
    """Return what the file of a logo holds: a whole PNG of a size that may be decoded.

    Raises:
        LogoError: there is no such file, or it is something else.
    """
    try:
        data = read_plain(file, LARGEST)
    except FileNotFoundError:
        raise LogoError("is not there", "Put the file there, or correct its path.") from None
    except NotPlainError:
        raise LogoError("is not a plain file", "Put a PNG file in its place.") from None
    except TooLargeError:
        raise LogoError("is too large", f"Keep it to {LARGEST:,} bytes.") from None
    except (OSError, ValueError) as fault:
        raise LogoError(f"cannot be read ({fault})", "Let the kiosk's user read it.") from None
    _check_png(data)
    return data


def damaged() -> LogoError:
    """Return the error of a PNG that cannot be decoded."""
    return LogoError("is a damaged PNG", "Copy it again, or save it anew.")


def _check_png(data: bytes) -> None:
    """Check a PNG's chunks, each by its checksum, and the size that its header names."""
    if not data.startswith(SIGNATURE):
        raise LogoError("is not a PNG", "Save the logo as a PNG.")
    try:
        kinds = _kinds(data)
        width, height = unpack_from(">II", data, len(SIGNATURE) + 8)
    except error:
        raise damaged() from None
    if (kinds[0], kinds[-1]) != (HEADER, END):
        raise damaged()
    if max(width, height) > LONGEST:
        remedy = f"Save it at {LONGEST:,} by {LONGEST:,} pixels or less."
        raise LogoError(f"has {width:,} by {height:,} pixels", remedy)


def _kinds(data: bytes) -> list[bytes]:
    """Return the kinds of a PNG's chunks up to the last.

    Raises:
        LogoError: a chunk is not what its checksum says.
        struct.error: the data end within a chunk.
    """
    kinds: list[bytes] = []
    place = len(SIGNATURE)
    while END not in kinds[-1:]:
        length, kind = unpack_from(">I4s", data, place)
        (checksum,) = unpack_from(">I", data, place + 8 + length)
        if crc32(data[place + 4 : place + 8 + length]) != checksum:
            raise damaged()
        kinds.append(kind)
        place += 12 + length
    return kinds
