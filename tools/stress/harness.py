"""A kiosk under stress: off-screen, on a fake clock, with Qt warnings and exceptions recorded."""

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
    """A kiosk under test and the warnings and exceptions that it raised.

    Args:
        setup: settings, content and help lines.
        size: the window, in logical pixels.
        open_voice: makes the voice that reads aloud; None for the real one.
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
        self._unhook = exception_hooks.listen(self._note_exception)
        voice = open_voice or TABLET.open_voice
        around = Surroundings(lambda: self.now, lambda: 0.0, lambda: "monday", voice, SilentChime)
        self.kiosk = Kiosk(setup, self.clock, lambda: around.local_time().date(), around)
        self.kiosk.show(size)

    def _note_exception(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        while trace and trace.tb_next:
            trace = trace.tb_next
        where = trace and f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        self.complaints.append(f"{kind.__name__} at {where}")

    def process_events(self) -> None:
        """Process pending events and deferred deletes.

        Outside `exec()` Qt does not handle deferred deletes by itself.
        """
        QGuiApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def send(self, *said: events.Event) -> None:
        """Send events to the visit one by one, as the buttons would."""
        for event in said:
            self.kiosk.store.send(event)
            self.process_events()

    def take_quiz(self) -> None:
        """Go to the quiz, past the must-see screen if it comes first."""
        self.send(events.TakeQuiz())
        if self.kiosk.store.visit.screen is Screen.BEFORE_QUESTIONS:
            self.send(events.TakeQuiz())

    def reset(self) -> bool:
        """Start over once; return whether the kiosk is back in its initial state."""
        self.kiosk.read_aloud.pressed(by_key=False)
        self.kiosk.view_model(Staff).startOver()
        self.process_events()
        store = self.kiosk.store
        return (
            store.visit == fresh_visit(store.plan)
            and store.visit.screen is Screen.ATTRACT
            and self.kiosk.view_model(Staff).shown is StaffView.CLOSED
        )

    def close(self) -> None:
        """Close the kiosk and remove the exception hook."""
        self.kiosk.close()
        self.process_events()
        self._unhook()


@contextmanager
def harness(
    setup: StartupConfig, size: tuple[int, int] = (1280, 800), open_voice: OpenVoice | None = None
) -> Iterator[Harness]:
    """Yield a harness and close it afterwards."""
    one = Harness(setup, size, open_voice)
    try:
        yield one
    finally:
        one.close()


def application() -> QGuiApplication:
    """Return the application, creating it on the first call."""
    made = QGuiApplication.instance()
    return made if isinstance(made, QGuiApplication) else make_application()
