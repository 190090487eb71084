"""The composition root: the only place that knows every part of the kiosk."""

import datetime as dt
import os
import sys
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt, QUrl
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.input_wiring import InputWiring
from kiosk.platform import qt_messages
from kiosk.platform.clock import local_time, seconds
from kiosk.platform.display import DisplayError, acquit_card, go_on_without_card, prepare_display
from kiosk.platform.fonts import FontError, load_fonts
from kiosk.platform.gc_policy import resume_gc
from kiosk.platform.keep_on_top import KeepOnTop
from kiosk.platform.screen import fill_screen, font_for_capitals, millimetres_per_pixel
from kiosk.platform.translation import Translation
from kiosk.settings.clinic_settings import Settings
from kiosk.staff.overrides import OverridesFile, OverridesStore
from kiosk.staff.staff_navigation import StaffView
from kiosk.staffroom import TABLET, StaffRoom, Surroundings
from kiosk.startup import StartupConfig
from kiosk.supervisor import Supervisor
from kiosk.values.typeface import FAMILY
from kiosk.viewmodels.accessibility_actions import AccessibilityActions
from kiosk.viewmodels.comfort import Comfort
from kiosk.viewmodels.engine import KioskEngine
from kiosk.viewmodels.icons import Icons
from kiosk.viewmodels.memory_wiper import MemoryWiper
from kiosk.viewmodels.navigation import Navigation
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.registry import QML_TYPES
from kiosk.viewmodels.route_names import RouteNames
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.viewmodels.warning_chime import WarningChime
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.session import Clock

if TYPE_CHECKING:
    from kiosk.backroom import BackRoom
    from kiosk.visitroom import VisitRoom

READ_ONLY = "aot,qmlc-read"
"""What Qt may do with compiled screens: read them. Written when a screen is first opened, they
would tell on the disk when that was."""

DONE_SECONDS = 60
"""Seconds without a touch on the thank-you screen before its warning: time for slow hands."""


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
        application = QGuiApplication([sys.argv[0]])
        prepare(application)
    except (DisplayError, FontError) as error:
        raise StartError(str(error)) from error
    return application


def prepare(application: QGuiApplication) -> None:
    """Give an application the kiosk's name and fonts, and nothing of the desktop's.

    Raises:
        FontError: a font cannot be read.
    """
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    os.environ["QML_DISK_CACHE"] = READ_ONLY
    # Qt would look for another form of every file for this system and language, thousands of times.
    os.environ["QT_NO_BUILTIN_SELECTORS"] = "1"
    # Qt would share each letter of moving text among threads, and wait for them: far slower.
    os.environ["QT_NO_GUI_THREADPOOL"] = "1"
    application.setApplicationName("kiosk")
    application.setQuitOnLastWindowClosed(True)
    load_fonts(paths.resources() / "fonts")
    application.setFont(QFont(FAMILY))


class Kiosk:
    """A running kiosk: its visit, its bridges and its window.

    Args:
        setup: what the clinic has chosen.
        clock: seconds, passed in so that tests can move it.
        today: tells the date that a review is overdue against.
        around: what else the tablet tells.
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
        overrides, chosen = OverridesStore(OverridesFile(setup.state), setup.settings), setup.chosen
        settings = overrides.settings
        policy = _idle_policy(settings)
        self.store = VisitStore(
            chosen.pack, settings.visit.language, policy, clock, settings.takeaway
        )
        self._setup, self._overrides, self._today, self._report = setup, overrides, today, report
        self.staff_room = StaffRoom(self.store, setup, overrides, clock, around)
        self.read_aloud = ReadAloud(self.store, settings.sound.volume, around.open_voice)
        chime_player, wanted = around.make_chime_player(), settings.sound.chime
        self._chime = WarningChime(self.store, self.read_aloud, chime_player, wanted=wanted)
        self.presses = Presses(clock)
        self.touch_room = InputWiring(self.store, self.presses, self._pressed, clock)
        view_models = (
            self.read_aloud,
            self.presses,
            AccessibilityActions(self.store, self._pressed, self.presses),
            Navigation(self.store),
            Comfort(self.store, _least_font(settings)),
            RouteNames(self.store),
            *self.staff_room.view_models,
        )
        self._engine = KioskEngine(
            Icons(paths.resources() / "icons"), QML_TYPES, view_models, self._more
        )
        self._translation = Translation(paths.translations(), dict(chosen.pack.interface))
        self._language = ""
        self._front: KeepOnTop | None = None
        self._translate()
        self.window = self._load(paths.ui() / "Main.qml")
        self.store.changed.connect(self._translate)
        self._cleaner = MemoryWiper(self.store, self._engine)
        self.staff_room.staff.ended.connect(QCoreApplication.exit)
        self.staff_room.updating.ended.connect(QCoreApplication.exit)
        self.read_aloud.watch(self.window)
        self.staff_room.staff.changed.connect(self._hush)
        self.touch_room.watch(self.window, self.staff_room.hold, self.read_aloud, settings.switch)

    @cached_property
    def visit_room(self) -> "VisitRoom":
        """What only a visit shows, made when it is first asked for."""
        from kiosk.visitroom import VisitRoom  # here, because the first frame does not wait for it

        settings = self._overrides.settings
        return VisitRoom(self.store, self._setup, settings, self._today, self._report)

    @cached_property
    def back_room(self) -> "BackRoom":
        """What only staff see, made when it is first asked for."""
        from kiosk.backroom import BackRoom  # here, because the first frame does not wait for it
        from kiosk.viewmodels import health_probes

        more = [health_probes.glass(lambda: self.touch_room.resting)]
        if self._overrides.settings.takeaway.printer:
            more.append(
                health_probes.diagnostics("printer", lambda: self.visit_room.printing.diagnostics)
            )
        room = BackRoom(self.staff_room, self.store, self._setup, self._overrides, more)
        room.defaults.adopted.connect(self._adopt)
        return room

    def show(self, size: tuple[int, int] | None, *, only_first_frame: bool = False) -> None:
        """Show the window at a size in logical pixels, or over the whole screen.

        Args:
            size: None for the whole screen.
            only_first_frame: make nothing that the first frame does not show.
        """
        if not only_first_frame:
            self.window.frameSwapped.connect(self._drawn, Qt.ConnectionType.QueuedConnection)
        if size is None:
            fill_screen(self.window)
            self._front = KeepOnTop(self.window)
            return
        self.window.setWidth(size[0])
        self.window.setHeight(size[1])
        self.window.show()

    def close(self) -> None:
        """Take the scene down before what it is bound to."""
        self.read_aloud.close()
        self._chime.close()
        if "visit_room" in vars(self):
            self.visit_room.close()
        if self._front is not None:
            self._front.let_go()
        self.window.close()
        self._engine.deleteLater()
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)
        self.staff_room.close()
        self._translation.take_out()

    def _drawn(self) -> None:
        """Make the rest once, and have the window make its other screens."""
        if not self.window.property("furnished"):
            self.window.frameSwapped.disconnect(self._drawn)
            self._engine.complete()
            self.window.setProperty("furnished", True)

    def _more(self) -> tuple[QObject, ...]:
        return (*self.visit_room.view_models, *self.back_room.view_models)

    def _pressed(self, by_key: bool) -> bool:
        """Note a touch or a key; return whether it was spent before it reached the screen."""
        spent_on_time = self.store.pressed(by_key)
        if self.store.on_its_way:
            # What the warning had covered was there before.
            self.presses.settle()
        self.read_aloud.pressed(by_key=by_key and self.staff_room.staff.shown is StaffView.CLOSED)
        return self.staff_room.pressed() or spent_on_time

    def _adopt(self, settings: Settings) -> None:
        """Begin visits otherwise from now on, as staff have chosen."""
        self.store.adopt(settings.visit.language, _idle_policy(settings))
        self.staff_room.rest_after(settings.visit.idle)
        self.read_aloud.begin_at(settings.sound.volume)

    def _hush(self) -> None:
        """Read nothing aloud while staff are at work."""
        if self.staff_room.staff.shown is not StaffView.CLOSED:
            self.read_aloud.stop()

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


def _least_font(settings: Settings) -> float:
    """Return the least size of a font at the largest text size, in logical pixels."""
    pixel = millimetres_per_pixel(QGuiApplication.primaryScreen(), settings.screen.width_mm)
    return font_for_capitals(QGuiApplication.font(), pixel)


def _idle_policy(settings: Settings) -> IdlePolicy:
    """Return when an unattended visit ends."""
    return IdlePolicy(
        idle=settings.visit.idle,
        warning=settings.visit.warning_seconds,
        longest=settings.visit.longest_minutes * 60,
        done=min(DONE_SECONDS, settings.visit.idle),
    )


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
    kiosk = Kiosk(setup, seconds, lambda: local_time().date())
    go_on_without_card(kiosk.window)
    if only_first_frame:
        # Not by quit(), which asks the window to close: it refuses.
        kiosk.window.frameSwapped.connect(_end, Qt.ConnectionType.QueuedConnection)
    engine_room = _engine_room(kiosk, watched=size is None)
    kiosk.show(size, only_first_frame=only_first_frame)

    def begun() -> None:
        acquit_card()
        kiosk.staff_room.version_selection.drawn()
        resume_gc()

    engine_room.start(begun)
    code = application.exec()
    engine_room.stop(code)
    kiosk.close()
    return code


def _end() -> None:
    QCoreApplication.exit(0)


def _engine_room(kiosk: Kiosk, *, watched: bool) -> Supervisor:
    """Return what keeps a kiosk up."""
    room = kiosk.staff_room
    return Supervisor(
        kiosk.window, room.event_log, room.trouble, room.crash_report, watched=watched
    )
