"""A single fault is recovered from; repeated faults stop the kiosk."""

import pytest

from kiosk.supervision.fault_limiter import MOMENT, MOST, WITHIN, FaultLimiter, FaultState


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limiter(clock: Clock) -> FaultLimiter:
    return FaultLimiter(clock)


def fail(limiter: FaultLimiter) -> None:
    """Report a fault."""
    limiter.note()
    assert limiter.count_pending()


def shows(limiter: FaultLimiter, state: FaultState) -> bool:
    """Return whether the limiter is in a state now."""
    return limiter.state is state


def test_a_fault_shows_for_a_moment(limiter: FaultLimiter, clock: Clock) -> None:
    assert shows(limiter, FaultState.WELL)
    fail(limiter)
    assert shows(limiter, FaultState.MOMENT)
    clock.now += MOMENT
    assert shows(limiter, FaultState.WELL)


def test_faults_one_after_another_ask_for_staff_and_do_not_loop(
    limiter: FaultLimiter, clock: Clock
) -> None:
    for _fault in range(MOST):
        assert not shows(limiter, FaultState.ASK_STAFF)
        fail(limiter)
        clock.now += WITHIN / MOST - 1
    assert shows(limiter, FaultState.ASK_STAFF)
    clock.now += 10_000
    assert shows(limiter, FaultState.ASK_STAFF)


def test_faults_far_apart_are_each_got_over(limiter: FaultLimiter, clock: Clock) -> None:
    for _fault in range(5 * MOST):
        fail(limiter)
        clock.now += WITHIN / (MOST - 1)
        assert shows(limiter, FaultState.WELL)


def test_staff_begin_the_count_again(limiter: FaultLimiter, clock: Clock) -> None:
    for _fault in range(MOST):
        fail(limiter)
    assert limiter.attend()
    assert shows(limiter, FaultState.WELL)
    fail(limiter)
    assert shows(limiter, FaultState.MOMENT)
    clock.now += MOMENT
    assert shows(limiter, FaultState.WELL)


def test_faults_that_come_together_count_once(limiter: FaultLimiter) -> None:
    assert not limiter.count_pending()
    for _fault in range(MOST):
        limiter.note()
    assert limiter.count_pending()
    assert not limiter.count_pending()
    assert shows(limiter, FaultState.MOMENT)


def test_screens_are_drawn_anew_until_staff_are_asked_for(limiter: FaultLimiter) -> None:
    for _fault in range(MOST):
        assert limiter.may_redraw
        fail(limiter)
    assert not limiter.may_redraw


def test_staff_forgive_nothing_where_they_were_not_asked_for(limiter: FaultLimiter) -> None:
    fail(limiter)
    assert not limiter.attend()
    assert shows(limiter, FaultState.MOMENT)
