"""What would change the result: the smallest change of one answer, each way that it can go.

A tip is a change of one answer, or of whether it counts most. It always moves toward the side to
which the result then goes. From a lean only one way is left; from everything else both are looked
at, so that nobody reads of one route alone.
"""

from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from msgspec import Struct

from kiosk.content.quiz_structure import Attribute, QuizStructure
from kiosk.quiz.scoring import score
from kiosk.values.answers import STEPS, WISHES, Answers, Choice
from kiosk.values.result import Outcome
from kiosk.values.routes import Route

LEANS: Final = {Route.IV: Outcome.IV, Route.IM: Outcome.IM}

Size = tuple[int, bool, int, int]
"""Steps moved, whether it is what counts most that changes, and places in the rule's order."""


class AnswerChange(Struct, frozen=True):
    """One changed answer: another step, or the same one counting most or no longer.

    Attributes:
        attribute: the id of the preference.
        after: the step.
        counts_most: whether it counts most from now on.
        reweighed: whether that is what changes, and the step stays.
    """

    attribute: str
    after: Choice
    counts_most: bool
    reweighed: bool


class Tip(Struct, frozen=True):
    """A change and the other outcome that it leads to."""

    change: AnswerChange
    outcome: Outcome


def changed(answers: Answers, change: AnswerChange) -> Answers:
    """Return answers with one change made."""
    name = change.attribute
    counts = answers.counts_most | {name} if change.counts_most else answers.counts_most - {name}
    return answers.with_counts_most(counts).with_choice(name, change.after)


def tips(quiz: QuizStructure, answers: Answers) -> tuple[Tip, ...]:
    """Return the smallest change for each way that the result can go, the smaller one first.

    None of them leads to too little to go on: nobody is helped by hearing how to be told less.
    Smallest means least movement in steps, for which a question without a step stands in the
    middle; counting most is one step. Of equals a step comes first, then the question asked first,
    then the first end.
    """
    now = score(quiz, answers).outcome
    ways = [way for way in Route if LEANS[way] is not now]
    if len(ways) < len(Route):
        smallest = [_smallest(quiz, answers, way, frozenset(Outcome) - {now}) for way in ways]
    else:
        smallest = [_smallest(quiz, answers, way, frozenset({LEANS[way]})) for way in ways]
    sized = [tip for tip in smallest if tip is not None]
    return tuple(tip for _, tip in sorted(sized, key=itemgetter(0)))


def _smallest(
    quiz: QuizStructure, answers: Answers, way: Route, wanted: frozenset[Outcome]
) -> tuple[Size, Tip] | None:
    for size, change in sorted(_changes(quiz, answers, way), key=itemgetter(0)):
        outcome = score(quiz, changed(answers, change)).outcome
        if outcome in wanted and outcome is not Outcome.TOO_LITTLE:
            return size, Tip(change, outcome)
    return None


def _changes(
    quiz: QuizStructure, answers: Answers, way: Route
) -> Iterator[tuple[Size, AnswerChange]]:
    """Return every change of one answer that moves toward a route, and its size."""
    for place, item in enumerate(quiz.attributes):
        before = answers.choice(item.id)
        counts = item.id in answers.counts_most
        start = STEPS.index(before if before in STEPS else Choice.MIDDLE)
        pull = _pull(quiz, item, STEPS[start], way)
        for step, after in enumerate(STEPS):
            if _pull(quiz, item, after, way) > pull:
                kept = counts and after in WISHES
                size = (abs(step - start), False, place, step)
                yield size, AnswerChange(item.id, after, kept, reweighed=False)
        if pull and (pull > 0) is not counts:
            change = AnswerChange(item.id, STEPS[start], not counts, reweighed=True)
            yield (1, True, place, start), change


def _pull(quiz: QuizStructure, item: Attribute, choice: Choice, way: Route) -> int:
    """Return how far a step pulls toward a route, negative where it pulls away from it."""
    toward = item.toward(choice)
    points = quiz.strengths.points(choice)
    return 0 if toward is None else points if toward is way else -points
