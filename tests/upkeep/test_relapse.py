"""One fault is got over; faults one after another are not."""

import pytest

from kiosk.upkeep.relapse import MOMENT, MOST, WITHIN, Relapse, State


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def relapse(clock: Clock) -> Relapse:
    return Relapse(clock)


def shows(relapse: Relapse, state: State) -> bool:
    """Return whether the screen shows a state now."""
    return relapse.state is state


def test_a_fault_shows_for_a_moment(relapse: Relapse, clock: Clock) -> None:
    assert shows(relapse, State.WELL)
    relapse.fault()
    assert shows(relapse, State.MOMENT)
    clock.now += MOMENT
    assert shows(relapse, State.WELL)


def test_faults_one_after_another_ask_for_staff_and_do_not_loop(
    relapse: Relapse, clock: Clock
) -> None:
    for _fault in range(MOST):
        assert not shows(relapse, State.ASK_STAFF)
        relapse.fault()
        clock.now += WITHIN / MOST - 1
    assert shows(relapse, State.ASK_STAFF)
    clock.now += 10_000
    assert shows(relapse, State.ASK_STAFF)


def test_faults_far_apart_are_each_got_over(relapse: Relapse, clock: Clock) -> None:
    for _fault in range(5 * MOST):
        relapse.fault()
        clock.now += WITHIN / (MOST - 1)
        assert shows(relapse, State.WELL)


def test_staff_begin_the_count_again(relapse: Relapse, clock: Clock) -> None:
    for _fault in range(MOST):
        relapse.fault()
    relapse.attended()
    assert shows(relapse, State.WELL)
    relapse.fault()
    assert shows(relapse, State.MOMENT)
    clock.now += MOMENT
    assert shows(relapse, State.WELL)
