"""A kiosk to be tortured: off-screen, with a clock of its own, and an ear for every complaint."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk, make_application
from kiosk.platform import exception_hooks, qt_messages
from kiosk.services import TABLET, Surroundings
from kiosk.staff.staff_navigation import StaffView
from kiosk.startup import StartupConfig
from kiosk.values.tts import OpenVoice
from kiosk.viewmodels.staff import Staff
from kiosk.visit import events
from kiosk.visit.visit import Screen, fresh_visit
from tools.silent_chime import SilentChime
from tools.tour.tour import PatientClock

NOON = dt.datetime(2027, 1, 4, 12, tzinfo=dt.UTC)


class Harness:
    """A kiosk and what it complains of.

    Args:
        setup: what its clinic has chosen.
        size: the window, in logical pixels.
        open_voice: makes the voice that reads aloud, None for the tablet's own.
    """

    def __init__(
        self,
        setup: StartupConfig,
        size: tuple[int, int] = (1280, 800),
        open_voice: OpenVoice | None = None,
    ) -> None:
        self.complaints: list[str] = []
        self.now = NOON
        self.clock = PatientClock()
        qt_messages.listen(lambda level, text: self.complaints.append(f"{level}: {text}"))
        self._unhook = exception_hooks.listen(self._heard)
        voice = open_voice or TABLET.open_voice
        around = Surroundings(lambda: self.now, lambda: 0.0, lambda: "monday", voice, SilentChime)
        self.kiosk = Kiosk(setup, self.clock, lambda: around.local_time().date(), around)
        self.kiosk.show(size)

    def _heard(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = trace and f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        self.complaints.append(f"{kind.__name__} at {where}")

    def breathe(self) -> None:
        """Let everything happen that is due.

        Outside the application's own loop Qt deletes nothing by itself.
        """
        QGuiApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def send(self, *said: events.Event) -> None:
        """Do what a touch on a button does, one after another."""
        for event in said:
            self.kiosk.store.send(event)
            self.breathe()

    def take_quiz(self) -> None:
        """Go to the questions, past what must be in view before them and was not."""
        self.send(events.TakeQuiz())
        if self.kiosk.store.visit.screen is Screen.BEFORE_QUESTIONS:
            self.send(events.TakeQuiz())

    def reset(self) -> bool:
        """Touch *Start over* once; return whether the kiosk is as for the first patient."""
        self.kiosk.read_aloud.pressed(by_key=False)
        self.kiosk.view_model(Staff).startOver()
        self.breathe()
        store = self.kiosk.store
        return (
            store.visit == fresh_visit(store.plan)
            and store.visit.screen is Screen.ATTRACT
            and self.kiosk.view_model(Staff).shown is StaffView.CLOSED
        )

    def close(self) -> None:
        """Take the kiosk down."""
        self.kiosk.close()
        self.breathe()
        self._unhook()


@contextmanager
def harness(
    setup: StartupConfig, size: tuple[int, int] = (1280, 800), open_voice: OpenVoice | None = None
) -> Iterator[Harness]:
    """Make a kiosk to be tortured."""
    one = Harness(setup, size, open_voice)
    try:
        yield one
    finally:
        one.close()


def application() -> QGuiApplication:
    """Return the application, made once."""
    made = QGuiApplication.instance()
    return made if isinstance(made, QGuiApplication) else make_application()
