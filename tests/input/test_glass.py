"""An object that rests on the glass without moving is told apart from fingers."""

import pytest

from kiosk.input.glass import RESTS, STRAY, Glass
from tests.staff.clocks import Clock

HERE = (100.0, 100.0)
A_LITTLE_FURTHER = (100.0 + STRAY, 100.0)
FAR = (100.0 + 2 * STRAY, 100.0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def glass(clock: Clock) -> Glass:
    """Glass that has just been touched."""
    glass = Glass(clock)
    glass.press(0, HERE)
    return glass


def test_a_finger_moves_and_lifts(glass: Glass, clock: Clock) -> None:
    clock.now += RESTS - 1
    assert glass.resting == 0
    assert glass.move(0, A_LITTLE_FURTHER)
    assert glass.lift(0)


def test_what_trembles_in_its_place_for_long_is_nobodys_doing(glass: Glass, clock: Clock) -> None:
    clock.now += RESTS
    assert glass.resting == 1
    assert not glass.move(0, A_LITTLE_FURTHER)
    assert not glass.lift(0)
    assert glass.resting == 0


def test_what_goes_far_is_moved_by_somebody(glass: Glass, clock: Clock) -> None:
    clock.now += RESTS
    assert glass.move(0, FAR)
    assert glass.resting == 0
    clock.now += RESTS
    assert not glass.move(0, FAR)


def test_a_finger_is_alone_beside_what_only_lies_there(glass: Glass, clock: Clock) -> None:
    assert glass.alone(0)
    glass.press(1, FAR)
    assert not glass.alone(1)
    clock.now += RESTS
    glass.press(1, FAR)
    assert glass.alone(1)
    assert not glass.alone(0)


def test_a_point_that_comes_again_had_lifted_without_a_word(glass: Glass, clock: Clock) -> None:
    clock.now += RESTS
    glass.press(0, HERE)
    assert glass.resting == 0


def test_what_nobody_told_of_before_begins_where_it_is(glass: Glass, clock: Clock) -> None:
    assert not glass.lift(7)
    assert glass.move(7, HERE)
    clock.now += RESTS
    assert glass.resting == 2
    glass.clear()
    assert glass.resting == 0
