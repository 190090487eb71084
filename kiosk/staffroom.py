"""The staff's side of the kiosk, put together: the way in, what it keeps, what it counts."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from msgspec import Struct

from kiosk import paths
from kiosk.input.wake_touch import WakeTouch
from kiosk.launcher import running_version
from kiosk.platform.background import BackgroundTasks
from kiosk.platform.clock import local_time, seconds_asleep, start_name
from kiosk.sound.chime_process import ChimeProcess
from kiosk.sound.voice_process import VoiceProcess
from kiosk.staff.dimming import Dimmer, dim_hours
from kiosk.staff.long_press import LongPress
from kiosk.staff.overrides import OverridesStore
from kiosk.staff.pin import PinFile
from kiosk.staff.staff_navigation import StaffNavigation
from kiosk.startup import StartupConfig
from kiosk.supervision.crash_report import CrashReport
from kiosk.supervision.event_log import EventLog
from kiosk.updates.manifest import UpdateKind
from kiosk.updates.selection import VersionSelection
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.chime import MakeChimePlayer
from kiosk.values.tts import OpenVoice
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.screen_dimming import ScreenDimming
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.update_restart import UpdateRestart
from kiosk.viewmodels.usage_recorder import BackgroundCounter, UsageRecorder
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.session import Clock


class Surroundings(Struct, frozen=True):
    """What the tablet tells, passed in so that tests can say it.

    Attributes:
        local_time: the date and time of day where the clinic is.
        asleep: seconds that the tablet has slept since it started.
        start: the name of this start of the tablet.
        open_voice: makes the voice that reads aloud.
        make_chime_player: makes what sounds with a warning.
    """

    local_time: Callable[[], dt.datetime] = local_time
    asleep: Callable[[], float] = seconds_asleep
    start: Callable[[], str] = start_name
    open_voice: OpenVoice = VoiceProcess
    make_chime_player: MakeChimePlayer = ChimeProcess


TABLET: Final = Surroundings()
"""The real ones."""


class StaffRoom:
    """The corner, what lies over the screens, and what watches over them.

    The pages behind the corner are the back room's.

    Args:
        store: the visit.
        setup: what the clinic has chosen.
        overrides: what staff have chosen.
        clock: seconds since the tablet started, sleep included.
        around: what else the tablet tells.
    """

    def __init__(
        self,
        store: VisitStore,
        setup: StartupConfig,
        overrides: OverridesStore,
        clock: Clock,
        around: Surroundings,
    ) -> None:
        self.clock, self.around = clock, around
        settings = overrides.settings
        area = StaffNavigation(clock, paused=overrides.chosen.paused)
        self.hold = LongPress(settings.staff.corner, clock, lambda: area.ignores_touch)
        self._wake = WakeTouch(around.asleep)
        self.background = BackgroundTasks()
        self.usage_database = UsageDatabase(setup.state)
        self.pin = PinFile(setup.state)
        self._dimmer = Dimmer(dim_hours(settings.attract), settings.visit.idle, clock)
        self.staff = Staff(store, area, self.hold, self.pin, overrides)
        self._light = ScreenDimming(store, self.staff, self._dimmer, around.local_time)
        self.trouble = FaultScreen(store, self.staff, clock)
        self.event_log = EventLog(setup.state, clock, around.local_time)
        self.crash_report = CrashReport(setup.state)
        self.version_selection = VersionSelection(setup.updates, setup.state)
        self.version = running_version()
        shown = setup.chosen.pack.structure
        running = (
            (UpdateKind.PROGRAM, paths.APP, self.version),
            (UpdateKind.CONTENT, shown.id, shown.version),
        )
        self.updating = UpdateRestart(
            store, self.staff, lambda: self.version_selection.waits(running), clock
        )
        self._clerk = BackgroundCounter(self.usage_database, self.background)
        self.counting = UsageRecorder(store, self._clerk, clock, around.local_time)
        self.view_models = (self.staff, self._light, self.trouble)

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
        self.background.close()
