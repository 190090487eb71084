"""From answers to a lean: a pure function that anyone can follow with a pencil.

An answer that stands on an end pulls toward that end's route with the points of its step
multiplied by its weight. The balance is the points toward IV less the points toward IM.
"""

from enum import StrEnum

from msgspec import Struct

from kiosk.values.answers import Answers, Choice, Preference, Weight
from kiosk.values.routes import Route
from kiosk.values.scoring_rule import End, ScoredAttribute, ScoringRule, end_of


class Lean(StrEnum):
    """What can be said about the answers as a whole."""

    IV = "iv"
    IM = "im"
    BOTH = "both"
    TOO_LITTLE = "too_little"


class Fit(Struct, frozen=True):
    """One answer that pulls toward a route.

    Attributes:
        attribute: the id of the preference.
        toward: the route that the answer pulls toward.
        end: the end on which it stands.
        choice: the step that was chosen.
        weight: how much it matters to the patient.
        points: how hard it pulls; never negative, `toward` gives the direction.
    """

    attribute: str
    toward: Route
    end: End
    choice: Choice
    weight: Weight
    points: int


class Result(Struct, frozen=True):
    """What the answers imply. Every attribute of the rule is in exactly one of the tuples.

    Attributes:
        lean: what can be said as a whole.
        balance: points toward IV less points toward IM.
        fits_iv: the answers that pull toward IV, heaviest first, ties in the rule's order.
        fits_im: the same for IM.
        neutral: ids answered in the middle, or on an end that pulls toward neither route.
        not_sure: ids answered with not sure.
        unanswered: ids that were skipped.
    """

    lean: Lean
    balance: int
    fits_iv: tuple[Fit, ...]
    fits_im: tuple[Fit, ...]
    neutral: tuple[str, ...]
    not_sure: tuple[str, ...]
    unanswered: tuple[str, ...]


def score(rule: ScoringRule, answers: Answers) -> Result:
    """Return what the answers imply. Answers that the rule does not know are ignored."""
    given = dict(answers.preferences)
    answered = [(item, given[item.id]) for item in rule.attributes if item.id in given]
    fits = [fit for item, preference in answered if (fit := _fit(rule, item, preference))]
    fits_iv, fits_im = _heaviest_first(fits, Route.IV), _heaviest_first(fits, Route.IM)
    balance = sum(fit.points for fit in fits_iv) - sum(fit.points for fit in fits_im)
    not_sure = tuple(item.id for item, said in answered if said.choice is Choice.NOT_SURE)
    placed = {fit.attribute for fit in fits}.union(not_sure)
    return Result(
        lean=lean_of(rule, balance, len(fits)),
        balance=balance,
        fits_iv=fits_iv,
        fits_im=fits_im,
        neutral=tuple(item.id for item, _ in answered if item.id not in placed),
        not_sure=not_sure,
        unanswered=tuple(item.id for item in rule.attributes if item.id not in given),
    )


def lean_of(rule: ScoringRule, balance: int, pulling: int) -> Lean:
    """Return the lean for a balance, in points, and a number of answers that pull."""
    if pulling < rule.minimum:
        return Lean.TOO_LITTLE
    if balance >= rule.lean_at:
        return Lean.IV
    if balance <= -rule.lean_at:
        return Lean.IM
    return Lean.BOTH


def _fit(rule: ScoringRule, attribute: ScoredAttribute, preference: Preference) -> Fit | None:
    choice, weight = preference.choice, preference.weight
    end, toward = end_of(choice), attribute.toward(choice)
    if end is None or toward is None:
        return None
    return Fit(attribute.id, toward, end, choice, weight, rule.points(preference))


def _heaviest_first(fits: list[Fit], route: Route) -> tuple[Fit, ...]:
    toward = (fit for fit in fits if fit.toward is route)
    return tuple(sorted(toward, key=lambda fit: -fit.points))
