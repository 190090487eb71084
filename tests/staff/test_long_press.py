"""Only a single finger held still in the corner for two seconds opens the staff area."""

from typing import get_args

import pytest

from kiosk.settings.value_types import Corner
from kiosk.staff.long_press import SECONDS, LongPress
from kiosk.values.touch import TouchPoint
from tests.staff.clocks import Clock

PLACES: dict[Corner, tuple[int, int]] = {
    "top_left": (10, 10),
    "top_right": (1270, 10),
    "bottom_left": (10, 790),
    "bottom_right": (1270, 790),
}


def finger(x: float, y: float, *, alone: bool = True) -> TouchPoint:
    return TouchPoint(x, y, 1280, 800, alone=alone)


@pytest.fixture
def hold(clock: Clock) -> LongPress:
    return LongPress("top_right", clock)


@pytest.mark.parametrize("corner", get_args(Corner))
def test_a_finger_in_the_corner_and_in_no_other_is_held(corner: Corner, clock: Clock) -> None:
    for place, (x, y) in PLACES.items():
        hold = LongPress(corner, clock)
        hold.pressed(finger(x, y))
        assert hold.holding == (place == corner)


@pytest.mark.parametrize(("x", "y", "held"), [(1200, 80, True), (1199, 80, False)])
def test_the_corner_is_a_tenth_of_the_shorter_side(
    hold: LongPress, x: int, y: int, *, held: bool
) -> None:
    hold.pressed(finger(x, y))
    assert hold.holding is held


def test_it_takes_two_seconds_and_counts_once(hold: LongPress, clock: Clock) -> None:
    hold.pressed(finger(1270, 10))
    clock.now += SECONDS - 0.01
    assert not hold.take()
    clock.now += 0.01
    assert hold.take()
    assert not hold.holding
    assert not hold.take()


def test_nothing_is_taken_where_nothing_is_held(hold: LongPress, clock: Clock) -> None:
    clock.now += 100
    assert not hold.take()


def test_a_finger_that_trembles_is_still_held(hold: LongPress, clock: Clock) -> None:
    hold.pressed(finger(1270, 10))
    hold.moved(finger(1260, 18))
    clock.now += SECONDS
    assert hold.take()


def test_a_finger_that_leaves_the_corner_has_let_go(hold: LongPress, clock: Clock) -> None:
    hold.pressed(finger(1270, 10))
    hold.moved(finger(1100, 10))
    hold.moved(finger(1270, 10))
    clock.now += SECONDS
    assert not hold.take()


def test_a_finger_that_lifts_has_let_go(hold: LongPress, clock: Clock) -> None:
    hold.pressed(finger(1270, 10))
    hold.released()
    clock.now += SECONDS
    assert not hold.take()


def test_a_hand_full_of_fingers_is_no_hold(hold: LongPress, clock: Clock) -> None:
    hold.pressed(finger(1270, 10, alone=False))
    assert not hold.holding
    hold.pressed(finger(1270, 10))
    hold.moved(finger(1270, 10, alone=False))
    clock.now += SECONDS
    assert not hold.take()
