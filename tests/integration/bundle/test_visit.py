"""A whole visit in the standalone program, driven from outside, matches the recorded pictures."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtGui import QImage

from kiosk.viewmodels.presses import SETTLING
from tests.integration.bundle.sandbox import Cell, complaints, compositor
from tests.integration.bundle.screen import (
    Display,
    Size,
    difference,
    give_away,
    open_display,
    picture_of,
)

TURN: Final = 0.05
"""Polling interval of the display in seconds."""

A_LOOK: Final = SETTLING + 0.1
"""Seconds between a new screen and a touch: the kiosk ignores earlier touches."""

STEADY: Final = 4
"""Consecutive polls that must match the expected picture, to be sure that nothing moves."""

LARGE: Final = (1280, 800)
XVFB: Final = 339
"""The width in millimetres that Xvfb always reports for such a display."""

NESTED: Final = (1024, 768)
"""The size of the compositor's output inside another display."""


Look = Callable[[], QImage]
"""Takes a screenshot."""

Where = Callable[[Display, Path], tuple[Cell, Look]]
"""Makes a cell on a display, with a folder for what it needs, and a way to look at it."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture of a visit: its stop, the points of its path, and the picture that follows.

    The first has no points: its picture shows the state at the start.
    """

    stop: str
    path: list[tuple[int, int]]
    picture: QImage
    drifts: bool

    @property
    def alike(self) -> float:
        """The part of the picture that may differ: more where its drawing slowly drifts."""
        return 0.05 if self.drifts else 0.01


def rehearsed(size: Size, millimetres: int, folder: Path) -> list[Gesture]:
    """Return the gestures of a visit on such a display, rehearsed in the working copy."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)}
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    shape = map(str, (*size, millimetres))
    subprocess.run(
        [sys.executable, "-m", "tests.integration.bundle.recording", folder, *shape],
        env=kept | surroundings,
        check=True,
    )
    return read_gestures(folder)


def read_gestures(folder: Path) -> list[Gesture]:
    """Return the gestures that a rehearsal left in a folder."""
    noted = json.loads((folder / "gestures.json").read_bytes())
    return [
        Gesture(one["stop"], one["path"], QImage(str(folder / one["picture"])), one["drifts"])
        for one in noted
    ]


def perform(path: list[tuple[int, int]], display: Display, pause: float = A_LOOK) -> None:
    """Make a gesture with the display's pointer, some seconds after the last one was answered."""
    time.sleep(pause)
    for number, point in enumerate(path):
        display.driver("mousemove", *point, *(() if number else ("mousedown", 1)))
    if path:
        display.driver("mouseup", 1)


def await_picture(look: Look, gesture: Gesture, patience: int) -> float:
    """Return how far a screen is from what follows a gesture, once it rests or time is up."""
    far, alike = 1.0, 0
    for _turn in range(round(patience / TURN)):
        far = difference(look(), gesture.picture)
        alike = alike + 1 if far <= gesture.alike else 0
        if alike == STEADY:
            break
        time.sleep(TURN)
    return far


def visit(
    cell: Cell,
    look: Look,
    gestures: list[Gesture],
    display: Display,
    *options: str,
    pause: float = A_LOOK,
) -> str:
    """Make a visit, look at what follows each gesture, and return what the program said."""
    kiosk = cell.start("run", *options)
    try:
        for number, gesture in enumerate(gestures):
            perform(gesture.path, display, pause)
            far = await_picture(look, gesture, cell.patience)
            if far > gesture.alike:
                look().save(f"build/frozen-{number:03}.png")
                gesture.picture.save(f"build/frozen-{number:03}-expected.png")
            assert far <= gesture.alike, f"{gesture.stop}: see build/frozen-{number:03}.png"
    finally:
        kiosk.terminate()
        _out, said = kiosk.communicate()
    return said


def in_the_open(display: Display, _folder: Path) -> tuple[Cell, Look]:
    """Return a cell on a bare display, and how to look at it."""
    return Cell({"DISPLAY": display.name}), display.picture


def under_the_compositor(display: Display, folder: Path) -> tuple[Cell, Look]:
    """Return a cell in a compositor on a display, and how to look at it.

    The compositor itself is asked for its picture. Inside another display it now and then loses a
    frame ("Basic output test failed"), and draws on when it is asked.
    """
    sockets = give_away(folder / "run")
    return compositor(sockets, display.name), lambda: picture_of(sockets)


on_every_display: Final = pytest.mark.parametrize(
    ("size", "millimetres", "where"),
    [(LARGE, XVFB, in_the_open), (NESTED, 0, under_the_compositor)],
    ids=["x11", "cage"],
)


@on_every_display
def test_a_whole_visit_looks_as_it_was_rehearsed(
    size: Size, millimetres: int, where: Where, tmp_path: Path
) -> None:
    gestures = rehearsed(size, millimetres, tmp_path)
    assert len(gestures) > 40
    with open_display(size, tmp_path) as display:
        cell, look = where(display, tmp_path)
        said = visit(cell, look, gestures, display)
    assert complaints(said) == []
