"""The composition root: the only place that knows every part of the kiosk."""

import datetime as dt
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import places
from kiosk.bridge.about import About
from kiosk.bridge.closing import Closing
from kiosk.bridge.comfort import Comfort
from kiosk.bridge.desk import Desk
from kiosk.bridge.detail import Detail
from kiosk.bridge.editing import Editing
from kiosk.bridge.help import Help
from kiosk.bridge.icons import Icons
from kiosk.bridge.minutes import Minutes
from kiosk.bridge.outcome import Outcome
from kiosk.bridge.panels import Panels
from kiosk.bridge.quiz import Quiz
from kiosk.bridge.routes import Routes
from kiosk.bridge.stage import Stage
from kiosk.bridge.store import Store
from kiosk.bridge.takeaway import Takeaway
from kiosk.device import messages
from kiosk.device.activity import Activity
from kiosk.device.clock import seconds
from kiosk.device.display import DisplayError, go_on_without_card, prepare_display
from kiosk.device.screen import fill_screen
from kiosk.device.translation import Translation
from kiosk.setup import Setup
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.session import Clock

FONT = "Atkinson Hyperlegible Next"
DONE_SECONDS = 15
"""Seconds without a touch on the thank-you screen before its warning."""


class StartError(Exception):
    """The kiosk cannot start. The message says why and what to do."""


def make_application() -> QGuiApplication:
    """Return the Qt application, ready for the kiosk, with Qt's messages on standard error.

    Raises:
        StartError: there is no display, or a font cannot be read.
    """
    messages.listen(messages.to_stderr)
    try:
        prepare_display()
    except DisplayError as error:
        raise StartError(str(error)) from error
    application = QGuiApplication([sys.argv[0]])
    prepare(application)
    return application


def prepare(application: QGuiApplication) -> None:
    """Give an application the kiosk's name and fonts, and nothing of the desktop's.

    Raises:
        StartError: a font cannot be read.
    """
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    application.setApplicationName("kiosk")
    application.setQuitOnLastWindowClosed(True)
    for font in sorted((places.resources() / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise StartError(f"{font}: this font cannot be read. Install the kiosk again.")
    application.setFont(QFont(FONT))


class Kiosk:
    """A running kiosk: its visit, its bridges and its window.

    Args:
        setup: what the clinic has chosen.
        clock: seconds, passed in so that tests can move it.
        today: the date that a review is overdue against.

    Raises:
        StartError: the scene cannot be loaded.
    """

    def __init__(self, setup: Setup, clock: Clock, today: dt.date) -> None:
        settings, chosen = setup.settings, setup.chosen
        policy = IdlePolicy(
            idle=settings.visit.idle_seconds,
            warning=settings.visit.warning_seconds,
            longest=settings.visit.longest_minutes * 60,
            done=min(DONE_SECONDS, settings.visit.idle_seconds),
        )
        self.store = Store(chosen.pack, settings.visit.language, policy, clock)
        notice = chosen.origin if chosen.faults else ""
        self._bridges = (
            Stage(self.store),
            Comfort(self.store),
            Routes(self.store),
            Panels(self.store),
            Detail(self.store),
            Minutes(self.store, settings.whole_visit),
            Quiz(self.store),
            Editing(self.store),
            Outcome(self.store),
            Takeaway(self.store),
            Closing(self.store),
            About(self.store, notice, today),
            Help(setup.help_lines),
        )
        self._desk = Desk(Icons(places.resources() / "icons"), *self._bridges)
        self._translation = Translation(places.translations())
        self._language = ""
        self._translate()
        self.window = self._load(places.ui() / "Main.qml")
        self.store.changed.connect(self._translate)
        self._activity = Activity(self.store.pressed, self.store.moved)
        self.window.installEventFilter(self._activity)

    def show(self, size: tuple[int, int] | None) -> None:
        """Show the window at a size in logical pixels, or over the whole screen."""
        if size is None:
            fill_screen(self.window)
            return
        self.window.setWidth(size[0])
        self.window.setHeight(size[1])
        self.window.show()

    def close(self) -> None:
        """Take the scene down before what it is bound to."""
        self.window.close()
        self._desk.deleteLater()
        QCoreApplication.sendPostedEvents(self._desk, QEvent.Type.DeferredDelete)

    def _translate(self) -> None:
        """Follow the visit's language with the interface's own words."""
        if self._language != self.store.visit.language:
            self._language = self.store.visit.language
            self._translation.put_in(self._language)
            self._desk.retranslate()

    def _load(self, file: Path) -> QQuickWindow:
        self._desk.load(QUrl.fromLocalFile(str(file)))
        roots = self._desk.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise StartError(f"{file}: the screens cannot be loaded. Install the kiosk again.")
        return roots[0]


def run(setup: Setup, size: tuple[int, int] | None, *, only_first_frame: bool) -> int:
    """Run the kiosk until it is closed and return the exit code.

    Args:
        setup: what the clinic has chosen.
        size: the window in logical pixels, None for the whole screen.
        only_first_frame: end after the first frame: for those who check an installation.

    Raises:
        StartError: the kiosk cannot start here.
    """
    application = make_application()
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    kiosk = Kiosk(setup, seconds, today)
    go_on_without_card(kiosk.window)
    if only_first_frame:
        kiosk.window.frameSwapped.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    kiosk.show(size)
    code = application.exec()
    kiosk.close()
    return code
