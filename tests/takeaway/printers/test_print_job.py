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
    SWEEPS,
    PrintJob,
    PrintState,
    Sweep,
    carry_out,
)
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress
from tests.takeaway.pages import page


class Queue:
    """A fake printer that prints at once, or raises a given exception.

    Args:
        failure: what sending raises.
        unswept: how often sweeping fails.
        wrong: what a look at the queue raises.
    """

    def __init__(
        self,
        failure: Exception | None = None,
        unswept: int = 0,
        wrong: PrintProblem | None = None,
    ) -> None:
        self.failure = failure
        self.unswept = unswept
        self.wrong = wrong
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
        """Accept pages at any time, unless something is wrong."""
        if self.wrong is not None:
            raise PrintError(self.wrong)

    def sweep(self) -> None:
        """Count the call, or fail."""
        self.swept += 1
        if self.swept <= self.unswept:
            raise PrintError(PrintProblem.NO_SPOOLER)


class Patience(Event):
    """A kiosk that runs, or ends after so many pauses; no pause takes any time."""

    def __init__(self, ends_after: int = 999) -> None:
        super().__init__()
        self.pauses = 0
        self._ends_after = ends_after

    def wait(self, timeout: float | None = None) -> bool:
        """Count a pause."""
        assert timeout
        self.pauses += 1
        return self.pauses >= self._ends_after


def told_of(queue: Queue, sweep: Sweep | None = None) -> list[str]:
    """Have a page carried out; return what is told of it."""
    news: list[str] = []
    job = PrintJob([page()])
    carry_out(queue, sweep or Sweep(queue), job, lambda _job, told: news.append(told), Event())
    return news


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
    carry_out(queue, Sweep(queue), job, lambda _job, told: news.append(told), Event())
    assert (queue.sent, news) == (1, [SENT, DONE])
    printing.hear(job, SENT)
    assert (printing.state, printing.busy, printing.problem) == (SENT, True, None)
    printing.hear(job, DONE)
    assert (printing.state, printing.busy) == (DONE, False)
    assert list(job.take()) == []


def test_a_second_page_waits_for_the_first(printing: PrintState) -> None:
    started(printing)
    assert printing.start(lambda: [page()]) is None


def test_whatever_stops_a_page_is_told() -> None:
    assert told_of(Queue(PrintError(PrintProblem.STOPPED))) == [PrintProblem.STOPPED]


def test_a_page_that_an_error_stops_is_lost() -> None:
    news: list[str] = []
    queue = Queue(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        carry_out(
            queue, Sweep(queue), PrintJob([page()]), lambda _job, told: news.append(told), Event()
        )
    assert news == [PrintProblem.LOST]


def test_a_problem_stands_for_staff_until_a_page_comes_out(printing: PrintState) -> None:
    printing.hear(started(printing), PrintProblem.NO_PAPER)
    assert printing.problem is PrintProblem.NO_PAPER
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
    printing.hear(job, PrintProblem.SLOW)
    assert (printing.state, printing.problem) == (READY, PrintProblem.SLOW)


def test_how_it_went_is_shown_until_the_sheet_is_closed(printing: PrintState) -> None:
    printing.hear(started(printing), DONE)
    assert follow(printing) == DONE
    assert printing.start(lambda: [page()]) is None, "a key that is pressed twice"
    assert follow(printing, sheet_open=False) == READY


def test_a_page_on_its_way_is_not_forgotten_with_its_sheet(printing: PrintState) -> None:
    started(printing)
    assert follow(printing, sheet_open=False) == SENDING


def test_what_an_earlier_run_left_is_swept_away_as_soon_as_the_printer_answers() -> None:
    queue, kiosk = Queue(unswept=3), Patience()
    Sweep(queue).keep_trying(kiosk)
    assert (queue.swept, kiosk.pauses) == (4, 3)


def test_a_printer_that_never_answers_is_not_asked_for_ever() -> None:
    queue = Queue(unswept=999)
    Sweep(queue).keep_trying(Patience())
    assert queue.swept == SWEEPS


def test_a_kiosk_that_ends_sweeps_no_more() -> None:
    queue = Queue(unswept=999)
    Sweep(queue).keep_trying(Patience(ends_after=2))
    assert queue.swept == 2


def test_what_was_left_is_swept_away_before_the_first_page_and_never_with_one() -> None:
    queue = Queue(unswept=1)
    sweep = Sweep(queue)
    sweep.keep_trying(Patience(ends_after=1))
    for pages in (1, 2):
        assert told_of(queue, sweep) == [SENT, DONE]
        sweep.keep_trying(Patience())
        assert (queue.sent, queue.swept) == (pages, 2)


@pytest.mark.parametrize("wrong", [None, PrintProblem.NO_PRINTER])
def test_no_page_joins_one_that_was_left(wrong: PrintProblem | None) -> None:
    queue = Queue(unswept=999, wrong=wrong)
    assert told_of(queue) == [wrong or PrintProblem.LEFT]
    assert queue.sent == 0


def test_a_page_whose_visit_ended_before_the_sweep_did_is_not_sent() -> None:
    queue, news, job = Queue(), list[str](), PrintJob([page()])
    job.take()
    carry_out(queue, Sweep(queue), job, lambda _job, told: news.append(told), Event())
    assert (queue.swept, queue.sent, news) == (1, 0, [DONE])


def test_a_kiosk_that_ended_before_the_sweep_did_sends_nothing() -> None:
    queue, news, leave = Queue(), list[str](), Event()
    leave.set()
    carry_out(queue, Sweep(queue), PrintJob([page()]), lambda _job, told: news.append(told), leave)
    assert (queue.swept, queue.sent, news) == (1, 0, [DONE])
