"""Changing topics: by tab, by swipe, and from a list where the tabs do not fit."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.tour.scene_items import below, kind

TOPICS = ("glance", "experience", "works", "safety", "prefer", "choosing", "about")
FAR = 400
SHORT = 70
"""Lengths in logical pixels of a swipe that changes the topic, and of one that does not."""


@pytest.fixture(params=[LANDSCAPE, UPRIGHT])
def reader(kiosk: Callable[[Size], Patient], request: pytest.FixtureRequest) -> Patient:
    """A patient on the comparison, in landscape and portrait; in portrait with reduced motion."""
    patient = kiosk(request.param)
    if request.param == UPRIGHT:
        patient.ask_for_less_motion()
    patient.walk_to(Screen.COMPARE)
    return patient


@pytest.fixture
def large_reader(calm_patient: Patient) -> Patient:
    """A patient on the comparison at the largest text size."""
    calm_patient.tap("quiet.comfort", "textSize.200", "sheet.close")
    calm_patient.walk_to(Screen.COMPARE)
    return calm_patient


def test_there_are_seven_tabs_and_each_opens_its_panel_by_a_tap(reader: Patient) -> None:
    assert tuple(topic.id for topic in reader.plan.topics) == TOPICS
    for topic in (*TOPICS[1:], TOPICS[0]):
        reader.tap(f"tab.{topic}")
        assert reader.visit.topic == topic
        assert reader.chosen("tab.") == [f"tab.{topic}"]
        _stands_on(reader, topic)


def test_a_swipe_to_the_left_turns_to_the_next_panel_up_to_the_last(reader: Patient) -> None:
    for topic in (*TOPICS[1:], TOPICS[-1]):
        _swipe_beside_the_timeline(reader, -FAR)
        assert reader.visit.topic == topic
        _stands_on(reader, topic)


def test_a_swipe_to_the_right_turns_to_the_panel_before_down_to_the_first(
    reader: Patient,
) -> None:
    reader.tap(f"tab.{TOPICS[-1]}")
    for topic in (*reversed(TOPICS[:-1]), TOPICS[0]):
        _swipe_beside_the_timeline(reader, FAR)
        assert reader.visit.topic == topic
        _stands_on(reader, topic)


def test_a_panel_that_is_turned_to_comes_from_its_own_side(patient: Patient) -> None:
    patient.walk_to(Screen.COMPARE)
    patient.kiosk.store.send(events.SetComfort(less_motion=False))
    (page,) = [item for item in patient.driver.items() if kind(item) == "PanelBody"]
    body = page.parentItem()
    seen: list[float] = []
    body.xChanged.connect(lambda: seen.append(body.x() if body.opacity() < 1 else 0))
    patient.driver.swipe(-FAR)
    assert patient.visit.topic == TOPICS[1]
    assert max(seen) > 0
    assert min(seen) == 0


@pytest.mark.parametrize("by", [SHORT, -SHORT])
def test_a_swipe_that_is_too_short_turns_nothing(reader: Patient, by: int) -> None:
    reader.tap("tab.works")
    reader.driver.swipe(by)
    assert reader.visit.topic == "works"
    assert reader.chosen("tab.") == ["tab.works"]


def test_a_swipe_opens_no_row_under_the_finger(reader: Patient) -> None:
    row = reader.shown("row.onset")
    start = reader.driver.point_in(row, 0.8, 0.5)
    reader.driver.drag(start, start - QPoint(FAR, 0))
    assert reader.visit.detail == ""
    assert reader.visit.topic == TOPICS[1]


def test_a_vertical_drag_scrolls_a_long_page_and_does_not_turn(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    page = calm_patient.long_page()
    low, high = (calm_patient.driver.point_in(page, 0.5, down) for down in (0.7, 0.3))
    calm_patient.driver.drag(low, high)
    scrolled = page.property("viewTop")
    assert scrolled > 0
    calm_patient.driver.drag(high, low)
    assert page.property("viewTop") < scrolled
    assert calm_patient.visit.section == "sources"


def test_a_swipe_turns_a_page_that_scrolls(large_reader: Patient) -> None:
    assert large_reader.long_page().property("scrolls")
    large_reader.driver.swipe(-FAR)
    assert large_reader.visit.topic == TOPICS[1]


def test_a_page_opens_at_its_top_after_another_was_scrolled(large_reader: Patient) -> None:
    large_reader.tap("scroll.down")
    assert large_reader.long_page().property("viewTop") > 0
    large_reader.tap("tabs.next")
    assert large_reader.long_page().property("viewTop") == 0


def test_with_the_largest_text_two_arrows_reach_every_panel(large_reader: Patient) -> None:
    assert not large_reader.can_touch("tab.glance")
    assert not large_reader.can_touch("tabs.before")
    for topic in TOPICS[1:]:
        large_reader.tap("tabs.next")
        assert large_reader.visit.topic == topic
        _stands_on(large_reader, topic)
    assert not large_reader.can_touch("tabs.next")
    for topic in reversed(TOPICS[:-1]):
        large_reader.tap("tabs.before")
        assert large_reader.visit.topic == topic


def test_with_the_largest_text_the_tabs_end_where_the_page_does(large_reader: Patient) -> None:
    side = area(large_reader.shown("tabs.before")).left()
    assert area(large_reader.shown("tabs.next")).right() == LANDSCAPE[0] - side


def test_with_the_largest_text_a_list_reaches_every_panel(large_reader: Patient) -> None:
    for topic in (*TOPICS[1:], TOPICS[0]):
        large_reader.tap("tabs.all", f"topics.{topic}")
        assert large_reader.visit.overlays == ()
        assert large_reader.visit.topic == topic
        _stands_on(large_reader, topic)


def test_the_list_of_panels_shows_which_one_is_open(large_reader: Patient) -> None:
    large_reader.tap("tabs.next", "tabs.all")
    assert large_reader.chosen("topics.") == ["topics.experience"]
    large_reader.tap("sheet.close")
    assert large_reader.visit.topic == "experience"


def test_the_touch_that_clears_a_visit_waits_for_no_panel_and_the_first_is_made_after_it(
    calm_patient: Patient,
) -> None:
    calm_patient.open_section("safety", "safety_effects")
    assert _rows(calm_patient)
    calm_patient.kiosk.store.send(events.StartOver())
    assert not _rows(calm_patient)
    first = calm_patient.pack.structure.topics[0].sections[0]
    calm_patient.driver.wait(
        lambda: _rows(calm_patient) == {f"row.{row}" for row in first.rows}, "the first is made"
    )


def test_a_patient_who_is_quick_finds_the_first_panel_all_the_same(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    calm_patient.kiosk.store.send(events.StartOver())
    calm_patient.walk_to(Screen.COMPARE)
    _stands_on(calm_patient, TOPICS[0])
    assert _rows(calm_patient)


def _rows(patient: Patient) -> set[str]:
    """Return the names of all created rows, visible or not."""
    named = {item.objectName() for item in below(patient.kiosk.window.contentItem())}
    return {name for name in named if name.startswith("row.")}


def _stands_on(patient: Patient, topic: str) -> None:
    assert patient.sees(patient.words.topics[topic].title)


def _swipe_beside_the_timeline(patient: Patient, by: int) -> None:
    """Swipe across the topic's title, because the timeline handles horizontal drags itself."""
    title = patient.text_item(patient.words.topics[patient.visit.topic].title)
    middle = patient.driver.point_in(patient.kiosk.window.contentItem(), 0.5, 0)
    middle.setY(patient.driver.point_in(title, 0, 0.5).y())
    half = QPoint(by // 2, 0)
    patient.driver.drag(middle - half, middle + half)
