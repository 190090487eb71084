"""Fairness properties of the built-in quiz, checked for every pattern of answers.

Each question is answered with one of five steps, with not sure, or skipped, and each wish counts
most or not: 161,051 patterns.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

import pytest
from msgspec.structs import replace

from kiosk import paths
from kiosk.content.load import load_pack
from kiosk.content.quiz_structure import QuizStructure
from kiosk.quiz import sensitivity
from kiosk.quiz.scoring import score
from kiosk.takeaway.selection import MOST_QUESTIONS, suggestions
from kiosk.values.answers import WISHES, Answers, Choice
from kiosk.values.result import Outcome, Result
from kiosk.values.routes import Route
from tests.quiz.mirrored import OTHER_OUTCOME, with_routes_swapped

PACK: Final = load_pack(paths.resources() / "content" / "innerbloom")
RULE: Final = PACK.structure.quiz
MIRROR: Final = with_routes_swapped(RULE)
NAMES: Final = [item.id for item in RULE.attributes]

STATES: Final = [
    *((choice, False) for choice in (*Choice, None)),
    *((choice, True) for choice in Choice if choice in WISHES),
]
"""The possible answers to one question, and whether it counts most."""


def _patterns() -> Iterator[Answers]:
    for states in product(STATES, repeat=len(NAMES)):
        said = list(zip(NAMES, states, strict=True))
        yield Answers(
            choices=tuple(sorted((name, choice) for name, (choice, _) in said if choice)),
            counts_most=frozenset(name for name, (_, most) in said if most),
        )


PATTERNS: Final = list(_patterns())


@cache
def _scored(answers: Answers) -> Result:
    return score(RULE, answers)


def test_there_are_as_many_patterns_as_there_should_be() -> None:
    assert len(set(PATTERNS)) == len(STATES) ** len(NAMES) == 161_051


def test_swapping_all_ends_mirrors_the_result() -> None:
    for answers in PATTERNS:
        result, mirrored = _scored(answers), score(MIRROR, answers)
        assert mirrored.outcome is OTHER_OUTCOME[result.outcome]
        assert mirrored.balance == -result.balance
        assert [(wish.attribute, wish.end) for wish in mirrored.wishes] == [
            (wish.attribute, wish.end) for wish in result.wishes
        ]


def test_neither_route_stands_left_more_than_once_more_than_the_other() -> None:
    left = Counter(item.first.toward for item in RULE.attributes)
    assert abs(left[Route.IV] - left[Route.IM]) <= 1


def test_one_wish_counts_once() -> None:
    """Saying one wish in three ways has no more weight than saying it once."""
    most = RULE.strengths.strong
    for answers in PATTERNS:
        if not answers.counts_most:
            groups = {wish.group for wish in _scored(answers).wishes}
            assert abs(_scored(answers).balance) <= most * len(groups)


def test_whoever_finds_everything_fine_hears_that_both_fit() -> None:
    fine = Answers(tuple((name, Choice.MIDDLE) for name in sorted(NAMES)))
    assert _scored(fine).outcome is Outcome.BOTH


def test_too_little_is_said_only_of_nothing_or_of_slight_answers() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        if result.outcome is Outcome.TOO_LITTLE:
            assert not any(wish.strong for wish in result.wishes)
            assert len({wish.toward for wish in result.wishes}) <= 1
            assert len(result.not_sure) + len(result.unanswered) > 2


def test_nothing_or_one_slight_answer_alone_does_not_lean() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        slight = all(not wish.strong for wish in result.wishes)
        if len(result.wishes) <= 1 and slight:
            assert result.outcome in {Outcome.BOTH, Outcome.TOO_LITTLE}


def test_one_wish_that_counts_most_leans_or_is_said_to_pull_apart() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        if len(answers.counts_most) == 1:
            first = result.wishes[0] if result.wishes[0].counts_most else None
            heaviest = first or next(wish for wish in result.wishes if wish.counts_most)
            others = [wish for wish in result.wishes if wish is not heaviest]
            if not others:
                assert result.outcome.value == heaviest.toward.value


def test_strong_wishes_on_both_sides_pull_apart_and_never_lean() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        sides = {wish.toward for wish in result.wishes if wish.strong}
        if len(sides) == len(Route):
            assert result.outcome is Outcome.APART


def test_a_lean_has_nothing_but_slight_wishes_against_it() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        if result.outcome in {Outcome.IV, Outcome.IM}:
            against = result.toward(Route(result.outcome.value).other)
            assert not any(wish.strong for wish in against)


def test_opposite_answers_within_one_wish_pull_apart() -> None:
    for answers in PATTERNS:
        result = _scored(answers)
        sides = {(wish.group, wish.toward) for wish in result.wishes}
        if any((group, route.other) in sides for group, route in sides):
            assert result.outcome is Outcome.APART


def test_not_sure_counts_as_little_as_a_question_passed_over() -> None:
    for answers in PATTERNS:
        kept = tuple(said for said in answers.choices if said[1] is not Choice.NOT_SURE)
        passed = _scored(replace(answers, choices=kept))
        assert passed.outcome is _scored(answers).outcome


@pytest.fixture
def _remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cache scores, because the tips of one pattern lead to other patterns."""

    def scored(rule: QuizStructure, answers: Answers) -> Result:
        return _scored(answers) if rule is RULE else score(rule, answers)

    monkeypatch.setattr(sensitivity, "score", scored)


@pytest.mark.usefixtures("_remembered")
def test_no_tip_goes_against_its_own_move_and_both_ways_are_shown() -> None:
    """Limited to patterns in which at most one wish counts most: others add no kind of tip.

    Not sure is equivalent to a skipped question, as tested above.
    """
    for answers in PATTERNS:
        if len(answers.counts_most) > 1 or Choice.NOT_SURE in dict(answers.choices).values():
            continue
        now = _scored(answers)
        shown = sensitivity.tips(RULE, answers)
        for tip in shown:
            after = _scored(sensitivity.changed(answers, tip.change))
            assert after.outcome is tip.outcome
            moved = _pull(after, tip.change.attribute) - _pull(now, tip.change.attribute)
            toward_iv = now.outcome is Outcome.IM or tip.outcome is Outcome.IV
            assert moved > 0 if toward_iv else moved < 0
        if now.outcome not in {Outcome.IV, Outcome.IM} and not now.wishes:
            assert {tip.outcome for tip in shown} == {Outcome.IV, Outcome.IM}


def test_questions_are_few_and_contradict_no_answer() -> None:
    questions = PACK.structure.questions
    conditions = {item.id: item.when for item in questions}
    kinds = {
        (result.outcome, tuple((wish.attribute, wish.toward) for wish in result.wishes)): result
        for result in map(_scored, PATTERNS)
    }
    for result in kinds.values():
        shown = suggestions(questions, result, frozenset())
        assert len(shown) == MOST_QUESTIONS
        wanted = {(wish.attribute, wish.toward) for wish in result.wishes}
        for name in shown:
            for when in conditions[name]:
                assert when.apart or (when.attribute, when.toward) in wanted


def _pull(result: Result, attribute: str) -> int:
    """Return the weight of one answer toward IV; negative toward IM."""
    wish = next((one for one in result.wishes if one.attribute == attribute), None)
    return 0 if wish is None else wish.points if wish.toward is Route.IV else -wish.points
