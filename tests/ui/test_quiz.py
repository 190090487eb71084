"""Answering, weighing, skipping and taking back, one question at a time."""

import pytest

from kiosk.values.answers import STEPS, Choice, Preference, Weight
from kiosk.values.plan import QuestionPlan
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient

WEIGHTS = ("weight.little", "weight.some", "weight.lot")


@pytest.fixture
def asked(calm_patient: Patient) -> Patient:
    """A patient at the first question."""
    calm_patient.walk_to(Screen.QUIZ)
    return calm_patient


def test_a_question_offers_five_steps_in_words_and_not_sure(asked: Patient) -> None:
    words = asked.words.quiz.attributes["start"]
    assert asked.sees(words.question)
    for step in STEPS:
        assert getattr(words.steps, step) in asked.reads(asked.shown(f"step.{step}"))
    assert asked.can_touch("step.not_sure")
    assert asked.chosen("step.") == []


@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_is_touched_is_the_answer_and_the_only_one_ticked(
    asked: Patient, step: Choice
) -> None:
    asked.tap("step.middle", f"step.{step}")
    assert asked.visit.answers.preference("start") == Preference(step, Weight.SOME)
    assert asked.chosen("step.") == [f"step.{step}"]


def test_nothing_can_be_weighed_before_there_is_an_answer(asked: Patient) -> None:
    assert not any(asked.can_touch(weight) for weight in WEIGHTS)
    assert asked.chosen("weight.") == []


@pytest.mark.parametrize("weight", Weight)
def test_an_answer_can_be_weighed(asked: Patient, weight: Weight) -> None:
    asked.tap("step.second_slight")
    assert asked.chosen("weight.") == ["weight.some"]
    asked.tap(f"weight.{weight}")
    assert asked.visit.answers.preference("start") == Preference(Choice.SECOND_SLIGHT, weight)
    assert asked.chosen("weight.") == [f"weight.{weight}"]


def test_another_step_keeps_the_weight(asked: Patient) -> None:
    asked.tap("step.second_slight", "weight.lot", "step.middle")
    assert asked.visit.answers.preference("start") == Preference(Choice.MIDDLE, Weight.LOT)
    assert asked.chosen("weight.") == ["weight.lot"]


def test_not_sure_cannot_be_weighed(asked: Patient) -> None:
    asked.tap("step.first_strong", "step.not_sure")
    answer = asked.visit.answers.preference("start")
    assert answer is not None
    assert answer.choice is Choice.NOT_SURE
    assert asked.chosen("step.") == ["step.not_sure"]
    assert asked.chosen("weight.") == []
    assert not any(asked.can_touch(weight) for weight in WEIGHTS)


def test_a_skipped_question_has_no_answer(asked: Patient) -> None:
    assert asked.sees("Skip")
    asked.tap("main")
    assert asked.visit.question == 1
    assert not asked.visit.answers.anything
    asked.tap("back")
    assert asked.chosen("step.") == []


def test_an_answered_question_is_gone_on_from_rather_than_skipped(asked: Patient) -> None:
    asked.tap("step.middle")
    assert asked.sees("Next")
    assert not asked.sees("Skip")
    asked.tap("main")
    assert asked.sees("Skip")


def test_going_back_keeps_answer_and_weight(asked: Patient) -> None:
    asked.tap("step.second_strong", "weight.lot", "main", "step.first_slight", "back")
    assert asked.chosen("step.") == ["step.second_strong"]
    assert asked.chosen("weight.") == ["weight.lot"]
    asked.tap("main")
    assert asked.chosen("step.") == ["step.first_slight"]
    assert asked.visit.answers.preference("start") == Preference(Choice.SECOND_STRONG, Weight.LOT)


def test_a_question_begins_with_the_ticks_of_its_own_answer(asked: Patient) -> None:
    asked.tap("step.second_strong", "weight.lot", "main")
    assert asked.chosen("step.") == []
    assert asked.chosen("weight.") == []


def test_a_list_that_allows_one_holds_one(asked: Patient) -> None:
    options = _go_to_list(asked, single=True).options
    asked.tap(f"option.{options[0]}", f"option.{options[1]}")
    assert asked.visit.answers.picked == {options[1]}
    assert asked.chosen("option.") == [f"option.{options[1]}"]


def test_a_list_that_allows_several_holds_several(asked: Patient) -> None:
    options = _go_to_list(asked, single=False).options
    asked.tap(*(f"option.{option}" for option in options))
    assert asked.visit.answers.picked == set(options)
    assert asked.chosen("option.") == [f"option.{option}" for option in options]


@pytest.mark.parametrize("single", [True, False])
def test_a_touch_on_what_is_picked_takes_it_back(asked: Patient, *, single: bool) -> None:
    option = _go_to_list(asked, single=single).options[0]
    asked.tap(f"option.{option}", f"option.{option}")
    assert asked.visit.answers.picked == frozenset()
    assert asked.chosen("option.") == []
    assert not asked.sees("Next")


def test_picking_in_one_list_leaves_the_others_alone(asked: Patient) -> None:
    one = _go_to_list(asked, single=True).options[0]
    asked.tap(f"option.{one}")
    several = _go_to_list(asked, single=False).options[0]
    asked.tap(f"option.{several}")
    assert asked.visit.answers.picked == {one, several}


def test_the_last_question_leads_to_the_result(asked: Patient) -> None:
    for place, _question in enumerate(asked.plan.quiz):
        last = place == len(asked.plan.quiz) - 1
        assert asked.sees("See the result" if last else "Skip")
        asked.tap("main")
    assert asked.is_on(Screen.RESULT)
    assert asked.sees(asked.words.quiz.leans.too_little.title)


def _go_to_list(patient: Patient, *, single: bool) -> QuestionPlan:
    """Touch the way on to the next list that holds one option, or several."""
    while True:
        patient.tap("main")
        asked = patient.plan.quiz[patient.visit.question]
        if not asked.is_preference and asked.single is single:
            return asked
