"""The calls to the Windows spooler, checked against fake libraries."""

from collections.abc import Callable
from ctypes import POINTER, c_uint32, c_void_p, cast, memmove, sizeof
from platform import node
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.platform.application import prepare
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress
from kiosk.takeaway.printers.windows import JOB_TITLE, JobInfo, WindowsPrinter
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.takeaway.pages import page

JOB = 7
PAUSED, PAPER_OUT = 0x1, 0x10
JOB_PAPER_OUT, JOB_DELETED, JOB_PRINTED = 0x40, 0x100, 0x80


class Call:
    """A fake library function that records its calls."""

    def __init__(self, name: str, calls: list[str], answer: Any) -> None:
        self._name, self._calls, self._answer = name, calls, answer
        self.restype: object = None

    def __call__(self, *arguments: Any) -> Any:
        """Record the call; return a fixed value, or the result of a function."""
        self._calls.append(self._name)
        return self._answer(*arguments) if callable(self._answer) else self._answer


class Spooler:
    """A fake Windows spooler with one queue.

    Attributes:
        calls: the functions called, in order.
        status: the status flags of the queue.
        jobs: its jobs: number, title and status.
        deleted: the deleted jobs.
        drawn: position and size of the pictures drawn.
    """

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.status = 0
        self.jobs = [(JOB, JOB_TITLE, 0)]
        self.deleted: list[int] = []
        self.drawn: list[list[int]] = []
        self.answers: dict[str, Any] = {
            "OpenPrinterW": 1,
            "ClosePrinter": 1,
            "GetPrinterW": self._say_status,
            "GetJobW": self._say_job,
            "EnumJobsW": self._say_jobs,
            "SetJobW": self.delete,
            "CreateDCW": 4096,
            "DeleteDC": 1,
            "StartDocW": JOB,
            "StartPage": 1,
            "EndPage": 1,
            "EndDoc": 1,
            "AbortDoc": self._abort,
            "GetDeviceCaps": lambda _device, what: {88: 600, 112: 100, 113: 120}[what],
            "StretchDIBits": self._draw,
        }

    @property
    def library(self) -> SimpleNamespace:
        """A library with every function needed."""
        made = {name: Call(name, self.calls, answer) for name, answer in self.answers.items()}
        return SimpleNamespace(**made)

    @property
    def queue(self) -> WindowsPrinter:
        """A printer for the queue, with letter paper."""
        return WindowsPrinter(
            "Front Desk", PaperOptions(PaperSize.LETTER, large=False), *[self.library] * 2
        )

    def delete(self, _printer: c_void_p, job: int, *_rest: Any) -> int:
        """Delete a job."""
        self.deleted.append(job)
        self.jobs = [entry for entry in self.jobs if entry[0] != job]
        return 1

    def _abort(self, _device: c_void_p) -> int:
        self.jobs = []
        return 1

    def _draw(self, _device: c_void_p, *rest: Any) -> int:
        self.drawn.append(list(rest[:8]))
        return -3300

    def _say_status(self, _printer: c_void_p, _level: Any, status: Any, *_rest: Any) -> int:
        cast(status, POINTER(c_uint32))[0] = self.status
        return 1

    def _say_job(self, _printer: c_void_p, number: int, _level: Any, room: Any, *_: Any) -> int:
        for job, title, status in self.jobs:
            if job == number:
                about = JobInfo(JobId=job, pDocument=title, Status=status)
                memmove(room, bytes(about), sizeof(about))
                return 1
        return 0

    def _say_jobs(self, _printer: c_void_p, *rest: Any) -> int:
        room, count = rest[3], rest[6]
        self._kept = (JobInfo * len(self.jobs))(
            *[JobInfo(JobId=job, pDocument=title) for job, title, _status in self.jobs]
        )
        memmove(room, self._kept, sizeof(self._kept))
        cast(count, POINTER(c_uint32))[0] = len(self.jobs)
        return 1


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QGuiApplication) -> None:
    """Load the kiosk's fonts."""
    prepare(qapp)


@pytest.fixture
def windows() -> Spooler:
    return Spooler()


def test_a_page_is_drawn_over_the_whole_sheet_at_the_printers_own_fineness(
    windows: Spooler,
) -> None:
    assert windows.queue.send([page()]) == str(JOB)
    assert windows.drawn == [[-100, -120, 5100, 6600, 0, 0, 2550, 3300]]
    order = [name for name in windows.calls if name.startswith(("Start", "End", "Delete"))]
    assert order == ["StartDocW", "StartPage", "EndPage", "EndDoc", "DeleteDC"]


def test_every_copy_is_a_sheet(windows: Spooler) -> None:
    windows.queue.send([page(), page()])
    assert len(windows.drawn) == windows.calls.count("StartPage") == 2


def test_there_is_no_such_queue(windows: Spooler) -> None:
    windows.answers["OpenPrinterW"] = 0
    assert _trouble(windows) is PrintProblem.NO_PRINTER
    assert "ClosePrinter" not in windows.calls


def test_the_queue_is_stopped(windows: Spooler) -> None:
    windows.status = PAUSED
    assert _trouble(windows) is PrintProblem.STOPPED
    assert windows.calls.count("OpenPrinterW") == windows.calls.count("ClosePrinter")


@pytest.mark.parametrize("function", ["CreateDCW", "StartDocW"])
def test_the_driver_refuses(windows: Spooler, function: str) -> None:
    windows.answers[function] = 0
    assert _trouble(windows) is PrintProblem.STOPPED
    assert windows.calls.count("DeleteDC") == (function == "StartDocW")


@pytest.mark.parametrize("failed", [0, -1])
@pytest.mark.parametrize("function", ["StartPage", "EndPage", "EndDoc"])
def test_a_page_that_cannot_be_drawn_whole_is_given_up(
    windows: Spooler, function: str, failed: int
) -> None:
    windows.answers[function] = failed
    assert _trouble(windows) is PrintProblem.STOPPED
    assert windows.calls.count("AbortDoc") == windows.calls.count("DeleteDC") == 1
    assert windows.jobs == []


def test_a_page_without_its_picture_is_given_up(windows: Spooler) -> None:
    windows.answers["StretchDIBits"] = 0
    assert _trouble(windows) is PrintProblem.STOPPED
    assert ("EndDoc" in windows.calls, windows.jobs) == (False, [])


def test_a_page_that_can_neither_be_drawn_nor_given_up_may_still_come_out(
    windows: Spooler,
) -> None:
    windows.answers |= {"StretchDIBits": 0, "AbortDoc": -1, "SetJobW": 0}
    assert _trouble(windows) is PrintProblem.KEPT


@pytest.mark.parametrize(
    ("job_status", "status", "progress"),
    [
        (0, 0, PrintProgress.WAITS),
        (JOB_PAPER_OUT, 0, PrintProgress.WANTS_PAPER),
        (0, PAPER_OUT, PrintProgress.WANTS_PAPER),
        (JOB_PRINTED, PAUSED, PrintProgress.DONE),
    ],
)
def test_how_far_a_job_has_come(
    windows: Spooler, job_status: int, status: int, progress: PrintProgress
) -> None:
    windows.jobs, windows.status = [(JOB, JOB_TITLE, job_status)], status
    assert windows.queue.progress(str(JOB)) is progress


def test_a_job_that_the_spooler_forgot_is_printed(windows: Spooler) -> None:
    windows.jobs = []
    assert windows.queue.progress(str(JOB)) is PrintProgress.DONE


@pytest.mark.parametrize(
    ("job_status", "status", "trouble"),
    [(JOB_DELETED, 0, PrintProblem.LOST), (0, PAUSED, PrintProblem.STOPPED)],
)
def test_a_job_that_will_never_come(
    windows: Spooler, job_status: int, status: int, trouble: PrintProblem
) -> None:
    windows.jobs, windows.status = [(JOB, JOB_TITLE, job_status)], status
    with pytest.raises(PrintError) as caught:
        windows.queue.progress(str(JOB))
    assert caught.value.trouble is trouble


def test_a_page_is_taken_back(windows: Spooler) -> None:
    windows.queue.take_back(str(JOB))
    assert windows.deleted == [JOB]


def test_only_the_kiosks_own_jobs_are_swept_away(windows: Spooler) -> None:
    elsewhere = f"{JOB_TITLE}-2"
    windows.jobs = [(1, JOB_TITLE, 0), (2, "Letter", 0), (3, JOB_TITLE, 0), (4, elsewhere, 0)]
    assert node() in JOB_TITLE
    windows.queue.sweep()
    assert windows.deleted == [1, 3]


@pytest.mark.parametrize("answer", [0, 1])
@pytest.mark.parametrize("give_up", [lambda queue: queue.take_back(str(JOB)), WindowsPrinter.sweep])
def test_a_page_that_stays_in_the_queue_may_still_come_out(
    windows: Spooler, give_up: Callable[[WindowsPrinter], None], answer: int
) -> None:
    windows.answers["SetJobW"] = answer
    with pytest.raises(PrintError) as caught:
        give_up(windows.queue)
    assert caught.value.trouble is PrintProblem.KEPT


def test_a_page_that_is_gone_by_itself_is_taken_back(windows: Spooler) -> None:
    windows.answers["SetJobW"], windows.jobs = 0, []
    windows.queue.take_back(str(JOB))


def test_a_job_that_stays_keeps_no_other_from_being_swept_away(windows: Spooler) -> None:
    def delete(printer: c_void_p, job: int, *rest: Any) -> int:
        return 0 if job == 1 else windows.delete(printer, job, *rest)

    windows.jobs = [(1, JOB_TITLE, 0), (2, JOB_TITLE, 0)]
    windows.answers["SetJobW"] = delete
    with pytest.raises(PrintError):
        windows.queue.sweep()
    assert windows.deleted == [2]


def test_there_is_nothing_to_sweep(windows: Spooler) -> None:
    windows.answers["EnumJobsW"] = 0
    windows.queue.sweep()
    assert windows.deleted == []


def _trouble(windows: Spooler) -> PrintProblem:
    with pytest.raises(PrintError) as caught:
        windows.queue.send([page()])
    return caught.value.trouble
