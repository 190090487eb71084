"""What the kiosk keeps is read as plain small files only, whoever reads it: nothing hangs."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.staff import choices, guard, pin
from kiosk.updates import ledger
from kiosk.usage import book


def choices_fault(folder: Path) -> bool:
    chosen, faults = choices.ChoicesFile(folder).read()
    return chosen == choices.Choices() and len(faults) == 1


def is_locked(folder: Path) -> bool:
    return guard.Guard(folder, lambda: 0.0, "start").wrong == guard.LOCKED_FROM


def has_no_pin(folder: Path) -> bool:
    return not pin.PinFile(folder).is_set()


def nothing_was_tried(folder: Path) -> bool:
    return ledger.Ledger(folder).read() == {}


def counts_are_refused(folder: Path) -> bool:
    counts = book.Book(folder)
    return counts.read() == () and len(counts.faults) == 1


FILES: dict[str, Callable[[Path], bool]] = {
    choices.FILE: choices_fault,
    guard.FILE: is_locked,
    pin.FILE: has_no_pin,
    ledger.FILE: nothing_was_tried,
    book.FILE: counts_are_refused,
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


@pytest.mark.parametrize("name", [choices.FILE, guard.FILE, pin.FILE, ledger.FILE])
@pytest.mark.parametrize("data", [b" " * 2_000_000, b"[" * 900], ids=["large", "deep"])
def test_what_is_too_large_or_too_deep_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert FILES[name](tmp_path)
