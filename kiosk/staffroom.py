"""The staff's side of the kiosk, put together: the way in, what it keeps, what it counts."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from kiosk import places
from kiosk.bridge.counting import Clerk, Counting
from kiosk.bridge.light import Light
from kiosk.bridge.staff import Staff
from kiosk.bridge.store import Store
from kiosk.bridge.trouble import Trouble
from kiosk.bridge.updating import Updating
from kiosk.device.bell import ChimingProcess
from kiosk.device.clock import local_time, seconds_asleep, start_name
from kiosk.device.errands import Errands
from kiosk.device.voice import SpeakingProcess
from kiosk.device.wake import Wake
from kiosk.handover import running_version
from kiosk.setup import Setup
from kiosk.staff.area import Area
from kiosk.staff.choices import Chooser
from kiosk.staff.dimming import Dimmer, dim_hours
from kiosk.staff.hold import Hold
from kiosk.staff.pin import PinFile
from kiosk.updates.manifest import Kind
from kiosk.updates.turn import Turns
from kiosk.upkeep.crash import CrashTrace
from kiosk.upkeep.journal import Journal
from kiosk.usage.book import Book
from kiosk.values.bell import MakeBell
from kiosk.values.voices import OpenVoice
from kiosk.visit.session import Clock


class Surroundings(Struct, frozen=True):
    """What the tablet tells, passed in so that tests can say it.

    Attributes:
        local_time: the date and time of day where the clinic is.
        asleep: seconds that the tablet has slept since it started.
        start: the name of this start of the tablet.
        open_voice: makes the voice that reads aloud.
        make_bell: makes what sounds with a warning.
    """

    local_time: Callable[[], dt.datetime] = local_time
    asleep: Callable[[], float] = seconds_asleep
    start: Callable[[], str] = start_name
    open_voice: OpenVoice = SpeakingProcess
    make_bell: MakeBell = ChimingProcess


TABLET: Final = Surroundings()
"""The real ones."""


class StaffRoom:
    """The corner, what lies over the screens, and what watches over them.

    The pages behind the corner are the back room's.

    Args:
        store: the visit.
        setup: what the clinic has chosen.
        chooser: what staff have chosen.
        clock: seconds since the tablet started, sleep included.
        around: what else the tablet tells.
    """

    def __init__(
        self,
        store: Store,
        setup: Setup,
        chooser: Chooser,
        clock: Clock,
        around: Surroundings,
    ) -> None:
        self.clock, self.around = clock, around
        settings = chooser.settings
        area = Area(clock, paused=chooser.chosen.paused)
        self.hold = Hold(settings.staff.corner, clock, lambda: area.ignores_touch)
        self._wake = Wake(around.asleep)
        self.errands = Errands()
        self.book = Book(setup.state)
        self.pin = PinFile(setup.state)
        self._dimmer = Dimmer(dim_hours(settings.attract), settings.visit.idle, clock)
        self.staff = Staff(store, area, self.hold, self.pin, chooser)
        self._light = Light(store, self.staff, self._dimmer, around.local_time)
        self.trouble = Trouble(store, self.staff, clock)
        self.journal = Journal(setup.state, clock, around.local_time)
        self.crash_trace = CrashTrace(setup.state)
        self.turns = Turns(setup.updates, setup.state)
        self.version = running_version()
        shown = setup.chosen.pack.structure
        running = (
            (Kind.PROGRAM, places.APP, self.version),
            (Kind.CONTENT, shown.id, shown.version),
        )
        self.updating = Updating(store, self.staff, lambda: self.turns.waits(running), clock)
        self._clerk = Clerk(self.book, self.errands)
        self.counting = Counting(store, self._clerk, clock, around.local_time)
        self.bridges = (self.staff, self._light, self.trouble)

    def pressed(self) -> bool:
        """Note a touch or a key; return whether it is spent on waking, on the light, on a cloth."""
        self.updating.pressed()
        woke, lit, wiped = self._wake.first_touch(), self._light.pressed(), self.staff.pressed()
        return woke or lit or wiped

    def rest_after(self, seconds: int) -> None:
        """Let the screen go dim after so many seconds without a touch."""
        self._dimmer.rest = seconds

    def close(self) -> None:
        """Wait until everything is written."""
        self._clerk.stop()
        self.errands.close()
