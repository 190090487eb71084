"""The page on its way to the printer, off the thread that draws the screen."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Final

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.platform.qt_messages import Report
from kiosk.schema.diagnostics import Diagnostic
from kiosk.takeaway.handout import Handout
from kiosk.takeaway.printers.printer import (
    REMEDIES,
    Printer,
    PrintError,
    PrintProblem,
    diagnostic_of,
    see_through,
)
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit.visit import Overlay, Screen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

READY, SENDING, SENT, DONE = "ready", "sending", "sent", "done"

LAST_SECONDS: Final = 15
"""How long the kiosk waits at its end for its pages to be taken back."""


class PrintJob:
    """One page on its way: it holds the copies until they are handed over or not wanted."""

    def __init__(self, copies: list[Handout]) -> None:
        self._copies = copies

    def take(self) -> list[Handout]:
        """Return the copies and keep nothing."""
        taken, self._copies = self._copies, []
        return taken


@QmlElement
@QmlSingleton
class Printing(ViewModel):
    """How far the page has come: ready, sending, sent, done, or the trouble that stopped it.

    Args:
        store: the present visit.
        takeaway: where the page is taken from.
        printer: the clinic's queue, None where it has none.
        report: hears what staff should put right, in a line that holds nothing of a patient.
        queue: the name of the queue, for that line.
    """

    changed = Signal()
    told = Signal(object, str)

    def __init__(
        self,
        store: VisitStore,
        takeaway: Takeaway,
        printer: Printer | None,
        report: Report,
        queue: str,
    ) -> None:
        super().__init__(store)
        self._takeaway = takeaway
        self._printer = printer
        self._report = report
        self._queue = queue
        self._trouble: PrintProblem | None = None
        self._state = READY
        self._errand: PrintJob | None = None
        self._leave = Event()
        self._threads: list[Thread] = []
        self.told.connect(self._hear)
        store.changed.connect(self._follow)
        if printer is not None:
            self._run(Thread(target=_sweep, args=(printer,), daemon=True))

    @staticmethod
    def create(engine: QQmlEngine) -> "Printing":
        """Hand the one printing to QML."""
        return engine_of(engine).take(Printing)

    @Property(str, notify=changed)
    def state(self) -> str:
        """How far the page has come."""
        return self._state

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a page is on its way."""
        return self._errand is not None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What kept the last page from coming out, for staff."""
        return () if self._trouble is None else (diagnostic_of(self._queue, self._trouble),)

    @Slot()
    def start(self) -> None:
        """Print the page, unless one is on its way."""
        if self._printer is None or self._errand is not None:
            return
        self._errand = PrintJob(self._takeaway.copies)
        self._show(SENDING)
        carry = (self._printer, self._errand, self.told.emit, self._leave)
        self._run(Thread(target=_carry, args=carry, daemon=True))

    def close(self) -> None:
        """Have whatever is on its way taken back, and wait for that."""
        self._leave.set()
        for thread in self._threads:
            thread.join(LAST_SECONDS)

    def _run(self, thread: Thread) -> None:
        self._threads = [*(one for one in self._threads if one.is_alive()), thread]
        thread.start()

    def _follow(self) -> None:
        """Forget the page when the visit is over, and how it went when its sheet is closed."""
        if self._visit.screen is Screen.ATTRACT and self._errand is not None:
            self._errand.take()
            self._errand = None
        if self._errand is None and Overlay.PRINT not in self._visit.overlays:
            self._show(READY)

    def _hear(self, errand: PrintJob, news: str) -> None:
        if news in REMEDIES:
            self._trouble = PrintProblem(news)
            self._report(str(diagnostic_of(self._queue, self._trouble)))
        elif news == DONE:
            self._trouble = None
        if errand is not self._errand:
            return
        if news != SENT:
            self._errand = None
        self._show(news)

    def _show(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _sweep(printer: Printer) -> None:
    with suppress(PrintError):
        printer.sweep()


def _carry(
    printer: Printer, errand: PrintJob, tell: Callable[[PrintJob, str], None], leave: Event
) -> None:
    """Take a page to the printer and see it through; say how it went, whatever happens."""
    news: str = PrintProblem.LOST
    try:
        job = printer.send(errand.take())
        tell(errand, SENT)
        see_through(printer, job, leave)
        news = DONE
    except PrintError as error:
        news = error.trouble
    finally:
        tell(errand, news)
