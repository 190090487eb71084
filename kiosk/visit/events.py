"""Everything that can happen in a visit, as values."""

from dataclasses import dataclass

from kiosk.values.answers import Choice, Weight
from kiosk.values.plan import Palette, TextSize
from kiosk.visit.visit import Overlay


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. What it leads to stands in the machine's table."""


@dataclass(frozen=True, slots=True)
class Begin(Event):
    """The patient touched the attract screen, in a language."""

    language: str


@dataclass(frozen=True, slots=True)
class Compare(Event):
    """Go to the comparison as it was left."""


@dataclass(frozen=True, slots=True)
class OpenTopic(Event):
    """Go to a tab, at a section of it, or at its first where that is empty."""

    topic: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class TurnTopic(Event):
    """Go to the neighbouring tab: 1 for the next, -1 for the one before."""

    by: int


@dataclass(frozen=True, slots=True)
class TakeQuiz(Event):
    """Go to the quiz at the question where it was left."""


@dataclass(frozen=True, slots=True)
class Choose(Event):
    """Answer the question on the screen with a step or with not sure."""

    choice: Choice
    weight: Weight


@dataclass(frozen=True, slots=True)
class Weigh(Event):
    """Say how much the answer on the screen matters."""

    weight: Weight


@dataclass(frozen=True, slots=True)
class Pick(Event):
    """Pick an option of the checklist on the screen, or take it back."""

    option: str


@dataclass(frozen=True, slots=True)
class NextQuestion(Event):
    """Go on to the next question, or to the result after the last one."""


@dataclass(frozen=True, slots=True)
class SkipQuestion(Event):
    """Take back any answer to the question on the screen and go on."""


@dataclass(frozen=True, slots=True)
class ShowResult(Event):
    """Go to the result."""


@dataclass(frozen=True, slots=True)
class Edit(Event):
    """Open the answer to one preference on the result."""

    attribute: str


@dataclass(frozen=True, slots=True)
class TakeAway(Event):
    """Go to what the patient can carry into the room."""


@dataclass(frozen=True, slots=True)
class ToggleAsk(Event):
    """Switch a question to ask off, or on again."""

    question: str


@dataclass(frozen=True, slots=True)
class ToggleMark(Event):
    """Mark a tab to go over with the care team, or take the mark back."""

    topic: str


@dataclass(frozen=True, slots=True)
class TurnRound(Event):
    """Turn the page that is shown to the care team upside down, or back."""


@dataclass(frozen=True, slots=True)
class SwitchCopy(Event):
    """Show the page in the language of staff, or in the patient's again."""


@dataclass(frozen=True, slots=True)
class SayReady(Event):
    """Say yes or no to a question about being ready."""

    question: str
    yes: bool


@dataclass(frozen=True, slots=True)
class Judge(Event):
    """Say of a statement that it is true, or that nobody knows."""

    statement: str
    answer: str


@dataclass(frozen=True, slots=True)
class Finish(Event):
    """The patient is done."""


@dataclass(frozen=True, slots=True)
class Back(Event):
    """Close what lies on top, else go to the question or screen before."""


@dataclass(frozen=True, slots=True)
class Open(Event):
    """Lay an overlay over the screen."""

    overlay: Overlay


@dataclass(frozen=True, slots=True)
class OpenDetail(Event):
    """Open the sheet of one row."""

    row: str


@dataclass(frozen=True, slots=True)
class Close(Event):
    """Close the overlay on top."""


@dataclass(frozen=True, slots=True)
class MoveMinute(Event):
    """Read the session timeline at another minute; beyond the axis means its end."""

    minute: int


@dataclass(frozen=True, slots=True)
class SetLanguage(Event):
    """Put the screen in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class SetTextSize(Event):
    """Make the text larger or smaller."""

    text_size: TextSize


@dataclass(frozen=True, slots=True)
class SetPalette(Event):
    """Change the colours of the screen."""

    palette: Palette


@dataclass(frozen=True, slots=True)
class SetLessMotion(Event):
    """Ask for less motion, or for the usual."""

    less: bool


@dataclass(frozen=True, slots=True)
class SetLeftHanded(Event):
    """Put the main action on the left, or on the right as usual."""

    left: bool


@dataclass(frozen=True, slots=True)
class SetWithinReach(Event):
    """Bring every control into the lower half of the screen, or back to its usual place."""

    low: bool


@dataclass(frozen=True, slots=True)
class SetSpaced(Event):
    """Put letters, words and lines further apart, or as usual."""

    spaced: bool


@dataclass(frozen=True, slots=True)
class SetTwoButtons(Event):
    """Go through the screen with two buttons, or as usual."""

    on: bool


@dataclass(frozen=True, slots=True)
class SetReading(Event):
    """Read screens aloud, or stop."""

    on: bool


@dataclass(frozen=True, slots=True)
class UseHeadphones(Event):
    """The patient says that they use headphones."""


@dataclass(frozen=True, slots=True)
class SetVolume(Event):
    """Speak louder or more quietly, in steps from 0."""

    volume: int


@dataclass(frozen=True, slots=True)
class ResetComfort(Event):
    """Put every comfort setting back to the usual."""


@dataclass(frozen=True, slots=True)
class AskToStartOver(Event):
    """The patient touched Start over: asked once more where there is something to lose."""


@dataclass(frozen=True, slots=True)
class StartOver(Event):
    """Throw the visit away, now."""
