"""A visit only ends after a warning of at least 20 seconds that any touch dismisses."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.visit.idle import (
    SHORTEST_WARNING,
    IdlePhase,
    IdlePolicy,
    IdleState,
    IdleWatch,
    chimes_due,
)

POLICY = IdlePolicy(idle=90, warning=30, longest=1800, done=15)
BEGUN = IdleWatch(began=100, touched=100)

policies = st.builds(
    IdlePolicy,
    idle=st.integers(15, 900),
    warning=st.integers(SHORTEST_WARNING, 120),
    longest=st.integers(300, 14_400),
    done=st.integers(5, 30),
)
moments = st.floats(0, 1e6)
spans = st.floats(0, 20_000)


@pytest.mark.parametrize("warning", [-1, 0, 19])
def test_a_warning_that_is_too_short_is_refused(warning: int) -> None:
    with pytest.raises(ValueError, match=f"at least 20 s, not {warning} s"):
        replace(POLICY, warning=warning)


def test_the_shortest_warning_is_long_enough() -> None:
    assert replace(POLICY, warning=20).warning == SHORTEST_WARNING == 20


@pytest.mark.parametrize(
    ("passed", "reading"),
    [
        (0, IdleState(IdlePhase.ACTIVE)),
        (89.9, IdleState(IdlePhase.ACTIVE)),
        (90, IdleState(IdlePhase.IDLE_WARNING, 30)),
        (90.5, IdleState(IdlePhase.IDLE_WARNING, 30)),
        (119, IdleState(IdlePhase.IDLE_WARNING, 1)),
        (119.9, IdleState(IdlePhase.IDLE_WARNING, 1)),
        (120, IdleState(IdlePhase.OVER)),
        (1e9, IdleState(IdlePhase.OVER)),
    ],
)
def test_without_a_touch_a_visit_warns_and_then_is_over(passed: float, reading: IdleState) -> None:
    assert BEGUN.read(100 + passed, POLICY) == reading


@pytest.mark.parametrize(
    ("passed", "reading"),
    [
        (14.9, IdleState(IdlePhase.ACTIVE)),
        (15, IdleState(IdlePhase.IDLE_WARNING, 30)),
        (44.9, IdleState(IdlePhase.IDLE_WARNING, 1)),
        (45, IdleState(IdlePhase.OVER)),
    ],
)
def test_after_the_thank_you_a_visit_warns_sooner(passed: float, reading: IdleState) -> None:
    assert BEGUN.read(100 + passed, POLICY, done=True) == reading


@pytest.mark.parametrize(
    ("passed", "reading"),
    [
        (1799.9, IdleState(IdlePhase.ACTIVE)),
        (1800, IdleState(IdlePhase.LONGEST_WARNING, 30)),
        (1829.9, IdleState(IdlePhase.LONGEST_WARNING, 1)),
        (1830, IdleState(IdlePhase.OVER)),
    ],
)
def test_the_longest_visit_warns_too_however_lately_a_finger_moved(
    passed: float, reading: IdleState
) -> None:
    assert BEGUN.moved(100 + passed).read(100 + passed, POLICY) == reading


@pytest.mark.parametrize(
    ("reading", "due"),
    [
        (IdleState(IdlePhase.ACTIVE), 0),
        (IdleState(IdlePhase.OVER), 0),
        (IdleState(IdlePhase.IDLE_WARNING, 30), 1),
        (IdleState(IdlePhase.IDLE_WARNING, 16), 1),
        (IdleState(IdlePhase.IDLE_WARNING, 15), 2),
        (IdleState(IdlePhase.IDLE_WARNING, 1), 2),
        (IdleState(IdlePhase.LONGEST_WARNING, 30), 1),
        (IdleState(IdlePhase.LONGEST_WARNING, 15), 2),
    ],
)
def test_a_warning_sounds_as_it_comes_and_once_more_with_half_of_its_time_left(
    reading: IdleState, due: int
) -> None:
    assert chimes_due(reading, POLICY) == due


def test_a_visit_that_ends_for_both_reasons_at_once_has_stood_still() -> None:
    short = replace(POLICY, longest=90)
    assert BEGUN.read(195, short).phase is IdlePhase.IDLE_WARNING


def test_what_warns_is_a_warning() -> None:
    assert [phase for phase in IdlePhase if IdleState(phase).warns] == [
        IdlePhase.IDLE_WARNING,
        IdlePhase.LONGEST_WARNING,
    ]


def test_a_touch_answers_the_longest_visit_by_counting_it_anew() -> None:
    answered = BEGUN.pressed(100 + 1810, POLICY)
    assert answered == IdleWatch(began=1910, touched=1910)


def test_a_touch_before_that_does_not_count_the_longest_visit_anew() -> None:
    assert BEGUN.pressed(100 + 1799, POLICY) == IdleWatch(began=100, touched=1899)


def test_a_touch_on_the_very_edge_answers_the_warning_that_stands_there() -> None:
    edge = math.nextafter(234.7 + POLICY.longest, 0)
    assert edge - 234.7 < POLICY.longest
    watch = IdleWatch(began=234.7, touched=edge)
    assert watch.read(edge, POLICY).phase is IdlePhase.LONGEST_WARNING
    assert watch.pressed(edge, POLICY).read(edge, POLICY).phase is IdlePhase.ACTIVE


@given(policies, moments, spans, spans)
def test_any_touch_in_time_makes_a_visit_go_on(
    policy: IdlePolicy, began: float, late: float, passed: float
) -> None:
    watch = IdleWatch(began, began + late)
    now = began + late + passed
    assert watch.pressed(now, policy).read(now, policy, done=True).phase is IdlePhase.ACTIVE


@given(policies, moments, spans, spans, st.booleans())
def test_a_visit_is_over_only_after_its_whole_warning(
    policy: IdlePolicy, began: float, late: float, passed: float, done: bool
) -> None:
    watch = IdleWatch(began, began + late)
    now = began + late + passed
    reading = watch.read(now, policy, done=done)
    if reading.phase is IdlePhase.OVER:
        earlier = watch.read(now - min(SHORTEST_WARNING, passed), policy, done=done)
        assert earlier.phase is not IdlePhase.ACTIVE or passed < SHORTEST_WARNING
    assert reading.warns is (0 < reading.seconds_left <= policy.warning)


@given(policies, moments, spans, st.lists(spans, min_size=2), st.booleans())
def test_time_alone_only_brings_the_end_nearer(
    policy: IdlePolicy, began: float, late: float, passed: list[float], done: bool
) -> None:
    watch = IdleWatch(began, began + late)
    order = [IdlePhase.ACTIVE, IdlePhase.LONGEST_WARNING, IdlePhase.OVER]
    readings = [watch.read(began + late + span, policy, done=done) for span in sorted(passed)]
    phases = [reading.phase for reading in readings]
    places = [1 if phase is IdlePhase.IDLE_WARNING else order.index(phase) for phase in phases]
    assert places == sorted(places)
    left = [reading.seconds_left for reading in readings if reading.warns]
    assert left == sorted(left, reverse=True)


@pytest.mark.parametrize("done", [False, True])
def test_what_a_patient_listens_to_does_not_count(done: bool) -> None:
    watch = BEGUN
    for second in range(101, 1900):
        watch = watch.heard(second, POLICY, done=done)
        assert watch.read(second, POLICY, done=done).phase is IdlePhase.ACTIVE
    assert watch.began == BEGUN.began


@pytest.mark.parametrize(("done", "limit"), [(False, 90), (True, 15)])
def test_a_warning_that_is_being_spoken_keeps_all_its_seconds(done: bool, limit: int) -> None:
    at = 100 + limit + 12
    assert BEGUN.read(at, POLICY, done=done).seconds_left == 18
    spoken = BEGUN.heard(at, POLICY, done=done)
    assert spoken.read(at, POLICY, done=done) == IdleState(IdlePhase.IDLE_WARNING, 30)
    assert spoken.read(at + 29.5, POLICY, done=done) == IdleState(IdlePhase.IDLE_WARNING, 1)


def test_the_longest_visit_ends_for_a_listener_too() -> None:
    touched = replace(BEGUN, touched=1890)
    for at in (1900, 1920, 1930):
        assert touched.heard(at, POLICY) == touched
