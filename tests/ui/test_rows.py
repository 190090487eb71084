"""Every row opens its fact sheet, with badge and sources."""

from collections.abc import Callable

import pytest
from msgspec.structs import astuple
from PySide6.QtQuick import QQuickItem

from kiosk.content.load import load_pack
from kiosk.content.structure import Badge, Section
from kiosk.startup import built_in_pack
from kiosk.values.comfort import TextSize
from kiosk.values.routes import Route
from kiosk.viewmodels.items import source_item
from kiosk.viewmodels.layer import shared_badge
from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import UPRIGHT, Patient, Size, area
from tools.tour.scene_items import above, has

STRUCTURE = load_pack(built_in_pack()).structure
WITH_ROWS = [
    pytest.param(topic.id, section, id=section.id)
    for topic in STRUCTURE.topics
    for section in topic.sections
    if section.rows
]


@pytest.mark.parametrize(("topic", "section"), WITH_ROWS)
def test_each_row_opens_its_reason_and_its_sources(
    calm_patient: Patient, topic: str, section: Section
) -> None:
    calm_patient.open_section(topic, section.id)
    for name in section.rows:
        calm_patient.tap(f"row.{name}")
        assert calm_patient.visit.detail == name
        missing = _owed(calm_patient, name) - set(calm_patient.reads())
        assert not missing, name
        calm_patient.tap("sheet.close")
        assert calm_patient.visit.detail == ""


def test_every_fact_of_the_pack_can_be_reached_by_touch(calm_patient: Patient) -> None:
    reached: set[str] = set()
    for topic in STRUCTURE.topics:
        for section in topic.sections:
            calm_patient.open_section(topic.id, section.id)
            names = [item.objectName() for item in calm_patient.driver.items()]
            rows = [name.removeprefix("row.") for name in names if name.startswith("row.")]
            reached.update(fact for name in rows for fact in _facts_of(name))
    assert reached == {fact for row in STRUCTURE.rows for fact in _facts_of(row.id)}


def test_every_source_stands_in_full_under_about(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    for source in STRUCTURE.sources:
        said = source_item(source, calm_patient.words)
        assert {said.about, said.citation} <= set(calm_patient.reads())
        assert said.locator == "" or said.locator in calm_patient.reads()


def test_only_one_row_opens_at_a_time(calm_patient: Patient) -> None:
    calm_patient.open_section("glance", "glance")
    calm_patient.tap("row.onset")
    assert not calm_patient.can_touch("row.peak")
    assert not calm_patient.can_touch("tab.works")


def _owed(patient: Patient, name: str) -> set[str]:
    """Return the texts that the fact sheet of a row must show."""
    row, words = patient.pack.row(name), patient.words
    said = words.rows[name]
    sources = [source_item(patient.pack.source(source), words) for source in row.sources]
    owed = {text for text in astuple(said) if text}
    if row.badge:
        owed |= {words.badges[row.badge].label, words.badges[row.badge].meaning}
    for source in sources:
        owed |= {source.about, source.citation, source.locator}
    return owed - {""}


def _facts_of(name: str) -> tuple[str, ...]:
    row = next(row for row in STRUCTURE.rows if row.id == name)
    return (*row.facts_iv, *row.facts_im, *row.facts)


def test_no_word_stands_alone_on_the_last_line_of_a_table(calm_patient: Patient) -> None:
    calm_patient.open_section("glance", "glance")
    texts = [item for item in calm_patient.driver.items() if item.inherits("QQuickText")]
    said = next(str(item.property("text")) for item in texts if "thin tube" in _said(item))
    assert said.endswith(" a\N{NO-BREAK SPACE}vein")


def test_a_badge_that_rows_share_stands_once_and_only_another_one_is_marked(
    calm_patient: Patient,
) -> None:
    calm_patient.open_section("prefer", "prefer")
    rows = [calm_patient.pack.row(name) for name in calm_patient.pack.section("prefer").rows]
    shared = shared_badge(rows)
    assert shared is not None
    badges = calm_patient.words.badges
    read = calm_patient.reads()
    assert read.count(badges[shared].label) == 1
    for badge in set(Badge) - {shared}:
        marked = [row for row in rows if row.badge is badge]
        assert read.count(badges[badge].label) == len(marked)


# A chart has no room for a badge: the fact that opens beside it says how sure it is.
@pytest.mark.parametrize(("topic", "section"), [one for one in WITH_ROWS if one.id != "experience"])
def test_how_sure_each_row_is_can_be_read_on_every_page_and_sheet(
    calm_patient: Patient, topic: str, section: Section
) -> None:
    calm_patient.open_section(topic, section.id)
    rows = [calm_patient.pack.row(name) for name in section.rows]
    shared, badges = shared_badge(rows), calm_patient.words.badges
    sheet = _top_sheet(calm_patient) if section.id != topic else None
    read = calm_patient.reads(sheet)
    for badge in {row.badge for row in rows if row.badge}:
        label = badges[badge].label
        said = [text for text in read if text.lower().endswith(label.lower())]
        own = [row for row in rows if row.badge is badge]
        assert len(said) == (1 if badge is shared else len(own)), label


def test_each_route_has_its_mark_beside_its_name(calm_patient: Patient) -> None:
    calm_patient.open_section("glance", "glance")
    _check_marks(calm_patient)
    calm_patient.open_section("experience", "whole_visit")
    _check_marks(calm_patient)
    calm_patient.tap("sheet.close")
    calm_patient.answer({"start": "first_strong"})
    _check_marks(calm_patient)


def _check_marks(patient: Patient) -> None:
    """Check that a mark stands beside the names of both routes that come last on the screen."""
    marks = {
        route: [area(one) for one in patient.driver.items() if one.property("route") == route]
        for route in ("iv", "im")
    }
    for route, name in (("iv", "Drip (IV)"), ("im", "Shot (IM)")):
        place = area(patient.text_item(name))
        beside = place.adjusted(-30, 0, 30, 0)
        assert any(mark.width() < 30 and mark.intersects(beside) for mark in marks[route]), name


def _top_sheet(patient: Patient) -> QQuickItem:
    """Return the sheet over the screen."""
    close = patient.shown("sheet.close")
    return next(item for item in above(close) if has(item, "narrow"))


def _said(item: QQuickItem) -> str:
    return str(item.property("text"))


@pytest.mark.parametrize("text_size", [TextSize.USUAL, TextSize.LARGER])
def test_what_stands_above_both_cells_is_in_neither_route_s_colour(
    kiosk: Callable[[Size], Patient], text_size: TextSize
) -> None:
    patient = kiosk(UPRIGHT)
    patient.walk_to(Screen.COMPARE)
    patient.kiosk.store.send(events.SetComfort(text_size=text_size))
    patient.driver.settle()
    row = patient.words.rows["onset"]
    (iv, im, name) = (_behind(patient, words or "") for words in (row.iv, row.im, row.label))
    assert iv != im
    assert name not in {iv, im}
    assert _behind(patient, patient.words.badges[Badge.CLINIC_VIEW].label) == name


def test_a_table_without_a_head_names_both_routes_above_it(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((600, 1024))
    patient.walk_to(Screen.COMPARE)
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize.LARGER))
    patient.driver.settle()
    routes = patient.words.routes
    names = [area(patient.text_item(routes[route].named)).top() for route in Route]
    assert max(names) < area(patient.shown("row.how_given")).top()


def _behind(patient: Patient, words: str) -> str:
    """Return the colour that words stand on."""
    place = area(patient.text_item(words))
    picture = patient.kiosk.window.grabWindow()
    return picture.pixelColor(round(place.left()) - 2, round(place.center().y())).name()
