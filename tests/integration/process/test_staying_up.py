"""After any fault, the next patient finds a clean kiosk or a request to ask the staff."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.supervision.crash_report import BEFORE, NOW
from kiosk.values.exit_codes import ExitCode
from tests.integration.process.running_kiosk import (
    PATIENCE,
    Running,
    Supervisor,
    surroundings_of,
    until,
)

Start = Callable[..., Running]


@pytest.mark.parametrize("how", ["hang", "hang_in_a_screen", "go_blind"])
def test_a_kiosk_that_hangs_or_draws_no_more_falls_silent_and_ends_itself(
    start: Start, supervisor: Supervisor, how: str
) -> None:
    kiosk = start(how, NOTIFY_SOCKET=str(supervisor.path))
    heard: list[str] = []

    def is_alive() -> bool:
        heard.extend(supervisor.heard())
        return "WATCHDOG=1" in heard

    until(is_alive, "a sign of life")
    kiosk.go_wrong()
    code, out, err = kiosk.ended()
    assert (code, out, err) == (ExitCode.HUNG, "", "")
    assert kiosk.logged("hung") == 1
    heard += supervisor.heard()
    assert heard[:2] == ["READY=1", "WATCHDOG=1"]
    assert "STOPPING=1" not in heard
    assert "Thread" in (kiosk.state / NOW).read_text("utf-8")


def test_a_kiosk_that_nobody_touches_gives_signs_of_life_until_it_is_told_to_stop(
    start: Start, supervisor: Supervisor
) -> None:
    kiosk = start(NOTIFY_SOCKET=str(supervisor.path))
    heard: list[str] = []

    def three_signs() -> bool:
        heard.extend(supervisor.heard())
        return heard.count("WATCHDOG=1") >= 3

    until(three_signs, "three signs of life")
    assert kiosk.end() == (ExitCode.RESTART, "", "")
    heard += supervisor.heard()
    assert (heard[0], heard[-1]) == ("READY=1", "STOPPING=1")
    assert kiosk.log()[-1]["event"] == "ended"
    assert not (kiosk.state / NOW).read_text("utf-8")


@pytest.mark.parametrize("how", ["fail", "fail_beside", "fail_in_a_screen"])
def test_a_fault_is_logged_without_its_words_and_got_over(start: Start, how: str) -> None:
    kiosk = start(how)
    kiosk.go_wrong()
    until(lambda: kiosk.logged("fault") == 1, "the fault is logged")
    assert kiosk.end() == (ExitCode.RESTART, "", "")
    assert kiosk.logged("gave_up") == 0
    said = (kiosk.state / "kiosk.log").read_text("utf-8")
    assert "ineedmymother" not in said
    assert ("LookupError" in said) is (how != "fail_in_a_screen")
    assert ("Attract.qml" in said) is (how == "fail_in_a_screen")


def test_faults_one_after_another_end_in_a_request_for_staff(start: Start) -> None:
    kiosk = start("fail_thrice")
    kiosk.go_wrong()
    until(lambda: kiosk.logged("gave_up") == 1, "the kiosk gives up")
    assert kiosk.logged("fault") == 3
    assert kiosk.end() == (ExitCode.RESTART, "", "")


def test_a_kiosk_that_dies_leaves_a_trace_without_values_for_the_next_start(start: Start) -> None:
    kiosk = start("die")
    kiosk.go_wrong()
    code, _out, _err = kiosk.ended()
    assert code == -signal.SIGSEGV
    assert "Segmentation fault" in (kiosk.state / NOW).read_text("utf-8")
    again = start()
    assert again.logged("crashed") == 1
    assert "Segmentation fault" in (kiosk.state / BEFORE).read_text("utf-8")


def test_a_second_kiosk_says_that_one_runs_and_leaves_it_alone(start: Start) -> None:
    first = start()
    second = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"],
        env=first.surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (second.returncode, second.stdout) == (ExitCode.ALREADY_RUNNING, "")
    assert second.stderr.splitlines() == [
        "Another kiosk runs in this account already: use that one, or end it first."
    ]
    assert first.alive


def test_a_kiosk_that_was_killed_leaves_nothing_in_the_way_of_the_next(start: Start) -> None:
    assert start().end(signal.SIGKILL)[0] == -signal.SIGKILL
    assert start().end() == (ExitCode.RESTART, "", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_is_not_staff_who_leave(start: Start, number: int) -> None:
    kiosk = start()
    assert kiosk.end(number) == (ExitCode.RESTART, "", "")
    assert kiosk.log()[-1]["event"] == "ended"


TOLD_TO_STOP_AS_IT_STARTS = """
import signal, sys
from kiosk.cli.main import main
from kiosk.supervisor import Supervisor
start = Supervisor.start

def start_and_be_told(supervisor, drawn):
    start(supervisor, drawn)
    signal.raise_signal(signal.SIGTERM)

Supervisor.start = start_and_be_told
sys.exit(main(["run", "--windowed"]))
"""


def test_a_kiosk_that_is_told_to_stop_as_it_starts_stops(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TOLD_TO_STOP_AS_IT_STARTS],
        env=surroundings_of(tmp_path, "") | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.RESTART, "", "")


def test_memory_is_dumped_nowhere_and_only_root_may_look_into_it(start: Start) -> None:
    kiosk = start()
    proc = Path("/proc") / str(kiosk.process.pid)
    limits = (proc / "limits").read_text("ascii").splitlines()
    (core,) = [line.split() for line in limits if line.startswith("Max core file size")]
    assert core[4:6] == ["0", "0"]
    assert (proc / "mem").stat().st_uid == 0
