"""Mirrored answers lead to the same words about the other route.

Each answer is moved to the opposite end, which favours the other route. Result, tips and handout
must then be the same word by word, with routes and ends swapped.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Final

import pytest

from kiosk import paths
from kiosk.content.load import load_pack
from kiosk.content.quiz_structure import AskCondition
from kiosk.content.result_words import outcome_words, said_result
from kiosk.content.words import Words
from kiosk.quiz.scoring import score
from kiosk.quiz.sensitivity import tips
from kiosk.takeaway.handout import ClinicWords, HandoutPartKind, make_handout
from kiosk.takeaway.selection import selection, suggestions
from kiosk.values.answers import WISHES, Answers, Choice, End
from kiosk.values.result import Result
from kiosk.values.routes import Route
from tests.quiz.mirrored import OTHER_OUTCOME, OTHER_ROUTE, OTHER_STEP, turned

PACK: Final = load_pack(paths.resources() / "content" / "innerbloom")
RULE: Final = PACK.structure.quiz
NAMES: Final = [item.id for item in RULE.attributes]
QUESTIONS: Final = PACK.structure.questions

ROUTES: Final = {
    "en": (("drip (IV)", "shot (IM)"), ("drip", "shot")),
    "es": (
        ("el goteo (IV)", "la inyección (IM)"),
        ("el goteo", "la inyección"),
        ("El goteo", "La inyección"),
    ),
}
"""Names of the two routes, in pairs to be swapped."""

TOGETHER: Final = {"en": "the drip and the shot", "es": "el goteo y la inyección"}
"""Phrases that name both routes, always in this order."""

STATES: Final = [
    *((choice, False) for choice in (*Choice, None) if choice is not Choice.NOT_SURE),
    *((choice, True) for choice in (Choice.FIRST_STRONG, Choice.SECOND_SLIGHT)),
]
"""The possible answers to one question. Not sure is equivalent to skipped: tested elsewhere."""

IN_EACH = pytest.mark.parametrize("words", PACK.spoken, ids=lambda words: str(words.code))


def patterns() -> Iterator[Answers]:
    for states in product(STATES, repeat=len(NAMES)):
        said = list(zip(NAMES, states, strict=True))
        yield Answers(
            choices=tuple(sorted((name, choice) for name, (choice, _) in said if choice)),
            counts_most=frozenset(name for name, (_, most) in said if most),
        )


@cache
def kinds() -> tuple[tuple[Result, Result], ...]:
    """Return each kind of result with its mirror image.

    Results are of the same kind if no word on the result screen or the handout differs.
    """
    found = {}
    for answers in patterns():
        result = score(RULE, answers)
        wishes = [(one.attribute, one.end, one.choice, one.counts_most) for one in result.wishes]
        kind = (result.outcome, *wishes)
        if kind not in found:
            found[kind] = (result, score(RULE, turned(answers)))
    return tuple(found.values())


def pairs(words: Words) -> dict[str, str]:
    """Return the phrases for each route and end, mapped to those for the opposite."""
    ends = [(said.first, said.second) for said in words.quiz.attributes.values()]
    one_way = dict((*ROUTES[words.code], *ends))
    return one_way | {other: one for one, other in one_way.items()}


def mirrored(text: str, words: Words) -> str:
    """Return a text with routes and ends swapped."""
    both = TOGETHER[words.code]
    others = {**pairs(words), both: both}
    longest_first = sorted(others, key=len, reverse=True)
    either = "|".join(re.escape(said) for said in longest_first)
    return re.sub(either, lambda found: others[found[0]], text)


def test_all_ends_of_the_pack_have_an_opposite() -> None:
    """Otherwise mirroring the answers would not swap the routes."""
    assert all(OTHER_ROUTE[item.first.toward] is item.second.toward for item in RULE.attributes)


def test_the_result_of_turned_answers_is_the_mirrored_one() -> None:
    for result, other in kinds():
        assert other.outcome is OTHER_OUTCOME[result.outcome]
        assert other.balance == -result.balance


@IN_EACH
def test_the_words_of_a_result_are_mirrored(words: Words) -> None:
    for result, other in kinds():
        said, mirror = said_result(result, words.quiz), said_result(other, words.quiz)
        assert mirror.title == mirrored(said.title, words)
        assert mirror.lead == mirrored(said.lead, words)


@IN_EACH
def test_each_kind_of_outcome_differs_from_its_mirror_where_it_leans(words: Words) -> None:
    """Words that name neither a route nor a wish are their own mirror image."""
    leaning = [result for result, _ in kinds() if result.outcome in {"iv", "im"}]
    assert leaning
    for result in leaning:
        said = said_result(result, words.quiz)
        assert mirrored(said.title, words) != said.title
        assert mirrored(said.lead, words) != said.lead


@IN_EACH
def test_tips_and_their_words_are_mirrored(words: Words) -> None:
    steps = [choice for choice in (*Choice, None) if choice is not Choice.NOT_SURE]
    for chosen in product([*steps[::2], None], repeat=len(NAMES)):
        said = zip(NAMES, chosen, strict=True)
        answers = Answers(tuple(sorted((name, one) for name, one in said if one)))
        told = {
            (tip.change.attribute, OTHER_STEP[tip.change.after], OTHER_OUTCOME[tip.outcome])
            for tip in tips(RULE, answers)
        }
        other = tips(RULE, turned(answers))
        assert {(tip.change.attribute, tip.change.after, tip.outcome) for tip in other} == told
        for tip in other:
            title = outcome_words(OTHER_OUTCOME[tip.outcome], words.quiz).title
            assert outcome_words(tip.outcome, words.quiz).title == mirrored(title, words)


@IN_EACH
def test_what_matters_on_the_page_is_mirrored(words: Words) -> None:
    for result, other in kinds()[:: len(kinds()) // 500]:
        told = [mirrored(line, words) for line in mattering(result, words)]
        assert mattering(other, words) == told


def mattering(result: Result, words: Words) -> list[str]:
    """Return the handout's lines on what matters to the patient."""
    what = selection(PACK.structure, result, frozenset(), {})
    page = make_handout(PACK, words.code, what, ClinicWords(), {})
    parts = (part for part in page.parts if part.kind is HandoutPartKind.MATTERS)
    return [line for part in parts for line in part.lines]


def test_the_questions_on_the_page_are_those_about_the_other_end() -> None:
    opposite = {item.id: opposite_of(item.id) for item in QUESTIONS}
    for result, other in kinds():
        asked = suggestions(QUESTIONS, result, frozenset())
        assert {opposite[name] for name in asked} == set(suggestions(QUESTIONS, other, frozenset()))


def opposite_of(question: str) -> str:
    """Return the question suggested to patients who prefer the other end."""
    when = next(item.when for item in QUESTIONS if item.id == question)
    turned_round = tuple(
        AskCondition(attribute=one.attribute, toward=one.toward.other) for one in when if one.toward
    )
    if not turned_round:
        return question
    return next(item.id for item in QUESTIONS if item.when == turned_round)


def test_the_ends_of_every_question_are_told_apart_in_every_language() -> None:
    for words in PACK.spoken:
        assert len(pairs(words)) == 2 * (len(NAMES) + len(ROUTES[words.code]))


def test_the_mirror_of_a_step_is_the_step_on_the_other_end() -> None:
    for choice in WISHES:
        ends = {choice.end, OTHER_STEP[choice].end}
        assert ends == {End.FIRST, End.SECOND}
        assert Route.IV.other is Route.IM
