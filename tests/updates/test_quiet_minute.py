"""Deciding when a kiosk may restart for a newer version."""

import pytest

from kiosk.updates.quiet_minute import QUIET, QuietMinute


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def minute(clock: Clock) -> QuietMinute:
    return QuietMinute(clock)


def test_each_quiet_minute_is_over_once(minute: QuietMinute, clock: Clock) -> None:
    assert not minute.is_over(in_use=False)
    clock.now += QUIET
    assert minute.is_over(in_use=False)
    assert not minute.is_over(in_use=False)
    clock.now += QUIET
    assert minute.is_over(in_use=False)


def test_a_touch_begins_the_minute_anew(minute: QuietMinute, clock: Clock) -> None:
    clock.now += QUIET - 1
    minute.interrupt()
    clock.now += QUIET - 1
    assert not minute.is_over(in_use=False)


def test_no_minute_is_quiet_while_somebody_is_there(minute: QuietMinute, clock: Clock) -> None:
    clock.now += QUIET
    assert not minute.is_over(in_use=True)
    clock.now += QUIET - 1
    assert not minute.is_over(in_use=False)
