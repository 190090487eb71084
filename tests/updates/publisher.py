"""A publisher, and what it publishes."""

from pathlib import Path
from typing import Final

import msgspec
from nacl.signing import SigningKey

from kiosk.updates.installer import Examine, Installer, PresentVersions
from kiosk.updates.manifest import UpdateKind, VersionLabel
from kiosk.updates.package_format import MAGIC, SIGNATURE
from kiosk.updates.slots import PROGRAM, Slot
from release.publish_update import sealed, write

NAME: Final = "ketamine-route-kiosk"
SYSTEM: Final = "linux-x86_64"
KEY: Final = SigningKey(b"k" * 32)
TRUSTED: Final = KEY.verify_key.encode().hex()


def program(folder: Path, version: str) -> Path:
    """Write a small program that can say its version, and return its folder."""
    (folder / "lib").mkdir(parents=True)
    starter = folder / PROGRAM
    starter.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo kiosk {version}\n')
    starter.chmod(0o755)
    (folder / "lib" / "large").write_bytes(bytes(range(256)) * 40)
    (folder / "lib" / "other name").write_bytes(b"small")
    return folder


def published(
    folder: Path,
    version: str = "1.1.0",
    *,
    key: SigningKey = KEY,
    name: str = NAME,
    system: str = SYSTEM,
) -> Path:
    """Return an update with a program of a version."""
    files = program(folder / f"files-{version}", version)
    out = folder / f"{version}.update"
    write(VersionLabel(UpdateKind.PROGRAM, name, version, system), files, key, out)
    return out


def resealed(update: Path, **said: object) -> Path:
    """Let the publisher say something else of an update, and sign that."""
    data = update.read_bytes()
    start = len(MAGIC) + SIGNATURE + 4
    end = start + int.from_bytes(data[start - 4 : start])
    manifest = {**msgspec.json.decode(data[start:end]), **said}
    update.write_bytes(sealed(msgspec.json.encode(manifest), KEY) + data[end:])
    return update


def sound(_staged: Slot) -> str:
    """Find nothing wrong with a version."""
    return ""


def installer(
    folder: Path, *, newest: str = "1.0.0", kept: str = "", examine: Examine = sound
) -> Installer:
    """Return what takes updates into a folder, on a tablet that has a version already."""
    here = PresentVersions(NAME, SYSTEM, newest)
    return Installer(
        folder,
        (TRUSTED,),
        lambda kind: here if kind is UpdateKind.PROGRAM else None,
        lambda _kind: {kept},
        examine,
    )
