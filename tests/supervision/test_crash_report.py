"""The crash report of a process that died is shown to staff after the next start only."""

import faulthandler
import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervision.crash_report import BEFORE, NOW, CrashReport
from tests.support.systems import is_private


@pytest.fixture(autouse=True)
def _handler_as_before() -> Iterator[None]:
    """Restore pytest's fault handler."""
    yield
    faulthandler.enable(sys.__stderr__ or sys.stderr)


def test_a_run_that_ended_well_leaves_nothing_to_say(tmp_path: Path) -> None:
    for _start in range(2):
        crash = CrashReport(tmp_path / "state")
        crash.begin(io.StringIO()).close()
        assert crash.found() == ()


def test_a_trace_is_found_at_the_next_start_and_not_at_the_one_after(tmp_path: Path) -> None:
    with CrashReport(tmp_path).begin(io.StringIO()) as trace:
        faulthandler.dump_traceback(trace)
    crash = CrashReport(tmp_path)
    crash.begin(io.StringIO()).close()
    (diagnostic,) = crash.found()
    assert "the kiosk broke down on " in diagnostic.reason
    assert diagnostic.file == str(tmp_path / BEFORE)
    assert "test_crash_report.py" in (tmp_path / BEFORE).read_text("utf-8")
    assert is_private(tmp_path / NOW)
    again = CrashReport(tmp_path)
    again.begin(io.StringIO()).close()
    assert again.found() == ()


def test_a_folder_that_cannot_be_written_leaves_the_spare(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    crash = CrashReport(tmp_path / "state")
    with (tmp_path / "spare").open("w") as spare:
        assert crash.begin(spare) is spare
    assert crash.found() == ()
