"""Taking an update: verified, put together beside the others, examined, and only then put in place.

What is put in place is whole, because a folder is renamed in one step. Nothing that runs is
touched: a kiosk takes the new version up by itself, see `selection.py`.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.atomic_write import open_plain, sync_all
from kiosk.updates.offers import Offer, OfferedFile, objection_to
from kiosk.updates.slots import FILES, Slot, slots
from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind, order

if TYPE_CHECKING:
    from kiosk.updates.repository import Repository

STAGE: Final = ".staged-"
OPEN: Final = 0o755
PLAIN: Final = 0o644
WITHHELD: Final = 0o022
"""Others may read what is taken, and not write: the kiosk runs in another account."""

ROOM: Final = 20_000_000
"""Bytes that stay free on the disk."""

Examine = Callable[[Slot], str]
"""Returns in a clause why a staged version cannot be used, or nothing."""


class PresentVersions(Struct, frozen=True):
    """What a tablet has of one kind.

    Attributes:
        name: of the program, or the content pack's id.
        branch: the kind of computer that a program runs on, or the content pack's id.
        newest: the newest version that is installed or lies ready.
        folders: of versions that are installed or lie ready, the newest first. Nobody may write
            them but who may install.
    """

    name: str
    branch: str
    newest: str
    folders: Collection[Path] = ()


class Installer(Struct, frozen=True):
    """Takes updates.

    Attributes:
        folder: of the updates.
        present: what there is of a kind, None where that cannot be updated here.
        in_use: the versions of a kind that the kiosk runs or goes back to. It is asked once the new
            one is in place, because the kiosk may take one up while another is examined.
        examine: sees whether a staged version can be used.
    """

    folder: Path
    present: Callable[[UpdateKind], PresentVersions | None]
    in_use: Callable[[UpdateKind], Collection[str]]
    examine: Examine

    def take(self, source: "Repository", kind: UpdateKind) -> Slot | None:
        """Take the newest version of a kind, and return where it lies ready.

        It is None where there is none that is newer, or none can be taken like this here.

        Raises:
            UpdateError: it is not taken, and nothing has changed.
            OSError: a file cannot be read or written, and nothing has changed.
        """
        present = self.present(kind)
        offer = present and source.newest(kind, present.branch)
        if not present or not offer or order(offer.version) <= order(present.newest):
            return None
        if objection := objection_to(offer):
            raise UpdateError(source.place, objection, "Tell the publisher.")
        os.umask(WITHHELD)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(OPEN)
        for left_over in self.folder.glob(f"{STAGE}*"):
            shutil.rmtree(left_over)
        self._check_room(offer)
        stage = Path(mkdtemp(prefix=STAGE, dir=self.folder))
        try:
            stage.chmod(OPEN)
            _fill(stage / FILES, source, offer, present.folders)
            taken = Slot(stage, kind, present.name, offer.version)
            if reason := self.examine(taken):
                message = f"{kind} {offer.version}: {reason}"
                raise UpdateError(source.place, message, "It is not taken. Tell the publisher.")
            return self._put_in_place(taken)
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _check_room(self, offer: Offer) -> None:
        wanted = offer.length + ROOM
        free = shutil.disk_usage(self.folder).free
        if free < wanted:
            reason = (
                f"the disk has {free // 10**6:,} MB free, and {wanted // 10**6:,} MB are needed"
            )
            raise UpdateError(self.folder, reason, "Make room, then give the command again.")

    def _put_in_place(self, staged: Slot) -> Slot:
        """Put a version in place whole, and let go of those that nobody goes back to."""
        sync_all()
        name = f"{staged.kind}-{staged.name}-{staged.version}"
        place = Slot(self.folder / name, staged.kind, staged.name, staged.version)
        staged.folder.rename(place.folder)
        sync_all()
        before = [slot for slot in slots(self.folder, staged.kind) if slot.version != place.version]
        # The newest stays whatever is known of it: what is noted of trials may be damaged.
        newest = max((slot.version for slot in before), key=order, default="")
        kept = {newest, *self.in_use(staged.kind)}
        for slot in before:
            if slot.version not in kept:
                shutil.rmtree(slot.folder)
        return place


def _fill(folder: Path, source: "Repository", offer: Offer, before: Iterable[Path]) -> None:
    """Put a version together; what has not changed comes from the versions before it."""
    for file in offer.files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not any(_copied(old / file.path, path, source, file) for old in before):
            source.fetch(file, path)
        path.chmod(OPEN if file.executable else PLAIN)


def _copied(old: Path, new: Path, source: "Repository", file: OfferedFile) -> bool:
    """Copy a file that is there already, and return whether the copy is what was signed.

    The copy is examined, and not the file: that one may change meanwhile.
    """
    try:
        with open_plain(old) as stream:
            if os.fstat(stream.fileno()).st_size != file.length:
                return False
            with new.open("wb") as copy:
                shutil.copyfileobj(stream, copy)
    except OSError:
        return False
    return source.is_copy(file, new)
