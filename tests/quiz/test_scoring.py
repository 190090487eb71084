"""The result says what the answers imply, and nothing else moves it."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.quiz.scoring import Fit, Lean, score
from kiosk.values.answers import STEPS, WEIGHTS, Answers, Choice, Preference, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import End, ScoringRule
from tests.quiz.strategies import PLAIN, answered, asked, preferences, weights

Asked = tuple[ScoringRule, Answers]

OTHER_ROUTE = {Route.IV: Route.IM, Route.IM: Route.IV, None: None}
OTHER_LEAN = {
    Lean.IV: Lean.IM,
    Lean.IM: Lean.IV,
    Lean.BOTH: Lean.BOTH,
    Lean.TOO_LITTLE: Lean.TOO_LITTLE,
}
OTHER_STEP = {**dict(zip(STEPS, reversed(STEPS), strict=True)), Choice.NOT_SURE: Choice.NOT_SURE}
TOWARD_IV = {Lean.IM: -1, Lean.BOTH: 0, Lean.TOO_LITTLE: 0, Lean.IV: 1}


def test_a_gradual_start_and_a_line_in_a_vein_lean_toward_iv() -> None:
    answers = answered(
        start=(Choice.FIRST_STRONG, Weight.LOT), needle=(Choice.FIRST_SLIGHT, Weight.SOME)
    )
    assert score(PLAIN, answers).lean is Lean.IV


def test_a_quick_start_and_a_single_shot_lean_toward_im() -> None:
    answers = answered(
        start=(Choice.SECOND_STRONG, Weight.LOT), needle=(Choice.SECOND_SLIGHT, Weight.SOME)
    )
    assert score(PLAIN, answers).lean is Lean.IM


def test_answers_that_pull_both_ways_alike_fit_both() -> None:
    answers = answered(
        start=(Choice.FIRST_STRONG, Weight.LOT), needle=(Choice.SECOND_STRONG, Weight.LOT)
    )
    assert score(PLAIN, answers).lean is Lean.BOTH


def test_one_answer_alone_is_too_little_to_say_however_strong() -> None:
    answers = answered(start=(Choice.FIRST_STRONG, Weight.LOT))
    assert score(PLAIN, answers).lean is Lean.TOO_LITTLE


def test_answers_that_pull_nowhere_do_not_count_as_enough() -> None:
    answers = answered(
        start=(Choice.FIRST_STRONG, Weight.LOT),
        control=(Choice.SECOND_STRONG, Weight.LOT),
        needle=(Choice.MIDDLE, Weight.LOT),
    )
    assert score(PLAIN, answers).lean is Lean.TOO_LITTLE


@pytest.mark.parametrize(
    ("start", "needle", "balance", "lean"),
    [
        (Weight.LITTLE, Weight.SOME, 3, Lean.IV),
        (Weight.LITTLE, Weight.LITTLE, 2, Lean.BOTH),
    ],
)
def test_the_result_leans_from_the_balance_that_the_rule_names(
    start: Weight, needle: Weight, balance: int, lean: Lean
) -> None:
    toward_iv = answered(start=(Choice.FIRST_SLIGHT, start), needle=(Choice.FIRST_SLIGHT, needle))
    toward_im = answered(start=(Choice.SECOND_SLIGHT, start), needle=(Choice.SECOND_SLIGHT, needle))
    assert (score(PLAIN, toward_iv).balance, score(PLAIN, toward_iv).lean) == (balance, lean)
    assert score(PLAIN, toward_im).balance == -balance
    assert score(PLAIN, toward_im).lean is OTHER_LEAN[lean]


def test_each_column_shows_what_fits_heaviest_first() -> None:
    answers = answered(
        start=(Choice.FIRST_SLIGHT, Weight.LITTLE),
        control=(Choice.FIRST_STRONG, Weight.LOT),
        needle=(Choice.SECOND_STRONG, Weight.SOME),
    )
    result = score(PLAIN, answers)
    assert result.fits_iv == (
        Fit("control", Route.IV, End.FIRST, Choice.FIRST_STRONG, Weight.LOT, 6),
        Fit("start", Route.IV, End.FIRST, Choice.FIRST_SLIGHT, Weight.LITTLE, 1),
    )
    assert result.fits_im == (
        Fit("needle", Route.IM, End.SECOND, Choice.SECOND_STRONG, Weight.SOME, 4),
    )
    assert result.balance == 6 + 1 - 4


def test_answers_of_equal_weight_stand_in_the_order_of_the_quiz() -> None:
    alike = (Choice.FIRST_STRONG, Weight.SOME)
    result = score(PLAIN, answered(needle=alike, control=alike, start=alike))
    assert [fit.attribute for fit in result.fits_iv] == ["start", "control", "needle"]


def test_what_pulls_nowhere_is_told_apart() -> None:
    answers = answered(
        start=(Choice.NOT_SURE, Weight.LOT), control=(Choice.SECOND_STRONG, Weight.LOT)
    )
    result = score(PLAIN, answers)
    assert (result.not_sure, result.neutral, result.unanswered) == (
        ("start",),
        ("control",),
        ("needle",),
    )


def test_an_answer_in_the_middle_is_neutral() -> None:
    assert score(PLAIN, answered(start=(Choice.MIDDLE, Weight.LOT))).neutral == ("start",)


@given(asked(), preferences)
def test_an_answer_that_the_rule_does_not_know_is_ignored(
    case: Asked, preference: Preference
) -> None:
    rule, answers = case
    assert score(rule, answers.with_preference("elsewhere", preference)) == score(rule, answers)


@given(asked())
def test_every_attribute_stands_in_exactly_one_place(case: Asked) -> None:
    rule, answers = case
    result = score(rule, answers)
    fits = [fit.attribute for fit in (*result.fits_iv, *result.fits_im)]
    places = [*fits, *result.neutral, *result.not_sure, *result.unanswered]
    assert sorted(places) == sorted(attribute.id for attribute in rule.attributes)


@given(asked())
def test_pulling_toward_the_other_route_mirrors_the_result(case: Asked) -> None:
    rule, answers = case
    result, mirrored = score(rule, answers), score(_with_routes_swapped(rule), answers)
    assert mirrored.lean is OTHER_LEAN[result.lean]
    assert mirrored.balance == -result.balance
    assert [fit.attribute for fit in mirrored.fits_iv] == [f.attribute for f in result.fits_im]
    assert [fit.attribute for fit in mirrored.fits_im] == [f.attribute for f in result.fits_iv]


@given(asked())
def test_which_end_is_shown_first_does_not_matter(case: Asked) -> None:
    rule, answers = case
    result = score(rule, answers)
    turned = score(_with_ends_swapped(rule), _turned(answers))
    assert (turned.lean, turned.balance) == (result.lean, result.balance)
    assert [fit.attribute for fit in turned.fits_iv] == [fit.attribute for fit in result.fits_iv]
    assert [fit.attribute for fit in turned.fits_im] == [fit.attribute for fit in result.fits_im]


@given(asked(), st.sampled_from((Choice.MIDDLE, Choice.NOT_SURE)), weights, st.data())
def test_adding_a_neutral_or_unsure_answer_changes_nothing_about_the_lean(
    case: Asked, choice: Choice, weight: Weight, data: st.DataObject
) -> None:
    rule, answers = case
    before = score(rule, answers)
    for attribute in data.draw(st.sets(st.sampled_from([*before.unanswered, "elsewhere"]))):
        answers = answers.with_preference(attribute, Preference(choice, weight))
    after = score(rule, answers)
    assert (after.lean, after.balance) == (before.lean, before.balance)


@given(asked())
def test_a_heavier_answer_toward_a_route_never_moves_the_lean_away(case: Asked) -> None:
    rule, answers = case
    before = score(rule, answers)
    for fit in (*before.fits_iv, *before.fits_im):
        toward = 1 if fit.toward is Route.IV else -1
        for weight in WEIGHTS[WEIGHTS.index(fit.weight) :]:
            heavier = Preference(fit.choice, weight)
            after = score(rule, answers.with_preference(fit.attribute, heavier))
            assert TOWARD_IV[after.lean] * toward >= TOWARD_IV[before.lean] * toward


@given(asked(), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(case: Asked, random: Random) -> None:
    rule, answers = case
    shuffled = list(answers.preferences)
    random.shuffle(shuffled)
    assert score(rule, Answers(tuple(shuffled))) == score(rule, answers)


@given(asked())
def test_the_order_of_questions_does_not_change_the_lean(case: Asked) -> None:
    rule, answers = case
    backwards = score(replace(rule, attributes=rule.attributes[::-1]), answers)
    assert backwards.lean is score(rule, answers).lean


def _with_routes_swapped(rule: ScoringRule) -> ScoringRule:
    swapped = (
        replace(item, first=OTHER_ROUTE[item.first], second=OTHER_ROUTE[item.second])
        for item in rule.attributes
    )
    return replace(rule, attributes=tuple(swapped))


def _with_ends_swapped(rule: ScoringRule) -> ScoringRule:
    swapped = (replace(item, first=item.second, second=item.first) for item in rule.attributes)
    return replace(rule, attributes=tuple(swapped))


def _turned(answers: Answers) -> Answers:
    turned = (
        (name, replace(preference, choice=OTHER_STEP[preference.choice]))
        for name, preference in answers.preferences
    )
    return replace(answers, preferences=tuple(turned))
