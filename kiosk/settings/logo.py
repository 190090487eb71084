"""The clinic's logo: a PNG file that is checked whole before anything decodes it."""

from pathlib import Path
from struct import error, unpack_from
from typing import Final
from zlib import crc32

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.read_file import read_bytes

LONGEST: Final = 2000
"""Pixels of a side. Decoded it takes 32 MB of memory at most."""

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
HEADER, END = b"IHDR", b"IEND"
DRAWN: Final = frozenset({HEADER, b"PLTE", b"tRNS", b"IDAT", END})
"""The chunks that a picture is drawn from. Others, such as texts, can take a minute to unpack."""


def read_logo(path: Path) -> bytes | Diagnostic:
    """Return a picture that can be decoded in little time, a PNG, or its fault."""
    file = str(path)
    data = read_bytes(path, file, follow=False)
    return data if isinstance(data, Diagnostic) else _picture(data, file)


def damaged(file: str) -> Diagnostic:
    """Return the fault of a PNG that cannot be decoded."""
    return Diagnostic(file, "", "this is a damaged PNG", "Copy it again, or save it anew.")


def _picture(data: bytes, file: str) -> bytes | Diagnostic:
    """Return a PNG without the chunks that draw nothing, once its chunks and size are checked."""
    if not data.startswith(SIGNATURE):
        return Diagnostic(file, "", "this is not a PNG", "Save the logo as a PNG.")
    try:
        chunks = _chunks(data)
        width, height = unpack_from(">II", data, len(SIGNATURE) + 8)
    except error:
        return damaged(file)
    if chunks[0][0] != HEADER:
        return damaged(file)
    if max(width, height) > LONGEST:
        reason = f"this picture has {width:,} by {height:,} pixels"
        remedy = f"Save it at {LONGEST:,} by {LONGEST:,} pixels or less."
        return Diagnostic(file, "", reason, remedy)
    return SIGNATURE + b"".join(whole for kind, whole in chunks if kind in DRAWN)


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """Return the kind of each chunk of a PNG, and the whole chunk, up to the last.

    Raises:
        struct.error: the data end within a chunk, or one is not what its checksum says.
    """
    chunks: list[tuple[bytes, bytes]] = []
    place, kind = len(SIGNATURE), b""
    while kind != END:
        length, kind = unpack_from(">I4s", data, place)
        (checksum,) = unpack_from(">I", data, place + 8 + length)
        whole = data[place : place + 12 + length]
        if crc32(whole[4:-4]) != checksum:
            raise error
        chunks.append((kind, whole))
        place += len(whole)
    return chunks
