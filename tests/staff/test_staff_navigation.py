"""The staff area only opens with the PIN, and closes by itself when unused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff.staff_navigation import (
    CLEANING_SECONDS,
    FROM_MENU,
    INSIDE_SECONDS,
    OUTSIDE,
    OUTSIDE_SECONDS,
    StaffNavigation,
    StaffView,
)
from tests.staff.clocks import Clock


@pytest.fixture
def area(clock: Clock) -> StaffNavigation:
    return StaffNavigation(clock, paused=False)


def shown(area: StaffNavigation) -> StaffView:
    return area.view


@pytest.fixture
def inside(area: StaffNavigation) -> StaffNavigation:
    area.open(pin_is_set=True)
    area.admit()
    return area


def test_the_way_in_is_a_pad_where_a_pin_is_set(area: StaffNavigation) -> None:
    area.open(pin_is_set=True)
    assert shown(area) is StaffView.PIN
    assert not area.inside


def test_without_a_pin_there_is_only_an_offer(area: StaffNavigation) -> None:
    area.open(pin_is_set=False)
    assert shown(area) is StaffView.NO_PIN
    area.admit()
    assert shown(area) is StaffView.NO_PIN


def test_a_right_pin_opens_the_menu(inside: StaffNavigation) -> None:
    assert shown(inside) is StaffView.MENU
    assert inside.inside


def test_nobody_is_admitted_to_a_closed_area(area: StaffNavigation) -> None:
    area.admit()
    assert shown(area) is StaffView.CLOSED


def test_an_open_area_is_not_opened_again(inside: StaffNavigation) -> None:
    inside.open(pin_is_set=True)
    assert shown(inside) is StaffView.MENU


@pytest.mark.parametrize("view", sorted(FROM_MENU))
def test_the_menu_leads_everywhere_and_back(
    inside: StaffNavigation, clock: Clock, view: StaffView
) -> None:
    assert inside.go(view)
    assert shown(inside) is view
    clock.now += CLEANING_SECONDS
    inside.tick()
    assert shown(inside) is StaffView.MENU or inside.go(StaffView.MENU)


@given(st.sampled_from(sorted(OUTSIDE)), st.sampled_from(StaffView))
def test_no_touch_leads_in_from_outside(start: StaffView, view: StaffView) -> None:
    area = StaffNavigation(Clock(), paused=False)
    if start is not StaffView.CLOSED:
        area.open(pin_is_set=start is StaffView.PIN)
    assert not area.go(view)
    assert shown(area) is start


@pytest.mark.parametrize("pin_is_set", [False, True])
def test_the_way_in_closes_after_fifteen_seconds_without_a_touch(
    area: StaffNavigation, clock: Clock, *, pin_is_set: bool
) -> None:
    area.open(pin_is_set=pin_is_set)
    clock.now += OUTSIDE_SECONDS - 1
    area.touched()
    clock.now += OUTSIDE_SECONDS - 1
    area.tick()
    assert shown(area) is not StaffView.CLOSED
    clock.now += 1
    area.tick()
    assert shown(area) is StaffView.CLOSED


def test_the_menu_closes_after_two_minutes_without_a_touch(
    inside: StaffNavigation, clock: Clock
) -> None:
    clock.now += INSIDE_SECONDS - 1
    inside.tick()
    assert shown(inside) is StaffView.MENU
    clock.now += 1
    inside.tick()
    assert shown(inside) is StaffView.CLOSED


def test_cleaning_ends_by_itself_whatever_touches_the_glass(
    inside: StaffNavigation, clock: Clock
) -> None:
    inside.go(StaffView.CLEANING)
    for second in range(CLEANING_SECONDS):
        assert inside.ignores_touch
        assert inside.seconds_left == CLEANING_SECONDS - second
        inside.touched()
        inside.close()
        assert not inside.go(StaffView.MENU)
        clock.now += 1
        inside.tick()
    assert shown(inside) is StaffView.MENU
    assert inside.seconds_left == 0


def test_a_tablet_that_slept_while_it_was_cleaned_is_not_stuck(
    inside: StaffNavigation, clock: Clock
) -> None:
    inside.go(StaffView.CLEANING)
    clock.now += 9 * 60 * 60
    assert inside.seconds_left == 0
    inside.tick()
    assert shown(inside) is StaffView.MENU


def test_a_paused_kiosk_says_so_wherever_the_area_is_closed(
    inside: StaffNavigation, clock: Clock
) -> None:
    inside.paused = True
    assert shown(inside) is StaffView.MENU
    inside.close()
    assert shown(inside) is StaffView.PAUSED
    clock.now += 24 * 60 * 60
    inside.tick()
    assert shown(inside) is StaffView.PAUSED
    inside.open(pin_is_set=True)
    assert shown(inside) is StaffView.PIN


def test_a_kiosk_that_was_paused_starts_paused(clock: Clock) -> None:
    assert StaffNavigation(clock, paused=True).view is StaffView.PAUSED
