"""In every supported window, each topic shows its whole first layer without scrolling."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.startup import StartupConfig
from kiosk.values.comfort import TextSize
from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import LANDSCAPE, Patient, Size, area
from tools.accessibility.findings import AuditNotes
from tools.accessibility.layout import check_layout
from tools.accessibility.screen_contents import read
from tools.tour.scene_items import above, below
from tools.tour.script import open_topic
from tools.tour.tour import beginning_in

LYING = [(1024, 600), (1024, 768), (1280, 720), (1280, 800), (1366, 768)]
LARGE = [(1920, 1080), (1920, 1200), (2560, 1600)]
STANDING = [(600, 1024), (800, 1280), (1080, 1920)]
FEW_LINES = [((600, 1024), 100), ((1024, 600), 125), ((1024, 600), 150), ((1280, 800), 200)]
"""Windows with a size of text that leaves little room."""


@pytest.fixture(scope="module", params=["en", "es"])
def setup(setup: StartupConfig, request: pytest.FixtureRequest) -> StartupConfig:
    """A clinic whose visits begin in each of the languages."""
    return beginning_in(setup, request.param)


@pytest.mark.parametrize("size", LYING + LARGE + STANDING, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_tab_scrolls_and_nothing_on_it_is_cut(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.COMPARE)
    topics = [topic.id for topic in patient.pack.structure.topics]
    scrolling, notes = [], AuditNotes()
    for topic in (*topics, topics[0]):
        open_topic(topic)(patient.driver)
        reading = read(patient.kiosk.window)
        check_layout(reading, notes)
        scrolling += [topic] if reading.scrolls else []
    assert len(topics) == 7
    assert scrolling == []
    assert [fault.what for fault in notes.faults] == []


@pytest.mark.parametrize("size", LYING + LARGE + STANDING, ids=lambda size: f"{size[0]}x{size[1]}")
def test_text_and_sound_opens_on_two_things_whole_and_with_nothing_to_scroll(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    for screen in (Screen.ATTRACT, Screen.WELCOME):
        patient.walk_to(screen)
        patient.tap("quiet.comfort")
        reading, notes = read(patient.kiosk.window), AuditNotes()
        check_layout(reading, notes)
        assert not reading.scrolls
        assert [fault.what for fault in notes.faults] == []
        letters = [area(patient.shown(f"textSize.{percent}")) for percent in TextSize]
        assert len({letter.top() for letter in letters}) == 1, "four letters in one row"
        on = area(patient.shown("aloud.on"))
        close = area(patient.shown("sheet.close"))
        assert max(abs(one.right() - close.right()) for one in (letters[-1], on)) <= 1
        assert on.top() > letters[0].bottom()
        assert not patient.can_touch("palette.dark"), "the rest is behind More"
        patient.tap("sheet.close")


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (600, 1024)])
def test_more_takes_the_place_of_what_stood_first_and_goes_back(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.tap("quiet.comfort", "comfort.more")
    close = area(patient.shown("sheet.close"))
    assert area(patient.shown("palette.light")).top() - close.bottom() < 100, "it stands at the top"
    assert read(patient.kiosk.window).scrolls == (size != LANDSCAPE)
    patient.tap("comfort.more")
    assert patient.can_touch("textSize.200")
    assert not patient.can_touch("palette.light")


@pytest.mark.parametrize("size", LYING + LARGE + STANDING, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_step_of_a_question_is_in_view_at_once(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.QUIZ)
    for question in patient.plan.quiz:
        reading, notes = read(patient.kiosk.window), AuditNotes()
        check_layout(reading, notes)
        assert [fault.what for fault in notes.faults] == []
        assert not (question.is_preference and reading.scrolls), question.id
        patient.tap(*["step.first_strong"] if question.is_preference else [], "main")


@pytest.mark.parametrize("size", [(1024, 600), (600, 1024)])
def test_cards_stand_where_a_table_would_scroll(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.COMPARE)
    first = patient.pack.structure.topics[0]
    cards = [patient.shown(f"row.{row}") for row in first.rows]
    tops = [card.y() for card in cards]
    assert tops == sorted(tops)
    assert 1 < len(set(tops)) < len(tops)


def test_the_largest_text_keeps_every_button_of_the_waiting_screen_in_the_window(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((600, 1024))
    patient.tap("quiet.comfort", "textSize.200", "sheet.close")
    window = QRectF(0, 0, 600, 1024)
    for name in ("quiet.comfort", "quiet.aloud", "quiet.help"):
        assert window.contains(area(patient.shown(name))), name


@pytest.mark.parametrize("topic", ["works", "safety"])
def test_every_line_of_a_tab_is_as_wide_as_the_page(
    kiosk: Callable[[Size], Patient], topic: str
) -> None:
    patient = kiosk((800, 1280))
    patient.open_section(topic, topic)
    (shown,) = [one for one in patient.pack.structure.topics if one.id == topic]
    ends: dict[float, float] = {}
    for row in shown.rows:
        place = area(patient.shown(f"row.{row}"))
        ends[place.top()] = max(place.right(), ends.get(place.top(), 0.0))
    assert max(ends.values()) - min(ends.values()) <= 1


@pytest.mark.parametrize("size", [(1280, 800), (1366, 768), (1920, 1080), (800, 1280)])
def test_five_wishes_and_what_to_do_about_them_are_in_one_view(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.answer(
        {
            "start": "first_strong",
            "strength": "second_slight",
            "change": "first_slight",
            "length": "second_slight",
            "arm": "second_strong",
        },
        "start",
    )
    assert len(patient.visit.answers.choices) == 5
    assert not read(patient.kiosk.window).scrolls


def test_the_largest_text_is_whole_on_the_result_and_where_an_answer_is_changed(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((600, 1024))
    patient.tap("quiet.comfort", "textSize.200", "sheet.close")
    patient.answer({"start": "first_strong", "arm": "second_strong"}, "start")
    notes = AuditNotes()
    check_layout(read(patient.kiosk.window), notes)
    patient.tap("change")
    check_layout(read(patient.kiosk.window), notes)
    patient.tap("sheet.close", "scoring", "scoring.more")
    assert [fault.what for fault in notes.faults] == []


def test_in_the_lowest_window_what_is_not_known_is_said_where_the_cards_leave_room(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((1024, 600))
    patient.walk_to(Screen.COMPARE)
    open_topic("works")(patient.driver)
    shown = {str(item.property("text")) for item in patient.driver.items()}
    assert patient.words.topics["works"].lead in shown


@pytest.mark.parametrize(
    ("size", "percent", "topic"), [((1280, 600), 125, "choosing"), ((1280, 720), 150, "about")]
)
def test_what_leads_in_stands_where_it_does_whatever_size_the_text_had_before(
    kiosk: Callable[[Size], Patient], size: Size, percent: int, topic: str
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.COMPARE)
    open_topic(topic)(patient.driver)
    places = []
    for before in (200, 100):
        _reading_at(before, patient, Screen.COMPARE)
        _reading_at(percent, patient, Screen.COMPARE)
        places.append(area(patient.text_item(patient.words.topics[topic].lead)).top())
    assert places[0] == places[1]


@pytest.mark.parametrize(("size", "percent"), [((600, 1024), 100), ((1024, 600), 150)])
def test_help_is_on_the_lower_edge_where_room_is_short(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = kiosk(size)
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize(percent)))
    for screen in (Screen.WELCOME, Screen.COMPARE, Screen.QUIZ, Screen.TAKEAWAY):
        patient.walk_to(screen)
        assert patient.can_touch("quiet.help"), screen


@pytest.mark.parametrize(("size", "percent"), [((592, 1700), 150), ((640, 2200), 200)])
def test_in_the_tallest_windows_the_lower_edge_is_whole_also_within_reach(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = kiosk(size)
    patient.kiosk.store.send(events.SetComfort(within_reach=True))
    patient = _reading_at(percent, patient, Screen.COMPARE)
    window = QRectF(0, 0, *size)
    for name in ("quiet.menu", "quiet.help", "back", "main"):
        assert window.contains(area(patient.shown(name))), name


@pytest.mark.parametrize(
    ("size", "percent"), [((600, 1024), 100), ((600, 1024), 150), ((1024, 600), 200)]
)
def test_the_minutes_and_the_words_of_both_routes_are_in_one_view(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size), Screen.COMPARE)
    open_topic("experience")(patient.driver)
    minutes = patient.shown("scrubber")
    (view,) = (area(one) for one in above(minutes) if one.inherits("QQuickFlickable"))
    for item in (minutes, *(patient.shown(f"fact.minute_{route}") for route in ("iv", "im"))):
        assert view.contains(area(item)), item.objectName()


@pytest.mark.parametrize(("size", "percent"), FEW_LINES)
def test_neither_end_of_a_question_has_the_larger_picture(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size), Screen.QUIZ)
    questions = [question for question in patient.plan.quiz if question.is_preference]
    for question in questions:
        ends = [patient.shown(f"end.{end}") for end in ("first", "second")]
        pictures = [
            [one for one in below(end) if str(one.property("drawing")).startswith("picture/")]
            for end in ends
        ]
        assert [len(found) for found in pictures] == [1, 1]
        assert len({found[0].width() for found in pictures}) == 1, question.id
        patient.tap("main")
    assert len(questions) == 5


@pytest.mark.parametrize(("size", "percent"), FEW_LINES)
def test_no_view_begins_in_a_line_or_ends_beneath_a_name(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size), Screen.COMPARE)
    for topic in patient.pack.structure.topics:
        open_topic(topic.id)(patient.driver)
        while patient.can_touch("scroll.down"):
            assert _names_without_matter(patient) == [], topic.id
            patient.tap("scroll.down")
            if patient.can_touch("scroll.down"):
                assert _cut_above(patient) == [], topic.id


def _reading_at(percent: int, patient: Patient, screen: Screen) -> Patient:
    """Return a patient on a screen that has taken a size of text since."""
    patient.walk_to(screen)
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize(percent)))
    patient.driver.settle()
    return patient


def _texts(patient: Patient) -> Iterator[tuple[QQuickItem, QRectF, QRectF]]:
    """Yield what is in view of the page in words, where it is, and the view."""
    for item in patient.driver.items():
        clips = [area(one) for one in above(item) if one.property("clip")]
        if item.property("lineCount") and clips and clips[0].intersects(area(item)):
            yield item, area(item), clips[0]


def _names_without_matter(patient: Patient) -> list[str]:
    """Return the names in view of which not a line's height beneath them is."""
    return [
        str(item.property("text"))
        for item, where, view in _texts(patient)
        if item.property("heads")
        and where.bottom() <= view.bottom() + 1
        and where.bottom() + where.height() / int(item.property("lineCount")) > view.bottom() + 1
    ]


def _cut_above(patient: Patient) -> list[str]:
    """Return the texts of which the upper edge of the view cuts through a line."""
    cut = []
    for item, where, view in _texts(patient):
        line = where.height() / int(item.property("lineCount"))
        hidden = (view.top() - where.top()) / line
        if hidden > 0 and min(hidden % 1, 1 - hidden % 1) * line > 2:
            cut.append(str(item.property("text")))
    return cut
