"""State files are only used if they are small regular files, so that no one ever blocks."""

import datetime as dt
import faulthandler
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.platform import single_instance
from kiosk.staff import lockout, overrides, pin
from kiosk.supervision import crash_report, event_log
from kiosk.supervision.log_record import LogEvent
from kiosk.updates import trial_state
from kiosk.updates.version_label import UpdateKind
from kiosk.usage import usage_database


def choices_fault(folder: Path) -> bool:
    chosen, diagnostics = overrides.read_overrides(folder)
    return chosen == overrides.Overrides() and len(diagnostics) == 1


def is_locked(folder: Path) -> bool:
    return lockout.Lockout(folder, lambda: 0.0, "start").wrong == lockout.LOCKED_FROM


def has_no_pin(folder: Path) -> bool:
    return not pin.PinFile(folder).is_set()


def nothing_was_tried(folder: Path) -> bool:
    return trial_state.TrialState(folder).read() == {}


def counts_are_refused(folder: Path) -> bool:
    counts = usage_database.UsageDatabase(folder)
    return counts.read() is None and len(counts.diagnostics) == 1


def is_logged_to(folder: Path) -> bool:
    log = event_log.EventLog(folder, lambda: 0.0, lambda: dt.datetime.now(tz=dt.UTC))
    log.note(LogEvent.STARTED)
    return log.diagnostic is None and b"started" in (folder / event_log.FILE).read_bytes()


def is_traced_to(folder: Path) -> bool:
    with crash_report.CrashReport(folder).begin(io.StringIO()) as trace:
        trace.write("trace")
        faulthandler.enable(sys.__stderr__ or sys.stderr)  # pytest's own
    return (folder / crash_report.NOW).read_bytes() == b"trace"


def is_locked_for_one(folder: Path) -> bool:
    with single_instance.single_instance(folder):
        return (folder / single_instance.FILE).is_file()


WRITTEN: dict[str, Callable[[Path], bool]] = {
    event_log.FILE: is_logged_to,
    crash_report.NOW: is_traced_to,
    single_instance.FILE: is_locked_for_one,
}
"""Files that are added to while the kiosk runs."""

FILES: dict[str, Callable[[Path], bool]] = {
    overrides.FILE: choices_fault,
    lockout.FILE: is_locked,
    pin.FILE: has_no_pin,
    trial_state.FILE: nothing_was_tried,
    usage_database.FILE: counts_are_refused,
}


def put(odd: str, file: Path) -> None:
    """Put something in a file's place that is none."""
    if odd == "pipe":
        os.mkfifo(file)
    else:
        other = file.with_name("other")
        other.write_bytes(b"{}")
        file.symlink_to("/dev/zero" if odd == "endless" else other)


@pytest.mark.parametrize("odd", ["pipe", "endless", "link"])
@pytest.mark.parametrize("name", FILES)
def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path, name: str, odd: str) -> None:
    put(odd, tmp_path / name)
    assert FILES[name](tmp_path)


def test_a_flipped_bit_of_what_was_tried_never_stops_a_start(tmp_path: Path) -> None:
    tried = trial_state.Trial("1.2.3", "1.2.4", 1, ("1.2.0",))
    file, kept = tmp_path / trial_state.FILE, trial_state.TrialState(tmp_path)
    kept.write({UpdateKind.PROGRAM: tried})
    data = file.read_bytes()
    for place in range(8 * len(data)):
        spoilt = bytearray(data)
        spoilt[place // 8] ^= 1 << place % 8
        file.write_bytes(spoilt)
        assert kept.read() != {UpdateKind.PROGRAM: tried}


@pytest.mark.parametrize("odd", ["pipe", "endless", "link"])
@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_no_plain_file_is_replaced_at_once(tmp_path: Path, name: str, odd: str) -> None:
    put(odd, tmp_path / name)
    assert WRITTEN[name](tmp_path)
    assert not (tmp_path / name).is_symlink()
    assert odd == "pipe" or (tmp_path / "other").read_bytes() == b"{}"


@pytest.mark.parametrize("name", [overrides.FILE, lockout.FILE, pin.FILE, trial_state.FILE])
@pytest.mark.parametrize("data", [b" " * 2_000_000, b"[" * 900], ids=["large", "deep"])
def test_what_is_too_large_or_too_deep_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert FILES[name](tmp_path)
