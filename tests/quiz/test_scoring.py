"""The result follows from the answers and from nothing else."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.quiz_structure import QuizStructure
from kiosk.quiz.scoring import pulls, score
from kiosk.values.answers import Answers, Choice, End
from kiosk.values.result import AskFirst, Outcome
from kiosk.values.routes import Route
from tests.quiz.mirrored import OTHER_OUTCOME, turned, with_ends_swapped, with_routes_swapped
from tests.quiz.strategies import PLAIN, answered, asked

Asked = tuple[QuizStructure, Answers]

MUCH_FIRST, BIT_FIRST = Choice.FIRST_STRONG, Choice.FIRST_SLIGHT
MUCH_SECOND, BIT_SECOND = Choice.SECOND_STRONG, Choice.SECOND_SLIGHT
EITHER, UNSURE = Choice.MIDDLE, Choice.NOT_SURE


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        pytest.param(answered(start=MUCH_FIRST), Outcome.IV, id="one strong wish"),
        pytest.param(answered("needle", needle=BIT_SECOND), Outcome.IM, id="what counts most"),
        pytest.param(answered(start=BIT_FIRST), Outcome.TOO_LITTLE, id="one slight wish"),
        pytest.param(
            answered(start=BIT_FIRST, strength=BIT_SECOND), Outcome.TOO_LITTLE, id="said twice"
        ),
        pytest.param(answered(start=BIT_FIRST, talk=BIT_FIRST), Outcome.IV, id="two slight ones"),
        pytest.param(
            answered(start=EITHER, strength=EITHER, needle=BIT_FIRST), Outcome.BOTH, id="either"
        ),
        pytest.param(
            answered(start=MUCH_FIRST, needle=MUCH_SECOND), Outcome.APART, id="strong on both sides"
        ),
        pytest.param(
            answered(start=BIT_FIRST, strength=BIT_FIRST), Outcome.APART, id="within one wish"
        ),
        pytest.param(
            answered(talk=MUCH_FIRST, start=MUCH_FIRST, needle=BIT_SECOND),
            Outcome.IV,
            id="a slight one against",
        ),
        pytest.param(answered(start=UNSURE, needle=UNSURE), Outcome.TOO_LITTLE, id="not sure"),
        pytest.param(Answers(), Outcome.TOO_LITTLE, id="nothing"),
    ],
)
def test_the_answers_come_to_what_a_pencil_says(answers: Answers, outcome: Outcome) -> None:
    assert score(PLAIN, answers).outcome is outcome


def test_a_group_pulls_by_its_mean_and_twice_as_hard_where_a_part_counts_most() -> None:
    answers = answered(start=MUCH_FIRST, strength=BIT_SECOND)
    assert score(PLAIN, answers).balance == Fraction(3, 2)
    doubled = answers.with_counts_most(frozenset({"strength"}))
    assert score(PLAIN, doubled).balance == 3


def test_the_parts_of_a_wish_pull_as_one_by_a_share_of_the_hardest_pull() -> None:
    answers = answered("strength", start=MUCH_FIRST, strength=BIT_SECOND, needle=BIT_SECOND)
    pulled = pulls(PLAIN, score(PLAIN, answers))
    assert [(pull.toward, pull.counts_most, pull.share) for pull in pulled] == [
        (Route.IV, True, 3 / 4),
        (Route.IM, False, 1 / 4),
    ]
    assert [wish.attribute for wish in pulled[0].wishes] == ["strength", "start"]


def test_what_is_no_wish_takes_nothing_off_the_mean() -> None:
    answers = answered(start=MUCH_FIRST, strength=EITHER)
    assert score(PLAIN, answers).balance == 2


def test_what_counts_most_stands_first() -> None:
    answers = answered("strength", start=MUCH_FIRST, strength=MUCH_SECOND, needle=BIT_SECOND)
    result = score(PLAIN, answers)
    named = [(wish.attribute, wish.toward, wish.points) for wish in result.wishes]
    assert named == [("strength", Route.IV, 4), ("start", Route.IV, 2), ("needle", Route.IM, 1)]
    assert [wish.attribute for wish in result.toward(Route.IM)] == ["needle"]
    assert result.wishes[0].end is End.SECOND


def test_what_pulls_nowhere_is_told_apart() -> None:
    result = score(PLAIN, answered(start=UNSURE, talk=MUCH_SECOND, strength=EITHER))
    assert (result.not_sure, result.neutral, result.unanswered) == (
        ("start",),
        ("strength", "talk"),
        ("needle",),
    )


def test_what_is_graver_comes_first_and_moves_no_balance() -> None:
    answers = answered(start=MUCH_FIRST)
    ticked = replace(answers, picked=frozenset({"dose", "heart", "elsewhere"}))
    result = score(PLAIN, ticked)
    assert result.first == (AskFirst.ASK_IF_RIGHT, AskFirst.ANOTHER_DAY)
    assert replace(result, first=()) == score(PLAIN, answers)


@given(asked(), st.sampled_from(Choice))
def test_an_answer_that_the_rule_does_not_know_is_ignored(case: Asked, choice: Choice) -> None:
    rule, answers = case
    assert score(rule, answers.with_choice("elsewhere", choice)) == score(rule, answers)


@given(asked())
def test_every_attribute_stands_in_exactly_one_place(case: Asked) -> None:
    rule, answers = case
    result = score(rule, answers)
    wishes = [wish.attribute for wish in result.wishes]
    places = [*wishes, *result.neutral, *result.not_sure, *result.unanswered]
    assert sorted(places) == sorted(attribute.id for attribute in rule.attributes)


@given(asked())
def test_pulling_toward_the_other_route_mirrors_the_result(case: Asked) -> None:
    rule, answers = case
    result, mirrored = score(rule, answers), score(with_routes_swapped(rule), answers)
    assert mirrored.outcome is OTHER_OUTCOME[result.outcome]
    assert mirrored.balance == -result.balance
    assert [wish.attribute for wish in mirrored.wishes] == [w.attribute for w in result.wishes]


@given(asked())
def test_which_end_is_shown_first_does_not_matter(case: Asked) -> None:
    rule, answers = case
    result, other = score(rule, answers), score(with_ends_swapped(rule), turned(answers))
    assert (other.outcome, other.balance) == (result.outcome, result.balance)
    assert [wish.attribute for wish in other.wishes] == [wish.attribute for wish in result.wishes]


@given(asked(), st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(case: Asked, random: Random) -> None:
    rule, answers = case
    shuffled = list(answers.choices)
    random.shuffle(shuffled)
    assert score(rule, replace(answers, choices=tuple(shuffled))) == score(rule, answers)


@given(asked())
def test_the_order_of_questions_does_not_change_the_outcome(case: Asked) -> None:
    rule, answers = case
    backwards = score(replace(rule, attributes=rule.attributes[::-1]), answers)
    assert backwards.outcome is score(rule, answers).outcome


@given(asked(smallest=1))
def test_one_slight_wish_alone_never_leans_and_one_that_counts_most_always_does(
    case: Asked,
) -> None:
    rule, _answers = case
    item = rule.attributes[0]
    slight = Answers().with_choice(item.id, Choice.FIRST_SLIGHT)
    most = slight.with_counts_most(frozenset({item.id}))
    assert score(rule, slight).outcome in {Outcome.BOTH, Outcome.TOO_LITTLE}
    if item.first.toward is not None:
        assert score(rule, most).outcome.value == item.first.toward
