"""Everything that can happen in a visit, as values."""

from msgspec import Struct

from kiosk.values.answers import Choice
from kiosk.values.comfort import Palette, TextSize
from kiosk.visit.visit import Overlay


class Event(Struct, frozen=True):
    """Something that happened. The transition table says what it leads to."""


class Begin(Event, frozen=True):
    """The patient touched the attract screen, in a language."""

    language: str


class Compare(Event, frozen=True):
    """Go to the comparison as it was left."""


class OpenTopic(Event, frozen=True):
    """Go to a tab, and open what lies deeper under it where a section of it is named."""

    topic: str
    section: str = ""


class TurnTopic(Event, frozen=True):
    """Go to the neighbouring tab: 1 for the next, -1 for the one before."""

    by: int


class SeeFacts(Event, frozen=True):
    """Rows came into view, whole."""

    rows: frozenset[str]


class TakeQuiz(Event, frozen=True):
    """Go to the quiz at the question where it was left, past what must be seen before it."""


class Choose(Event, frozen=True):
    """Answer a preference that is on the screen with a step or with not sure."""

    attribute: str
    choice: Choice


class CountMost(Event, frozen=True):
    """Say that a wish counts most, or take that back."""

    attribute: str


class Pick(Event, frozen=True):
    """Pick an option of a checklist on the screen, or take it back."""

    option: str


class PickNone(Event, frozen=True):
    """Say that nothing on the checklist on the screen holds, or take that back."""

    checklist: str


class NextQuestion(Event, frozen=True):
    """Go on to the next question, or to the result after the last one."""


class ShowResult(Event, frozen=True):
    """Go to the result."""


class Edit(Event, frozen=True):
    """Open the answer to one preference on the result."""

    attribute: str


class TakeAway(Event, frozen=True):
    """Go to what the patient can carry into the room."""


class SetAsk(Event, frozen=True):
    """Put a question to ask on the page, or take it off."""

    question: str
    on: bool


class TurnRound(Event, frozen=True):
    """Turn the page that is shown to the care team upside down, or back."""


class SwitchCopy(Event, frozen=True):
    """Show the page in the language of staff, or in the patient's again."""


class SayReady(Event, frozen=True):
    """Say yes or no to a question about being ready."""

    question: str
    yes: bool


class Judge(Event, frozen=True):
    """Say of a statement that it is true, that it is not, or that nobody knows."""

    statement: str
    answer: str


class Finish(Event, frozen=True):
    """The patient is done."""


class Back(Event, frozen=True):
    """Close what lies on top, else go to the question or screen before."""


class Open(Event, frozen=True):
    """Lay an overlay over the screen."""

    overlay: Overlay


class OpenDetail(Event, frozen=True):
    """Open the sheet of one row."""

    row: str


class Close(Event, frozen=True):
    """Close the overlay on top."""


class MoveMinute(Event, frozen=True):
    """Read the session timeline at another minute; beyond the axis means its end."""

    minute: int


class SetLanguage(Event, frozen=True):
    """Put the screen in another language."""

    language: str


class SetComfort(Event, frozen=True):
    """Fit the screen to the patient. What is None stays as it is: see `ComfortSettings`."""

    text_size: TextSize | None = None
    palette: Palette | None = None
    less_motion: bool | None = None
    left_handed: bool | None = None
    within_reach: bool | None = None
    spaced: bool | None = None
    two_buttons: bool | None = None


class SetReading(Event, frozen=True):
    """Read screens aloud, or stop."""

    on: bool


class UseHeadphones(Event, frozen=True):
    """The patient says that they use headphones."""


class SetVolume(Event, frozen=True):
    """Speak louder or more quietly, in steps from 0."""

    volume: int


class ResetComfort(Event, frozen=True):
    """Put every comfort setting back to the usual."""


class AskToStartOver(Event, frozen=True):
    """The patient touched Start over: asked once more where there is something to lose."""


class StartOver(Event, frozen=True):
    """Throw the visit away, now."""
