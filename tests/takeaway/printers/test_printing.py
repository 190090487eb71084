"""Printing without a print service, or with one that does not answer."""

import subprocess
from collections.abc import Sequence
from getpass import getuser
from itertools import count
from pathlib import Path
from subprocess import CompletedProcess, TimeoutExpired
from threading import Event
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.platform.application import prepare
from kiosk.takeaway.handout import Handout
from kiosk.takeaway.printers import cups
from kiosk.takeaway.printers import printer as limits
from kiosk.takeaway.printers.cups import CupsPrinter
from kiosk.takeaway.printers.printer import (
    PrintError,
    PrintProblem,
    PrintProgress,
    diagnostic_of,
    see_through,
)
from kiosk.takeaway.printers.system_printer import system_printer
from kiosk.takeaway.printers.windows import WindowsPrinter
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.takeaway.pages import page

LETTER = PaperOptions(PaperSize.LETTER, large=False)

IDLE = "printer front is idle.  enabled since today\\n\\tAlerts: none"


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QGuiApplication) -> None:
    """Load the kiosk's fonts."""
    prepare(qapp)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def command(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


class FakePrinter:
    """A fake printer that reports given states in turn, repeating the last one."""

    def __init__(self, *says: PrintProgress) -> None:
        self._says = list(says)
        self.taken_back: list[str] = []

    def send(self, copies: Sequence[Handout]) -> str:
        """Accept the copies."""
        return f"{len(copies)} taken"

    def progress(self, _job: str) -> PrintProgress:
        """Return the next state."""
        return self._says.pop(0) if len(self._says) > 1 else self._says[0]

    def take_back(self, job: str) -> None:
        """Record that a job was cancelled."""
        self.taken_back.append(job)

    def check(self) -> None:
        """Accept pages at any time."""

    def sweep(self) -> None:
        """Do nothing."""


class Unwilling(FakePrinter):
    """A fake printer that keeps its page for so many tries."""

    def __init__(self, refusals: int) -> None:
        super().__init__(PrintProgress.WAITS)
        self._refusals = refusals

    def take_back(self, job: str) -> None:
        """Record the try, and refuse."""
        super().take_back(job)
        if len(self.taken_back) <= self._refusals:
            raise PrintError(PrintProblem.KEPT)


def why_not(queue: FakePrinter, leave: Event) -> PrintProblem:
    """See a page through that does not come out; return why."""
    with pytest.raises(PrintError) as caught:
        see_through(queue, "job", leave)
    return caught.value.trouble


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the clock: a second passes at every reading, and nothing waits."""
    monkeypatch.setattr(limits, "PAUSE", 0)
    monkeypatch.setattr(limits, "monotonic", count().__next__)


@pytest.mark.usefixtures("impatient")
def test_a_printed_page_is_not_taken_back() -> None:
    queue = FakePrinter(
        PrintProgress.WAITS, PrintProgress.WANTS_PAPER, PrintProgress.WAITS, PrintProgress.DONE
    )
    see_through(queue, "job", Event())
    assert queue.taken_back == []


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("says", "trouble"),
    [(PrintProgress.WAITS, PrintProblem.SLOW), (PrintProgress.WANTS_PAPER, PrintProblem.NO_PAPER)],
)
def test_a_page_that_waits_too_long_is_taken_back(
    says: PrintProgress, trouble: PrintProblem
) -> None:
    queue = FakePrinter(says)
    assert why_not(queue, Event()) is trouble
    assert queue.taken_back == ["job"]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    ("refusals", "trouble"), [(2, PrintProblem.SLOW), (999, PrintProblem.KEPT)]
)
def test_a_page_is_taken_back_until_it_is_gone_and_else_it_is_said_to_remain(
    refusals: int, trouble: PrintProblem
) -> None:
    queue = Unwilling(refusals)
    assert why_not(queue, Event()) is trouble
    assert len(queue.taken_back) == min(refusals + 1, limits.TRIES)


def test_a_kiosk_that_ends_waits_for_no_page_that_stays() -> None:
    queue, leave = Unwilling(999), Event()
    leave.set()
    assert why_not(queue, leave) is PrintProblem.KEPT
    assert queue.taken_back == ["job"]


def test_a_kiosk_that_ends_takes_its_page_back() -> None:
    queue, leave = FakePrinter(PrintProgress.WAITS), Event()
    leave.set()
    with pytest.raises(PrintError):
        see_through(queue, "job", leave)
    assert queue.taken_back == ["job"]


@pytest.mark.usefixtures("programs")
def test_there_are_no_commands_to_print_with() -> None:
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER
    assert "Install it or start it" in str(caught.value)


def test_there_is_no_command_for_the_page_itself(programs: Path) -> None:
    command(programs, "lpstat", f"echo '{IDLE}'")
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER


def test_a_command_that_never_answers_is_ended(
    programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cups, "COMMAND_SECONDS", 0.2)
    command(programs, "lpstat", "exec /bin/sleep 3600")
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER


def slow(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Have commands take longer than is waited for; the others are run."""

    def run_some(command: list[str], **how: Any) -> CompletedProcess[bytes]:
        if Path(command[0]).name in names:
            raise TimeoutExpired(command, cups.COMMAND_SECONDS)
        return subprocess.run(command, **how)  # noqa: PLW1510 - among what is passed on

    monkeypatch.setattr(cups, "run", run_some)


@pytest.mark.parametrize("remain", ["front-1 somebody 1024", ""])
def test_a_page_that_was_perhaps_handed_over_is_taken_back(
    programs: Path, monkeypatch: pytest.MonkeyPatch, remain: str
) -> None:
    command(programs, "lpstat", f"test \"$2\" = -p && echo '{IDLE}' || echo '{remain}'")
    command(programs, "lp", "")
    command(programs, "cancel", f"echo $* >{programs}/log")
    slow(monkeypatch, "lp")
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER
    assert (programs / "log").read_text("utf-8").startswith("-x -u ")


@pytest.mark.parametrize(
    ("queue", "cancel", "slow_ones"),
    [
        (
            f"test \"$2\" = -p && echo '{IDLE}' || echo front-1 {getuser()} 9",
            "echo cancel: Service unavailable >&2; exit 1",
            ("lp",),
        ),
        (f"echo '{IDLE}'", "", ("lp", "cancel")),
    ],
    ids=["it remains", "nobody can tell"],
)
def test_a_page_that_was_perhaps_handed_over_and_may_remain_is_said_to(
    programs: Path,
    monkeypatch: pytest.MonkeyPatch,
    queue: str,
    cancel: str,
    slow_ones: tuple[str, ...],
) -> None:
    command(programs, "lpstat", queue)
    command(programs, "lp", "")
    command(programs, "cancel", cancel)
    slow(monkeypatch, *slow_ones)
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.KEPT


def test_a_command_that_cannot_be_run(programs: Path) -> None:
    (programs / "lpstat").write_text("no program", "utf-8")
    (programs / "lpstat").chmod(0o755)
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER


def test_the_service_does_not_run(programs: Path) -> None:
    stopped = 'test "$1" = -r && echo scheduler is not running; exit 1'
    command(programs, "lpstat", stopped)
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.NO_SPOOLER


@pytest.mark.parametrize("which", ["not-completed", "completed"])
def test_a_service_that_fails_between_two_questions_has_not_said_printed(
    programs: Path, which: str
) -> None:
    fails_once = f'case "$*" in *"-W {which}"*) exit 1;; *-p*) echo "{IDLE}";; esac'
    command(programs, "lpstat", fails_once)
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).progress("front-1")
    assert caught.value.trouble is PrintProblem.NO_SPOOLER


@pytest.mark.parametrize("answer", ["echo nonsense", "exit 1"])
def test_an_answer_that_names_no_job_is_a_refusal(programs: Path, answer: str) -> None:
    command(programs, "lpstat", f"echo '{IDLE}'")
    command(programs, "lp", answer)
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).send([page()])
    assert caught.value.trouble is PrintProblem.STOPPED


def test_a_page_goes_through_a_pipe_and_into_no_file(
    programs: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    seen = tmp_path_factory.mktemp("seen")
    command(programs, "lpstat", f"echo '{IDLE}'")
    taken = f'/bin/readlink /proc/self/fd/0 >{seen}/from; echo "$@" >{seen}/with'
    command(programs, "lp", f"{taken}; /bin/cat >/dev/null; echo 'request id is front-1 (0 file)'")
    assert CupsPrinter("front", LETTER).send([page()]) == "front-1"
    assert (seen / "from").read_text().startswith("pipe:")
    assert (seen / "with").read_text().split() == [
        *("-d", "front", "-t", "Page"),
        *("-o", "media=na_letter_8.5x11in", "-o", "sides=one-sided", "-"),
    ]


def printer(programs: Path, state: str, waits: str = "", printed: str = "") -> None:
    """Fake CUPS commands with these answers: queue state, waiting jobs, completed jobs."""
    answers = {"-W not-completed": waits, "-W completed": printed, "-p": state}
    cases = " ".join(f'*"{asked}"*) echo "{said}";;' for asked, said in answers.items())
    command(programs, "lpstat", f'case "$*" in {cases} esac')


STOPPED = "printer front disabled since today -\\n\\treason unknown"


@pytest.mark.parametrize(
    ("state", "waits", "printed", "said"),
    [
        (IDLE, "front-1 nobody", "", PrintProgress.WAITS),
        (
            IDLE.replace("none", "media-empty-error"),
            "front-1 nobody",
            "",
            PrintProgress.WANTS_PAPER,
        ),
        (IDLE, "front-2 nobody", "front-1 nobody\\n\\tAlerts: none", PrintProgress.DONE),
    ],
)
def test_a_job_is_as_far_as_the_service_says(
    programs: Path, state: str, waits: str, printed: str, said: PrintProgress
) -> None:
    printer(programs, state, waits, printed)
    assert CupsPrinter("front", LETTER).progress("front-1") is said


def test_a_job_that_was_given_up_was_not_printed(programs: Path) -> None:
    printer(programs, IDLE, printed="front-1 nobody\\n\\tAlerts: job-canceled-by-user")
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).progress("front-1")
    assert caught.value.trouble is PrintProblem.LOST


def test_a_printer_that_stopped_takes_no_page_and_ends_one(programs: Path) -> None:
    printer(programs, STOPPED, "front-1 nobody")
    with pytest.raises(PrintError) as refused:
        CupsPrinter("front", LETTER).send([page()])
    with pytest.raises(PrintError, match="the queue is stopped"):
        CupsPrinter("front", LETTER).check()
    with pytest.raises(PrintError) as ended:
        CupsPrinter("front", LETTER).progress("front-1")
    assert (refused.value.trouble, ended.value.trouble) == (
        PrintProblem.STOPPED,
        PrintProblem.STOPPED,
    )


def test_a_page_is_taken_back_with_what_the_service_keeps_of_it(
    programs: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    seen = tmp_path_factory.mktemp("seen") / "with"
    command(programs, "cancel", f'echo "$@" >{seen}')
    command(programs, "lpstat", "echo 'front-12 somebody 1024 Mon'")
    CupsPrinter("front", LETTER).take_back("front-1")
    assert seen.read_text().split() == ["-x", "front-1"]
    with pytest.raises(PrintError) as caught:
        CupsPrinter("front", LETTER).take_back("front-12")
    assert caught.value.trouble is PrintProblem.KEPT


def test_staff_read_of_a_queue_and_of_nothing_that_a_patient_chose() -> None:
    told = diagnostic_of("front", PrintProblem.STOPPED)
    assert (told.file, told.key) == ("front", "")
    assert (told.reason, told.remedy) == limits.REMEDIES[PrintProblem.STOPPED]


def test_each_system_has_its_own_way_of_printing() -> None:
    class Library:
        """A fake Windows library with one function."""

        CreateDCW = Event

    assert isinstance(system_printer("front", LETTER, platform="linux"), CupsPrinter)
    made = system_printer("front", LETTER, platform="win32", load=lambda _name: Library())
    assert isinstance(made, WindowsPrinter)
