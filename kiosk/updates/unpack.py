"""Unpacking what a trusted publisher has signed, and no more than the manifest announces."""

import hashlib
import os
import shutil
from lzma import LZMAError
from pathlib import Path
from tarfile import BLOCKSIZE, TarError, TarInfo
from typing import IO, Final

from kiosk.updates.archive import PIECE, ArchiveError, Unpacked, members
from kiosk.updates.manifest import Manifest
from kiosk.updates.package_format import FETCH_AGAIN, OpenedPackage, UpdateError

ROOM: Final = 20_000_000
"""Bytes that stay free on the disk."""

LATEST: Final = 1 << 33
"""Seconds since 1970: a file's time that no system takes lies beyond."""

NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

PACK_AGAIN: Final = "Ask the publisher to pack it again."


def check_room(folder: Path, manifest: Manifest) -> None:
    """Stop where the disk has no room for an update.

    Raises:
        UpdateError: it has not.
    """
    wanted = manifest.packed + manifest.unpacked + ROOM
    free = shutil.disk_usage(folder).free
    if free < wanted:
        reason = f"the disk has {free // 10**6:,} MB free, and {wanted // 10**6:,} MB are needed"
        raise UpdateError(folder, reason, "Make room, then give the command again.")


def fetch(stream: IO[bytes], opened: OpenedPackage, copy: Path) -> None:
    """Copy the payload to where nobody else changes it, and see that it is the one signed.

    Args:
        stream: the update, where its payload starts.
        opened: what is known of it.
        copy: where to.

    Raises:
        UpdateError: it is another.
        OSError: it cannot be copied.
    """
    digest = hashlib.sha256()
    left = opened.manifest.packed
    with copy.open("wb") as target:
        while piece := stream.read(min(left, PIECE)):
            digest.update(piece)
            target.write(piece)
            left -= len(piece)
    if digest.hexdigest() != opened.manifest.sha256:
        reason = "the file is damaged: it is not what was signed"
        raise UpdateError(opened.file, reason, FETCH_AGAIN)


def unpack(copy: Path, manifest: Manifest, folder: Path) -> None:
    """Unpack a payload into a new folder, whose files and folders are all made by this.

    Raises:
        UpdateError: it holds something else, or other than the manifest announces.
        OSError: it cannot be written.
    """
    folder.mkdir()
    try:
        with copy.open("rb") as packed:
            _fill(folder, Unpacked(packed), manifest)
    except (ArchiveError, TarError, LZMAError, EOFError, ValueError) as error:
        raise UpdateError(copy.name, f"it cannot be unpacked: {error}", PACK_AGAIN) from None


def _fill(folder: Path, archive: Unpacked, manifest: Manifest) -> None:
    size = files = 0
    for member in members(archive):
        size, files = size + member.size, files + 1
        if size > manifest.unpacked or files > manifest.files:
            raise ArchiveError("it holds more than it announces")
        _make(member, archive, folder)
    if (size, files) != (manifest.unpacked, manifest.files):
        raise ArchiveError("it holds less than it announces")


def _make(member: TarInfo, archive: Unpacked, folder: Path) -> None:
    """Make a file or a folder, of which nothing is there yet."""
    path = folder / member.name
    if member.isdir():
        path.mkdir()
        return
    handle = os.open(path, NEW, 0o755 if member.mode & 0o100 else 0o644)
    with os.fdopen(handle, "wb") as target:
        for piece in archive.pieces(member.size):
            target.write(piece)
    for _filling in archive.pieces(-member.size % BLOCKSIZE):
        pass
    if 0 <= member.mtime < LATEST:
        os.utime(path, (member.mtime, member.mtime))
