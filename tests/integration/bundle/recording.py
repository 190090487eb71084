"""Records a whole visit in the working copy: each gesture, and the picture that follows it.

`python -m tests.integration.bundle.recording FOLDER WIDTH HEIGHT MILLIMETRES` writes a picture per
gesture, and `gestures.json`. The standalone program contains no test code, so tests that drive it
from outside need the recorded positions and expected pictures.
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
"""Stops left out: one needs the clock moved, which is impossible from outside, and one a printer,
which the sandbox lacks."""


class NotingHand(Driver):
    """A driver that records its touches, and saves a picture whenever the scene is at rest."""

    def __init__(self, kiosk: Kiosk, folder: Path) -> None:
        super().__init__(kiosk.window, kiosk.presses.settle)
        self._kiosk = kiosk
        self._folder = folder
        self._path: list[tuple[int, int]] = []
        self.stop = "start"
        self.gestures: list[dict[str, object]] = []

    def press(self, point: QPoint) -> None:
        """Press, and record the point."""
        self._path = [point.toTuple()]
        super().press(point)

    def move(self, point: QPoint) -> None:
        """Move, and record the point."""
        self._path.append(point.toTuple())
        super().move(point)

    def settle(self) -> None:
        """Wait until the scene is at rest, then save the gesture and its picture."""
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
    """Walk through the visit and record it.

    Args:
        folder: receives the recording.
        size: the size of the window in pixels.
        millimetres: the width that the display reports, 0 if unknown; the number of modules of the
            QR code depends on it.
    """
    application = make_application()
    # The off-screen display here has fewer pixels than the window.
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
