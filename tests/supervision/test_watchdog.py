"""A process without a sign of life is ended, whatever blocks it."""

import faulthandler
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kiosk.supervision.watchdog import Watchdog
from kiosk.values.exit_codes import ExitCode
from tests.integration.process.running_kiosk import PATIENCE

HANG = """
import faulthandler, re, sys, time
from kiosk.supervision.watchdog import Watchdog
{before}
dog = Watchdog(sys.stderr, lambda: print("last words", flush=True), patience=0.5)
dog.start()
{hang}
"""

ALONE = "faulthandler.dump_traceback_later = lambda *_given, **_more: None"
"""Disables faulthandler's timer, which on a busy machine may fire before the thread."""

HANGS = {
    "a loop": (ALONE, "while True: pass", ExitCode.HUNG),
    "a wait": (ALONE, "time.sleep(1000)", ExitCode.HUNG),
    "a call that holds the interpreter": ("", "re.match('(a+)+b', 'a' * 99)", ExitCode.WRONG),
}


@pytest.mark.parametrize("which", HANGS)
def test_a_process_that_hangs_is_ended_and_leaves_where_it_was(which: str) -> None:
    before, hang, code = HANGS[which]
    script = HANG.format(before=before, hang=hang)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert done.stdout == ("last words\n" if code is ExitCode.HUNG else "")
    assert 'File "<string>"' in done.stderr


class EndedError(Exception):
    """Raised in place of ending the process."""


def test_it_waits_while_there_are_signs_and_ends_where_they_stop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ended, said = threading.Event(), list[str]()

    def end(code: int) -> None:
        said.append(str(code))
        ended.set()
        raise EndedError

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(faulthandler, "dump_traceback_later", lambda *_given, **_more: None)
    monkeypatch.setattr(faulthandler, "cancel_dump_traceback_later", lambda: None)
    monkeypatch.setattr(threading, "excepthook", lambda _given: None)
    with (tmp_path / "trace").open("w") as trace:
        dog = Watchdog(trace, lambda: said.append("last words"), patience=0.2)
        dog.start()
        assert ended.wait(PATIENCE)
        dog.stop()
    assert said == ["last words", str(int(ExitCode.HUNG))]


def test_it_can_be_called_off(tmp_path: Path) -> None:
    said: list[str] = []
    with (tmp_path / "trace").open("w") as trace:
        dog = Watchdog(trace, lambda: said.append("last words"), patience=PATIENCE)
        dog.start()
        dog.sign()
        dog.stop()
    assert said == []
    assert "watchdog" not in {thread.name for thread in threading.enumerate()}
