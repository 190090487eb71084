"""A publisher with a repository, and a tablet that installs from it."""

import datetime as dt
from collections.abc import Collection
from pathlib import Path
from typing import Final

from nacl.signing import SigningKey

from kiosk.updates.fetch_folder import FolderFetcher
from kiosk.updates.installer import Examine, Installer, PresentVersions
from kiosk.updates.repository import Repository
from kiosk.updates.slots import PROGRAM, Slot
from kiosk.updates.version_label import UpdateKind, VersionLabel
from release.signing_keys import FileSigner
from release.update_repository import UpdateRepository

NAME: Final = "ketamine-route-kiosk"
SYSTEM: Final = "linux-x86_64"
LATER: Final = dt.datetime.now(tz=dt.UTC).replace(microsecond=0) + dt.timedelta(days=365)
PAST: Final = LATER - dt.timedelta(days=400)


def signer(name: str) -> FileSigner:
    """Return the key for a name, always the same one."""
    return FileSigner(SigningKey(name.encode().ljust(32, b".")))


ROOTS: Final = (signer("root 1"), signer("root 2"), signer("root 3"))
TARGETS: Final = signer("targets")
ONLINE: Final = signer("online")


def program(folder: Path, version: str) -> Path:
    """Write a small program that prints its version; return its folder."""
    (folder / "lib").mkdir(parents=True)
    starter = folder / PROGRAM
    starter.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo kiosk {version}\n')
    starter.chmod(0o755)
    (folder / "lib" / "large").write_bytes(bytes(range(256)) * 40)
    (folder / "lib" / "other name").write_bytes(b"small")
    return folder


class Publisher:
    """A publisher with a repository in a folder.

    Args:
        folder: its working folder.
        roots: its root keys, two of which must sign.
    """

    def __init__(self, folder: Path, roots: Collection[FileSigner] = ROOTS) -> None:
        self._work = folder
        self.folder = folder / "repository"
        self.repository = UpdateRepository(self.folder)
        self.repository.start([*roots], 2, TARGETS, ONLINE, LATER)
        self.repository.renew(ONLINE, LATER)
        self.root = self.repository.root_file().read_bytes()

    def publish(
        self,
        version: str = "1.1.0",
        *,
        system: str = SYSTEM,
        targets: FileSigner = TARGETS,
        online: FileSigner = ONLINE,
    ) -> None:
        """Publish a program of a version."""
        files = program(self._work / f"files-{system}-{version}", version)
        label = VersionLabel(UpdateKind.PROGRAM, system, version)
        self.repository.add(label, files, targets, LATER)
        self.repository.renew(online, LATER)


def sound(_staged: Slot) -> str:
    """Accept any version."""
    return ""


class Tablet:
    """A tablet that installs programs from a publisher's folder.

    Args:
        folder: its state folder.
        root: the root metadata that the clinic trusts.
        folders: the folders of versions already installed.
    """

    def __init__(self, folder: Path, root: bytes, folders: Collection[Path] = ()) -> None:
        self.updates = folder / "updates"
        self.known = folder / "known"
        self.root = root
        self.folders = folders
        self.newest = "1.0.0"
        self.kept = ""
        self.examine: Examine = sound

    def connect(self, folder: Path) -> Repository:
        """Load the newest metadata from a folder."""
        return Repository(str(folder), FolderFetcher(folder), self.root, self.known)

    def take(self, folder: Path) -> Slot | None:
        """Install the newest program from a folder."""
        return self.installer().take(self.connect(folder), UpdateKind.PROGRAM)

    def installer(self) -> Installer:
        """Return an installer for programs, without content."""
        here = PresentVersions(NAME, SYSTEM, self.newest, self.folders)
        return Installer(
            self.updates,
            lambda kind: here if kind is UpdateKind.PROGRAM else None,
            lambda _kind: {self.kept},
            self.examine,
        )


def taken(tablet: Tablet, publisher: Publisher) -> Slot:
    """Install the newest version."""
    slot = tablet.take(publisher.folder)
    assert slot is not None
    return slot
