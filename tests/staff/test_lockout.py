"""Neither a restart, nor a changed clock, nor a power cut gives a guesser more attempts."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.schema.diagnostics import Diagnostic
from kiosk.staff.lockout import FILE, Lockout, forget_tries, wait_after
from tests.staff.clocks import Clock

MINUTE = 60
HOUR = 60 * MINUTE


@pytest.fixture
def lockout(tmp_path: Path, clock: Clock) -> Lockout:
    return Lockout(tmp_path, clock, "monday")


def try_wrong(lockout: Lockout, clock: Clock, times: int) -> None:
    for _time in range(times):
        clock.now += lockout.wait
        assert lockout.begin()


def test_a_first_try_needs_no_wait(lockout: Lockout) -> None:
    assert lockout.wait == 0
    assert lockout.begin()


def diagnostic(lockout: Lockout) -> Diagnostic | None:
    return lockout.diagnostic


def test_the_wait_doubles_and_becomes_a_lock_out(lockout: Lockout, clock: Clock) -> None:
    waits = []
    for _time in range(14):
        try_wrong(lockout, clock, 1)
        waits.append(lockout.wait)
    assert waits[:9] == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert waits[9:] == [15 * MINUTE, 30 * MINUTE, HOUR, HOUR, HOUR]


def test_a_try_within_the_wait_does_not_count(lockout: Lockout, clock: Clock) -> None:
    try_wrong(lockout, clock, 3)
    clock.now += 3.5
    assert lockout.wait == 1
    assert not lockout.begin()
    assert lockout.wrong == 3
    clock.now += 0.5
    assert lockout.begin()


def test_a_right_pin_takes_the_count_back_and_says_what_was_tried(
    lockout: Lockout, clock: Clock
) -> None:
    try_wrong(lockout, clock, 3)
    clock.now += lockout.wait
    assert lockout.begin()
    assert lockout.passed() == 3
    assert (lockout.wrong, lockout.wait) == (0, 0)


def test_a_restart_of_the_kiosk_neither_shortens_nor_lengthens_the_wait(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    try_wrong(lockout, clock, 10)
    clock.now += 5 * MINUTE
    again = Lockout(tmp_path, clock, "monday")
    assert (again.wrong, again.wait) == (10, 10 * MINUTE)


def test_a_restart_of_the_tablet_begins_the_wait_again(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    try_wrong(lockout, clock, 10)
    clock.now = 3.0
    again = Lockout(tmp_path, clock, "tuesday")
    assert (again.wrong, again.wait) == (10, 15 * MINUTE)
    clock.now += 15 * MINUTE
    assert again.begin()
    assert again.wait == 30 * MINUTE


def test_a_clock_that_was_set_back_makes_no_wait_longer_than_it_should_be(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    try_wrong(lockout, clock, 10)
    clock.now = 0.0
    assert Lockout(tmp_path, clock, "monday").wait == 15 * MINUTE


def test_a_try_is_on_the_disk_before_it_is_looked_at(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    lockout.begin()
    assert Lockout(tmp_path, clock, "tuesday").wrong == 1


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"{}x",
        b'{"wrong": "no"}',
        b'{"other": 1}',
        b"\xff",
        b'{"wrong": -5}',
        b'{"wrong": 9999999999999999999999999}',
        b'{"wrong": 9223372036854775807}',
        b'{"wrong": 1.5}',
        b'{"wrong": NaN}',
        b'{"wrong": true}',
        b'{"wrong": null}',
        b'{"start": "\xff"}',
        b'{"start": 7}',
        b'{"until": -1}',
        b'{"until": 1e300}',
        b'{"until": 1e999}',
        b'{"until": Infinity}',
    ],
)
def test_a_damaged_count_is_a_lock_out(tmp_path: Path, clock: Clock, kept: bytes) -> None:
    (tmp_path / FILE).write_bytes(kept)
    lockout = Lockout(tmp_path, clock, "monday")
    assert (lockout.wrong, lockout.wait) == (10, 15 * MINUTE)


def test_a_count_that_cannot_be_kept_makes_each_start_begin_with_a_lock_out(
    tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    lockout = Lockout(tmp_path / "state", clock, "monday")
    assert lockout.wait == 15 * MINUTE
    assert lockout.diagnostic is not None
    assert "wrong PINs cannot be counted over a restart" in lockout.diagnostic.reason


def test_a_disk_that_fills_up_is_said_and_the_count_goes_on(
    lockout: Lockout, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        try_wrong(lockout, clock, 2)
        assert diagnostic(lockout)
        assert lockout.wait == 2
    try_wrong(lockout, clock, 1)
    assert diagnostic(lockout) is None
    assert Lockout(tmp_path, clock, "monday").wrong == 3


def test_a_new_pin_forgets_what_was_tried(lockout: Lockout, clock: Clock, tmp_path: Path) -> None:
    try_wrong(lockout, clock, 12)
    forget_tries(tmp_path)
    forget_tries(tmp_path)
    assert Lockout(tmp_path, clock, "monday").wait == 0


def test_a_new_pin_ends_the_lock_out_of_a_kiosk_that_runs(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    try_wrong(lockout, clock, 12)
    assert lockout.wait == HOUR
    forget_tries(tmp_path)
    assert (lockout.wait, lockout.wrong) == (0, 0)
    assert lockout.begin()
    assert (lockout.wait, lockout.wrong) == (1, 1)


def test_a_new_pin_while_one_is_checked_leaves_nothing_to_count(
    lockout: Lockout, clock: Clock, tmp_path: Path
) -> None:
    try_wrong(lockout, clock, 3)
    forget_tries(tmp_path)
    assert lockout.wait == 0
    assert lockout.passed() == 0
    assert lockout.wrong == 0


def test_a_count_that_was_never_kept_is_not_taken_for_forgotten(
    lockout: Lockout, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    try_wrong(lockout, clock, 3)
    forget_tries(tmp_path)
    assert (lockout.wait, lockout.wrong) == (4, 3)


def test_a_count_that_cannot_be_looked_for_is_not_taken_for_forgotten(
    lockout: Lockout, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path) -> None:
        raise PermissionError

    try_wrong(lockout, clock, 3)
    monkeypatch.setattr(Path, "lstat", refuse)
    assert (lockout.wait, lockout.wrong) == (4, 3)


@given(st.integers(0, 10_000))
def test_more_wrong_pins_never_make_a_shorter_wait(wrong: int) -> None:
    assert 0 <= wait_after(wrong) <= wait_after(wrong + 1) <= HOUR


def test_all_pins_of_four_digits_take_more_than_a_year() -> None:
    assert sum(wait_after(wrong) for wrong in range(10_000)) > 365 * 24 * HOUR
