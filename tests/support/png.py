"""PNG files, made chunk by chunk."""

from struct import pack
from zlib import compress, crc32

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk with its length and its checksum."""
    return pack(">I", len(data)) + kind + data + pack(">I", crc32(kind + data))


def header(width: int, height: int) -> bytes:
    """Return the header of a picture in colours with alpha."""
    return chunk(b"IHDR", pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))


def png(width: int = 8, height: int = 4, colour: bytes = b"\x20\x60\xa0\xff") -> bytes:
    """Return a PNG of one colour, given as red, green, blue and alpha."""
    rows = (b"\0" + colour * width) * height
    end = chunk(b"IEND", b"")
    return SIGNATURE + header(width, height) + chunk(b"IDAT", compress(rows)) + end
