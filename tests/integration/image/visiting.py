"""Makes rehearsed gestures on the screen of a machine, and waits for what they lead to."""

import os
import subprocess
import sys
from pathlib import Path

from tests.integration.bundle.screen import difference
from tests.integration.bundle.test_visit import A_LOOK, Gesture, read_gestures
from tests.integration.image.channel import await_that
from tests.integration.image.machine import Machine
from tests.integration.image.recording import HELD


def rehearse(folder: Path, size: tuple[int, int]) -> list[Gesture]:
    """Return the gestures of a visit and of the way into the staff area, rehearsed."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    command = [
        sys.executable,
        "-m",
        "tests.integration.image.recording",
        str(folder),
        *map(str, size),
    ]
    subprocess.run(command, env=kept | surroundings, check=True)
    return read_gestures(folder)


def await_picture(tablet: Machine, gesture: Gesture, keep: Path) -> None:
    """Wait until the screen looks as it was rehearsed; keep both pictures where it never does."""

    def alike() -> bool:
        return difference(tablet.picture(keep), gesture.picture) <= gesture.alike

    try:
        await_that(alike, f"{gesture.stop}: see {keep}")
    except AssertionError:
        gesture.picture.save(str(keep.with_name(f"{keep.stem}-expected.png")))
        raise


def make(tablet: Machine, gesture: Gesture, keep: Path) -> None:
    """Make a gesture and wait for what it leads to.

    A finger that is held lifts when what it is held for has come.
    """
    held = gesture.stop == HELD
    tablet.touch({}, pause=A_LOOK)
    if held:
        tablet.touch({0: gesture.path[0]})
    else:
        tablet.draw(gesture.path)
    await_picture(tablet, gesture, keep)
    if held:
        tablet.touch({0: None})
