"""What a patient has answered: kept in memory only, within one visit."""

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace


class End(StrEnum):
    """One of the two plainly worded ends of a preference."""

    FIRST = "first"
    SECOND = "second"


class Choice(StrEnum):
    """A step between the two plainly worded ends of one preference."""

    FIRST_STRONG = "first_strong"
    FIRST_SLIGHT = "first_slight"
    MIDDLE = "middle"
    SECOND_SLIGHT = "second_slight"
    SECOND_STRONG = "second_strong"
    NOT_SURE = "not_sure"

    @property
    def strong(self) -> bool:
        """Whether this step is at the far end, on either side."""
        return self in {Choice.FIRST_STRONG, Choice.SECOND_STRONG}

    @property
    def end(self) -> End | None:
        """The end that this step stands on, None for the middle and for not sure."""
        if self not in WISHES:
            return None
        return End.FIRST if self in {Choice.FIRST_STRONG, Choice.FIRST_SLIGHT} else End.SECOND


STEPS = (
    Choice.FIRST_STRONG,
    Choice.FIRST_SLIGHT,
    Choice.MIDDLE,
    Choice.SECOND_SLIGHT,
    Choice.SECOND_STRONG,
)
"""The five steps in their order on the screen. NOT_SURE stands beside them."""

WISHES = frozenset(STEPS) - {Choice.MIDDLE}
"""The steps that stand on an end: what somebody would rather have."""


class Answers(Struct, frozen=True):
    """Every answer of one visit.

    Attributes:
        choices: attribute id and step, one pair an attribute, sorted by id so that the order in
            which questions were answered leaves no trace.
        counts_most: ids of the attributes that count most for the patient.
        picked: ids of the circumstances that the patient wants to tell the care team.
        none_of: ids of the checklists of which the patient said that nothing holds.
    """

    choices: tuple[tuple[str, Choice], ...] = ()
    counts_most: frozenset[str] = field(default_factory=frozenset)
    picked: frozenset[str] = field(default_factory=frozenset)
    none_of: frozenset[str] = field(default_factory=frozenset)

    @property
    def anything(self) -> bool:
        """Whether starting over would lose anything."""
        return bool(self.choices or self.picked or self.none_of)

    def choice(self, attribute: str) -> Choice | None:
        """Return the answer about an attribute, None where it was passed over."""
        return dict(self.choices).get(attribute)

    def toward(self, attribute: str, end: End) -> Choice:
        """Return the answer of somebody who points at an end and says nothing of how much.

        A wish for that end stays as strong as it is; anything else becomes a slight one.
        """
        choice = self.choice(attribute)
        slight = Choice.FIRST_SLIGHT if end is End.FIRST else Choice.SECOND_SLIGHT
        return choice if choice and choice.end is end else slight

    def wishes_for(self, attribute: str) -> bool:
        """Return whether the answer about an attribute stands on one of its ends."""
        return self.choice(attribute) in WISHES

    def with_choice(self, attribute: str, choice: Choice | None) -> "Answers":
        """Return these answers with one set, or taken back where it is None.

        An answer that is no longer a wish no longer counts most.
        """
        kept = {name: value for name, value in self.choices if name != attribute}
        if choice is not None:
            kept[attribute] = choice
        counts = self.counts_most if choice in WISHES else self.counts_most - {attribute}
        return replace(self, choices=tuple(sorted(kept.items())), counts_most=counts)

    def with_counts_most(self, counts_most: frozenset[str]) -> "Answers":
        """Return these answers with others that count most."""
        return replace(self, counts_most=counts_most)
