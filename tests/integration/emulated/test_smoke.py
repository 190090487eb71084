"""The package's program makes a visit on a Debian of another architecture, program by program.

The display and the eye that looks at it are this computer's own. Everything else, the compositor
included, is the other Debian's and emulated.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.integration.bundle.sandbox import Cell, complaints
from tests.integration.bundle.screen import open_display
from tests.integration.bundle.test_visit import (
    LARGE,
    NESTED,
    XVFB,
    in_the_open,
    rehearsed,
    under_the_compositor,
    visit,
)
from tests.integration.package.tablet import PROGRAM

PROCESSOR: Final = "cortex-a57"
"""One whose programs QEMU runs fast: tools/setup/emulated.sh says why."""

PATIENCE: Final = 1800
"""Seconds for the program to end, or to show a screen."""

A_FEW: Final = 4
"""Gestures that show that a kiosk under the compositor is answered."""


def on(tablet: Path, cell: Cell) -> Cell:
    """Return a cell that sees the files of a tablet."""
    environment = {**cell.environment, "QEMU_CPU": PROCESSOR}
    there = tablet / PROGRAM.parent
    return replace(cell, environment=environment, root=tablet, program=there, patience=PATIENCE)


def test_it_draws_a_frame_without_a_display(tablet: Path) -> None:
    done = on(tablet, Cell({"QT_QPA_PLATFORM": "offscreen"})).run("run", "--quit-after-first-frame")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_whole_visit_looks_as_it_was_rehearsed(tablet: Path, tmp_path: Path) -> None:
    gestures = rehearsed(LARGE, XVFB, tmp_path)
    assert len(gestures) > 40
    with open_display(LARGE, tmp_path) as display:
        cell, look = in_the_open(display, tmp_path)
        said = visit(on(tablet, cell), look, gestures, display)
    assert complaints(said) == []


def test_it_waits_and_answers_under_the_compositor(tablet: Path, tmp_path: Path) -> None:
    gestures = rehearsed(NESTED, 0, tmp_path)[:A_FEW]
    with open_display(NESTED, tmp_path) as display:
        cell, look = under_the_compositor(display, tmp_path)
        said = visit(on(tablet, cell), look, gestures, display)
    assert complaints(said) == []
