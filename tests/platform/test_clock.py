"""The clock never runs backward, and includes sleep where the system supports it."""

import time

import pytest

from kiosk.platform.clock import seconds


def test_the_clock_never_runs_backward() -> None:
    readings = [seconds() for _ in range(1000)]
    assert readings == sorted(readings)


def test_the_clock_that_counts_sleep_is_read_where_there_is_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(time, "CLOCK_BOOTTIME", 7, raising=False)
    monkeypatch.setattr(time, "clock_gettime", {7: 86_400.5}.__getitem__)
    assert seconds() == 86_400.5


def test_without_such_a_clock_there_is_still_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(time, "CLOCK_BOOTTIME", raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: 12.5)
    assert seconds() == 12.5
