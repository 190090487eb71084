"""The installed program hands over to a newer version of itself, where one lies ready."""

import os
from collections.abc import Sequence
from typing import Final

from kiosk import __version__, paths
from kiosk.platform.single_instance import AlreadyRunningError, single_instance
from kiosk.updates.selection import VersionSelection
from kiosk.updates.slots import Slot, slot_of
from kiosk.updates.version_label import UpdateKind

OWN: Final = frozenset({"chime", "graphics", "speak", "update"})
"""Commands that the program does itself: there is always one that takes updates, what sounds for a
running kiosk is of its own version, and the package chooses who draws."""

ASKING: Final = frozenset({"-h", "--help"})
"""With these, `run` draws no frame, and the version on trial has not failed for that."""

ANOTHER: Final = "PYINSTALLER_RESET_ENVIRONMENT"
"""Tells PyInstaller's start that it starts another program, whose libraries are its own."""


def running_version() -> str:
    """Return the version of this program: the one that it was taken as, where it is an update."""
    folder = paths.slot_dir()
    slot = slot_of(folder) if folder else None
    return slot.version if slot else __version__


def launch_newest(arguments: Sequence[str]) -> None:
    """Let the newest version do what the installed one was told; return where there is none.

    The process stays the same, so whoever started it has nothing to notice. `run` is what puts a
    new version on trial; every other command is done by one that has proved itself.
    """
    command = arguments[0] if arguments else ""
    if not paths.hands_over() or command in OWN:
        return
    version_selection = VersionSelection(paths.updates_dir(), paths.state_dir())
    if not version_selection.any_of(UpdateKind.PROGRAM):
        return
    runs = command == "run" and not ASKING.intersection(arguments)
    slot = _begin(version_selection) if runs else _proven(version_selection)
    if slot is None:
        return
    os.environ[ANOTHER] = "1"
    try:
        os.execv(slot.program, [str(slot.program), *arguments])
    except OSError:
        del os.environ[ANOTHER]
        if runs:
            version_selection.refuse(UpdateKind.PROGRAM, slot.version)


def _begin(version_selection: VersionSelection) -> Slot | None:
    try:
        with single_instance(paths.state_dir()):
            return version_selection.start(UpdateKind.PROGRAM, paths.APP, __version__)
    except AlreadyRunningError:
        return None


def _proven(version_selection: VersionSelection) -> Slot | None:
    return version_selection.proven(UpdateKind.PROGRAM, paths.APP, __version__)
