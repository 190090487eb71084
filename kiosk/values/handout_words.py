"""The words of the page that a patient takes along, in one language."""

from collections.abc import Mapping

from msgspec import Struct

from kiosk.values.answers import Weight
from kiosk.values.scoring_rule import End


class HandoutWords(Struct, frozen=True):
    """Everything that can stand on the page.

    Attributes:
        language: code of the language.
        right_to_left: whether it runs from right to left.
        title: neutral, because others may see it.
        matters_title: the heading of what matters to the patient, and so on for each part.
        notes_title: the heading of the empty lines on paper.
        code: what the code on paper is.
        foot: what the page is.
        ends: the name of each end of a preference.
        weights: how much it matters.
        tells: what the patient wants to tell, by circumstance.
        asks: the questions.
        panels: the names of the tabs.
    """

    language: str
    right_to_left: bool
    title: str
    matters_title: str
    tells_title: str
    asks_title: str
    panels_title: str
    notes_title: str
    code: str
    foot: str
    ends: Mapping[tuple[str, End], str]
    weights: Mapping[Weight, str]
    tells: Mapping[str, str]
    asks: Mapping[str, str]
    panels: Mapping[str, str]
