"""The versions that lie ready on a tablet, each whole in a folder of its own.

The folder of the updates is written by `kiosk update` alone. A kiosk that runs in another account
can only read it: whoever gets hold of that account can choose among signed versions, no more.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from kiosk.updates.version_label import VERSION, UpdateKind, order

FILES: Final = "files"
PROGRAM: Final = "kiosk"
NAME: Final = re.compile(rf"({'|'.join(UpdateKind)})-([a-z0-9][a-z0-9_-]*)-({VERSION})")


class Slot(Struct, frozen=True):
    """A version that lies ready.

    Attributes:
        folder: where.
        kind: what it is.
        name: of the program, or the content pack's id.
        version: its version.
    """

    folder: Path
    kind: UpdateKind
    name: str
    version: str

    @property
    def files(self) -> Path:
        """The folder of what it brings."""
        return self.folder / FILES

    @property
    def program(self) -> Path:
        """The program to start, where it is one."""
        return self.files / PROGRAM


def slot_of(folder: Path) -> Slot | None:
    """Return the slot that a folder is, None where it is none."""
    match = NAME.fullmatch(folder.name)
    return Slot(folder, UpdateKind(match[1]), match[2], match[3]) if match else None


def slots(folder: Path, kind: UpdateKind) -> tuple[Slot, ...]:
    """Return the versions that lie ready in the folder of updates, the newest first."""
    of_kind = [slot for slot in _all(folder) if slot.kind is kind]
    return tuple(sorted(of_kind, key=lambda slot: order(slot.version), reverse=True))


def _all(folder: Path) -> Iterator[Slot]:
    try:
        inside = [*folder.iterdir()]
    except OSError:
        return
    for path in inside:
        if slot := slot_of(path):
            yield slot
