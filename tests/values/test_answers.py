"""Answers are stored exactly, without a trace of how the patient arrived at them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.values.answers import STEPS, Answers, Choice, End

GRADUAL = Choice.FIRST_STRONG
QUICK = Choice.SECOND_SLIGHT

said = st.dictionaries(
    st.sampled_from(("start", "control", "needle")), st.sampled_from(tuple(Choice))
)


def test_a_new_visit_has_nothing_to_lose() -> None:
    assert not Answers().anything


def test_an_answer_or_a_picked_circumstance_is_something_to_lose() -> None:
    assert Answers().with_choice("start", GRADUAL).anything
    assert Answers(picked=frozenset({"veins"})).anything


def test_a_question_that_was_passed_over_has_no_answer() -> None:
    assert Answers().with_choice("start", GRADUAL).choice("needle") is None


def test_an_answer_can_be_changed() -> None:
    answers = Answers().with_choice("start", GRADUAL).with_choice("start", QUICK)
    assert answers.choices == (("start", QUICK),)


def test_an_answer_can_be_taken_back() -> None:
    answers = Answers().with_choice("start", GRADUAL)
    assert answers.with_choice("start", None) == Answers()
    assert answers.with_choice("needle", None) == answers


@pytest.mark.parametrize("choice", [Choice.MIDDLE, Choice.NOT_SURE, None])
def test_what_is_no_wish_any_more_counts_most_no_more(choice: Choice | None) -> None:
    answers = Answers().with_choice("start", GRADUAL).with_counts_most(frozenset({"start"}))
    assert answers.with_choice("start", QUICK).counts_most == {"start"}
    assert answers.with_choice("start", choice).counts_most == frozenset()


def test_circumstances_and_answers_leave_each_other_alone() -> None:
    answers = Answers(picked=frozenset({"veins"})).with_choice("start", GRADUAL)
    assert answers.choice("start") is GRADUAL
    assert answers.with_choice("start", None).picked == {"veins"}


@given(said)
def test_the_order_in_which_questions_were_answered_leaves_no_trace(
    given_answers: dict[str, Choice],
) -> None:
    forwards, backwards = Answers(), Answers()
    for attribute, choice in given_answers.items():
        forwards = forwards.with_choice(attribute, choice)
    for attribute, choice in reversed(given_answers.items()):
        backwards = backwards.with_choice(attribute, choice)
    assert forwards == backwards
    assert dict(forwards.choices) == given_answers


@pytest.mark.parametrize("end", End)
@pytest.mark.parametrize("before", [None, *STEPS, Choice.NOT_SURE])
def test_pointing_at_an_end_says_it_and_says_nothing_of_how_much(
    end: End, before: Choice | None
) -> None:
    answers = Answers().with_choice("start", before)
    meant = answers.toward("start", end)
    assert meant.end is end
    assert meant.strong == (before is not None and before.end is end and before.strong)
    assert answers.with_choice("start", meant).toward("start", end) is meant
