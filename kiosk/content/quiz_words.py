"""The words of the quiz in a language file."""

from typing import Annotated

from msgspec import Meta, field

from kiosk.content.strict import Heading, Id, Line, Phrase, StrictStruct
from kiosk.values.answers import End
from kiosk.values.result import AskFirst


class AttributeWords(StrictStruct, frozen=True):
    """One preference: the question, and what is wanted by whoever stands on either end."""

    question: Line
    name: Heading
    first: Phrase
    second: Phrase

    def end(self, end: End) -> str:
        """Return the name of one of the two ends."""
        return self.first if end is End.FIRST else self.second


class ChecklistWords(StrictStruct, frozen=True):
    """A question about circumstances."""

    question: Line
    hint: Line


class CircumstanceWords(StrictStruct, frozen=True):
    """What the patient picks, and the line that it becomes for the care team."""

    label: Annotated[str, Meta(min_length=1, max_length=90)]
    tell: Line


class LeanWords(StrictStruct, frozen=True):
    """A result in words."""

    title: Line
    lead: Line


class OutcomeWords(LeanWords, frozen=True):
    """A result in words. `lead` stands where there are no wishes to name, or no better words.

    `one` names the wishes of one side as `{wishes}`; `two` names those of the other side besides,
    as `{against}`.
    """

    one: Line | None = None
    two: Line | None = None


class OutcomesWords(StrictStruct, frozen=True):
    """Every result there is. Without words of its own, `apart` is told as `both`."""

    iv: OutcomeWords
    im: OutcomeWords
    both: OutcomeWords
    too_little: OutcomeWords
    apart: OutcomeWords | None = None


class QuizWords(StrictStruct, frozen=True):
    """The quiz in words. `something_else` is the third choice, always there.

    `steps` say in a few lines how the result comes about, and `how` is the arithmetic.
    `conjunction` stands before the last of several wishes, such as `and`; a comma without it.
    """

    how: Annotated[str, Meta(min_length=1, max_length=1200)]
    attributes: dict[Id, AttributeWords]
    checklists: dict[Id, ChecklistWords]
    circumstances: dict[Id, CircumstanceWords]
    leans: OutcomesWords
    something_else: LeanWords
    first: dict[AskFirst, LeanWords] = field(default_factory=dict)
    steps: Annotated[tuple[Line, ...], Meta(max_length=5)] = ()
    conjunction: Line | None = None
