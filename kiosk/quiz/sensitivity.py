"""What would change the result: the smallest set of changed answers, found exactly.

The lean depends on two numbers only: the balance, and how many answers pull, of which it is
enough to know whether the rule's minimum is reached. So attributes are taken one by one and, for
each pair of numbers that can be reached, the least way to reach it is kept. This is dynamic
programming, and exact: what is dropped could never become the least again. Ways with more than
an allowed number of changes are dropped too, and that number grows only until a way tips. It
starts at the number of pulling answers that the minimum lacks: a change adds one at most.
"""

from itertools import product
from typing import NamedTuple

from msgspec import Struct

from kiosk.quiz.scoring import Lean, lean_of, score
from kiosk.values.answers import STEPS, WEIGHTS, Answers, Choice, Preference
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import ScoredAttribute, ScoringRule


class AnswerChange(Struct, frozen=True):
    """One changed answer. `before` is None where the question was skipped."""

    attribute: str
    before: Preference | None
    after: Preference


class SmallestChange(Struct, frozen=True):
    """Changes, in the rule's order, and the other lean that they lead to."""

    changes: tuple[AnswerChange, ...]
    lean: Lean


class _Option(NamedTuple):
    """What one attribute may become: `after` is None where its answer is kept."""

    after: Preference | None
    changes: int
    movement: int
    balance: int
    pulling: int


class _Standing(NamedTuple):
    """All that the lean depends on. `pulling` stops at the rule's minimum."""

    balance: int
    pulling: int


class _Way(NamedTuple):
    """A way to a standing. Ways compare by size: changes, then movement, then options taken."""

    changes: int
    movement: int
    taken: tuple[int, ...]


def smallest_change(rule: ScoringRule, answers: Answers) -> SmallestChange | None:
    """Return the smallest set of changed answers that leads to another lean, None without one.

    It never leads to too little to go on: nobody is helped by hearing how to be told less.

    Smallest means fewest attributes, then least movement: the steps between two choices and
    between two weights. A skipped or unsure answer stands in the middle, a missing weight at the
    rule's default. Equals are told apart at the first attribute of the rule where they differ:
    there the earlier step wins, then the lighter weight, and an answer that is kept comes last.
    """
    now = score(rule, answers)
    missing = rule.minimum - len(now.fits_iv) - len(now.fits_im)
    options = [_options(rule, item, answers.preference(item.id)) for item in rule.attributes]
    for allowed in range(max(missing, 1), len(options) + 1):
        ways = _least_ways(options, allowed, rule.minimum)
        leans = ((way, lean_of(rule, *standing)) for standing, way in ways.items())
        tipping = [(way, lean) for way, lean in leans if lean not in {now.lean, Lean.TOO_LITTLE}]
        if tipping:
            way, lean = min(tipping)
            return SmallestChange(_changes(rule, answers, options, way), lean)
    return None


def _options(
    rule: ScoringRule, attribute: ScoredAttribute, before: Preference | None
) -> list[_Option]:
    """Return what an attribute may become, without what moves more to the same effect."""
    afters = [*(Preference(choice, weight) for choice in STEPS for weight in WEIGHTS), None]
    every = [_option(rule, attribute, before, after) for after in afters]
    least: dict[tuple[int, int], _Option] = {}
    for option in sorted(every, key=lambda each: (each.changes, each.movement)):
        least.setdefault((option.balance, option.pulling), option)
    return sorted(least.values(), key=every.index)


def _option(
    rule: ScoringRule,
    attribute: ScoredAttribute,
    before: Preference | None,
    after: Preference | None,
) -> _Option:
    start = before or Preference(Choice.MIDDLE, rule.default_weight)
    preference = after or start
    toward = attribute.toward(preference.choice)
    points = rule.points(preference)
    return _Option(
        after=after,
        changes=int(after is not None),
        movement=_movement(start, preference),
        balance={Route.IV: points, Route.IM: -points, None: 0}[toward],
        pulling=int(toward is not None),
    )


def _movement(before: Preference, after: Preference) -> int:
    """Return the steps moved between two choices and between two weights."""
    steps = abs(_step(before.choice) - _step(after.choice))
    return steps + abs(WEIGHTS.index(before.weight) - WEIGHTS.index(after.weight))


def _step(choice: Choice) -> int:
    return STEPS.index(Choice.MIDDLE if choice is Choice.NOT_SURE else choice)


def _least_ways(options: list[list[_Option]], allowed: int, minimum: int) -> dict[_Standing, _Way]:
    """Return the least way to every standing within an allowed number of changes."""
    ways = {_Standing(0, 0): _Way(0, 0, ())}
    for choices in options:
        longer: dict[_Standing, _Way] = {}
        for (standing, way), (place, option) in product(ways.items(), enumerate(choices)):
            if way.changes + option.changes <= allowed:
                reached = _reached(standing, option, minimum)
                step = _extended(way, place, option)
                longer[reached] = min(longer.get(reached, step), step)
        ways = longer
    return ways


def _reached(standing: _Standing, option: _Option, minimum: int) -> _Standing:
    pulling = min(standing.pulling + option.pulling, minimum)
    return _Standing(standing.balance + option.balance, pulling)


def _extended(way: _Way, place: int, option: _Option) -> _Way:
    changes, movement = way.changes + option.changes, way.movement + option.movement
    return _Way(changes, movement, (*way.taken, place))


def _changes(
    rule: ScoringRule, answers: Answers, options: list[list[_Option]], way: _Way
) -> tuple[AnswerChange, ...]:
    taken = zip(rule.attributes, options, way.taken, strict=True)
    afters = ((item.id, choices[place].after) for item, choices, place in taken)
    return tuple(
        AnswerChange(name, answers.preference(name), after) for name, after in afters if after
    )
