"""Tips are minimal, correct, and never push the result against their own direction."""

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from kiosk.content.quiz_structure import QuizStructure, Strengths
from kiosk.quiz.scoring import score
from kiosk.quiz.sensitivity import AnswerChange, Tip, changed, tips
from kiosk.values.answers import Answers, Choice
from kiosk.values.result import Outcome
from tests.quiz.mirrored import OTHER_OUTCOME, with_routes_swapped
from tests.quiz.strategies import PLAIN, answered, asked

Asked = tuple[QuizStructure, Answers]

UNHURRIED = settings(max_examples=60)


def test_a_lean_on_one_wish_ends_where_it_is_a_slight_one() -> None:
    answers = answered(start=Choice.FIRST_STRONG, talk=Choice.MIDDLE, needle=Choice.MIDDLE)
    change = AnswerChange("start", Choice.FIRST_SLIGHT, counts_most=False, reweighed=False)
    assert tips(PLAIN, answers) == (Tip(change, Outcome.BOTH),)


def test_a_lean_on_a_slight_wish_that_counts_most_ends_without_it() -> None:
    rule = replace(PLAIN, attributes=PLAIN.attributes[2:])
    answers = answered("talk", talk=Choice.FIRST_SLIGHT)
    change = AnswerChange("talk", Choice.MIDDLE, counts_most=False, reweighed=False)
    assert tips(rule, answers.with_choice("needle", Choice.MIDDLE)) == (Tip(change, Outcome.BOTH),)


def test_where_both_fit_both_ways_are_shown() -> None:
    answers = answered(start=Choice.MIDDLE, talk=Choice.MIDDLE, needle=Choice.MIDDLE)
    shown = tips(PLAIN, answers)
    assert {tip.outcome for tip in shown} == {Outcome.IV, Outcome.IM}
    assert {tip.change.attribute for tip in shown} == {"start"}


def test_nothing_changes_the_result_of_a_quiz_without_questions() -> None:
    rule = replace(PLAIN, attributes=())
    assert tips(rule, Answers()) == ()


def test_wishes_that_pull_apart_lean_where_one_is_let_go() -> None:
    answers = answered(start=Choice.FIRST_STRONG, needle=Choice.SECOND_STRONG)
    shown = {tip.outcome: tip.change for tip in tips(PLAIN, answers)}
    assert shown[Outcome.IV].attribute == "needle"
    assert shown[Outcome.IM].attribute == "start"


def test_what_counts_most_can_be_what_changes() -> None:
    blunt = replace(PLAIN, strengths=Strengths(strong=1, slight=1), attributes=PLAIN.attributes[:1])
    answers = answered("start", start=Choice.FIRST_STRONG)
    change = AnswerChange("start", Choice.FIRST_STRONG, counts_most=False, reweighed=True)
    assert changed(answers, change) == answered(start=Choice.FIRST_STRONG)
    assert score(blunt, answers).outcome is Outcome.IV
    unweighed = answered(start=Choice.FIRST_SLIGHT)
    most = AnswerChange("start", Choice.FIRST_SLIGHT, counts_most=True, reweighed=True)
    assert tips(blunt, unweighed)[0] == Tip(most, Outcome.IV)


@UNHURRIED
@given(asked())
def test_a_tip_leads_where_it_says(case: Asked) -> None:
    rule, answers = case
    for tip in tips(rule, answers):
        assert score(rule, changed(answers, tip.change)).outcome is tip.outcome
        assert tip.outcome is not score(rule, answers).outcome
        assert tip.outcome is not Outcome.TOO_LITTLE


@UNHURRIED
@given(asked())
def test_tips_are_mirrored_with_the_routes(case: Asked) -> None:
    rule, answers = case
    mirrored = [
        Tip(tip.change, OTHER_OUTCOME[tip.outcome])
        for tip in tips(with_routes_swapped(rule), answers)
    ]
    assert tuple(mirrored) == tips(rule, answers)


@pytest.mark.parametrize("choice", [Choice.NOT_SURE, None])
def test_a_question_without_a_step_stands_in_the_middle(choice: Choice | None) -> None:
    answers = answered(start=Choice.FIRST_SLIGHT).with_choice("needle", choice)
    shown = {tip.outcome: tip.change for tip in tips(PLAIN, answers)}
    assert shown[Outcome.IV].after is Choice.FIRST_STRONG
