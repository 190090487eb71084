"""What a patient has answered is kept exactly, without a trace of how it came about."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.values.answers import Answers, Choice, Preference, Weight
from tests.quiz.strategies import preferences

GRADUAL = Preference(Choice.FIRST_STRONG, Weight.LOT)
QUICK = Preference(Choice.SECOND_SLIGHT, Weight.LITTLE)

said = st.dictionaries(st.sampled_from(("start", "control", "needle")), preferences)


def test_a_new_visit_has_nothing_to_lose() -> None:
    assert not Answers().anything


def test_a_preference_or_a_picked_circumstance_is_something_to_lose() -> None:
    assert Answers().with_preference("start", GRADUAL).anything
    assert Answers().with_picked(frozenset({"veins"})).anything


def test_a_skipped_question_has_no_preference() -> None:
    assert Answers().with_preference("start", GRADUAL).preference("needle") is None


def test_an_answer_can_be_changed() -> None:
    answers = Answers().with_preference("start", GRADUAL).with_preference("start", QUICK)
    assert answers.preferences == (("start", QUICK),)


def test_an_answer_can_be_taken_back() -> None:
    answers = Answers().with_preference("start", GRADUAL)
    assert answers.with_preference("start", None) == Answers()
    assert answers.with_preference("needle", None) == answers


def test_picking_circumstances_leaves_preferences_alone() -> None:
    answers = Answers().with_preference("start", GRADUAL).with_picked(frozenset({"veins"}))
    assert answers.preference("start") == GRADUAL
    assert answers.with_preference("start", None).picked == {"veins"}


@given(said)
def test_the_order_in_which_questions_were_answered_leaves_no_trace(
    preferences_given: dict[str, Preference],
) -> None:
    forwards, backwards = Answers(), Answers()
    for attribute, preference in preferences_given.items():
        forwards = forwards.with_preference(attribute, preference)
    for attribute, preference in reversed(preferences_given.items()):
        backwards = backwards.with_preference(attribute, preference)
    assert forwards == backwards
    assert dict(forwards.preferences) == preferences_given
