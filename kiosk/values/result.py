"""What a patient's answers imply, as plain values: see `kiosk/quiz/scoring.py`."""

from enum import StrEnum
from fractions import Fraction
from typing import Final

from msgspec import Struct

from kiosk.values.answers import Choice, End
from kiosk.values.routes import Route

DOUBLE: Final = 2
"""How many times as much as another wish one counts that counts most."""


class AskFirst(StrEnum):
    """What a circumstance puts before the choice of a route, the gravest first."""

    ASK_IF_RIGHT = "ask_if_right"
    ANOTHER_DAY = "another_day"


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
        step: the points of its step alone.
    """

    attribute: str
    group: str
    toward: Route
    end: End
    choice: Choice
    counts_most: bool
    step: int

    @property
    def points(self) -> int:
        """How hard it pulls, by itself; never negative, `toward` gives the direction."""
        return self.step * DOUBLE if self.counts_most else self.step

    @property
    def strong(self) -> bool:
        """Whether somebody would much rather have it, or it counts most."""
        return self.counts_most or self.choice.strong


class Pull(Struct, frozen=True):
    """The wishes of one group toward one route, which pull as one.

    Attributes:
        wishes: the parts, heaviest first.
        toward: the route that they pull toward.
        counts_most: whether one of them counts most, so that they pull twice as hard.
        share: how hard they pull, as a share of the hardest that a wish can.
    """

    wishes: tuple[Wish, ...]
    toward: Route
    counts_most: bool
    share: float


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
