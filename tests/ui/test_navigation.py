"""Navigation: starting over, going back, and from the result to other options."""

from itertools import pairwise

import pytest

from kiosk.values.answers import Choice
from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import Patient

IN_VISIT = [screen for screen in Screen if screen is not Screen.ATTRACT]
USUAL = [screen for screen in IN_VISIT if screen is not Screen.BEFORE_QUESTIONS]
SAID = {"start": Choice.FIRST_STRONG}
ANSWER = SAID["start"]
ASKS = "Start over?"


@pytest.mark.parametrize("screen", IN_VISIT)
def test_starting_over_without_answers_clears_at_once(
    calm_patient: Patient, screen: Screen
) -> None:
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    calm_patient.tap("quiet.startOver")
    assert calm_patient.untouched
    assert calm_patient.can_touch("begin.en")


@pytest.mark.parametrize("screen", IN_VISIT)
def test_starting_over_with_answers_asks_once_more(calm_patient: Patient, screen: Screen) -> None:
    calm_patient.overlook()
    _answer_and_walk_to(calm_patient, screen)
    before = calm_patient.visit

    calm_patient.tap("quiet.startOver")
    assert calm_patient.visit.overlay is Overlay.LEAVE
    assert calm_patient.sees(ASKS)
    calm_patient.tap("sheet.close")
    assert calm_patient.visit == before
    assert not calm_patient.sees(ASKS)

    calm_patient.tap("quiet.startOver", "leave.clear")
    assert calm_patient.untouched
    assert calm_patient.can_touch("begin.en")


@pytest.mark.parametrize(("screen", "before"), [*pairwise(reversed(USUAL))], ids=USUAL[:0:-1])
def test_back_returns_to_the_screen_before_and_keeps_answers(
    calm_patient: Patient, screen: Screen, before: Screen
) -> None:
    _answer_and_walk_to(calm_patient, before)
    if before is Screen.QUIZ:
        _skip_to_the_last_question(calm_patient)
    there, read = calm_patient.visit, calm_patient.reads()
    calm_patient.walk_to(screen)
    calm_patient.tap("back")
    assert calm_patient.visit == there
    assert calm_patient.reads() == read
    assert calm_patient.visit.answers.choice("start") == ANSWER


def test_what_is_seen_first_stands_between_the_comparison_and_the_questions(
    calm_patient: Patient,
) -> None:
    calm_patient.overlook()
    compared = calm_patient.reads()
    calm_patient.walk_to(Screen.BEFORE_QUESTIONS)
    read = calm_patient.reads()
    _answer_and_walk_to(calm_patient, Screen.QUIZ)
    calm_patient.tap("back")
    assert calm_patient.is_on(Screen.BEFORE_QUESTIONS)
    assert calm_patient.reads() == read
    calm_patient.tap("back")
    assert calm_patient.is_on(Screen.COMPARE)
    assert calm_patient.reads() == compared
    assert calm_patient.visit.answers.choice("start") == ANSWER


def test_back_from_the_first_screen_ends_a_visit_without_answers(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en", "back")
    assert calm_patient.untouched
    assert calm_patient.can_touch("begin.en")


def test_back_from_the_first_screen_asks_where_there_are_answers(calm_patient: Patient) -> None:
    _answer_and_walk_to(calm_patient, Screen.WELCOME)
    calm_patient.tap("back")
    assert calm_patient.sees(ASKS)
    calm_patient.tap("sheet.close")
    assert calm_patient.is_on(Screen.WELCOME)
    assert calm_patient.visit.answers.choice("start") == ANSWER


def test_back_within_the_quiz_goes_to_the_question_before(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.first_strong", "main", "main", "back")
    assert calm_patient.visit.question == 1
    assert calm_patient.sees("Question 2 of 7")
    calm_patient.tap("back")
    assert calm_patient.sees(calm_patient.words.quiz.attributes["start"].question)
    assert calm_patient.chosen("step.") == ["step.first_strong"]


def test_the_comparison_is_found_again_at_the_tab_where_it_was_left(calm_patient: Patient) -> None:
    calm_patient.open_section("safety", "safety")
    read = calm_patient.reads()
    calm_patient.tap("main", "back")
    assert calm_patient.visit.topic == "safety"
    assert calm_patient.reads() == read


def test_the_quiz_is_found_again_at_the_question_where_it_was_left(calm_patient: Patient) -> None:
    calm_patient.answer(SAID)
    calm_patient.tap("back", "back")
    question = calm_patient.visit.question
    calm_patient.tap("main", "main", "back", "back")
    assert calm_patient.visit.question == question
    assert calm_patient.visit.answers.choice("start") == ANSWER


def test_the_result_leads_to_other_options_and_back(calm_patient: Patient) -> None:
    calm_patient.answer(SAID)
    there, read = calm_patient.visit, calm_patient.reads()

    calm_patient.tap("otherOptions")
    assert calm_patient.is_on(Screen.COMPARE)
    assert (calm_patient.visit.topic, calm_patient.visit.section) == ("choosing", "other_options")
    for row in calm_patient.pack.section("other_options").rows:
        assert calm_patient.sees(calm_patient.words.rows[row].label)

    calm_patient.tap("sheet.close", "back")
    assert calm_patient.is_on(Screen.RESULT)
    assert calm_patient.visit.answers == there.answers
    assert calm_patient.reads() == read


def _answer_and_walk_to(patient: Patient, screen: Screen) -> None:
    patient.walk_to(Screen.QUIZ)
    patient.tap("step.first_strong")
    patient.walk_to(screen)


def _skip_to_the_last_question(patient: Patient) -> None:
    for _question in patient.plan.quiz[1:]:
        patient.tap("main")
