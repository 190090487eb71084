"""Questions fill their screens, the handout comes first, and no view ends within a line."""

from collections.abc import Callable

import pytest

from kiosk.visit.plan import QuestionKind
from kiosk.visit.visit import Screen
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.accessibility.screen_contents import ScreenText, read
from tools.accessibility.thresholds import SLACK

SIZES = [LANDSCAPE, UPRIGHT, (1024, 600), (1920, 1080)]
BLANK = 0.1
"""The largest blank share of the window's height below a question."""

LONG = [(), ("take.choose",), ("quiet.comfort", "comfort.more")]
"""Items to tap on the handout screen to reach a long page; none for the handout itself."""

Arrive = Callable[[Size, Screen], Patient]


@pytest.fixture
def at(kiosk: Callable[[Size], Patient]) -> Arrive:
    """Return a function that takes a patient with answers to a screen, in a window of a size."""

    def arrive(size: Size, screen: Screen) -> Patient:
        patient = kiosk(size)
        patient.ask_for_less_motion()
        if screen is Screen.TAKEAWAY:
            patient.answer({"start": "first_strong", "arm": "second_strong"})
        patient.walk_to(screen)
        return patient

    return arrive


@pytest.mark.parametrize("size", SIZES)
def test_every_question_fills_its_screen(at: Arrive, size: Size) -> None:
    patient = at(size, Screen.QUIZ)
    for question in patient.plan.quiz:
        bar = area(patient.shown("bar.lower")).top()
        answers = [item for item in patient.driver.items() if _is_answer(item.objectName())]
        assert bar - max(area(item).bottom() for item in answers) <= BLANK * size[1]
        patient.tap(*["step.first_strong"] if question.is_preference else [], "main")


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_are_the_largest_thing_of_a_question(at: Arrive, size: Size) -> None:
    patient = at(size, Screen.QUIZ)
    pictures = [
        area(item)
        for item in patient.driver.items()
        if "picture/" in str(item.property("drawing") or "")
    ]
    steps = [area(patient.shown(f"step.{step}")) for step in ("first_strong", "middle")]
    assert len(pictures) == 2
    assert all(one.height() > step.height() for one in pictures for step in steps)


def test_each_health_question_has_the_picture_of_what_it_asks_about(
    at: Arrive,
) -> None:
    patient = at(LANDSCAPE, Screen.QUIZ)
    while patient.plan.quiz[patient.visit.question].kind is not QuestionKind.CHECKLIST:
        patient.tap("main")
    options = patient.plan.quiz[patient.visit.question].options
    shown = [patient.shown(f"option.{option}").property("picture") for option in options]
    assert shown == ["pregnant", "heart", "mind", "calendar"]


@pytest.mark.parametrize("size", SIZES)
def test_every_way_to_take_the_page_stays_in_sight_as_the_page_scrolls(
    at: Arrive, size: Size
) -> None:
    patient = at(size, Screen.TAKEAWAY)
    ways = ("take.show", "take.code", "take.choose", "take.ready")
    before = [area(patient.shown(way)) for way in ways]
    if patient.can_touch("scroll.down"):
        patient.tap("scroll.down")
    assert [area(patient.shown(way)) for way in ways] == before
    window = patient.kiosk.window
    assert all(way.bottom() <= window.height() for way in before)


@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT, (1024, 600)])
@pytest.mark.parametrize("text_size", [100, 150])
def test_the_foot_of_a_long_page_cuts_through_no_line(
    at: Arrive, size: Size, text_size: int
) -> None:
    patient = at(size, Screen.TAKEAWAY)
    patient.tap("quiet.comfort", f"textSize.{text_size}", "sheet.close")
    for sheet in LONG:
        patient.tap(*sheet)
        assert _cut(patient) == []
        while patient.can_touch("scroll.down"):
            patient.tap("scroll.down")
            assert _cut(patient) == []
        patient.tap(*["sheet.close"] if sheet else [])


def _cut(patient: Patient) -> list[str]:
    return [words.said for words in read(patient.kiosk.window).words if _is_cut(words)]


def _is_answer(name: str) -> bool:
    return name.startswith(("step.", "most.", "option."))


def _is_cut(words: ScreenText) -> bool:
    """Return whether the lower edge of the view cuts through a line of a text."""
    seen, drawn = words.seen, words.drawn
    if seen.isEmpty() or seen.bottom() > drawn.bottom() - SLACK:
        return False
    line = drawn.height() / int(words.item.property("lineCount"))
    into = (seen.bottom() - drawn.top()) % line
    return min(into, line - into) > 0.1 * line
