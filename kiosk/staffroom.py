"""The staff's side of the kiosk, put together: the way in, what it keeps, what it counts."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtQuick import QQuickWindow

from kiosk import places
from kiosk.bridge import probes
from kiosk.bridge.counting import Clerk, Counting
from kiosk.bridge.defaults import Defaults
from kiosk.bridge.health import Health
from kiosk.bridge.keypad import Keypad
from kiosk.bridge.light import Light
from kiosk.bridge.staff import Staff
from kiosk.bridge.store import Store
from kiosk.bridge.trouble import Trouble
from kiosk.bridge.updating import Updating
from kiosk.bridge.usage import Usage
from kiosk.device.bell import ChimingProcess
from kiosk.device.clock import local_time, seconds_asleep, start_name
from kiosk.device.errands import Errands
from kiosk.device.fingers import Fingers
from kiosk.device.voice import SpeakingProcess
from kiosk.device.wake import Wake
from kiosk.handover import running_version
from kiosk.setup import Setup
from kiosk.staff.area import Area
from kiosk.staff.choices import Chooser
from kiosk.staff.dimming import Dimmer, dim_hours
from kiosk.staff.guard import Guard
from kiosk.staff.hold import Hold
from kiosk.staff.licences import licences
from kiosk.staff.pin import PinFile
from kiosk.updates.manifest import Kind
from kiosk.updates.turn import Turns
from kiosk.upkeep.crash import CrashTrace
from kiosk.upkeep.journal import Journal
from kiosk.usage.book import Book
from kiosk.values.bell import MakeBell
from kiosk.values.voices import OpenVoice
from kiosk.visit.session import Clock

NOTICES: Final = "licences"


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
    """Everything behind the corner, and what watches over the screen.

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
        settings, pin = chooser.settings, PinFile(setup.state)
        area = Area(clock, paused=chooser.chosen.paused)
        self._hold = Hold(settings.staff.corner, clock)
        self._wake = Wake(around.asleep)
        self._errands = Errands()
        book = Book(setup.state)
        guard = Guard(setup.state, clock, around.start())
        self._dimmer = Dimmer(dim_hours(settings.attract), settings.visit.idle_seconds, clock)
        self.staff = Staff(store, area, self._hold, pin, chooser)
        self.defaults = Defaults(store, self.staff, chooser)
        self._light = Light(store, self.staff, self._dimmer, around.local_time)
        self.trouble = Trouble(store, self.staff, clock)
        self.journal = Journal(setup.state, clock, around.local_time)
        self.crash_trace = CrashTrace(setup.state)
        self.turns = Turns(setup.updates, setup.state)
        shown, version = setup.chosen.pack.structure, running_version()
        running = (
            (Kind.PROGRAM, places.APP, version),
            (Kind.CONTENT, shown.id, shown.version),
        )
        self.updating = Updating(store, self.staff, lambda: self.turns.waits(running), clock)
        self.counting = Counting(store, Clerk(book, self._errands), clock, around.local_time)
        found = (
            probes.program(version),
            probes.content(setup.chosen.pack, lambda: around.local_time().date()),
            probes.faults("pack", lambda: setup.chosen.faults),
            probes.faults("settings", lambda: (*setup.wrong_settings, *chooser.faults)),
            probes.faults("pin", lambda: (pin.fault(), guard.fault)),
            probes.faults("usage", lambda: book.faults),
            probes.faults("updates", self.turns.faults),
            probes.faults("upkeep", lambda: (*self.crash_trace.found(), self.journal.fault)),
        )
        resources = places.resources()
        ours = (
            ("ketamine-route-kiosk", places.licence()),
            ("Atkinson Hyperlegible Next", resources / "fonts" / "OFL.txt"),
        )
        self.health = Health(self.staff, found, licences(ours, resources / NOTICES))
        self.bridges = (
            self.staff,
            Keypad(self.staff, guard, pin, self._errands, store.ticked.connect),
            self.defaults,
            Usage(store, self.staff, book, self._errands, around.local_time),
            self.health,
            self._light,
            self.trouble,
        )

    def watch(self, window: QQuickWindow) -> None:
        """Watch the corner of a window. Whoever spends touches is to be asked before."""
        self._fingers = Fingers(window, self._hold)
        window.installEventFilter(self._fingers)

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
        self._errands.close()
