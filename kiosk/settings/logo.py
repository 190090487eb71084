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
DRAWN: Final = frozenset({HEADER, b"PLTE", b"tRNS", b"IDAT", END})
"""The chunks that a picture is drawn from. Others, such as texts, can take a minute to unpack."""


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
    """Return the picture in the file of a logo: a PNG that can be decoded in little time.

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
    return _picture(data)


def damaged() -> LogoError:
    """Return the error of a PNG that cannot be decoded."""
    return LogoError("is a damaged PNG", "Copy it again, or save it anew.")


def _picture(data: bytes) -> bytes:
    """Return a PNG without the chunks that draw nothing, once its chunks and size are checked."""
    if not data.startswith(SIGNATURE):
        raise LogoError("is not a PNG", "Save the logo as a PNG.")
    try:
        chunks = _chunks(data)
        width, height = unpack_from(">II", data, len(SIGNATURE) + 8)
    except error:
        raise damaged() from None
    if chunks[0][0] != HEADER:
        raise damaged()
    if max(width, height) > LONGEST:
        remedy = f"Save it at {LONGEST:,} by {LONGEST:,} pixels or less."
        raise LogoError(f"has {width:,} by {height:,} pixels", remedy)
    return SIGNATURE + b"".join(whole for kind, whole in chunks if kind in DRAWN)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the kind of each chunk of a PNG, and the whole chunk, up to the last.

    Raises:
        LogoError: a chunk is not what its checksum says.
        struct.error: the data end within a chunk.
    """
    chunks: list[tuple[bytes, bytes]] = []
    place, kind = len(SIGNATURE), b""
    while kind != END:
        length, kind = unpack_from(">I4s", data, place)
        (checksum,) = unpack_from(">I", data, place + 8 + length)
        whole = data[place : place + 12 + length]
        if crc32(whole[4:-4]) != checksum:
            raise damaged()
        chunks.append((kind, whole))
        place += len(whole)
    return chunks
