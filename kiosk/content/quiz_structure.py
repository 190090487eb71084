"""The quiz in `pack.toml`: what it asks, how it scores, and which questions to ask it suggests."""

from typing import Annotated

from msgspec import Meta

from kiosk.content.strict import Id, Names, OwnId, PictureName, RowId, StrictStruct
from kiosk.values.answers import Choice, End
from kiosk.values.result import DOUBLE, AskFirst
from kiosk.values.routes import Route

QuestionId = Annotated[Id, OwnId("question of the quiz")]
Points = Annotated[int, Meta(ge=1, le=10)]


class AttributeEnd(StrictStruct, frozen=True):
    """One end of a preference: the route it pulls toward and the facts that say why."""

    facts: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=20), Names("fact")]
    toward: Route | None = None
    picture: PictureName | None = None


class Attribute(StrictStruct, frozen=True):
    """A preference that the quiz asks about. `row` is where the kiosk explains it.

    Preferences of one group are parts of one wish, and count once together. The first end stands
    on the left.
    """

    id: QuestionId
    group: Id
    row: RowId
    first: AttributeEnd
    second: AttributeEnd

    def end(self, end: End) -> AttributeEnd:
        """Return one of the two ends."""
        return self.first if end is End.FIRST else self.second

    def toward(self, choice: Choice) -> Route | None:
        """Return the route that a step pulls toward, None for neither."""
        return self.end(choice.end).toward if choice.end else None


class Circumstance(StrictStruct, frozen=True):
    """Something medical: it never scores, it becomes a line for the care team.

    `first` is what it puts before the choice of a route.
    """

    id: Annotated[Id, OwnId("circumstance")]
    row: RowId
    first: AskFirst | None = None


class Checklist(StrictStruct, frozen=True):
    """A question about circumstances. `single` allows one option at a time.

    Every one of them stands on the page to take along; one that is not `on_page` alone is a screen
    of the quiz as well.
    """

    id: QuestionId
    single: bool
    options: Annotated[tuple[Circumstance, ...], Meta(min_length=1, max_length=16)]
    on_page: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of its options."""
        return tuple(option.id for option in self.options)


class Strengths(StrictStruct, frozen=True):
    """How hard a step pulls toward its end."""

    strong: Points
    slight: Points

    def __post_init__(self) -> None:
        if self.strong < self.slight:
            raise ValueError("slight is above strong. Write the larger number as strong.")

    def points(self, choice: Choice) -> int:
        """Return how far a step reaches, whichever end it stands on."""
        if choice.end is None:
            return 0
        return self.strong if choice.strong else self.slight


class QuizStructure(StrictStruct, frozen=True):
    """The whole scoring rule, open to anyone who reads it.

    The result leans above a balance of `lean_above`; `minimum` is how many questions need a step
    before both routes can be said to fit.
    """

    lean_above: Points
    minimum: Annotated[int, Meta(ge=1, le=12)]
    strengths: Strengths
    attributes: Annotated[tuple[Attribute, ...], Meta(min_length=1, max_length=12)]
    checklists: Annotated[tuple[Checklist, ...], Meta(max_length=6)] = ()

    def __post_init__(self) -> None:
        if self.lean_above < self.strengths.slight:
            raise ValueError("one slight answer would lean. Raise lean_above to slight.")
        if self.lean_above >= self.strengths.slight * DOUBLE:
            raise ValueError(
                "a slight answer that counts most would not lean. Lower lean_above below "
                f"{DOUBLE} times slight."
            )

    @property
    def circumstances(self) -> tuple[Circumstance, ...]:
        """The options of every checklist."""
        return tuple(option for checklist in self.checklists for option in checklist.options)


class AskCondition(StrictStruct, frozen=True):
    """One condition under which a question to ask is offered: exactly one kind of it.

    `apart` holds where wishes pull apart.
    """

    attribute: Annotated[Id, Names("preference")] | None = None
    toward: Route | None = None
    circumstance: Annotated[Id, Names("circumstance")] | None = None
    apart: bool = False

    def __post_init__(self) -> None:
        half = (self.attribute is None) != (self.toward is None)
        kinds = (self.attribute is not None, self.circumstance is not None, self.apart)
        if half or sum(kinds) != 1:
            raise ValueError(
                "this is no condition. Write attribute and toward, or circumstance, or apart."
            )


class SuggestedQuestion(StrictStruct, frozen=True):
    """A question to ask the care team: always offered where `when` is empty."""

    id: Annotated[Id, OwnId("question to ask")]
    when: Annotated[tuple[AskCondition, ...], Meta(max_length=12)] = ()
