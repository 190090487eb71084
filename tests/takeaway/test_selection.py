"""What a patient takes along fits what they said, and holds nothing that they switched off."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.takeaway.selection import (
    HandoutSelection,
    PreferenceThatMatters,
    offered,
    select_for_handout,
)
from kiosk.values.answers import Answers, Choice, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import End, ScoringRule
from kiosk.values.suggested_question import AskCondition, SuggestedQuestion
from tests.quiz.strategies import PLAIN, answered, asked

COST = SuggestedQuestion("cost")
PAUSE = SuggestedQuestion(
    "pause",
    (AskCondition(attribute="start", toward=Route.IV), AskCondition(circumstance="anxious")),
)
NEEDLE = SuggestedQuestion("needle_size", (AskCondition(attribute="needle", toward=Route.IM),))
QUESTIONS = (PAUSE, COST, NEEDLE)
CIRCUMSTANCES = ("pain", "anxious", "veins")

circumstance_sets = st.frozensets(st.sampled_from((*CIRCUMSTANCES, "elsewhere")))
declined_sets = st.frozensets(st.sampled_from([question.id for question in QUESTIONS]))


def test_a_question_without_conditions_is_always_offered() -> None:
    assert offered(QUESTIONS, PLAIN, Answers()) == ("cost",)


def test_a_question_is_offered_where_an_answer_pulls_toward_its_route() -> None:
    answers = answered(start=(Choice.FIRST_SLIGHT, Weight.LITTLE))
    assert offered(QUESTIONS, PLAIN, answers) == ("pause", "cost")


def test_a_question_is_not_offered_where_the_answer_pulls_the_other_way() -> None:
    answers = answered(
        start=(Choice.SECOND_STRONG, Weight.LOT), needle=(Choice.NOT_SURE, Weight.LOT)
    )
    assert offered(QUESTIONS, PLAIN, answers) == ("cost",)


def test_a_picked_circumstance_alone_is_reason_enough() -> None:
    answers = Answers(picked=frozenset({"anxious"}))
    assert offered(QUESTIONS, PLAIN, answers) == ("pause", "cost")


def test_a_question_about_an_unknown_attribute_is_not_offered() -> None:
    stranger = SuggestedQuestion(
        "stranger", (AskCondition(attribute="elsewhere", toward=Route.IV),)
    )
    answers = answered(elsewhere=(Choice.FIRST_STRONG, Weight.LOT))
    assert offered((stranger,), PLAIN, answers) == ()


def test_an_empty_condition_never_holds() -> None:
    answers = answered(start=(Choice.MIDDLE, Weight.LOT)).with_picked(frozenset(CIRCUMSTANCES))
    assert offered((SuggestedQuestion("never", (AskCondition(),)),), PLAIN, answers) == ()


def test_the_summary_of_a_visit_names_what_matters_what_to_tell_and_what_to_ask() -> None:
    answers = answered(
        start=(Choice.FIRST_SLIGHT, Weight.LITTLE),
        control=(Choice.SECOND_STRONG, Weight.LOT),
        needle=(Choice.SECOND_STRONG, Weight.SOME),
    ).with_picked(frozenset({"anxious", "pain"}))
    assert _summary(answers, declined=frozenset({"cost"})) == HandoutSelection(
        matters=(
            PreferenceThatMatters("control", End.SECOND, Weight.LOT),
            PreferenceThatMatters("needle", End.SECOND, Weight.SOME),
            PreferenceThatMatters("start", End.FIRST, Weight.LITTLE),
        ),
        tell=("pain", "anxious"),
        ask=("pause", "needle_size"),
    )


def test_a_neutral_or_unsure_answer_is_not_named_as_mattering() -> None:
    answers = answered(
        start=(Choice.MIDDLE, Weight.LOT),
        control=(Choice.NOT_SURE, Weight.LOT),
        elsewhere=(Choice.FIRST_STRONG, Weight.LOT),
    )
    assert _summary(answers).matters == ()


def test_what_matters_alike_stands_in_the_order_of_the_quiz() -> None:
    alike = (Choice.FIRST_STRONG, Weight.SOME)
    matters = _summary(answered(needle=alike, control=alike, start=alike)).matters
    assert [each.attribute for each in matters] == ["start", "control", "needle"]


@given(asked(), circumstance_sets, declined_sets)
def test_the_summary_holds_only_what_was_said_and_not_switched_off(
    case: tuple[ScoringRule, Answers], picked: frozenset[str], declined: frozenset[str]
) -> None:
    rule, answers = case
    answers = answers.with_picked(picked)
    taken = select_for_handout(
        rule, answers, circumstances=CIRCUMSTANCES, questions=QUESTIONS, declined=declined
    )
    assert {each.attribute for each in taken.matters} <= dict(answers.preferences).keys()
    assert set(taken.tell) == picked.intersection(CIRCUMSTANCES)
    assert set(taken.ask) == set(offered(QUESTIONS, rule, answers)) - declined


def _summary(answers: Answers, declined: frozenset[str] = frozenset()) -> HandoutSelection:
    return select_for_handout(
        PLAIN, answers, circumstances=CIRCUMSTANCES, questions=QUESTIONS, declined=declined
    )
