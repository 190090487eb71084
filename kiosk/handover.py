"""The installed program hands over to a newer version of itself, where one lies ready."""

import os
from collections.abc import Sequence
from typing import Final

from kiosk import __version__, places
from kiosk.device.alone import NotAloneError, alone
from kiosk.updates.manifest import Kind
from kiosk.updates.slots import Slot, slot_of
from kiosk.updates.turn import Turns

OWN: Final = frozenset({"chime", "speak", "update"})
"""Commands that the program does itself: there is always one that takes updates, and what sounds
for a running kiosk is of its own version."""

ANOTHER: Final = "PYINSTALLER_RESET_ENVIRONMENT"
"""Tells PyInstaller's start that it starts another program, whose libraries are its own."""


def running_version() -> str:
    """Return the version of this program: the one that it was taken as, where it is an update."""
    folder = places.slot_dir()
    slot = slot_of(folder) if folder else None
    return slot.version if slot else __version__


def hand_over(arguments: Sequence[str]) -> None:
    """Let the newest version do what the installed one was told; return where there is none.

    The process stays the same, so whoever started it has nothing to notice. `run` is what puts a
    new version on trial; every other command is done by one that has proved itself.
    """
    command = arguments[0] if arguments else ""
    if not places.hands_over() or command in OWN:
        return
    turns = Turns(places.updates_dir(), places.state_dir())
    if not turns.any_of(Kind.PROGRAM):
        return
    slot = _begin(turns) if command == "run" else _proven(turns)
    if slot is None:
        return
    os.environ[ANOTHER] = "1"
    try:
        os.execv(slot.program, [str(slot.program), *arguments])
    except OSError:
        if command == "run":
            turns.refuse(Kind.PROGRAM)


def _begin(turns: Turns) -> Slot | None:
    try:
        with alone(places.state_dir()):
            return turns.start(Kind.PROGRAM, places.APP, __version__)
    except NotAloneError:
        return None


def _proven(turns: Turns) -> Slot | None:
    return turns.proven(Kind.PROGRAM, places.APP, __version__)
