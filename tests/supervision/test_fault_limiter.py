"""One fault is got over; faults one after another are not."""

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


def shows(limiter: FaultLimiter, state: FaultState) -> bool:
    """Return whether the screen shows a state now."""
    return limiter.state is state


def test_a_fault_shows_for_a_moment(limiter: FaultLimiter, clock: Clock) -> None:
    assert shows(limiter, FaultState.WELL)
    limiter.fault()
    assert shows(limiter, FaultState.MOMENT)
    clock.now += MOMENT
    assert shows(limiter, FaultState.WELL)


def test_faults_one_after_another_ask_for_staff_and_do_not_loop(
    limiter: FaultLimiter, clock: Clock
) -> None:
    for _fault in range(MOST):
        assert not shows(limiter, FaultState.ASK_STAFF)
        limiter.fault()
        clock.now += WITHIN / MOST - 1
    assert shows(limiter, FaultState.ASK_STAFF)
    clock.now += 10_000
    assert shows(limiter, FaultState.ASK_STAFF)


def test_faults_far_apart_are_each_got_over(limiter: FaultLimiter, clock: Clock) -> None:
    for _fault in range(5 * MOST):
        limiter.fault()
        clock.now += WITHIN / (MOST - 1)
        assert shows(limiter, FaultState.WELL)


def test_staff_begin_the_count_again(limiter: FaultLimiter, clock: Clock) -> None:
    for _fault in range(MOST):
        limiter.fault()
    limiter.attended()
    assert shows(limiter, FaultState.WELL)
    limiter.fault()
    assert shows(limiter, FaultState.MOMENT)
    clock.now += MOMENT
    assert shows(limiter, FaultState.WELL)
