"""The plain services of a kiosk: everything but its view models."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk import paths
from kiosk.input.wake_touch import WakeTouch
from kiosk.launcher import running_version
from kiosk.platform import qt_messages
from kiosk.platform.background import BackgroundTasks
from kiosk.platform.clock import local_time, seconds_asleep, start_name
from kiosk.settings.clinic_settings import Settings
from kiosk.sound.chime_process import ChimeProcess
from kiosk.sound.voice_process import VoiceProcess
from kiosk.staff.dimming import Dimmer, dim_hours
from kiosk.staff.lockout import Lockout
from kiosk.staff.long_press import LongPress
from kiosk.staff.overrides import OverridesStore
from kiosk.staff.pin import PinFile
from kiosk.staff.staff_navigation import StaffNavigation
from kiosk.startup import StartupConfig
from kiosk.supervision.crash_report import CrashReport
from kiosk.supervision.event_log import EventLog
from kiosk.updates.selection import Running, VersionSelection
from kiosk.updates.version_label import UpdateKind
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.chime import MakeChimePlayer
from kiosk.values.tts import OpenVoice
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.session import Clock

if TYPE_CHECKING:
    from kiosk.metrics.metrics_file import MetricsFile

DONE_SECONDS: Final = 60
"""Seconds without a touch on the thank-you screen before its warning: time for slow hands."""


class Surroundings(Struct, frozen=True):
    """What the tablet provides, passed in so that tests can replace it.

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


class Services:
    """The visit and the services around it.

    Args:
        config: what the clinic has chosen.
        clock: seconds since the tablet started, sleep included.
        today: the date that a review is overdue against.
        around: what else the tablet provides.
        report: hears what staff should put right while the kiosk runs.
    """

    def __init__(
        self,
        config: StartupConfig,
        clock: Clock,
        today: Callable[[], dt.date],
        around: Surroundings,
        report: qt_messages.Report,
    ) -> None:
        self.config, self.clock, self.today, self.around = config, clock, today, around
        self.report = report
        self.overrides = OverridesStore(config.state, config.settings)
        self.settings = settings = self.overrides.settings
        pack, language = config.chosen.pack, settings.visit.language
        self.store = VisitStore(pack, language, idle_policy(settings), clock, settings.takeaway)
        self.background = BackgroundTasks()
        self.usage_database = UsageDatabase(config.state)
        self.event_log = EventLog(config.state, clock, around.local_time)
        self.crash_report = CrashReport(config.state)
        self.version_selection = VersionSelection(config.updates, config.state)
        self.version = running_version()
        self.metrics_file = _metrics_file(settings.fleet.folder)
        self.pin = PinFile(config.state)
        self.lockout = Lockout(config.state, clock, around.start())
        self.staff_navigation = StaffNavigation(clock, paused=self.overrides.chosen.paused)
        self.long_press = LongPress(
            settings.staff.corner, clock, lambda: self.staff_navigation.ignores_touch
        )
        self.dimmer = Dimmer(dim_hours(settings.attract), settings.visit.idle, clock)
        self.wake = WakeTouch(around.asleep)

    @property
    def running(self) -> tuple[Running, ...]:
        """Which program and content run.

        Content that stands in for a broken pack of the clinic's own is none that gets newer.
        """
        chosen, program = self.config.chosen, (UpdateKind.PROGRAM, paths.APP, self.version)
        if chosen.origin != "chosen" and self.config.settings.content.folder is not None:
            return (program,)
        shown = chosen.pack.structure
        return (program, (UpdateKind.CONTENT, shown.id, shown.version))

    def newer_version_waits(self) -> bool:
        """Return whether a newer program or newer content is ready to start."""
        return self.version_selection.waits(self.running)

    def close(self) -> None:
        """Wait until all writes are done."""
        self.background.close()


def _metrics_file(folder: Path | None) -> "MetricsFile | None":
    if folder is None:
        return None
    from kiosk.metrics.metrics_file import MetricsFile  # here, because few clinics ask for it

    return MetricsFile(folder)


def idle_policy(settings: Settings) -> IdlePolicy:
    """Return when an unattended visit ends."""
    return IdlePolicy(
        idle=settings.visit.idle,
        warning=settings.visit.warning_seconds,
        longest=settings.visit.longest_minutes * 60,
        done=min(DONE_SECONDS, settings.visit.idle),
    )
