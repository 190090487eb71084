"""The words of the page that a patient takes along, in one language."""

from collections.abc import Mapping

from msgspec import Struct

from kiosk.values.pictures import Picture
from kiosk.values.scoring_rule import End


class ComparedWords(Struct, frozen=True):
    """One line of the comparison on the page: what it is about, and what holds for each route."""

    label: str
    iv: str
    im: str
    picture_iv: Picture | None = None
    picture_im: Picture | None = None


class ClinicWords(Struct, frozen=True):
    """What the page says of the clinic and the day. An empty text is left out."""

    name: str = ""
    phone: str = ""
    date: str = ""


class HandoutWords(Struct, frozen=True):
    """Everything that can stand on the page.

    Attributes:
        language: code of the language.
        right_to_left: whether it runs from right to left.
        title: neutral, because others may see it.
        iv: what the drip is called, and so on for the shot.
        compare_title: the heading of the comparison, and so on for each part.
        ride: what stands before the empty line for whoever takes them home.
        notes_title: the heading of the empty lines on paper.
        code: what the code on paper is.
        foot: what the page is.
        rows: how the routes compare, by row.
        same: what is the same for both, by row.
        ends: the name of each end of a preference.
        bit: how much a slight wish matters, and so on.
        tells: what the patient wants to tell, by circumstance.
        asks: the questions.
        safety: what to heed after a session, and when to call whom.
    """

    language: str
    right_to_left: bool
    title: str
    iv: str
    im: str
    compare_title: str
    same_title: str
    matters_title: str
    tells_title: str
    asks_title: str
    after_title: str
    ride: str
    notes_title: str
    code: str
    foot: str
    rows: Mapping[str, ComparedWords]
    same: Mapping[str, str]
    ends: Mapping[tuple[str, End], str]
    bit: str
    much: str
    most: str
    tells: Mapping[str, str]
    asks: Mapping[str, str]
    safety: tuple[str, ...]
