"""Taking an update: verified, unpacked beside the others, examined, and only then put in place.

What is put in place is whole, because a folder is renamed in one step. Nothing that runs is
touched: a kiosk takes the new version up by itself, see `selection.py`.
"""

import os
import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO, Final

from msgspec import Struct

from kiosk.atomic_write import NotPlainError, open_plain, sync_all
from kiosk.updates.manifest import Manifest, UpdateKind, order
from kiosk.updates.package_format import OpenedPackage, UpdateError, open_package
from kiosk.updates.slots import FILES, Slot, slots
from kiosk.updates.unpack import check_room, fetch, unpack

STAGE: Final = ".staged-"
OPEN: Final = 0o755
WITHHELD: Final = 0o022
"""Others may read what is taken, and not write: the kiosk runs in another account."""

Examine = Callable[[Slot], str]
"""Returns in a clause why a staged version cannot be used, or nothing."""


class PresentVersions(Struct, frozen=True):
    """What a tablet has of one kind.

    Attributes:
        name: of the program, or the content pack's id.
        system: the kind of computer; empty for content.
        newest: the newest version that is installed or lies ready.
    """

    name: str
    system: str
    newest: str


class Installer(Struct, frozen=True):
    """Takes updates.

    Attributes:
        folder: of the updates.
        keys: public keys of those whom the clinic trusts, in hexadecimal.
        present: what there is of a kind, None where that cannot be updated here.
        in_use: the versions of a kind that the kiosk runs or goes back to. It is asked once the new
            one is in place, because the kiosk may take one up while another is examined.
        examine: sees whether a staged version can be used.
    """

    folder: Path
    keys: Sequence[str]
    present: Callable[[UpdateKind], PresentVersions | None]
    in_use: Callable[[UpdateKind], Collection[str]]
    examine: Examine

    def take(self, file: Path) -> Slot:
        """Take an update, and return where it lies ready.

        Raises:
            UpdateError: it is not taken, and nothing has changed.
            OSError: a file cannot be read or written, and nothing has changed.
        """
        try:
            stream = open_plain(file, follow=True)
        except NotPlainError:
            reason = "this is a folder, a device or a pipe"
            raise UpdateError(file, reason, "Copy the update to a file, and give that.") from None
        with stream:
            opened = open_package(stream, file, self.keys)
            self._fit(file, opened.manifest)
            return self._take(stream, opened)

    def _take(self, stream: BinaryIO, opened: OpenedPackage) -> Slot:
        manifest = opened.manifest
        os.umask(WITHHELD)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(OPEN)
        for left_over in self.folder.glob(f"{STAGE}*"):
            shutil.rmtree(left_over)
        check_room(self.folder, manifest)
        stage = Path(mkdtemp(prefix=STAGE, dir=self.folder))
        try:
            stage.chmod(OPEN)
            packed = stage / "packed"
            fetch(stream, opened, packed)
            unpack(packed, manifest, stage / FILES)
            packed.unlink()
            taken = Slot(stage, manifest.kind, manifest.name, manifest.version)
            if reason := self.examine(taken):
                raise UpdateError(opened.file, reason, "It is not taken. Tell the publisher.")
            return self._put_in_place(taken)
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _fit(self, file: Path, manifest: Manifest) -> None:
        present = self.present(manifest.kind)
        if present is None:
            reason = f"a {manifest.kind} is not updated like this here"
            raise UpdateError(file, reason, "See docs/updates.md for the way on this system.")
        for what, theirs, ours in (
            ("it is for", manifest.name, present.name),
            ("it runs on", manifest.system, present.system),
        ):
            if theirs != ours:
                reason = f"{what} {theirs}, and this is {ours}"
                raise UpdateError(file, reason, "Ask the publisher for the one that fits.")
        if order(manifest.version) <= order(present.newest):
            reason = f"version {manifest.version} is not newer than {present.newest}, which is here"
            raise UpdateError(file, reason, "Nothing needs to be done, or ask for a newer one.")

    def _put_in_place(self, staged: Slot) -> Slot:
        """Put a version in place whole, and let go of those that nobody goes back to."""
        sync_all()
        name = f"{staged.kind}-{staged.name}-{staged.version}"
        place = Slot(self.folder / name, staged.kind, staged.name, staged.version)
        staged.folder.rename(place.folder)
        sync_all()
        kept = {place.version, *self.in_use(staged.kind)}
        for slot in slots(self.folder, staged.kind):
            if slot.version not in kept:
                shutil.rmtree(slot.folder)
        return place
