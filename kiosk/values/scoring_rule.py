"""The scoring rule of a pack's quiz, as plain values."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.values.answers import WISHES, Choice
from kiosk.values.routes import Route

DOUBLE: Final = 2
"""How many times as much as another wish one counts that counts most."""


class End(StrEnum):
    """One of the two plainly worded ends of a preference."""

    FIRST = "first"
    SECOND = "second"


def end_of(choice: Choice) -> End | None:
    """Return the end that a step stands on, None for the middle and for not sure."""
    if choice not in WISHES:
        return None
    return End.FIRST if choice in {Choice.FIRST_STRONG, Choice.FIRST_SLIGHT} else End.SECOND


class AskFirst(StrEnum):
    """What a circumstance puts before the choice of a route, the gravest first."""

    ASK_IF_RIGHT = "ask_if_right"
    ANOTHER_DAY = "another_day"


class ScoredAttribute(Struct, frozen=True):
    """One preference.

    Attributes:
        id: its id.
        group: the wish that it is a part of. Attributes of one group count once together.
        first: the route that the first end pulls toward, None for neither.
        second: the same for the second end.
    """

    id: str
    group: str
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
        lean_above: the balance, in points, above which the result leans.
        minimum: how many questions need a step before both routes can be said to fit; all of
            them where the quiz has fewer.
        first: circumstances that something comes first for, and what.
    """

    attributes: tuple[ScoredAttribute, ...]
    strong: int
    slight: int
    lean_above: int
    minimum: int
    first: tuple[tuple[str, AskFirst], ...] = ()

    def points(self, choice: Choice) -> int:
        """Return how far a step reaches, whichever end it stands on."""
        if choice not in WISHES:
            return 0
        return self.strong if choice.strong else self.slight
