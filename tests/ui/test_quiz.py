"""Answering, skipping, marking what counts most, and changing answers in the quiz."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kiosk.values.answers import STEPS, Choice, End
from kiosk.values.comfort import TextSize
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind, QuestionPlan
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size, area
from tools.tour.scene_items import below

MOST_TOUCHES = 17


@pytest.fixture
def asked(calm_patient: Patient) -> Patient:
    """A patient at the first question."""
    calm_patient.walk_to(Screen.QUIZ)
    return calm_patient


def test_a_question_offers_two_ends_five_steps_and_not_sure(asked: Patient) -> None:
    words = asked.words.quiz.attributes["start"]
    assert asked.sees(words.question)
    assert {words.first, words.second} <= set(asked.reads())
    assert all(asked.can_touch(f"step.{step}") for step in (*STEPS, Choice.NOT_SURE))
    assert asked.chosen("step.") == []


def test_no_two_steps_say_the_same(asked: Patient) -> None:
    said = [asked.shown(f"step.{step}").property("says") for step in STEPS]
    words = asked.words.quiz.attributes["start"]
    assert said == [
        f"Prefer a lot: {words.first}",
        f"Prefer a little: {words.first}",
        "Either is fine",
        f"Prefer a little: {words.second}",
        f"Prefer a lot: {words.second}",
    ]


@pytest.mark.parametrize("step", [*STEPS, Choice.NOT_SURE])
def test_a_step_that_is_touched_is_the_answer_and_the_only_one_ticked(
    asked: Patient, step: Choice
) -> None:
    asked.tap("step.first_slight", f"step.{step}")
    assert asked.visit.answers.choice("start") is step
    assert asked.chosen("step.") == [f"step.{step}"]
    assert asked.visit.question == 0


@pytest.mark.parametrize("end", End)
def test_a_touch_on_a_picture_says_its_end_and_no_more_than_that(asked: Patient, end: End) -> None:
    asked.tap(f"end.{end}")
    assert asked.visit.answers.choice("start") == f"{end}_slight"
    assert asked.chosen("step.") == [f"step.{end}_slight"]
    assert _outlined(asked) == [f"end.{end}"]
    assert asked.visit.question == 0


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1024, 600), (600, 1024)])
@pytest.mark.parametrize("text_size", [TextSize.USUAL, TextSize.LARGEST])
def test_the_picture_of_the_answer_and_no_other_carries_a_tick_clear_of_its_words(
    kiosk: Callable[[Size], Patient], size: Size, text_size: TextSize
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.QUIZ)
    patient.kiosk.store.send(events.SetComfort(text_size=text_size))
    patient.tap("main", "main")
    words = patient.words.quiz.attributes["change"]
    for step, end, said in (
        ("first_strong", "first", words.first),
        ("second_slight", "second", words.second),
    ):
        patient.tap(f"step.{step}")
        patient.driver.settle()
        tick = area(patient.shown(f"ticked.end.{end}"))
        picture = patient.shown(f"end.{end}")
        other = patient.shown(f"end.{'second' if end == 'first' else 'first'}")
        assert area(picture).intersects(tick)
        assert not area(other).intersects(tick)
        (label,) = (item for item in below(picture) if item.property("text") == said)
        aside = (label.width() - label.property("contentWidth")) / 2
        assert not tick.intersects(area(label).adjusted(aside, 0, -aside, 0))
    patient.tap("step.middle")
    names = {item.objectName() for item in patient.driver.items()}
    assert not any(name.startswith("ticked.") for name in names)


def test_a_touch_on_a_picture_leaves_what_was_said_about_it(asked: Patient) -> None:
    asked.tap("step.second_strong", "end.second", "end.second")
    assert asked.visit.answers.choice("start") is Choice.SECOND_STRONG
    asked.tap("end.first")
    assert asked.visit.answers.choice("start") is Choice.FIRST_SLIGHT
    asked.tap("step.middle")
    assert _outlined(asked) == []


def test_a_picture_is_no_stop_of_its_own_for_keys_and_no_button_to_a_screen_reader(
    asked: Patient,
) -> None:
    for end in End:
        picture = asked.shown(f"end.{end}")
        assert not picture.property("activeFocusOnTab")
        assert not picture.inherits("QQuickAbstractButton")
        node = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(picture))
        assert node is None, "the steps say the same and more"


def _outlined(patient: Patient) -> list[str]:
    return [f"end.{end}" for end in End if patient.shown(f"end.{end}").property("chosen")]


def test_what_was_wished_for_can_count_most(asked: Patient) -> None:
    asked.tap("step.second_strong", "main", "step.middle", "main", "step.first_slight")
    _go_to(asked, QuestionKind.COUNTS_MOST)
    assert asked.can_touch("most.start")
    assert asked.can_touch("most.change")
    assert not asked.can_touch("most.strength")
    asked.tap("most.start", "most.change", "most.change")
    assert asked.visit.answers.counts_most == {"start"}
    assert asked.chosen("most.") == ["most.start"]


def test_where_nothing_was_wished_for_nothing_is_asked_to_count_most(asked: Patient) -> None:
    before = len(asked.pack.structure.quiz.attributes) - 1
    asked.tap(*["main"] * before)
    assert asked.visit.question == before
    asked.tap("main")
    assert asked.visit.question == before + 2


def test_the_shortest_way_with_every_answer_takes_seventeen_touches(calm_patient: Patient) -> None:
    patient, touches = calm_patient, 1
    patient.tap("begin.en")
    while not patient.is_on(Screen.QUIZ):
        # Must-see rows not yet viewed come in between and are counted separately.
        touches += not patient.is_on(Screen.BEFORE_QUESTIONS)
        patient.tap("main")
    while patient.is_on(Screen.QUIZ):
        asked = patient.plan.quiz[patient.visit.question]
        if asked.is_preference:
            patient.tap("step.first_strong")
        elif asked.kind is QuestionKind.COUNTS_MOST:
            patient.tap("most.start")
        touches += asked.kind is not QuestionKind.CHECKLIST
        patient.tap("main")
        touches += 1
    patient.tap("main")
    touches += 1
    assert patient.is_on(Screen.TAKEAWAY)
    assert touches <= MOST_TOUCHES


def test_a_question_passed_over_has_no_answer(asked: Patient) -> None:
    assert asked.sees("Skip")
    assert not asked.shown("main").property("main"), "filled is what a patient wants"
    asked.tap("main")
    assert asked.visit.question == 1
    assert not asked.visit.answers.anything
    asked.tap("back")
    assert asked.chosen("step.") == []


def test_an_answered_question_is_gone_on_from_rather_than_passed_over(asked: Patient) -> None:
    asked.tap("step.middle")
    assert asked.sees("Next")
    assert asked.shown("main").property("main")
    assert not asked.sees("Skip")
    asked.tap("main")
    assert asked.sees("Skip")


def test_going_back_keeps_the_answer(asked: Patient) -> None:
    asked.tap("step.second_strong", "main", "step.first_slight", "back")
    assert asked.chosen("step.") == ["step.second_strong"]
    asked.tap("main")
    assert asked.chosen("step.") == ["step.first_slight"]
    assert asked.visit.answers.choice("start") is Choice.SECOND_STRONG


def test_a_question_begins_with_the_ticks_of_its_own_answer(asked: Patient) -> None:
    asked.tap("step.second_strong", "main")
    assert asked.chosen("step.") == []


def test_a_list_that_allows_several_holds_several(asked: Patient) -> None:
    options = _go_to(asked, QuestionKind.CHECKLIST).options
    asked.tap(*(f"option.{option}" for option in options))
    assert asked.visit.answers.picked == set(options)
    assert asked.chosen("option.") == [f"option.{option}" for option in options]


def test_a_touch_on_what_is_picked_takes_it_back(asked: Patient) -> None:
    option = _go_to(asked, QuestionKind.CHECKLIST).options[0]
    asked.tap(f"option.{option}", f"option.{option}")
    assert asked.visit.answers.picked == frozenset()
    assert asked.chosen("option.") == []


def test_none_of_these_is_an_answer_of_its_own(asked: Patient) -> None:
    option = _go_to(asked, QuestionKind.CHECKLIST).options[0]
    assert asked.sees("None of these")
    asked.tap(f"option.{option}", "option.none")
    assert asked.chosen("option.") == ["option.none"]
    assert asked.visit.answers.picked == frozenset()
    asked.tap("main", "back")
    assert asked.chosen("option.") == ["option.none"]
    asked.tap(f"option.{option}")
    assert asked.chosen("option.") == [f"option.{option}"]


def test_the_last_question_leads_to_the_result(asked: Patient) -> None:
    last = len(asked.plan.quiz) - 1
    while not asked.is_on(Screen.RESULT):
        assert asked.sees("See the result" if asked.visit.question == last else "Skip")
        asked.tap("main")
    assert asked.sees(asked.words.quiz.leans.too_little.title)


def _go_to(patient: Patient, kind: QuestionKind) -> QuestionPlan:
    """Tap Next until a question of a kind."""
    while True:
        patient.tap("main")
        asked = patient.plan.quiz[patient.visit.question]
        if asked.kind is kind:
            return asked
