"""Selects what goes on the handout, as ids: the words come from the pack."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.content.quiz_structure import AskCondition, SuggestedQuestion
from kiosk.content.structure import Structure
from kiosk.values.result import Outcome, Result, Wish

MOST_WISHES: Final = 5
MOST_QUESTIONS: Final = 5

ABOUT_ANSWERS: Final = 4
"""How many of those questions may be about the answers, so that one asks what everybody should."""


class HandoutSelection(Struct, frozen=True):
    """The parts of what the patient takes along.

    Attributes:
        matters: what matters to the patient, heaviest first, ties in the rule's order.
        tell: the circumstances to tell the care team.
        ask: the questions to ask.
    """

    matters: tuple[Wish, ...] = ()
    tell: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


def selection(
    structure: Structure, result: Result, picked: frozenset[str], choices: Mapping[str, bool]
) -> HandoutSelection:
    """Return what goes on the page.

    Args:
        structure: what the pack asks, in its order.
        result: what the answers imply.
        picked: the circumstances that the patient has ticked.
        choices: whether a question is on the page, for those that the patient put on or took off.
    """
    suggested = suggestions(structure.questions, result, picked)
    kept = [name for name in suggested if choices.get(name, True)]
    put_on = [item.id for item in structure.questions if choices.get(item.id)]
    return HandoutSelection(
        matters=result.wishes[:MOST_WISHES],
        tell=tuple(item.id for item in structure.quiz.circumstances if item.id in picked),
        ask=(*kept, *(name for name in put_on if name not in kept)),
    )


def suggestions(
    questions: tuple[SuggestedQuestion, ...], result: Result, picked: frozenset[str]
) -> tuple[str, ...]:
    """Return the ids of the few questions that fit the answers best.

    First comes what is about the answers: what was ticked, then that wishes pull apart, then the
    wishes, heaviest first. What everybody may ask fills the rest.
    """
    about = dict.fromkeys(
        item.id
        for reason in _reasons(questions, result, picked)
        for item in questions
        if reason in item.when
    )
    always = (item.id for item in questions if not item.when)
    return (*tuple(about)[:ABOUT_ANSWERS], *always)[:MOST_QUESTIONS]


def _reasons(
    questions: tuple[SuggestedQuestion, ...], result: Result, picked: frozenset[str]
) -> Iterator[AskCondition]:
    """Return what the answers give reason to ask, in the order in which it is asked."""
    for item in questions:
        yield from (when for when in item.when if when.circumstance in picked)
    if result.outcome is Outcome.APART:
        yield AskCondition(apart=True)
    for wish in result.wishes:
        yield AskCondition(attribute=wish.attribute, toward=wish.toward)
