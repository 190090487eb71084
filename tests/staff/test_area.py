"""Nothing leads behind the PIN but the PIN, and nothing stays open for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.area import (
    CLEANING_SECONDS,
    FROM_MENU,
    INSIDE_SECONDS,
    OUTSIDE,
    OUTSIDE_SECONDS,
    Area,
    View,
)
from tests.staff.clocks import Clock


@pytest.fixture
def area(clock: Clock) -> Area:
    return Area(clock, paused=False)


def shown(area: Area) -> View:
    return area.view


@pytest.fixture
def inside(area: Area) -> Area:
    area.open(pin_is_set=True)
    area.admit()
    return area


def test_the_way_in_is_a_pad_where_a_pin_is_set(area: Area) -> None:
    area.open(pin_is_set=True)
    assert shown(area) is View.PAD
    assert not area.inside


def test_without_a_pin_there_is_only_an_offer(area: Area) -> None:
    area.open(pin_is_set=False)
    assert shown(area) is View.OFFER
    area.admit()
    assert shown(area) is View.OFFER


def test_a_right_pin_opens_the_menu(inside: Area) -> None:
    assert shown(inside) is View.MENU
    assert inside.inside


def test_nobody_is_admitted_to_a_closed_area(area: Area) -> None:
    area.admit()
    assert shown(area) is View.CLOSED


def test_an_open_area_is_not_opened_again(inside: Area) -> None:
    inside.open(pin_is_set=True)
    assert shown(inside) is View.MENU


@pytest.mark.parametrize("view", sorted(FROM_MENU))
def test_the_menu_leads_everywhere_and_back(inside: Area, clock: Clock, view: View) -> None:
    assert inside.go(view)
    assert shown(inside) is view
    clock.now += CLEANING_SECONDS
    inside.tick()
    assert shown(inside) is View.MENU or inside.go(View.MENU)


@given(st.sampled_from(sorted(OUTSIDE)), st.sampled_from(View))
def test_no_touch_leads_in_from_outside(start: View, view: View) -> None:
    area = Area(Clock(), paused=False)
    if start is not View.CLOSED:
        area.open(pin_is_set=start is View.PAD)
    assert not area.go(view)
    assert shown(area) is start


@pytest.mark.parametrize("pin_is_set", [False, True])
def test_the_way_in_closes_after_fifteen_seconds_without_a_touch(
    area: Area, clock: Clock, *, pin_is_set: bool
) -> None:
    area.open(pin_is_set=pin_is_set)
    clock.now += OUTSIDE_SECONDS - 1
    area.touched()
    clock.now += OUTSIDE_SECONDS - 1
    area.tick()
    assert shown(area) is not View.CLOSED
    clock.now += 1
    area.tick()
    assert shown(area) is View.CLOSED


def test_the_menu_closes_after_two_minutes_without_a_touch(inside: Area, clock: Clock) -> None:
    clock.now += INSIDE_SECONDS - 1
    inside.tick()
    assert shown(inside) is View.MENU
    clock.now += 1
    inside.tick()
    assert shown(inside) is View.CLOSED


def test_cleaning_ends_by_itself_whatever_touches_the_glass(inside: Area, clock: Clock) -> None:
    inside.go(View.CLEANING)
    for second in range(CLEANING_SECONDS):
        assert inside.ignores_touch
        assert inside.seconds_left == CLEANING_SECONDS - second
        inside.touched()
        inside.close()
        assert not inside.go(View.MENU)
        clock.now += 1
        inside.tick()
    assert shown(inside) is View.MENU
    assert inside.seconds_left == 0


def test_a_tablet_that_slept_while_it_was_cleaned_is_not_stuck(inside: Area, clock: Clock) -> None:
    inside.go(View.CLEANING)
    clock.now += 9 * 60 * 60
    assert inside.seconds_left == 0
    inside.tick()
    assert shown(inside) is View.MENU


def test_a_paused_kiosk_says_so_wherever_the_area_is_closed(inside: Area, clock: Clock) -> None:
    inside.paused = True
    assert shown(inside) is View.MENU
    inside.close()
    assert shown(inside) is View.PAUSED
    clock.now += 24 * 60 * 60
    inside.tick()
    assert shown(inside) is View.PAUSED
    inside.open(pin_is_set=True)
    assert shown(inside) is View.PAD


def test_a_kiosk_that_was_paused_starts_paused(clock: Clock) -> None:
    assert Area(clock, paused=True).view is View.PAUSED
