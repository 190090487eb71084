"""The package's program makes a visit on a Debian of another architecture, program by program.

The display and the eye that looks at it are this computer's own. Everything else, the compositor
included, is the other Debian's and emulated.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.integration.bundle.sandbox import COMPOSITORS, Cell, complaints
from tests.integration.bundle.screen import Size, give_away, open_display
from tests.integration.bundle.test_visit import Where, on_every_display, rehearsed, visit
from tests.integration.package.tablet import PROGRAM

PROCESSOR: Final = "cortex-a57"
"""One whose programs QEMU runs fast: tools/setup/emulated.sh says why."""

PATIENCE: Final = 300
"""Seconds for the program to end, or to show a screen."""

A_LONG_LOOK: Final = 3.0
"""Seconds between a new screen and a touch: emulated, what is made after a frame comes late."""


def on(tablet: Path, cell: Cell, folder: Path) -> Cell:
    """Return a cell that sees the files of a tablet.

    Args:
        tablet: the top folder of its files.
        cell: another one.
        folder: for the cache that fontconfig complains of not having.
    """
    cache = "cache"
    return replace(
        cell,
        environment={
            **cell.environment,
            "QEMU_CPU": PROCESSOR,
            "XDG_CACHE_HOME": str(COMPOSITORS / cache),
        },
        writable={**cell.writable, cache: give_away(folder / cache)},
        root=tablet,
        program=tablet / PROGRAM.parent,
        patience=PATIENCE,
    )


def test_it_draws_a_frame_without_a_display(tablet: Path, tmp_path: Path) -> None:
    off_screen = on(tablet, Cell({"QT_QPA_PLATFORM": "offscreen"}), tmp_path)
    done = off_screen.run("run", "--quit-after-first-frame")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@on_every_display
def test_a_whole_visit_looks_as_it_was_rehearsed(
    tablet: Path, size: Size, millimetres: int, where: Where, tmp_path: Path
) -> None:
    gestures = rehearsed(size, millimetres, tmp_path)
    assert len(gestures) > 40
    with open_display(size, tmp_path) as display:
        cell, look = where(display, tmp_path)
        # In a window it has no watchdog: one screen takes longer, emulated, than a kiosk may hang.
        kiosk = on(tablet, cell, tmp_path)
        said = visit(kiosk, look, gestures, display, "--windowed", pause=A_LONG_LOOK)
    assert complaints(said) == []
