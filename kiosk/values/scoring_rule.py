"""The scoring rule of a pack's quiz, as plain values."""

from enum import StrEnum

from msgspec import Struct

from kiosk.values.answers import Choice, Preference, Weight
from kiosk.values.routes import Route


class End(StrEnum):
    """One of the two plainly worded ends of a preference."""

    FIRST = "first"
    SECOND = "second"


def end_of(choice: Choice) -> End | None:
    """Return the end that a step stands on, None for the middle and for not sure."""
    if choice in {Choice.FIRST_STRONG, Choice.FIRST_SLIGHT}:
        return End.FIRST
    if choice in {Choice.SECOND_STRONG, Choice.SECOND_SLIGHT}:
        return End.SECOND
    return None


class ScoredAttribute(Struct, frozen=True):
    """One preference: the route that each of its ends pulls toward, None for neither."""

    id: str
    first: Route | None
    second: Route | None

    def toward(self, choice: Choice) -> Route | None:
        """Return the route that a step pulls toward, None for neither."""
        end = end_of(choice)
        if end is None:
            return None
        return self.first if end is End.FIRST else self.second


class ScoringRule(Struct, frozen=True):
    """How answers become a balance between the routes.

    Attributes:
        attributes: every preference, in the order in which it is asked.
        strong: points of a strong step. The middle and not sure have none.
        slight: points of a slight step.
        little: what the points are multiplied by where it matters a little.
        some: the same where it matters some.
        lot: the same where it matters a lot.
        lean_at: the balance, in points, from which the result leans.
        minimum: how many answers must pull toward a route before anything is said.
        default_weight: the weight that stands until the patient touches another.
    """

    attributes: tuple[ScoredAttribute, ...]
    strong: int
    slight: int
    little: int
    some: int
    lot: int
    lean_at: int
    minimum: int
    default_weight: Weight

    def strength(self, choice: Choice) -> int:
        """Return the points of a step before weighting."""
        if choice in {Choice.FIRST_STRONG, Choice.SECOND_STRONG}:
            return self.strong
        if choice in {Choice.FIRST_SLIGHT, Choice.SECOND_SLIGHT}:
            return self.slight
        return 0

    def weight(self, weight: Weight) -> int:
        """Return what a strength is multiplied by."""
        return {Weight.LITTLE: self.little, Weight.SOME: self.some, Weight.LOT: self.lot}[weight]

    def points(self, preference: Preference) -> int:
        """Return how far a preference reaches, whichever end it stands on: strength by weight."""
        return self.strength(preference.choice) * self.weight(preference.weight)
