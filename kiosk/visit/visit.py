"""A visit as a value: everything a patient has touched, in one place that can be thrown away."""

from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from kiosk.content.structure import SectionKind
from kiosk.values.answers import Answers
from kiosk.values.comfort import Palette, TextSize
from kiosk.visit.plan import VisitPlan


class Screen(StrEnum):
    """Where the patient is."""

    ATTRACT = "attract"
    WELCOME = "welcome"
    COMPARE = "compare"
    BEFORE_QUESTIONS = "beforequestions"
    QUIZ = "quiz"
    RESULT = "result"
    TAKEAWAY = "takeaway"
    THANKS = "thanks"


class Overlay(StrEnum):
    """What lies over the screen, at most one of each, the last one on top."""

    COMFORT = "comfort"
    HELP = "help"
    DEEPER = "deeper"
    DETAIL = "detail"
    TOPICS = "topics"
    EDIT = "edit"
    SCORING = "scoring"
    READY = "ready"
    KNOWLEDGE = "knowledge"
    CHOOSE = "choose"
    CODE = "code"
    PRINT = "print"
    SHOW = "show"
    LEAVE = "leave"
    MENU = "menu"
    COVER = "cover"


HEARD_BY_ALL: Final[frozenset[Screen | Overlay]] = frozenset(
    {
        Screen.ATTRACT,
        Screen.WELCOME,
        Screen.COMPARE,
        Screen.BEFORE_QUESTIONS,
        Screen.THANKS,
        Overlay.COMFORT,
        Overlay.DEEPER,
        Overlay.DETAIL,
        Overlay.TOPICS,
        Overlay.LEAVE,
        Overlay.MENU,
    }
)
"""What tells nothing of the patient who stands before it."""


STEP_OF: Final = {
    Screen.ATTRACT: 0,
    Screen.WELCOME: 0,
    Screen.COMPARE: 1,
    Screen.BEFORE_QUESTIONS: 2,
    Screen.QUIZ: 2,
    Screen.RESULT: 2,
    Screen.TAKEAWAY: 3,
    Screen.THANKS: 4,
}
"""See both, what matters to me, my page: which of the three a screen belongs to, from 1."""


class ComfortSettings(Struct, frozen=True):
    """How the patient wants to see the screen.

    Attributes:
        text_size: the size of all text.
        palette: the colours.
        less_motion: whether nothing moves by itself or slides.
        left_handed: whether the main action stands on the left.
        within_reach: whether every control comes into the lower half of the screen.
        spaced: whether letters, words and lines stand further apart.
    """

    text_size: TextSize = TextSize.USUAL
    palette: Palette = Palette.LIGHT
    less_motion: bool = False
    left_handed: bool = False
    within_reach: bool = False
    spaced: bool = False
    two_buttons: bool = False


class Listening(Struct, frozen=True):
    """How the patient wants to hear the screen.

    Attributes:
        reading: whether screens are read aloud.
        headphones: whether the patient has said that nobody else hears it.
        volume: how loud, in steps from 0; None for the clinic's own.
    """

    reading: bool = False
    headphones: bool = False
    volume: int | None = None


class Visit(Struct, frozen=True, weakref=True):
    """One patient's visit, from the first touch to starting over.

    Attributes:
        language: code of the language on the screen.
        screen: where the patient is.
        trail: the screens that Back returns to, the latest last, each at most once.
        topic: id of the open tab.
        section: id of what lies deeper under that tab and is open, else empty.
        seen: ids of the tabs that were opened.
        question: position in the quiz, from 0.
        facts_seen: ids of the rows to be seen before the questions that have been in view.
        facts_first: ids of those that had not been, when the patient asked for the questions.
        minute: the minute that the session timeline is read at.
        answers: what has been answered.
        asks: questions that the patient put on the page or took off it, id and whether it is on,
            sorted by id.
        turned: whether the page shown to the care team is upside down.
        for_staff: whether it is shown in the language of staff.
        ready: what was said to the questions about being ready, id and yes, sorted by id.
        judged: what was said of the statements, id and answer, sorted by id.
        overlays: what lies over the screen, the top one last.
        detail: id of the row whose sheet is open, else empty.
        editing: id of the attribute being changed on the result, else empty.
        comfort: how the patient wants to see the screen.
        listening: how the patient wants to hear it.
    """

    language: str
    topic: str
    section: str = ""
    seen: frozenset[str] = frozenset()
    screen: Screen = Screen.ATTRACT
    trail: tuple[Screen, ...] = ()
    question: int = 0
    facts_seen: frozenset[str] = frozenset()
    facts_first: tuple[str, ...] = ()
    minute: int = 0
    answers: Answers = field(default_factory=Answers)
    asks: tuple[tuple[str, bool], ...] = ()
    turned: bool = False
    for_staff: bool = False
    ready: tuple[tuple[str, bool], ...] = ()
    judged: tuple[tuple[str, str], ...] = ()
    overlays: tuple[Overlay, ...] = ()
    detail: str = ""
    editing: str = ""
    comfort: ComfortSettings = field(default_factory=ComfortSettings)
    listening: Listening = field(default_factory=Listening)

    @property
    def overlay(self) -> Overlay | None:
        """The overlay on top, if there is one."""
        return self.overlays[-1] if self.overlays else None

    @property
    def covered(self) -> bool:
        """Whether the patient has hidden the screen."""
        return Overlay.COVER in self.overlays

    @property
    def step(self) -> int:
        """Which of the three steps of a visit this is: 0 before the first, 4 after the last."""
        return STEP_OF[self.screen]

    @property
    def something_to_lose(self) -> bool:
        """Whether starting over would throw away anything that the patient decided."""
        decided = (self.asks, self.ready, self.judged)
        return self.answers.anything or any(decided)


def fresh_visit(plan: VisitPlan) -> Visit:
    """Return the visit that every patient begins with: it carries nothing of another one."""
    return Visit(language=plan.languages[0], topic=plan.topics[0].id)


def place_of_topic(topic: str, plan: VisitPlan) -> int:
    """Return which of the tabs a topic is, from 0."""
    return [one.id for one in plan.topics].index(topic)


def is_private(visit: Visit, plan: VisitPlan) -> bool:
    """Return whether what is in front may be heard by nobody else: an answer, a result, a need.

    What is not known to be open to all is private. So are the questions to ask: answers tick some.
    """
    front = visit.overlay or visit.screen
    shown = {Screen.COMPARE: visit.topic, Overlay.DEEPER: visit.section}.get(front, "")
    kinds = {part.id: part.kind for topic in plan.topics for part in topic.sections}
    return front not in HEARD_BY_ALL or kinds.get(shown) is SectionKind.QUESTIONS


def language_shown(visit: Visit, plan: VisitPlan) -> str:
    """Return the code of the language of what is in front: staff may read a copy in their own."""
    copied = visit.for_staff and visit.overlay is Overlay.SHOW
    return plan.staff_language if copied else visit.language


def asked_attribute(visit: Visit, plan: VisitPlan) -> str:
    """Return the id of the preference being answered, empty where none is."""
    if visit.screen is Screen.RESULT:
        return visit.editing
    asked = plan.quiz[visit.question]
    return asked.id if asked.is_preference else ""
