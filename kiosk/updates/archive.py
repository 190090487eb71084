"""Reading the payload's archive: plain files and folders, in a bounded share of memory.

Of a header nothing but its one block (POSIX ustar) is read, so none is longer. Python's `tarfile`
would follow the longer forms without bound, and links that it has unpacked.
"""

import re
from collections.abc import Iterator
from lzma import FORMAT_XZ, LZMADecompressor
from tarfile import BLOCKSIZE, DIRTYPE, REGTYPE, TarInfo
from typing import IO, Final

from kiosk.schema.diagnostics import quoted

MEMORY: Final = 128 * 1024 * 1024
"""Bytes that unpacking may take: xz at its hardest takes 65 MB."""

PIECE: Final = 1_000_000
"""Bytes that are read at a time."""

PART: Final = re.compile(
    r"""
    (?! (?i: con | prn | aux | nul | com\d | lpt\d ) (?: \. | \Z ) )  # a device on Windows
    (?! [ ] )
    (?: (?! [<>:"/\\|?*] ) [ -~] )+
    (?<! [ .] )  # neither `.` nor `..`, nor what Windows cuts off
    """,
    re.VERBOSE,
)
"""The name of a file or a folder that every system takes for the same."""


class ArchiveError(Exception):
    """An archive holds what is not unpacked. The message is a clause that says what."""


class Unpacked:
    """What an .xz holds, read piece by piece.

    Args:
        packed: the .xz.
    """

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._xz = LZMADecompressor(FORMAT_XZ, memlimit=MEMORY)

    def pieces(self, count: int) -> Iterator[bytes]:
        """Yield so many bytes, at most `PIECE` at a time.

        Raises:
            EOFError: there are fewer.
            LZMAError: it is damaged, or would take more memory than it may.
        """
        while count:
            data = self._packed.read(PIECE) if self._xz.needs_input else b""
            if self._xz.eof or (self._xz.needs_input and not data):
                raise EOFError("it is cut short")
            piece = self._xz.decompress(data, min(count, PIECE))
            count -= len(piece)
            yield piece


def members(archive: Unpacked) -> Iterator[TarInfo]:
    """Yield the files and folders of an archive; the bytes of a file are read before the next.

    Raises:
        ArchiveError: there is something else, or a name that is none everywhere.
        EOFError: it is cut short.
        LZMAError: it is damaged, or would take more memory than it may.
        TarError: a header is damaged.
        ValueError: a name is not ASCII.
    """
    folders = {""}
    seen: set[str] = set()
    while any(block := b"".join(archive.pieces(BLOCKSIZE))):
        member = TarInfo.frombuf(block, "ascii", "strict")
        if objection := objection_to(member, folders, seen):
            raise ArchiveError(objection)
        seen.add(member.name.lower())
        if member.isdir():
            folders.add(member.name)
        yield member


def objection_to(member: TarInfo, folders: set[str], seen: set[str]) -> str:
    """Return why something is not unpacked, empty where it is.

    Args:
        member: the file or folder.
        folders: the names of the folders before it.
        seen: the names of everything before it, in small letters.
    """
    folder, _, name = member.name.rpartition("/")
    said = quoted(member.name)
    if member.type not in {REGTYPE, DIRTYPE}:
        return f"{said} is no plain file or folder"
    if not PART.fullmatch(name) or member.name.startswith("/") or folder not in folders:
        return f"{said} is no name for a file in a folder that is there"
    if member.name.lower() in seen:
        return f"{said} is there twice, or differs in capitals alone"
    if member.size < 0 or (member.isdir() and member.size):
        return f"{said} has a size that cannot be"
    return ""
