"""What a patient has answered: kept in memory only, within one visit."""

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace


class Choice(StrEnum):
    """A step between the two plainly worded ends of one preference."""

    FIRST_STRONG = "first_strong"
    FIRST_SLIGHT = "first_slight"
    MIDDLE = "middle"
    SECOND_SLIGHT = "second_slight"
    SECOND_STRONG = "second_strong"
    NOT_SURE = "not_sure"


STEPS = (
    Choice.FIRST_STRONG,
    Choice.FIRST_SLIGHT,
    Choice.MIDDLE,
    Choice.SECOND_SLIGHT,
    Choice.SECOND_STRONG,
)
"""The five steps in their order on the screen. NOT_SURE stands beside them."""


class Weight(StrEnum):
    """How much a preference matters to the patient."""

    LITTLE = "little"
    SOME = "some"
    LOT = "lot"


WEIGHTS = (Weight.LITTLE, Weight.SOME, Weight.LOT)


class Preference(Struct, frozen=True):
    """One answered preference: where the patient stands and how much it matters."""

    choice: Choice
    weight: Weight


class Answers(Struct, frozen=True):
    """Every answer of one visit.

    Attributes:
        preferences: attribute id and preference, one pair an attribute, sorted by id so that
            the order in which questions were answered leaves no trace.
        picked: ids of the circumstances that the patient wants to tell the care team.
    """

    preferences: tuple[tuple[str, Preference], ...] = ()
    picked: frozenset[str] = field(default_factory=frozenset)

    @property
    def anything(self) -> bool:
        """Whether there is anything here that starting over would lose."""
        return bool(self.preferences or self.picked)

    def preference(self, attribute: str) -> Preference | None:
        """Return the preference for an attribute, or None where it was skipped."""
        return dict(self.preferences).get(attribute)

    def with_preference(self, attribute: str, preference: Preference | None) -> "Answers":
        """Return these answers with one preference set, or taken back where it is None."""
        kept = {name: value for name, value in self.preferences if name != attribute}
        if preference is not None:
            kept[attribute] = preference
        return replace(self, preferences=tuple(sorted(kept.items())))

    def with_picked(self, picked: frozenset[str]) -> "Answers":
        """Return these answers with another set of circumstances."""
        return replace(self, picked=picked)
