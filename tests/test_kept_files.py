"""State files are only read if they are small regular files, so that no reader ever blocks."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.staff import lockout, overrides, pin
from kiosk.updates import trial_state
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


FILES: dict[str, Callable[[Path], bool]] = {
    overrides.FILE: choices_fault,
    lockout.FILE: is_locked,
    pin.FILE: has_no_pin,
    trial_state.FILE: nothing_was_tried,
    usage_database.FILE: counts_are_refused,
}


@pytest.mark.parametrize("odd", ["pipe", "endless", "link"])
@pytest.mark.parametrize("name", FILES)
def test_what_is_no_plain_file_is_refused_at_once(tmp_path: Path, name: str, odd: str) -> None:
    if odd == "pipe":
        os.mkfifo(tmp_path / name)
    else:
        other = tmp_path / "other"
        other.write_bytes(b"{}")
        (tmp_path / name).symlink_to("/dev/zero" if odd == "endless" else other)
    assert FILES[name](tmp_path)


@pytest.mark.parametrize("name", [overrides.FILE, lockout.FILE, pin.FILE, trial_state.FILE])
@pytest.mark.parametrize("data", [b" " * 2_000_000, b"[" * 900], ids=["large", "deep"])
def test_what_is_too_large_or_too_deep_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert FILES[name](tmp_path)
