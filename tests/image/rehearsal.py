"""Rehearses a visit and the staff area in the working copy, for a screen of the machine's size.

`python -m tests.image.rehearsal FOLDER WIDTH HEIGHT` leaves `gestures.json` and a picture after
each gesture.
"""

import json
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace

from kiosk.app import Kiosk, make_application
from kiosk.device.clock import local_time
from kiosk.setup import set_up
from kiosk.staff.pin import PinFile
from kiosk.tour.hand import Hand
from kiosk.tour.itinerary import Stop, Traveller, itinerary, tap
from kiosk.tour.staff import PIN, hold_the_corner
from kiosk.tour.tour import PatientClock
from kiosk.values.plan import Palette, TextSize
from tests.frozen.rehearsal import LEFT_OUT, NotingHand

HELD = "staff_pad"
"""The stop that a finger held in the corner leads to."""

BEGIN = "begin.en"
"""What can be touched on the waiting screen alone, whose picture drifts."""


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


def rehearse(folder: Path, size: tuple[int, int]) -> None:
    """Walk the visit, and then through the corner and the PIN into the staff area and back."""
    application = make_application()
    clock = PatientClock()
    setup = replace(set_up(None, None), state=Path(tempfile.mkdtemp(dir=folder)))
    PinFile(setup.state).store(PIN)
    kiosk = Kiosk(setup, clock, lambda: local_time().date())

    def pass_seconds(seconds: int) -> None:
        clock.now += seconds
        kiosk.store.tick()

    kiosk.show(size)
    hand = StaffHand(kiosk, folder)
    hand.wait(kiosk.window.isExposed, "the window does not appear")
    who = Traveller(setup.settings.visit.language, TextSize(100), Palette.LIGHT)

    def open_menu(_hand: Hand) -> None:
        tap(*(f"pad.{digit}" for digit in PIN), "pad.open")(hand)
        hand.await_menu()

    stops = (
        *itinerary(setup.chosen.pack, who, lambda: None),
        Stop(HELD, "The PIN pad", lambda hand: hold_the_corner(hand, pass_seconds)),
        Stop("staff_menu", "Staff", open_menu),
        Stop("staff_closed", "A clean start for the next patient", tap("staff.close")),
    )
    hand.settle()
    for stop in stops:
        if stop.name not in LEFT_OUT:
            hand.stop = stop.name
            stop.act(hand)
            hand.settle()
    (folder / "gestures.json").write_text(json.dumps(hand.gestures), encoding="utf-8")
    kiosk.close()
    application.processEvents()


if __name__ == "__main__":
    rehearse(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3])))
