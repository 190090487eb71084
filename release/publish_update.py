"""The publisher's side of an update: a key, and packing a program or a content pack with it."""

import argparse
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Literal

from msgspec.json import encode
from msgspec.structs import asdict
from nacl.signing import SigningKey

from kiosk import paths
from kiosk.cli.examine_update import system
from kiosk.content.load import load_pack
from kiosk.updates.archive import objection_to
from kiosk.updates.manifest import Manifest, UpdateKind, VersionLabel
from kiosk.updates.package_format import LENGTH, MAGIC, UpdateError
from kiosk.updates.slots import PROGRAM

Preset = Literal[0, 9]
"""How hard xz tries: hardly, or as hard as it can."""


def make_key(file: Path) -> str:
    """Make a signing key that only its owner can read, and return the public one for clinics.

    Raises:
        FileExistsError: there is one already. It is not lost.
    """
    key = SigningKey.generate()
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as stream:
        stream.write(key.encode().hex() + "\n")
    return key.verify_key.encode().hex()


def read_key(file: Path) -> SigningKey:
    """Return the signing key in a file."""
    return SigningKey(bytes.fromhex(file.read_text().strip()))


def of_program(folder: Path) -> VersionLabel:
    """Return what an update with a standalone program brings."""
    command = [str(folder / PROGRAM), "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return VersionLabel(UpdateKind.PROGRAM, paths.APP, told.split()[1], system())


def of_content(folder: Path) -> VersionLabel:
    """Return what an update with a content pack brings.

    Raises:
        PackError: the pack is broken.
    """
    pack = load_pack(folder).structure
    return VersionLabel(UpdateKind.CONTENT, pack.id, pack.version, "")


def write(
    label: VersionLabel, folder: Path, key: SigningKey, out: Path, preset: Preset = 9
) -> None:
    """Pack a folder's files as an update, signed.

    Args:
        label: what it brings.
        folder: its files.
        key: the publisher's.
        out: the file to write.
        preset: how hard xz tries.
    """
    with TemporaryFile() as payload:
        unpacked, files = _pack(folder, payload, preset)
        packed = payload.tell()
        payload.seek(0)
        sha256 = hashlib.file_digest(payload, "sha256").hexdigest()
        said = Manifest(
            **asdict(label), packed=packed, sha256=sha256, unpacked=unpacked, files=files
        )
        payload.seek(0)
        with out.open("wb") as stream:
            stream.write(sealed(encode(said), key))
            shutil.copyfileobj(payload, stream)


def sealed(said: bytes, key: SigningKey) -> bytes:
    """Return a manifest with what comes before it in the file of an update."""
    signature = key.sign(MAGIC + said).signature
    return MAGIC + signature + len(said).to_bytes(LENGTH) + said


def _pack(folder: Path, payload: IO[bytes], preset: Preset) -> tuple[int, int]:
    """Pack a folder's files; return the bytes in them and how many entries there are.

    Raises:
        UpdateError: a tablet would not take them.
    """
    unpacked = files = 0
    folders, seen = {""}, set[str]()
    with tarfile.open(
        fileobj=payload, mode="w:xz", preset=preset, format=tarfile.USTAR_FORMAT
    ) as archive:
        for path in sorted(folder.rglob("*")):
            member = _member(path, path.relative_to(folder).as_posix())
            if objection := objection_to(member, folders, seen):
                raise UpdateError(path, objection, "Take it out, or give it another name.")
            seen.add(member.name.lower())
            folders |= {member.name} if member.isdir() else set()
            unpacked, files = unpacked + member.size, files + 1
            with path.open("rb") if member.isreg() else BytesIO() as stream:
                archive.addfile(member, stream)
    return unpacked, files


def _member(path: Path, name: str) -> tarfile.TarInfo:
    """Return what an archive says of a file. Two names of one file are two files."""
    member = tarfile.TarInfo(name)
    said = path.lstat()
    member.mode, member.mtime = said.st_mode & 0o777, int(said.st_mtime)
    if stat.S_ISREG(said.st_mode):
        member.size = said.st_size
    else:
        member.type = tarfile.DIRTYPE if path.is_dir() and not path.is_symlink() else b"?"
    return member


def main(arguments: list[str]) -> int:
    """Make a key, or an update; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m release.publish_update", description=__doc__)
    parts = parser.add_subparsers(dest="what", required=True)
    key = parts.add_parser("key", help="make a signing key, and print the public one")
    key.add_argument("file", type=Path, metavar="FILE")
    for kind in UpdateKind:
        part = parts.add_parser(kind, help=f"pack a {kind} as an update")
        part.add_argument("folder", type=Path, metavar="DIR")
        part.add_argument("--key", type=Path, required=True, metavar="FILE")
        part.add_argument("--out", type=Path, required=True, metavar="FILE")
    given = parser.parse_args(arguments)
    if given.what == "key":
        print(make_key(given.file))
        return 0
    label = (of_program if given.what == UpdateKind.PROGRAM else of_content)(given.folder)
    write(label, given.folder, read_key(given.key), given.out)
    print(f"{given.out}: {label.name} {label.version}, {given.out.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
