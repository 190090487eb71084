"""What would change the result is named exactly, and really would change it."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from kiosk.quiz.scoring import Lean, score
from kiosk.quiz.sensitivity import AnswerChange, SmallestChange, smallest_change
from kiosk.values.answers import STEPS, WEIGHTS, Answers, Choice, Preference, Weight
from kiosk.values.scoring_rule import ScoringRule
from tests.quiz.strategies import PLAIN, answered, asked

Asked = tuple[ScoringRule, Answers]
Changes = tuple[AnswerChange, ...]
Size = tuple[int, int, tuple[int, ...]]

UNHURRIED = settings(max_examples=60)
FEW = settings(max_examples=30)

AFTERS = [Preference(choice, weight) for choice in STEPS for weight in WEIGHTS]


def test_a_close_lean_toward_iv_tips_by_one_lighter_weight() -> None:
    answers = answered(
        start=(Choice.FIRST_STRONG, Weight.SOME), needle=(Choice.SECOND_SLIGHT, Weight.LITTLE)
    )
    before = Preference(Choice.FIRST_STRONG, Weight.SOME)
    after = Preference(Choice.FIRST_STRONG, Weight.LITTLE)
    assert smallest_change(PLAIN, answers) == SmallestChange(
        (AnswerChange("start", before, after),), Lean.BOTH
    )


def test_a_firm_lean_needs_more_than_one_change() -> None:
    firm = (Choice.FIRST_STRONG, Weight.LOT)
    tip = smallest_change(PLAIN, answered(start=firm, control=firm, needle=firm))
    assert tip is not None
    assert [change.attribute for change in tip.changes] == ["start", "needle"]


def test_no_change_takes_away_what_makes_the_answers_enough() -> None:
    firm = (Choice.SECOND_STRONG, Weight.LOT)
    after = Preference(Choice.FIRST_STRONG, Weight.LOT)
    change = AnswerChange("start", Preference(*firm), after)
    tip = smallest_change(PLAIN, answered(start=firm, needle=firm))
    assert tip == SmallestChange((change,), Lean.BOTH)


def test_nothing_tips_a_lean_beside_which_there_is_only_too_little_to_go_on() -> None:
    only = replace(PLAIN, attributes=(PLAIN.attributes[1],), minimum=1, lean_at=1)
    answers = answered(control=(Choice.FIRST_STRONG, Weight.SOME))
    assert score(only, answers).lean is Lean.IV
    assert smallest_change(only, answers) is None


def test_answers_that_fit_both_tip_by_one_step_toward_a_route() -> None:
    answers = answered(
        start=(Choice.FIRST_SLIGHT, Weight.LOT), needle=(Choice.SECOND_SLIGHT, Weight.LITTLE)
    )
    before = Preference(Choice.FIRST_SLIGHT, Weight.LOT)
    after = Preference(Choice.FIRST_STRONG, Weight.LOT)
    assert smallest_change(PLAIN, answers) == SmallestChange(
        (AnswerChange("start", before, after),), Lean.IV
    )


def test_no_answers_at_all_tip_by_the_first_answers_that_are_enough() -> None:
    slight = Preference(Choice.FIRST_SLIGHT, Weight.SOME)
    changes = (AnswerChange("start", None, slight), AnswerChange("control", None, slight))
    assert smallest_change(PLAIN, Answers()) == SmallestChange(changes, Lean.IV)


def test_an_unsure_answer_stands_in_the_middle_with_the_weight_it_was_given() -> None:
    unsure = Preference(Choice.NOT_SURE, Weight.LOT)
    answers = answered(
        start=(Choice.FIRST_SLIGHT, Weight.LITTLE), needle=(unsure.choice, unsure.weight)
    )
    only = replace(PLAIN, attributes=(PLAIN.attributes[0], PLAIN.attributes[2]))
    change = AnswerChange("needle", unsure, Preference(Choice.FIRST_SLIGHT, Weight.LOT))
    assert smallest_change(only, answers) == SmallestChange((change,), Lean.IV)


def test_of_equal_changes_the_question_asked_first_is_named() -> None:
    slight = (Choice.FIRST_SLIGHT, Weight.LITTLE)
    tip = smallest_change(PLAIN, answered(start=slight, control=slight, needle=slight))
    assert tip is not None
    assert [change.attribute for change in tip.changes] == ["start"]


@pytest.mark.parametrize(
    "rule",
    [
        replace(PLAIN, attributes=()),
        replace(PLAIN, minimum=4),
        replace(PLAIN, minimum=1, lean_at=100, attributes=()),
    ],
    ids=["no questions", "more answers wanted than questions", "nothing to weigh"],
)
def test_nothing_tips_a_rule_that_can_say_only_one_thing(rule: ScoringRule) -> None:
    assert smallest_change(rule, Answers()) is None


@UNHURRIED
@given(asked(largest=5))
def test_making_the_changes_really_leads_to_the_lean_that_is_named(case: Asked) -> None:
    rule, answers = case
    tip = smallest_change(rule, answers)
    if tip is not None:
        assert tip.lean not in {score(rule, answers).lean, Lean.TOO_LITTLE}
        assert score(rule, _changed(answers, tip.changes)).lean is tip.lean


@UNHURRIED
@given(asked())
def test_no_change_leads_to_too_little_to_say(case: Asked) -> None:
    rule, answers = case
    rule = replace(rule, minimum=max(_pulling(rule, answers), 1))
    tip = smallest_change(rule, answers)
    if tip is not None:
        assert tip.lean is not Lean.TOO_LITTLE
        assert _pulling(rule, _changed(answers, tip.changes)) >= rule.minimum


@UNHURRIED
@given(asked(smallest=1))
def test_too_little_to_say_tips_wherever_enough_answers_could_pull(case: Asked) -> None:
    rule, answers = case
    pulling = sum(item.first is not None or item.second is not None for item in rule.attributes)
    if score(rule, answers).lean is Lean.TOO_LITTLE:
        assert (smallest_change(rule, answers) is not None) is (pulling >= rule.minimum)


@UNHURRIED
@given(asked(largest=5))
def test_every_change_is_a_change_of_the_answer_that_was_given(case: Asked) -> None:
    rule, answers = case
    tip = smallest_change(rule, answers)
    order = [attribute.id for attribute in rule.attributes]
    changes = tip.changes if tip else ()
    assert sorted(changes, key=lambda change: order.index(change.attribute)) == list(changes)
    for change in changes:
        assert change.before == answers.preference(change.attribute)
        assert change.after != change.before


@UNHURRIED
@given(asked(largest=5))
def test_an_answer_moved_to_the_middle_keeps_its_weight(case: Asked) -> None:
    rule, answers = case
    tip = smallest_change(rule, answers)
    for change in tip.changes if tip else ():
        if change.after.choice is Choice.MIDDLE:
            assert change.before is not None
            assert change.after.weight is change.before.weight


@UNHURRIED
@given(asked(largest=5))
def test_leaving_any_change_out_leads_to_no_other_lean(case: Asked) -> None:
    rule, answers = case
    tip = smallest_change(rule, answers)
    changes = tip.changes if tip else ()
    stay = {score(rule, answers).lean, Lean.TOO_LITTLE}
    for fewer in combinations(changes, max(len(changes) - 1, 0)):
        assert score(rule, _changed(answers, fewer)).lean in stay


@FEW
@given(asked(smallest=1, largest=3))
def test_no_smaller_set_of_changes_exists(case: Asked) -> None:
    rule, answers = case
    assert smallest_change(rule, answers) == _smallest_by_trying_everything(rule, answers)


def _smallest_by_trying_everything(rule: ScoringRule, answers: Answers) -> SmallestChange | None:
    stay = {score(rule, answers).lean, Lean.TOO_LITTLE}
    for count in range(1, len(rule.attributes) + 1):
        tips = [
            SmallestChange(changes, lean)
            for changes in _every_set(rule, answers, count)
            if (lean := score(rule, _changed(answers, changes)).lean) not in stay
        ]
        if tips:
            return min(tips, key=lambda tip: _size(rule, tip.changes))
    return None


def _every_set(rule: ScoringRule, answers: Answers, count: int) -> list[Changes]:
    names = [attribute.id for attribute in rule.attributes]
    return [
        tuple(
            AnswerChange(name, answers.preference(name), after)
            for name, after in zip(chosen, afters, strict=True)
        )
        for chosen in combinations(names, count)
        for afters in product(AFTERS, repeat=count)
    ]


def _size(rule: ScoringRule, changes: Changes) -> Size:
    after = {change.attribute: change.after for change in changes}
    kept = len(AFTERS)
    places = tuple(
        AFTERS.index(after[item.id]) if item.id in after else kept for item in rule.attributes
    )
    return len(changes), sum(_movement(rule, change) for change in changes), places


def _movement(rule: ScoringRule, change: AnswerChange) -> int:
    choice = change.before.choice if change.before else Choice.MIDDLE
    weight = change.before.weight if change.before else rule.default_weight
    start = 2 if choice is Choice.NOT_SURE else STEPS.index(choice)
    steps = abs(STEPS.index(change.after.choice) - start)
    return steps + abs(WEIGHTS.index(change.after.weight) - WEIGHTS.index(weight))


def _pulling(rule: ScoringRule, answers: Answers) -> int:
    result = score(rule, answers)
    return len(result.fits_iv) + len(result.fits_im)


def _changed(answers: Answers, changes: Changes) -> Answers:
    for change in changes:
        answers = answers.with_preference(change.attribute, change.after)
    return answers
