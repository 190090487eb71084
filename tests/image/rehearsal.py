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
from kiosk.tour.itinerary import Stop, Traveller, itinerary, tap
from kiosk.tour.staff import PIN, hold_the_corner
from kiosk.tour.tour import PatientClock
from kiosk.values.plan import Palette, TextSize
from tests.frozen.rehearsal import LEFT_OUT, NotingHand

HELD = "staff_pad"
"""The stop that a finger held in the corner leads to."""


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
    hand = NotingHand(kiosk, folder)
    hand.wait(kiosk.window.isExposed, "the window does not appear")
    who = Traveller(setup.settings.visit.language, TextSize(100), Palette.LIGHT)
    digits = (f"pad.{digit}" for digit in PIN)
    stops = (
        *itinerary(setup.chosen.pack, who, lambda: None),
        Stop(HELD, "The PIN pad", lambda hand: hold_the_corner(hand, pass_seconds)),
        Stop("staff_menu", "Staff", tap(*digits, "pad.open")),
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
