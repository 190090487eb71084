"""In large text and small windows: what stays in view, whole, and equally for both sides."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.startup import StartupConfig
from kiosk.values.answers import Choice
from kiosk.values.comfort import TextSize
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size, area
from tools.tour.scene_items import above, below, kind
from tools.tour.tour import beginning_in

NARROW: Size = (600, 1024)
LOW: Size = (1024, 600)
LITTLE_ROOM = [(NARROW, 150), (LOW, 200)]
APART = {"start": Choice.FIRST_STRONG, "arm": Choice.SECOND_STRONG}


@pytest.fixture(scope="module")
def setup(setup: StartupConfig) -> StartupConfig:
    """A clinic whose visits begin in the language with the longer words."""
    return beginning_in(setup, "es")


def _reading_at(percent: int, patient: Patient) -> Patient:
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize(percent)))
    patient.driver.settle()
    return patient


def _views(item: QQuickItem) -> list[QRectF]:
    return [area(one) for one in above(item) if one.property("clip")]


def _in_view(item: QQuickItem) -> bool:
    return all(view.adjusted(-1, -1, 1, 1).contains(area(item)) for view in _views(item))


@pytest.mark.parametrize(("size", "percent"), LITTLE_ROOM)
def test_help_is_one_touch_away_on_the_page_and_while_it_is_turned(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size))
    patient.walk_to(Screen.TAKEAWAY)
    assert patient.can_touch("quiet.help")
    patient.tap("take.show", "main")
    assert patient.can_touch("quiet.help")


def test_what_is_wanted_at_once_stays_beside_the_menu_on_every_screen(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = _reading_at(125, kiosk((1920, 1080)))
    for screen in (Screen.WELCOME, Screen.COMPARE, Screen.QUIZ, Screen.TAKEAWAY):
        patient.walk_to(screen)
        for name in ("menu", "cover", "aloud", "help"):
            assert patient.can_touch(f"quiet.{name}"), (screen, name)


@pytest.mark.parametrize(("size", "percent"), LITTLE_ROOM)
def test_the_steps_are_on_the_lower_edge_and_what_is_done_is_not_what_is_to_come(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size))
    patient.walk_to(Screen.COMPARE)
    open_now = _dots(patient)
    assert len(open_now) == 3
    patient.walk_to(Screen.RESULT)
    done, here, to_come = _dots(patient)
    assert done.color != to_come.color
    assert done.width == to_come.width < here.width


class Dot:
    """One of the steps as it is drawn."""

    def __init__(self, drawn: QQuickItem) -> None:
        color = drawn.property("color")
        assert isinstance(color, QColor)
        self.color = color.name()
        self.width = drawn.width()


def _dots(patient: Patient) -> list[Dot]:
    (steps,) = [item for item in patient.driver.items() if kind(item) == "StepDots"]
    drawn = [item for item in steps.childItems() if item.inherits("QQuickRectangle")]
    return [Dot(item) for item in drawn if item.isVisible()]


def test_no_line_is_drawn_above_the_first_row_of_a_table(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = _reading_at(150, kiosk(NARROW))
    patient.walk_to(Screen.COMPARE)
    (table,) = [item for item in patient.driver.items() if kind(item) == "CompareTable"]
    lines = [item for item in below(table) if item.isVisible() and item.height() == 1]
    assert lines
    assert all(area(line).top() >= area(table).top() for line in lines)


def test_no_picture_of_a_list_is_larger_than_another(kiosk: Callable[[Size], Patient]) -> None:
    patient = _reading_at(150, kiosk(NARROW))
    patient.walk_to(Screen.QUIZ)
    while patient.plan.quiz[patient.visit.question].kind is not QuestionKind.CHECKLIST:
        patient.tap("main")
    cards = [item for item in patient.driver.items() if kind(item).startswith("Pick")]
    pictures = [
        item
        for card in cards
        for item in below(card)
        if str(item.property("drawing")).startswith("picture/")
    ]
    assert len(pictures) == len(cards) - 1 > 2
    assert len({(item.width(), area(item).left()) for item in pictures}) == 1


@pytest.mark.parametrize(("size", "percent"), LITTLE_ROOM)
def test_both_ends_and_the_five_steps_of_a_question_are_in_view_together(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = _reading_at(percent, kiosk(size))
    patient.walk_to(Screen.QUIZ)
    preferences = [asked for asked in patient.plan.quiz if asked.is_preference]
    for asked in preferences:
        steps = [patient.shown(f"step.{choice}") for choice in Choice if choice != "not_sure"]
        ends = [patient.shown(f"end.{end}") for end in ("first", "second")]
        assert all(_in_view(item) for item in steps + ends), asked.id
        assert len({area(step).top() for step in steps}) == 1
        assert all(min(step.width(), step.height()) >= 64 for step in steps)
        patient.tap("main")
    assert len(preferences) == 5


@pytest.mark.parametrize(("size", "percent"), LITTLE_ROOM)
def test_the_first_view_of_a_result_shows_what_pulls_to_either_side(
    kiosk: Callable[[Size], Patient], size: Size, percent: int
) -> None:
    patient = kiosk(size)
    patient.answer({**APART, "strength": Choice.FIRST_SLIGHT}, "start")
    _reading_at(percent, patient)
    assert all(_in_view(patient.shown(f"sum.{route}")) for route in ("iv", "im"))


def test_a_sheet_that_does_not_scroll_is_as_wide_as_its_head(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk(LOW)
    patient.answer(APART)
    _reading_at(200, patient)
    patient.tap("quiet.menu", "quiet.startOver")
    assert not patient.can_touch("scroll.down")
    close, keep = (area(patient.shown(name)) for name in ("sheet.close", "leave.keep"))
    assert abs(close.right() - keep.right()) <= 1


def test_the_names_in_the_chart_do_not_meet(kiosk: Callable[[Size], Patient]) -> None:
    patient = _reading_at(125, kiosk((1024, 768)))
    patient.walk_to(Screen.COMPARE)
    patient.kiosk.store.send(events.OpenTopic("experience"))
    patient.driver.settle()
    drip, shot = (area(patient.text_item(name)) for name in ("Goteo (IV)", "Inyección (IM)"))
    assert drip.left() < shot.right()
    assert not drip.intersects(shot)
