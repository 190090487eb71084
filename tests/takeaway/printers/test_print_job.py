"""Print jobs, with a fake printer and without a screen."""

from collections.abc import Sequence
from threading import Event

import pytest

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.printers.print_job import (
    DONE,
    READY,
    SENDING,
    SENT,
    PrintJob,
    PrintState,
    carry_out,
    sweep,
)
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress
from tests.takeaway.pages import page


class Queue:
    """A fake printer that prints at once, or raises a given exception."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.sent = 0
        self.swept = 0

    def send(self, copies: Sequence[Handout]) -> str:
        """Accept the copies, or fail."""
        if self.failure is not None:
            raise self.failure
        self.sent += len(copies)
        return "job-1"

    def progress(self, _job: str) -> PrintProgress:
        """Report the job as done."""
        return PrintProgress.DONE

    def take_back(self, _job: str) -> None:
        """Do nothing."""

    def check(self) -> None:
        """Accept pages at any time."""

    def sweep(self) -> None:
        """Count the call, or fail."""
        self.swept += 1
        if self.failure is not None:
            raise self.failure


@pytest.fixture
def printing() -> PrintState:
    return PrintState()


def started(printing: PrintState) -> PrintJob:
    """Start printing; return the job."""
    job = printing.start(lambda: [page()])
    assert job is not None
    return job


def follow(printing: PrintState, *, visit_over: bool = False, sheet_open: bool = True) -> str:
    """Apply a change of the visit; return the message for the patient."""
    printing.follow(visit_over=visit_over, sheet_open=sheet_open)
    return printing.state


def test_a_page_that_is_printed_is_said_to_be_sent_and_done(printing: PrintState) -> None:
    queue, news = Queue(), []
    job = started(printing)
    assert (printing.state, printing.busy) == (SENDING, True)
    carry_out(queue, job, lambda _job, told: news.append(told), Event())
    assert (queue.sent, news) == (1, [SENT, DONE])
    assert printing.hear(job, SENT) is None
    assert (printing.state, printing.busy) == (SENT, True)
    assert printing.hear(job, DONE) is None
    assert (printing.state, printing.busy) == (DONE, False)
    assert list(job.take()) == []


def test_a_second_page_waits_for_the_first(printing: PrintState) -> None:
    started(printing)
    assert printing.start(lambda: [page()]) is None


@pytest.mark.parametrize(
    ("failure", "problem"),
    [
        (PrintError(PrintProblem.STOPPED), PrintProblem.STOPPED),
        (ZeroDivisionError(), PrintProblem.LOST),
    ],
)
def test_whatever_stops_a_page_is_told(failure: Exception, problem: PrintProblem) -> None:
    news: list[str] = []
    try:
        carry_out(Queue(failure), PrintJob([page()]), lambda _job, told: news.append(told), Event())
    except ZeroDivisionError:
        assert problem is PrintProblem.LOST
    assert news == [problem]


def test_a_problem_stands_for_staff_until_a_page_comes_out(printing: PrintState) -> None:
    assert printing.hear(started(printing), PrintProblem.NO_PAPER) is PrintProblem.NO_PAPER
    assert (printing.state, printing.busy) == (PrintProblem.NO_PAPER, False)
    follow(printing, sheet_open=False)
    job = started(printing)
    printing.hear(job, SENT)
    assert printing.problem is PrintProblem.NO_PAPER
    printing.hear(job, DONE)
    assert printing.problem is None


def test_the_next_visit_hears_nothing_of_the_page_before(printing: PrintState) -> None:
    job = started(printing)
    assert follow(printing, visit_over=True, sheet_open=False) == READY
    assert not printing.busy
    assert list(job.take()) == []
    assert printing.hear(job, PrintProblem.SLOW) is PrintProblem.SLOW
    assert printing.state == READY


def test_how_it_went_is_shown_until_the_sheet_is_closed(printing: PrintState) -> None:
    printing.hear(started(printing), DONE)
    assert follow(printing) == DONE
    assert printing.start(lambda: [page()]) is None, "a key that is pressed twice"
    assert follow(printing, sheet_open=False) == READY


def test_a_page_on_its_way_is_not_forgotten_with_its_sheet(printing: PrintState) -> None:
    started(printing)
    assert follow(printing, sheet_open=False) == SENDING


@pytest.mark.parametrize("failure", [None, PrintError(PrintProblem.NO_SPOOLER)])
def test_what_an_earlier_run_left_is_swept_away_where_the_printer_answers(
    failure: Exception | None,
) -> None:
    queue = Queue(failure)
    sweep(queue)
    assert queue.swept == 1
