"""The attract screen is dimmed at the clinic's hours while the kiosk is unused."""

import datetime as dt

import pytest

from kiosk.settings.clinic_settings import AttractSettings
from kiosk.staff.dimming import Dimmer, Hours, dim_hours
from tests.staff.clocks import Clock

EVENING = dt.time(19, 30)
MORNING = dt.time(7, 0)


@pytest.fixture
def dimmer(clock: Clock) -> Dimmer:
    return Dimmer(Hours(EVENING, MORNING), 90, clock)


@pytest.mark.parametrize(
    ("now", "dim"),
    [("19:29", False), ("19:30", True), ("23:59", True), ("00:00", True), ("07:00", False)],
)
def test_hours_may_run_past_midnight(now: str, *, dim: bool) -> None:
    assert Hours(EVENING, MORNING).hold(dt.time.fromisoformat(now)) is dim


@pytest.mark.parametrize(("now", "dim"), [("06:59", False), ("07:00", True), ("19:30", False)])
def test_hours_may_lie_within_a_day(now: str, *, dim: bool) -> None:
    assert Hours(MORNING, EVENING).hold(dt.time.fromisoformat(now)) is dim


def test_hours_that_end_when_they_begin_are_none() -> None:
    assert not Hours(EVENING, EVENING).hold(EVENING)


def test_the_clinic_sets_both_times_or_none() -> None:
    assert dim_hours(AttractSettings()) is None
    assert dim_hours(AttractSettings(dim_from="19:30")) is None
    assert dim_hours(AttractSettings("19:30", "07:00")) == Hours(EVENING, MORNING)


def test_the_screen_goes_dim_once_nobody_touches_it(dimmer: Dimmer, clock: Clock) -> None:
    clock.now += 89
    dimmer.look(EVENING, waiting=True)
    assert not dimmer.dim
    clock.now += 1
    dimmer.look(EVENING, waiting=True)
    assert dimmer.dim


def test_the_first_touch_only_brings_the_light_back(dimmer: Dimmer, clock: Clock) -> None:
    clock.now += 90
    dimmer.look(EVENING, waiting=True)
    assert dimmer.touched()
    assert not dimmer.touched()
    dimmer.look(EVENING, waiting=True)
    assert not dimmer.dim


def test_a_visit_and_the_day_keep_the_light_on(dimmer: Dimmer, clock: Clock) -> None:
    clock.now += 90
    dimmer.look(EVENING, waiting=False)
    assert not dimmer.dim
    dimmer.look(dt.time(12, 0), waiting=True)
    assert not dimmer.dim


def test_without_hours_it_is_never_dim(clock: Clock) -> None:
    dimmer = Dimmer(None, 90, clock)
    clock.now += 90
    dimmer.look(EVENING, waiting=True)
    assert not dimmer.dim
