"""The composition root: the only place that knows every part of the kiosk."""

import datetime as dt
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.input_wiring import InputWiring
from kiosk.platform import qt_messages
from kiosk.platform.application import prepare
from kiosk.platform.clock import local_time, seconds
from kiosk.platform.display import DisplayError, acquit_card, go_on_without_card, prepare_display
from kiosk.platform.fonts import FontError, name_font_folder
from kiosk.platform.keep_on_top import KeepOnTop
from kiosk.platform.screen import await_screen, fill_screen
from kiosk.platform.translation import Translation
from kiosk.services import TABLET, Services, Surroundings, idle_policy
from kiosk.settings.clinic_settings import Settings
from kiosk.staff.staff_navigation import StaffView
from kiosk.startup import StartupConfig
from kiosk.supervision.sd_notify import Notifier, ServiceSign
from kiosk.supervisor import Supervisor
from kiosk.updates.quiet_minute import QuietMinute
from kiosk.viewmodels.clinic_logo import ClinicLogo, LogoImages
from kiosk.viewmodels.engine import KioskEngine
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.viewmodels.icons import Icons
from kiosk.viewmodels.memory_wiper import MemoryWiper
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.printing import Printing
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.screen_dimming import ScreenDimming
from kiosk.viewmodels.session_timeline import SessionTimeline
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.update_restart import UpdateRestart
from kiosk.viewmodels.usage_recorder import UsageRecorder
from kiosk.viewmodels.warning_chime import WarningChime
from kiosk.visit import events
from kiosk.visit.session import Clock
from kiosk.wiring import FACTORIES, Kind


class StartError(Exception):
    """The kiosk cannot start. The message says why and what to do."""


def make_application() -> QGuiApplication:
    """Return the Qt application, ready for the kiosk, with Qt's messages on standard error.

    Raises:
        StartError: there is no display, or a font cannot be read.
    """
    qt_messages.listen(qt_messages.to_stderr)
    try:
        prepare_display()
        name_font_folder(paths.resources() / "fonts")
        application = QGuiApplication([sys.argv[0]])
        prepare(application)
    except (DisplayError, FontError) as error:
        raise StartError(str(error)) from error
    return application


class Kiosk:
    """A running kiosk: its services, its view models and its window.

    Args:
        setup: what the clinic has chosen.
        clock: seconds, passed in so that tests can move it.
        today: tells the date that a review is overdue against.
        around: what else the tablet provides.
        report: hears what staff should put right while the kiosk runs.

    Raises:
        StartError: the scene cannot be loaded.
    """

    def __init__(
        self,
        setup: StartupConfig,
        clock: Clock,
        today: Callable[[], dt.date],
        around: Surroundings = TABLET,
        report: qt_messages.Report = qt_messages.to_staff,
    ) -> None:
        self.services = services = Services(setup, clock, today, around, report)
        self.store, settings = services.store, services.settings
        icons = Icons(paths.resources() / "icons", paths.pictures())
        self._engine = KioskEngine(icons, lambda kind: FACTORIES[kind](self))
        if settings.clinic.logo:
            self._offer_logo(self.view_model(ClinicLogo))
        self.read_aloud, self._staff = self.view_model(ReadAloud), self.view_model(Staff)
        self.presses = self.view_model(Presses)
        self._chime = WarningChime(
            self.store, self.read_aloud, around.make_chime_player(), wanted=settings.sound.chime
        )
        if settings.takeaway.printer:
            self.view_model(Printing)  # it takes back what an earlier run left at the printer
        self._update_restart = UpdateRestart(
            self.store, self._staff, services.newer_version_waits, QuietMinute(clock)
        )
        self._usage_recorder = UsageRecorder(
            self.store, services.usage_database, services.background, clock, around.local_time
        )
        self._translation = Translation(paths.translations(), dict(setup.chosen.pack.interface))
        self._language = ""
        self._keep_on_top: KeepOnTop | None = None
        self._translate()
        self.window = self._load(paths.ui() / "Main.qml")
        self.store.changed.connect(self._translate)
        self._memory_wiper = MemoryWiper(self.store, self._engine)
        self._staff.ended.connect(QCoreApplication.exit)
        self._staff.changed.connect(self._hush)
        self._update_restart.ended.connect(QCoreApplication.exit)
        self.read_aloud.watch(self.window)
        self.input = InputWiring(self.window, services, self.presses, self.read_aloud, self.pressed)

    def view_model(self, kind: type[Kind]) -> Kind:
        """Return the one view model of a type, made when it is first asked for."""
        return self._engine.take(kind)

    def show(self, size: tuple[int, int] | None) -> None:
        """Show the window at a size in logical pixels, or, with None, over the whole screen."""
        if size is None:
            fill_screen(self.window)
            self._keep_on_top = KeepOnTop(self.window)
            return
        self.window.resize(*size)
        self.window.show()

    def close(self) -> None:
        """End the visit, so that it counts, and the scene before the objects that it binds to."""
        self.store.send(events.StartOver())
        self.read_aloud.close()
        self._chime.close()
        if printing := self._engine.made(Printing):
            printing.close()
        if self._keep_on_top is not None:
            self._keep_on_top.let_go()
        self.window.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)
        self._usage_recorder.stop()
        self.services.close()
        self._translation.take_out()

    def pressed(self, by_key: bool) -> bool:
        """Note a touch or a key; return True if it must not reach the screen."""
        dismissed = self.store.pressed(by_key)
        if self.store.last_press.on_its_way:
            # What the warning had covered was there before.
            self.presses.settle()
        self.read_aloud.pressed(by_key=by_key and self._staff.shown is StaffView.CLOSED)
        self._update_restart.pressed()
        woke = self.services.wake.first_touch()
        lit = self.view_model(ScreenDimming).pressed()
        wiped = self._staff.pressed()
        return woke or lit or wiped or dismissed

    def adopt(self, settings: Settings) -> None:
        """Use staff's choices from the next visit on."""
        self.store.adopt(settings.visit.language, idle_policy(settings), settings.takeaway)
        self.view_model(SessionTimeline).adopt(settings.whole_visit)
        self.view_model(Takeaway).adopt(settings.clinic)
        self.services.dimmer.rest = settings.visit.idle
        self.read_aloud.begin_at(settings.sound.volume)

    def _offer_logo(self, logo: ClinicLogo) -> None:
        self._engine.addImageProvider("logo", LogoImages(logo.image))
        if logo.diagnostic is not None:
            self.services.report(str(logo.diagnostic))

    def _hush(self) -> None:
        """Read nothing aloud while staff are at work."""
        self.read_aloud.hush(self._staff.shown is not StaffView.CLOSED)

    def _translate(self) -> None:
        """Follow the visit's language with the interface's own words.

        A screen reader takes the language to speak from the default locale.
        """
        if self._language != self.store.visit.language:
            self._language = self.store.visit.language
            self._translation.put_in(self._language)
            QLocale.setDefault(QLocale(self._language))
            self._engine.retranslate()

    def _load(self, file: Path) -> QQuickWindow:
        self._engine.load(QUrl.fromLocalFile(str(file)))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise StartError(f"{file}: the screens cannot be loaded. Install the kiosk again.")
        return roots[0]


def run(setup: StartupConfig, size: tuple[int, int] | None, *, only_first_frame: bool) -> int:
    """Run the kiosk until it is closed and return the exit code.

    Args:
        setup: what the clinic has chosen.
        size: the window in logical pixels, None for the whole screen.
        only_first_frame: end after the first frame: for those who check an installation.

    Raises:
        StartError: the kiosk cannot start here.
    """
    application = make_application()
    notifier = Notifier(os.environ)
    await_screen(lambda: notifier.tell(ServiceSign.WAITING))
    kiosk = Kiosk(setup, seconds, lambda: local_time().date())
    go_on_without_card(kiosk.window)
    if only_first_frame:
        # Not by quit(), which asks the window to close: it refuses.
        kiosk.window.frameSwapped.connect(_end, Qt.ConnectionType.QueuedConnection)
    supervisor = _supervisor(kiosk, watched=size is None)
    kiosk.show(size)

    def begun() -> None:
        acquit_card()
        kiosk.services.version_selection.drawn()
        if kiosk.services.metrics_file is not None:
            from kiosk.metrics_wiring import write_metrics  # here, because few clinics ask for it

            write_metrics(kiosk.services)
        gc.freeze()  # what the start made stays: looking through it again would take as long
        gc.enable()

    supervisor.start(begun)
    code = application.exec()
    supervisor.stop(code)
    kiosk.close()
    return code


def _end() -> None:
    QCoreApplication.exit(0)


def _supervisor(kiosk: Kiosk, *, watched: bool) -> Supervisor:
    our, faults = kiosk.services, kiosk.view_model(FaultScreen)
    return Supervisor(kiosk.window, our.event_log, faults, our.crash_report, watched=watched)
