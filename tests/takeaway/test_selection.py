"""The selection for the handout fits the answers, is short, and omits what was deselected."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.content.quiz_structure import AskCondition, QuizStructure, SuggestedQuestion
from kiosk.quiz.scoring import score
from kiosk.takeaway.selection import (
    ABOUT_ANSWERS,
    MOST_QUESTIONS,
    MOST_WISHES,
    selection,
    suggestions,
)
from kiosk.values.answers import Answers, Choice
from kiosk.values.routes import Route
from tests.quiz.strategies import PLAIN, answered, asked
from tests.takeaway.pages import PACK

SAFE = SuggestedQuestion("safe", (AskCondition(circumstance="heart"),))
APART = SuggestedQuestion("apart", (AskCondition(apart=True),))
SLOW = SuggestedQuestion("slow", (AskCondition(attribute="start", toward=Route.IV),))
NEEDLE = SuggestedQuestion("needle_size", (AskCondition(attribute="needle", toward=Route.IM),))
ALWAYS = tuple(SuggestedQuestion(f"always_{place}") for place in range(6))
QUESTIONS = (SAFE, APART, NEEDLE, SLOW, *ALWAYS)
STRUCTURE = replace(PACK.structure, quiz=PLAIN, questions=QUESTIONS)

ticks = st.frozensets(st.sampled_from(("heart", "elsewhere")))
switches = st.dictionaries(st.sampled_from([one.id for one in QUESTIONS]), st.booleans())


def suggested(answers: Answers) -> tuple[str, ...]:
    return suggestions(QUESTIONS, score(PLAIN, answers), answers.picked)


def test_whoever_said_nothing_gets_what_everybody_may_ask() -> None:
    assert suggested(Answers()) == tuple(one.id for one in ALWAYS[:MOST_QUESTIONS])


def test_what_is_ticked_comes_first_then_wishes_heaviest_first() -> None:
    answers = answered("start", start=Choice.FIRST_STRONG, needle=Choice.SECOND_SLIGHT)
    ticked = replace(answers, picked=frozenset({"heart"}))
    assert suggested(ticked)[:3] == ("safe", "slow", "needle_size")


def test_wishes_that_pull_apart_bring_up_a_question_of_their_own() -> None:
    answers = answered(start=Choice.FIRST_STRONG, needle=Choice.SECOND_STRONG)
    assert suggested(answers)[:3] == ("apart", "slow", "needle_size")


def test_one_question_at_least_is_what_everybody_should_ask() -> None:
    answers = answered(start=Choice.FIRST_STRONG, needle=Choice.SECOND_STRONG)
    shown = suggested(replace(answers, picked=frozenset({"heart"})))
    assert len(shown) == MOST_QUESTIONS
    assert len([name for name in shown if name.startswith("always")]) == 5 - ABOUT_ANSWERS


def test_a_question_is_not_offered_where_the_answer_pulls_the_other_way() -> None:
    answers = answered(start=Choice.SECOND_STRONG, needle=Choice.NOT_SURE)
    assert not {"slow", "needle_size"} & set(suggested(answers))


def test_a_question_can_be_taken_off_and_another_put_on() -> None:
    result = score(PLAIN, Answers())
    said = {"always_0": False, "needle_size": True}
    assert selection(STRUCTURE, result, frozenset(), said).ask == (
        "always_1",
        "always_2",
        "always_3",
        "always_4",
        "needle_size",
    )


def test_what_matters_is_named_heaviest_first_and_what_is_ticked_in_the_packs_order() -> None:
    answers = answered("needle", start=Choice.FIRST_STRONG, needle=Choice.SECOND_SLIGHT)
    picked = frozenset({"heart", "dose"})
    what = selection(STRUCTURE, score(PLAIN, answers), picked, {})
    assert [wish.attribute for wish in what.matters] == ["needle", "start"]
    assert what.tell == ("dose", "heart")
    assert what.ask[0] == "safe"


@given(asked(), ticks, switches)
def test_the_page_is_short_and_holds_what_was_put_on_and_not_what_was_taken_off(
    case: tuple[QuizStructure, Answers], picked: frozenset[str], said: dict[str, bool]
) -> None:
    rule, answers = case
    result = score(rule, answers)
    what = selection(STRUCTURE, result, picked, said)
    shown = what.ask
    assert len(set(shown)) == len(shown)
    assert {name for name, on in said.items() if on} <= set(shown)
    assert not {name for name, on in said.items() if not on} & set(shown)
    assert len(suggestions(QUESTIONS, result, picked)) <= MOST_QUESTIONS
    assert len(what.matters) <= MOST_WISHES
