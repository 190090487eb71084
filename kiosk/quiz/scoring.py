"""From answers to a result: a pure function that anyone can follow with a pencil.

An answer that stands on an end is a wish and pulls toward that end's route. Wishes of one group are
parts of one wish: the group pulls by their mean, twice as hard where one of them counts most. The
balance is the pull toward IV less the pull toward IM. Wishes that no route can give together are
never weighed against each other: the result says that they pull apart.
"""

from collections.abc import Collection
from enum import StrEnum
from fractions import Fraction
from math import lcm

from msgspec import Struct

from kiosk.values.answers import Answers, Choice
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import (
    DOUBLE,
    AskFirst,
    End,
    ScoredAttribute,
    ScoringRule,
    end_of,
)


class Outcome(StrEnum):
    """What can be said about the answers as a whole."""

    IV = "iv"
    IM = "im"
    BOTH = "both"
    APART = "apart"
    TOO_LITTLE = "too_little"


class Wish(Struct, frozen=True):
    """One answer that pulls toward a route.

    Attributes:
        attribute: the id of the preference.
        group: the wish that it is a part of.
        toward: the route that it pulls toward.
        end: the end on which it stands.
        choice: the step that was chosen.
        counts_most: whether it counts most for the patient.
        points: how hard it pulls, by itself; never negative, `toward` gives the direction.
    """

    attribute: str
    group: str
    toward: Route
    end: End
    choice: Choice
    counts_most: bool
    points: int

    @property
    def strong(self) -> bool:
        """Whether somebody would much rather have it, or it counts most."""
        return self.counts_most or self.choice.strong


class Result(Struct, frozen=True):
    """What the answers imply. Every attribute of the rule is in exactly one of the tuples.

    Attributes:
        outcome: what can be said as a whole.
        balance: the pull toward IV less the pull toward IM, in points.
        wishes: the answers that pull toward a route, heaviest first; of equals what counts most,
            then the rule's order.
        neutral: ids answered in the middle, or on an end that pulls toward neither route.
        not_sure: ids answered with not sure.
        unanswered: ids that were passed over.
        first: what comes before any choice of a route, the gravest first.
    """

    outcome: Outcome
    balance: Fraction
    wishes: tuple[Wish, ...]
    neutral: tuple[str, ...]
    not_sure: tuple[str, ...]
    unanswered: tuple[str, ...]
    first: tuple[AskFirst, ...]

    def toward(self, route: Route) -> tuple[Wish, ...]:
        """Return the wishes that pull toward a route, heaviest first."""
        return tuple(wish for wish in self.wishes if wish.toward is route)


def score(rule: ScoringRule, answers: Answers) -> Result:
    """Return what the answers imply. Answers that the rule does not know are ignored."""
    given = dict(answers.choices)
    answered = [(item, given[item.id]) for item in rule.attributes if item.id in given]
    wishes = [
        wish
        for item, choice in answered
        if (wish := _wish(rule, item, choice, counts_most=item.id in answers.counts_most))
    ]
    not_sure = tuple(item.id for item, choice in answered if choice is Choice.NOT_SURE)
    balance = _balance(wishes)
    placed = {wish.attribute for wish in wishes}.union(not_sure)
    firsts = {first for name, first in rule.first if name in answers.picked}
    return Result(
        outcome=_outcome(rule, wishes, balance, len(answered) - len(not_sure)),
        balance=balance,
        wishes=tuple(sorted(wishes, key=lambda wish: (-wish.points, not wish.counts_most))),
        neutral=tuple(item.id for item, _ in answered if item.id not in placed),
        not_sure=not_sure,
        unanswered=tuple(item.id for item in rule.attributes if item.id not in given),
        first=tuple(first for first in AskFirst if first in firsts),
    )


def _outcome(rule: ScoringRule, wishes: list[Wish], balance: Fraction, steps: int) -> Outcome:
    """Return what can be said of wishes that weigh so, out of so many answers with a step."""
    if _pull_apart(wishes):
        return Outcome.APART
    if abs(balance) > rule.lean_above:
        return Outcome.IV if balance > 0 else Outcome.IM
    enough = steps >= min(rule.minimum, len(rule.attributes))
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
    return Fraction(sum(_pull(group) * shared // len(group) for group in groups), shared)


def _pull(group: list[Wish]) -> int:
    """Return how hard the wishes of a group pull together, negative toward IM."""
    double = DOUBLE if any(wish.counts_most for wish in group) else 1
    return double * sum(_plain(wish) * (1 if wish.toward is Route.IV else -1) for wish in group)


def _plain(wish: Wish) -> int:
    return wish.points // DOUBLE if wish.counts_most else wish.points


def _groups(wishes: list[Wish]) -> Collection[list[Wish]]:
    groups: dict[str, list[Wish]] = {}
    for wish in wishes:
        groups.setdefault(wish.group, []).append(wish)
    return groups.values()


def _wish(
    rule: ScoringRule, attribute: ScoredAttribute, choice: Choice, *, counts_most: bool
) -> Wish | None:
    end, toward = end_of(choice), attribute.toward(choice)
    if end is None or toward is None:
        return None
    points = rule.points(choice) * (DOUBLE if counts_most else 1)
    return Wish(attribute.id, attribute.group, toward, end, choice, counts_most, points)
