"""The file is written at fixed minutes, and never late."""

import datetime as dt

import pytest

from kiosk.metrics.schedule import INTERVAL, LATE, due, last_due, wait

DUE = dt.datetime(2027, 1, 4, 9, 5, tzinfo=dt.timezone(dt.timedelta(hours=-8)))


def after(seconds: float) -> dt.datetime:
    return DUE + dt.timedelta(seconds=seconds)


@pytest.mark.parametrize("seconds", [0, 0.4, LATE, INTERVAL - 0.001])
def test_a_moment_holds_until_the_next(seconds: float) -> None:
    assert last_due(after(seconds)) == DUE
    assert last_due(after(seconds)).date() == DUE.date()


@pytest.mark.parametrize("seconds", [0, 0.4, LATE - 0.001])
def test_a_write_is_for_the_moment_that_was_due(seconds: float) -> None:
    assert due(after(seconds)) == DUE


@pytest.mark.parametrize("seconds", [LATE, 60, INTERVAL - 0.001])
def test_a_write_that_would_come_late_is_left_out(seconds: float) -> None:
    assert due(after(seconds)) is None


@pytest.mark.parametrize("seconds", [0, 0.4, 60, INTERVAL - 0.001])
def test_after_the_wait_a_write_is_due(seconds: float) -> None:
    now = after(seconds)
    later = now + dt.timedelta(milliseconds=wait(now))
    assert due(later) == after(INTERVAL)
