"""Rehearses a whole visit in the working copy, and notes each gesture and what it leads to.

`python -m tests.integration.bundle.recording FOLDER WIDTH HEIGHT MILLIMETRES` leaves a picture
after each gesture, and `gestures.json`. The standalone program has no test code in it, so whoever
drives it from outside must know where things are and what should come.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint

from kiosk.app import Kiosk, make_application
from kiosk.platform.clock import local_time
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from kiosk.visit.visit import Screen
from tools.tour.driver import Driver
from tools.tour.script import Profile, visit_script
from tools.tour.tour import PatientClock

LEFT_OUT = {"idle", "take_print"}
"""A stop that waits: from outside nobody can put the clock forward. And one of a printer, which
a cell has none of."""


class NotingHand(Driver):
    """A hand that notes where it touches, and takes a picture whenever all has come to rest."""

    def __init__(self, kiosk: Kiosk, folder: Path) -> None:
        super().__init__(kiosk.window, kiosk.presses.settle)
        self._kiosk = kiosk
        self._folder = folder
        self._path: list[tuple[int, int]] = []
        self.stop = "start"
        self.gestures: list[dict[str, object]] = []

    def press(self, point: QPoint) -> None:
        """Put a finger down, and note where."""
        self._path = [point.toTuple()]
        super().press(point)

    def move(self, point: QPoint) -> None:
        """Move the finger, and note where to."""
        self._path.append(point.toTuple())
        super().move(point)

    def settle(self) -> None:
        """Wait until nothing moves, then keep the gesture and its picture."""
        super().settle()
        if self.gestures and not self._path:
            return
        picture = f"{len(self.gestures):03}.png"
        self._kiosk.window.grabWindow().save(str(self._folder / picture))
        drifts = self._kiosk.store.visit.screen is Screen.ATTRACT
        self.gestures.append(
            {"stop": self.stop, "path": self._path, "picture": picture, "drifts": drifts}
        )
        self._path = []


def rehearse(folder: Path, size: tuple[int, int], millimetres: int) -> None:
    """Walk the visit.

    Args:
        folder: where what is noted goes.
        size: the window's, in pixels.
        millimetres: how wide the display says it is, 0 where it does not know: how many modules the
            code has depends on it.
    """
    application = make_application()
    # The screen that this is rehearsed on has fewer pixels than the window.
    width = round(millimetres * application.primaryScreen().size().width() / size[0])
    settings = folder / "kiosk.toml"
    settings.write_text(f"[screen]\nwidth_mm = {width}\n", encoding="utf-8")
    setup = load_startup_config(settings, None)
    kiosk = Kiosk(setup, PatientClock(), lambda: local_time().date())
    kiosk.show(size)
    driver = NotingHand(kiosk, folder)
    driver.wait(kiosk.window.isExposed, "the window does not appear")
    who = Profile(setup.settings.visit.language, TextSize(100), Palette.LIGHT)
    driver.settle()
    for stop in visit_script(setup.chosen.pack, who, lambda: None):
        if stop.name not in LEFT_OUT:
            driver.stop = stop.name
            stop.act(driver)
            driver.settle()
    (folder / "gestures.json").write_text(json.dumps(driver.gestures), encoding="utf-8")
    kiosk.close()
    application.processEvents()


if __name__ == "__main__":
    rehearse(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])), int(sys.argv[4]))
