"""From answers to a result: a pure function that anyone can follow with a pencil.

An answer that stands on an end is a wish and pulls toward that end's route. Wishes of one group are
parts of one wish: the group pulls by their mean, twice as hard where one of them counts most. The
balance is the pull toward IV less the pull toward IM. Wishes that no route can give together are
never weighed against each other: the result says that they pull apart.
"""

from collections.abc import Collection
from fractions import Fraction
from math import lcm

from kiosk.content.quiz_structure import Attribute, QuizStructure
from kiosk.values.answers import Answers, Choice
from kiosk.values.result import DOUBLE, AskFirst, Outcome, Pull, Result, Wish
from kiosk.values.routes import Route


def score(quiz: QuizStructure, answers: Answers) -> Result:
    """Return what the answers imply. Answers that the rule does not know are ignored."""
    given = dict(answers.choices)
    answered = [(item, given[item.id]) for item in quiz.attributes if item.id in given]
    wishes = [
        wish
        for item, choice in answered
        if (wish := _wish(quiz, item, choice, counts_most=item.id in answers.counts_most))
    ]
    not_sure = tuple(item.id for item, choice in answered if choice is Choice.NOT_SURE)
    balance = _balance(wishes)
    placed = {wish.attribute for wish in wishes}.union(not_sure)
    firsts = {item.first for item in quiz.circumstances if item.id in answers.picked}
    return Result(
        outcome=_outcome(quiz, wishes, balance, len(answered) - len(not_sure)),
        balance=balance,
        wishes=tuple(sorted(wishes, key=lambda wish: (-wish.points, not wish.counts_most))),
        neutral=tuple(item.id for item, _ in answered if item.id not in placed),
        not_sure=not_sure,
        unanswered=tuple(item.id for item in quiz.attributes if item.id not in given),
        first=tuple(first for first in AskFirst if first in firsts),
    )


def pulls(quiz: QuizStructure, result: Result) -> tuple[Pull, ...]:
    """Return what of a result pulls as one: a group and a route each, the heaviest part first."""
    hardest = quiz.strengths.strong * DOUBLE
    sides: dict[tuple[str, Route], list[Wish]] = {}
    for wish in result.wishes:
        sides.setdefault((wish.group, wish.toward), []).append(wish)
    return tuple(
        Pull(
            wishes=tuple(parts),
            toward=route,
            counts_most=any(wish.counts_most for wish in parts),
            share=abs(_points(parts)) / len(parts) / hardest,
        )
        for (_, route), parts in sides.items()
    )


def _outcome(quiz: QuizStructure, wishes: list[Wish], balance: Fraction, steps: int) -> Outcome:
    """Return what can be said of wishes that weigh so, out of so many answers with a step."""
    if _pull_apart(wishes):
        return Outcome.APART
    if abs(balance) > quiz.lean_above:
        return Outcome.IV if balance > 0 else Outcome.IM
    enough = steps >= min(quiz.minimum, len(quiz.attributes))
    even = len({wish.toward for wish in wishes}) > 1
    return Outcome.BOTH if enough or even else Outcome.TOO_LITTLE


def _pull_apart(wishes: list[Wish]) -> bool:
    """Return whether strong wishes stand on both sides, or one wish says two opposite things."""
    if len({wish.toward for wish in wishes if wish.strong}) > 1:
        return True
    return any(len({wish.toward for wish in group}) > 1 for group in _groups(wishes))


def _balance(wishes: list[Wish]) -> Fraction:
    """Return the sum of what the groups pull: of each the mean, doubled where one counts most."""
    groups = _groups(wishes)
    shared = lcm(*(len(group) for group in groups))
    return Fraction(sum(_points(group) * shared // len(group) for group in groups), shared)


def _points(group: list[Wish]) -> int:
    """Return the points of a group's wishes together, negative toward IM."""
    double = DOUBLE if any(wish.counts_most for wish in group) else 1
    return double * sum(wish.step * (1 if wish.toward is Route.IV else -1) for wish in group)


def _groups(wishes: list[Wish]) -> Collection[list[Wish]]:
    groups: dict[str, list[Wish]] = {}
    for wish in wishes:
        groups.setdefault(wish.group, []).append(wish)
    return groups.values()


def _wish(
    quiz: QuizStructure, attribute: Attribute, choice: Choice, *, counts_most: bool
) -> Wish | None:
    end, toward = choice.end, attribute.toward(choice)
    if end is None or toward is None:
        return None
    step = quiz.strengths.points(choice)
    return Wish(attribute.id, attribute.group, toward, end, choice, counts_most, step)
