"""What printing means, whatever the system: what can go wrong, and how a page is seen through."""

from collections.abc import Sequence
from contextlib import suppress
from enum import StrEnum
from threading import Event
from time import monotonic
from typing import Final, Protocol

from kiosk.schema.diagnostics import Diagnostic
from kiosk.takeaway.handout import Handout

SECONDS: Final = 60
"""From handing a page over until it is taken back, so that none comes out much later."""

PAPER_SECONDS: Final = 10
"""How long a printer may say that it has no paper: it may be remembering the last time."""

TRIES: Final = 20
"""How often a page is taken back until it is gone."""

PAUSE: Final = 0.5
"""Seconds between two looks at the queue."""


class PrintProblem(StrEnum):
    """Why there is no page."""

    NO_SPOOLER = "no_spooler"
    NO_PRINTER = "no_printer"
    STOPPED = "stopped"
    NO_PAPER = "no_paper"
    LOST = "lost"
    SLOW = "slow"
    KEPT = "kept"
    LEFT = "left"


REMEDIES: Final = {
    PrintProblem.NO_SPOOLER: (
        "the system's print service does not answer",
        "Install it or start it.",
    ),
    PrintProblem.NO_PRINTER: ("there is no such queue", "Add it, or correct takeaway.printer."),
    PrintProblem.STOPPED: ("the queue is stopped", "Look at the printer and resume the queue."),
    PrintProblem.NO_PAPER: (
        "there is no paper, so a patient's page was taken back",
        "Fill the tray.",
    ),
    PrintProblem.LOST: (
        "a page was given up while it printed",
        "Look at the printer and its queue.",
    ),
    PrintProblem.SLOW: (
        "a page took too long and was taken back",
        "Look at the printer and its queue.",
    ),
    PrintProblem.KEPT: (
        "a patient's page did not come out and could not be taken back",
        "Cancel it in the queue before the printer goes on.",
    ),
    PrintProblem.LEFT: (
        "a page of an earlier run could not be taken back, so none was printed",
        "Cancel it in the queue before the printer goes on.",
    ),
}
"""What staff read: what is wrong, and what to do."""


class PrintError(Exception):
    """There is no page.

    Attributes:
        trouble: why.
    """

    def __init__(self, trouble: PrintProblem) -> None:
        reason, remedy = REMEDIES[trouble]
        super().__init__(f"{reason}. {remedy}")
        self.trouble = trouble


def diagnostic_of(queue: str, trouble: PrintProblem) -> Diagnostic:
    """Return what staff read about a queue. It holds nothing of a patient."""
    return Diagnostic(queue, "", *REMEDIES[trouble])


class PrintProgress(StrEnum):
    """How far a page in the queue has come."""

    WAITS = "waits"
    WANTS_PAPER = "wants_paper"
    DONE = "done"


class Printer(Protocol):
    """One queue. Nothing here asks anybody anything, and nothing keeps a page."""

    def send(self, copies: Sequence[Handout]) -> str:
        """Hand the copies over and return the name of the job.

        Raises:
            PrintError: they were not taken.
        """

    def check(self) -> None:
        """Look whether the queue takes pages.

        Raises:
            PrintError: it is not there, or it is stopped.
        """

    def progress(self, job: str) -> PrintProgress:
        """Return how far a job has come.

        Raises:
            PrintError: it will never come out.
        """

    def take_back(self, job: str) -> None:
        """Give a job up.

        Raises:
            PrintError: it may still come out.
        """

    def sweep(self) -> None:
        """Give up every job of the kiosk's own, left there by a kiosk that died.

        Raises:
            PrintError: one may still come out.
        """


def see_through(printer: Printer, job: str, leave: Event) -> None:
    """Wait until a job is printed; take it back where it never will be.

    Args:
        printer: the queue.
        job: the job.
        leave: set when the kiosk ends, so that nothing is waited for and the job is taken back.

    Raises:
        PrintError: it was not printed.
    """
    try:
        _wait(printer, job, leave)
    except PrintError as error:
        # With its queue a page is gone.
        if error.trouble is not PrintProblem.NO_PRINTER and not _taken_back(printer, job, leave):
            raise PrintError(PrintProblem.KEPT) from error
        raise


def _taken_back(printer: Printer, job: str, leave: Event) -> bool:
    for _try in range(TRIES):
        with suppress(PrintError):
            printer.take_back(job)
            return True
        if leave.wait(PAUSE):
            break
    return False


def _wait(printer: Printer, job: str, leave: Event) -> None:
    ends = monotonic() + SECONDS
    hungry_ends = monotonic() + PAPER_SECONDS
    while (progress := printer.progress(job)) is not PrintProgress.DONE:
        if progress is not PrintProgress.WANTS_PAPER:
            hungry_ends = monotonic() + PAPER_SECONDS
        if monotonic() >= hungry_ends:
            raise PrintError(PrintProblem.NO_PAPER)
        if monotonic() >= ends or leave.wait(PAUSE):
            raise PrintError(PrintProblem.SLOW)
