"""What a visit may do: the ids and limits that a pack and the clinic's settings allow."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

from kiosk.content.pack import Pack
from kiosk.content.quiz_structure import Checklist, QuizStructure
from kiosk.content.structure import Topic
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.values.handout_form import HandoutForm

STAFF_LANGUAGE: Final = "en"
"""The language in which staff at this clinic work."""

AS_SHIPPED: Final = TakeawaySettings()


class QuestionKind(StrEnum):
    """What a screen of the quiz asks for."""

    PREFERENCE = "preference"
    COUNTS_MOST = "counts_most"
    CHECKLIST = "checklist"


class QuestionPlan(Struct, frozen=True):
    """One screen of the quiz: a preference, a checklist, or, without either, what counts most.

    Attributes:
        id: the preference or checklist that it asks about.
        checklist: the checklist, None for anything else.
    """

    id: str = ""
    checklist: Checklist | None = None

    @property
    def kind(self) -> QuestionKind:
        """What it asks for: a step between two ends, what counts most, or some of a list."""
        if self.checklist:
            return QuestionKind.CHECKLIST
        return QuestionKind.PREFERENCE if self.id else QuestionKind.COUNTS_MOST

    @property
    def is_preference(self) -> bool:
        """Whether this asks for a step between two ends."""
        return self.kind is QuestionKind.PREFERENCE

    @property
    def options(self) -> tuple[str, ...]:
        """The ids of the checklist's options, none for anything else."""
        return self.checklist.ids if self.checklist else ()


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
    topics: tuple[Topic, ...]
    quiz: tuple[QuestionPlan, ...]
    rows: frozenset[str]
    to_ask: frozenset[str]
    axis: int
    checklists: tuple[Checklist, ...] = ()
    ready: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    forms: frozenset[HandoutForm] = frozenset({HandoutForm.SHOW})
    must_see: tuple[str, ...] = ()
    staff_language: str = ""


def visit_plan(
    pack: Pack,
    default_language: str,
    takeaway: TakeawaySettings = AS_SHIPPED,
) -> VisitPlan:
    """Return what a visit may do with a pack.

    Args:
        pack: the content on show.
        default_language: the clinic's language, which comes first where the pack speaks it.
        takeaway: how the clinic lets patients take their page along, and whether staff get a copy
            of it in English, where the pack speaks it.
    """
    structure = pack.structure
    copied = takeaway.english_copy and STAFF_LANGUAGE in structure.languages
    return VisitPlan(
        languages=tuple(sorted(structure.languages, key=lambda code: code != default_language)),
        topics=structure.topics,
        quiz=_questions(structure.quiz),
        rows=frozenset(row.id for row in structure.rows),
        to_ask=frozenset(question.id for question in structure.questions),
        axis=structure.timeline.axis,
        checklists=structure.quiz.checklists,
        ready=frozenset(item.id for item in structure.ready),
        statements=frozenset(item.id for item in structure.statements),
        must_see=structure.path.must_see,
        forms=takeaway.forms,
        staff_language=STAFF_LANGUAGE if copied else "",
    )


def _questions(quiz: QuizStructure) -> tuple[QuestionPlan, ...]:
    """Return the screens of the quiz: what scores, what of it counts most, then circumstances."""
    preferences = (QuestionPlan(item.id) for item in quiz.attributes)
    checklists = (QuestionPlan(item.id, item) for item in quiz.checklists if not item.on_page)
    return (*preferences, QuestionPlan(), *checklists)
