"""Makes rehearsed gestures on the screen of a machine, and waits for what they lead to."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.integration.bundle.screen import change, difference
from tests.integration.bundle.test_visit import A_LOOK, Gesture, read_gestures
from tests.integration.image.channel import await_that
from tests.integration.image.machine import Machine
from tests.integration.image.recording import HELD

BEGUN = "welcome"
"""The stop at which a visit has begun."""


REST: Final = 0.5
"""Grey levels, of 256, by which a picture may change within a look and rest: a drawing drifts."""


def rehearse(folder: Path, size: tuple[int, int], settings: str) -> list[Gesture]:
    """Return the gestures of a visit and of the way into the staff area, rehearsed.

    Args:
        folder: for what the rehearsal leaves.
        size: of the screen.
        settings: what `kiosk.toml` of the machine holds.
    """
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    command = [
        sys.executable,
        "-m",
        "tests.integration.image.recording",
        str(folder),
        *map(str, size),
        settings,
    ]
    subprocess.run(command, env=kept | surroundings, check=True)
    return read_gestures(folder)


def beginning(gestures: Sequence[Gesture]) -> Gesture:
    """Return the gesture that begins a visit."""
    return next(one for one in gestures if one.stop == BEGUN and not one.drifts)


def await_picture(
    tablet: Machine, gesture: Gesture, keep: Path, alike: float | None = None
) -> None:
    """Wait until the screen looks as it was rehearsed and rests: what fades is nearly alike.

    Both pictures are kept where it never does.

    Args:
        tablet: the machine.
        gesture: what leads to the screen.
        keep: the file of the picture.
        alike: the part of the picture that may differ, where that is not the gesture's own.
    """
    most = gesture.alike if alike is None else alike

    def looks_so() -> bool:
        before = tablet.picture(keep)
        if difference(before, gesture.picture) > most:
            return False
        tablet.touch({}, pause=A_LOOK)
        return change(before, tablet.picture(keep)) < REST

    try:
        await_that(looks_so, f"{gesture.stop}: see {keep}")
    except AssertionError:
        gesture.picture.save(str(keep.with_name(f"{keep.stem}-expected.png")))
        raise


def make(tablet: Machine, gesture: Gesture, keep: Path) -> None:
    """Make a gesture and wait for what it leads to.

    A finger that is held lifts when what it is held for has come.
    """
    held = gesture.stop == HELD
    if held:
        tablet.touch({0: gesture.path[0]})
    else:
        tablet.draw(gesture.path)
    await_picture(tablet, gesture, keep)
    if held:
        tablet.touch({0: None})
