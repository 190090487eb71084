"""Prints the page, off the thread that draws the screen."""

from operator import attrgetter
from threading import Event, Thread
from time import monotonic
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.schema.diagnostics import Diagnostic
from kiosk.takeaway.printers.print_job import READY, PrintJob, PrintState, Sweep, carry_out
from kiosk.takeaway.printers.printer import Printer, diagnostic_of
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit.visit import Overlay, Screen

LAST_SECONDS: Final = 15
"""How long the kiosk waits at its end for its pages to be taken back."""


@qml_singleton
class Printing(ViewModel):
    """How far the page has come: ready, sending, sent, done, or the problem that stopped it.

    Args:
        store: the present visit.
        takeaway: where the page is taken from.
        printer: the clinic's queue, None where it has none.
        queue: the name of the queue, for what staff read.
    """

    changed = Signal()
    reported = Signal(object, str)

    def __init__(
        self,
        store: VisitStore,
        takeaway: Takeaway,
        printer: Printer | None,
        queue: str,
    ) -> None:
        super().__init__(store)
        self._takeaway = takeaway
        self._printer = printer
        self._queue = queue
        self._print = PrintState()
        self._shown = (READY, False)
        self._leave = Event()
        self._threads: list[Thread] = []
        self.reported.connect(self._hear)
        store.changed.connect(self._follow)
        self._sweep = None if printer is None else Sweep(printer)
        if self._sweep is not None:
            self._run(Thread(target=self._sweep.keep_trying, args=(self._leave,), daemon=True))

    state = Property(str, attrgetter("_print.state"), notify=changed)
    """How far the page has come."""

    busy = Property(bool, attrgetter("_print.busy"), notify=changed)
    """Whether a page is on its way."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What kept the last page from coming out, for staff.

        They read it on *Tablet status* alone: a line in a log would tell when a patient printed.
        """
        problem = self._print.problem
        return () if problem is None else (diagnostic_of(self._queue, problem),)

    @Slot()
    def start(self) -> None:
        """Print the page, unless one is on its way."""
        if self._printer is None:
            return
        job = self._print.start(lambda: self._takeaway.copies)
        self._show()
        if job is not None:
            work = (self._printer, self._sweep, job, self.reported.emit, self._leave)
            self._run(Thread(target=carry_out, args=work, daemon=True))

    def close(self) -> None:
        """Have whatever is on its way taken back, and wait for that."""
        self._leave.set()
        ends = monotonic() + LAST_SECONDS
        for thread in self._threads:
            thread.join(max(0, ends - monotonic()))

    def _run(self, thread: Thread) -> None:
        self._threads = [*(old for old in self._threads if old.is_alive()), thread]
        thread.start()

    def _follow(self) -> None:
        visit = self._visit
        visit_over, sheet_open = visit.screen is Screen.ATTRACT, Overlay.PRINT in visit.overlays
        self._print.follow(visit_over=visit_over, sheet_open=sheet_open)
        self._show()

    def _hear(self, job: PrintJob, news: str) -> None:
        self._print.hear(job, news)
        self._show()

    def _show(self) -> None:
        shown = (self._print.state, self._print.busy)
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
