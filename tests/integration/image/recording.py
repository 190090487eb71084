"""Rehearses a visit and the staff area in the working copy, for a screen of the machine's size.

`python -m tests.integration.image.recording FOLDER WIDTH HEIGHT SETTINGS` leaves `gestures.json`
and a picture after each gesture.
"""

import json
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace

from kiosk.app import Kiosk, make_application
from kiosk.platform.clock import local_time
from kiosk.staff.pin import PinFile
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from tests.integration.bundle.recording import LEFT_OUT, NotingHand
from tools.tour.driver import Driver
from tools.tour.script import Profile, Stop, tap, visit_script
from tools.tour.staff_script import PIN, hold_the_corner
from tools.tour.tour import PatientClock

HELD = "staff_pad"
"""The stop that a finger held in the corner leads to."""

EXIT = "staff_exit"
"""The stop from which staff can leave the kiosk."""

SWIPED = "swiped"
"""The stop that a swipe leads to: the tour itself touches tabs."""

BEGIN = "begin.en"
"""What can be touched on the waiting screen alone, whose picture drifts."""


TOPIC = "works"
"""A topic that a finger can swipe away and back: a timeline would take the second swipe."""

ACROSS = 400
"""How far a finger swipes to turn to another topic, in logical pixels."""


def there_and_back(driver: Driver) -> None:
    """Swipe to the next topic and back."""
    driver.swipe(-ACROSS)
    driver.swipe(ACROSS)


class StaffHand(NotingHand):
    """A hand that also knows the staff area, which does not drift over the waiting screen."""

    def settle(self) -> None:
        """Wait until nothing moves, then keep the gesture and its picture."""
        super().settle()
        self.gestures[-1]["drifts"] = self.see(BEGIN) is not None

    def await_menu(self) -> None:
        """Wait until a thread has checked the PIN: that is what the last touch leads to."""
        self.wait(lambda: self.see("staff.clean") is not None, "the PIN opens the staff area")
        super().settle()
        picture = self._window.grabWindow()
        picture.save(str(self._folder / str(self.gestures[-1]["picture"])))


def rehearse(folder: Path, size: tuple[int, int], settings: str) -> None:
    """Walk the visit, and then through the corner and the PIN into the staff area and back.

    Args:
        folder: for what is left.
        size: of the screen.
        settings: what `kiosk.toml` of the machine holds: a screen says for how long it waits.
    """
    application = make_application()
    clock = PatientClock()
    config = folder / "kiosk.toml"
    config.write_text(settings, encoding="utf-8")
    setup = replace(load_startup_config(config, None), state=Path(tempfile.mkdtemp(dir=folder)))
    PinFile(setup.state).store(PIN)
    kiosk = Kiosk(setup, clock, lambda: local_time().date())

    def pass_seconds(seconds: int) -> None:
        clock.now += seconds
        kiosk.store.tick()

    kiosk.show(size)
    driver = StaffHand(kiosk, folder)
    driver.wait(kiosk.window.isExposed, "the window does not appear")
    who = Profile(setup.settings.visit.language, TextSize(100), Palette.LIGHT)

    def open_menu(_driver: Driver) -> None:
        tap(*(f"pad.{digit}" for digit in PIN), "pad.open")(driver)
        driver.await_menu()

    visit = [*visit_script(setup.chosen.pack, who, lambda: None)]
    swipes = next(n for n, stop in enumerate(visit, start=1) if stop.name == TOPIC)
    stops = (
        *visit[:swipes],
        Stop(SWIPED, "The next topic and back", there_and_back),
        *visit[swipes:],
        Stop(HELD, "The PIN pad", lambda driver: hold_the_corner(driver, pass_seconds)),
        Stop("staff_menu", "Staff", open_menu),
        Stop(EXIT, "Exit or restart", tap("staff.exit")),
        Stop("staff_menu_again", "Staff", tap("staff.back")),
        Stop("staff_closed", "A clean start for the next patient", tap("staff.close")),
    )
    driver.settle()
    for stop in stops:
        if stop.name not in LEFT_OUT:
            driver.stop = stop.name
            stop.act(driver)
            driver.settle()
    (folder / "gestures.json").write_text(json.dumps(driver.gestures), encoding="utf-8")
    kiosk.close()
    application.processEvents()


if __name__ == "__main__":
    rehearse(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])), sys.argv[4])
