"""Unpacking what a trusted publisher has signed, and no more than the manifest announces."""

import hashlib
import lzma
import shutil
import tarfile
from pathlib import Path
from typing import Final

from kiosk.updates.envelope import FETCH_AGAIN, Opened, UpdateError
from kiosk.updates.manifest import Manifest

PIECE: Final = 1_000_000
"""Bytes that are copied at a time."""

ROOM: Final = 20_000_000
"""Bytes that stay free on the disk."""

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


def fetch(file: Path, opened: Opened, copy: Path) -> None:
    """Copy the payload to where nobody else changes it, and see that it is the one signed.

    Raises:
        UpdateError: it is another.
        OSError: it cannot be copied.
    """
    digest = hashlib.sha256()
    with file.open("rb") as source, copy.open("wb") as target:
        source.seek(opened.start)
        while piece := source.read(PIECE):
            digest.update(piece)
            target.write(piece)
    if digest.hexdigest() != opened.manifest.sha256:
        raise UpdateError(file, "the file is damaged: it is not what was signed", FETCH_AGAIN)


def unpack(copy: Path, manifest: Manifest, folder: Path) -> None:
    """Unpack a payload into a new folder.

    Only files, folders, and links to within them are taken, by Python's own filter for data that
    is not trusted (PEP 706): it refuses paths and links that lead out, and devices.

    Raises:
        UpdateError: it holds something else, or other than the manifest announces.
        OSError: it cannot be written.
    """
    folder.mkdir()
    size = files = 0
    try:
        with tarfile.open(copy, "r:xz") as archive:
            for member in archive:
                size, files = size + member.size, files + 1
                if size > manifest.unpacked or files > manifest.files:
                    raise UpdateError(copy.name, "it holds more than it announces", PACK_AGAIN)
                archive.extract(member, folder, filter="data")
    except (tarfile.TarError, lzma.LZMAError, EOFError) as error:
        raise UpdateError(copy.name, f"it cannot be unpacked ({error})", PACK_AGAIN) from None
    if (size, files) != (manifest.unpacked, manifest.files):
        raise UpdateError(copy.name, "it holds less than it announces", PACK_AGAIN)
