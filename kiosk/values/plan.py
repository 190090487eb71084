"""What a visit may do: the ids and limits that a pack and the clinic's settings allow."""

from enum import IntEnum, StrEnum

from msgspec import Struct


class Palette(StrEnum):
    """The colours of the screen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class TextSize(IntEnum):
    """The size of all text, in percent of the usual size."""

    USUAL = 100
    LARGE = 125
    LARGER = 150
    LARGEST = 200


class HandoutForm(StrEnum):
    """A way in which a patient can take their page along."""

    QR = "qr"
    PAPER = "paper"
    SHOW = "show"


class PaperSize(StrEnum):
    """What the clinic's printer prints on."""

    LETTER = "letter"
    A4 = "a4"


class TopicPlan(Struct, frozen=True):
    """A tab and its sections, by id: its own first layer, then what lies deeper."""

    id: str
    sections: tuple[str, ...]


class QuestionKind(StrEnum):
    """What a screen of the quiz asks for."""

    PREFERENCE = "preference"
    COUNTS_MOST = "counts_most"
    CHECKLIST = "checklist"


class QuestionPlan(Struct, frozen=True):
    """One screen of the quiz.

    Attributes:
        id: the attribute or checklist that it asks about, empty for what counts most.
        options: the checklist's options; empty for anything else.
        single: whether picking one option takes the others back.
    """

    id: str
    options: tuple[str, ...] = ()
    single: bool = False

    @property
    def kind(self) -> QuestionKind:
        """What it asks for: a step between two ends, what counts most, or some of a list."""
        if self.options:
            return QuestionKind.CHECKLIST
        return QuestionKind.PREFERENCE if self.id else QuestionKind.COUNTS_MOST

    @property
    def is_preference(self) -> bool:
        """Whether this asks for a step between two ends."""
        return self.kind is QuestionKind.PREFERENCE


class VisitPlan(Struct, frozen=True):
    """Everything that a visit's events are checked against.

    Attributes:
        languages: language codes on offer, the clinic's default first.
        topics: the tabs in order.
        quiz: the screens of the quiz in order.
        checklists: every checklist, whose options can be ticked on the page to take along.
        rows: ids that open as a detail sheet.
        to_ask: ids of the questions to ask that a patient may put on the page or take off it.
        ready: ids of the questions about being ready.
        statements: ids of the statements to check what one knows.
        axis: the last minute of the session timeline.
        forms: the ways in which the page can be taken along.
        must_see: ids of the rows that are in view before the first question is asked, in order.
        staff_language: the language of the copy for staff, empty where there is none.
    """

    languages: tuple[str, ...]
    topics: tuple[TopicPlan, ...]
    quiz: tuple[QuestionPlan, ...]
    rows: frozenset[str]
    to_ask: frozenset[str]
    axis: int
    checklists: tuple[QuestionPlan, ...] = ()
    ready: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    forms: frozenset[HandoutForm] = frozenset({HandoutForm.SHOW})
    must_see: tuple[str, ...] = ()
    staff_language: str = ""
