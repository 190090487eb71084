"""A whole visit in the standalone program, driven from outside, looking as it does in the tests."""

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
"""Seconds between two looks at the display."""

TURNS: Final = 2400
"""Looks until a screen must have come."""

A_LOOK: Final = SETTLING + 0.1
"""Seconds that a person looks at a screen before touching it: no less counts."""

STEADY: Final = 4
"""Looks in a row that must find a screen as it should be, so that nothing moves any more."""

LARGE: Final = (1280, 800)
XVFB: Final = 339
"""Millimetres that Xvfb says such a display is wide, whatever it is told."""

NESTED: Final = (1024, 768)
"""What the compositor makes of a display that it draws in."""


Look = Callable[[], QImage]
"""Returns what is on a screen."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture of a visit: its stop, the points it touches, and the picture that follows.

    The first touches nothing: its picture is what the visit starts from.
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


def perform(path: list[tuple[int, int]], display: Display) -> None:
    """Make a gesture with the display's pointer."""
    time.sleep(A_LOOK)
    for number, point in enumerate(path):
        display.driver("mousemove", *point, *(() if number else ("mousedown", 1)))
    if path:
        display.driver("mouseup", 1)


def await_picture(look: Look, gesture: Gesture) -> float:
    """Return how far a screen is from what follows a gesture, once it rests or time is up."""
    far, alike = 1.0, 0
    for _turn in range(TURNS):
        far = difference(look(), gesture.picture)
        alike = alike + 1 if far <= gesture.alike else 0
        if alike == STEADY:
            break
        time.sleep(TURN)
    return far


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


@pytest.mark.parametrize(
    ("size", "millimetres", "where"),
    [(LARGE, XVFB, in_the_open), (NESTED, 0, under_the_compositor)],
    ids=["x11", "cage"],
)
def test_a_whole_visit_looks_as_it_was_rehearsed(
    size: Size,
    millimetres: int,
    where: Callable[[Display, Path], tuple[Cell, Look]],
    tmp_path: Path,
) -> None:
    gestures = rehearsed(size, millimetres, tmp_path)
    assert len(gestures) > 40
    with open_display(size, tmp_path) as display:
        cell, look = where(display, tmp_path)
        kiosk = cell.start("run")
        try:
            for number, gesture in enumerate(gestures):
                perform(gesture.path, display)
                far = await_picture(look, gesture)
                if far > gesture.alike:
                    look().save(f"build/frozen-{number:03}.png")
                    gesture.picture.save(f"build/frozen-{number:03}-expected.png")
                assert far <= gesture.alike, f"{gesture.stop}: see build/frozen-{number:03}.png"
        finally:
            kiosk.terminate()
            _out, said = kiosk.communicate()
    assert complaints(said) == []
