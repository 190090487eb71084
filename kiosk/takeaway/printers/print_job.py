"""A page on its way to the printer, and how far it has come."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Event, Lock
from typing import Final

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.printers.printer import REMEDIES, Printer, PrintError, PrintProblem, see_through

READY: Final = "ready"
SENDING: Final = "sending"
SENT: Final = "sent"
DONE: Final = "done"
"""How far a page has come. Otherwise the state is the `PrintProblem` that stopped it."""

SWEEPS: Final = 60
"""How often the queue is swept until that is done."""

SWEEP_PAUSE: Final = 10.0
"""Seconds between two sweeps."""


class PrintJob:
    """One page on its way: it holds the copies until they are handed over or not wanted."""

    def __init__(self, copies: Sequence[Handout]) -> None:
        self._copies = copies

    def take(self) -> Sequence[Handout]:
        """Return the copies and keep nothing."""
        taken, self._copies = self._copies, ()
        return taken


class PrintState:
    """Which page is on its way, and what the patient and staff are told of it.

    Attributes:
        state: what the patient is told.
        problem: what kept the last page from coming out, for staff.
    """

    def __init__(self) -> None:
        self._job: PrintJob | None = None
        self.state: str = READY
        self.problem: PrintProblem | None = None

    @property
    def busy(self) -> bool:
        """Whether a page is on its way."""
        return self._job is not None

    def start(self, copies: Callable[[], Sequence[Handout]]) -> PrintJob | None:
        """Return a new job, None while another page is on its way or has just come out."""
        if self._job is not None or self.state != READY:
            return None
        self._job = PrintJob(copies())
        self.state = SENDING
        return self._job

    def hear(self, job: PrintJob, news: str) -> None:
        """Take news of a job, which may be one of a visit that is over."""
        problem = PrintProblem(news) if news in REMEDIES else None
        if problem is not None or news == DONE:
            self.problem = problem
        if job is self._job:
            self.state = news
            if news != SENT:
                self._job = None

    def follow(self, *, visit_over: bool, sheet_open: bool) -> None:
        """Forget the page when the visit is over, and how it went when its sheet is closed."""
        if visit_over and self._job is not None:
            self._job.take()
            self._job = None
        if self._job is None and not sheet_open:
            self.state = READY


class Sweep:
    """Gives up what an earlier run left at the printer, once, as soon as the printer lets it.

    Until then no page is sent: the sweep would take it along.

    Args:
        printer: the queue.
    """

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._lock = Lock()
        self._done = False

    def keep_trying(self, leave: Event) -> None:
        """Try until it is done, or until the kiosk ends: the printer may come up much later."""
        for _try in range(SWEEPS):
            with suppress(PrintError):
                self.try_once()
                return
            if leave.wait(SWEEP_PAUSE):
                return

    def try_once(self) -> None:
        """Do it, unless it is done.

        Raises:
            PrintError: something may be left.
        """
        with self._lock:
            if self._done:
                return
            try:
                self._printer.sweep()
            except PrintError as error:
                self._printer.check()  # it knows better why
                raise PrintError(PrintProblem.LEFT) from error
            self._done = True


def carry_out(
    printer: Printer,
    sweep: Sweep,
    job: PrintJob,
    tell: Callable[[PrintJob, str], None],
    leave: Event,
) -> None:
    """Send a page to the printer and see it through; tell how it went, whatever happens.

    Args:
        printer: the queue.
        sweep: what comes before the first page.
        job: the page.
        tell: hears `SENT`, and then `DONE` or a `PrintProblem`.
        leave: set when the kiosk ends.
    """
    news: str = PrintProblem.LOST
    try:
        sweep.try_once()
        name = "" if leave.is_set() else _hand_over(printer, job)
        if name:
            tell(job, SENT)
            see_through(printer, name, leave)
        news = DONE
    except PrintError as error:
        news = error.trouble
    finally:
        tell(job, news)


def _hand_over(printer: Printer, job: PrintJob) -> str:
    """Send the copies and keep nothing of them; return the printer's name for the job.

    It is empty where the visit ended meanwhile and took its page along.
    """
    copies = job.take()
    return printer.send(copies) if copies else ""
