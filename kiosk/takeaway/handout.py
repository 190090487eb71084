"""The page that a patient takes along, in words: the one source of every form of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.takeaway.selection import HandoutSelection, WishThatMatters
from kiosk.values.handout_words import ClinicWords, ComparedWords, HandoutWords

BULLET: Final = "- "


class HandoutPartKind(StrEnum):
    """A part of the page."""

    COMPARE = "compare"
    SAME = "same"
    MATTERS = "matters"
    TELLS = "tells"
    ASKS = "asks"
    AFTER = "after"


TRIMMED_FIRST: Final = (
    HandoutPartKind.COMPARE,
    HandoutPartKind.SAME,
    HandoutPartKind.MATTERS,
    HandoutPartKind.ASKS,
    HandoutPartKind.TELLS,
)
"""What gives way first where a form has too little room, each part from its last line.

The comparison stands on the kiosk, and the patient knows what matters to them; the questions are
what they came for, and what staff need to hear goes last. What is about safety never goes.
"""


class HandoutPart(Struct, frozen=True):
    """A heading and its lines. The comparison has them as rows of cells besides."""

    kind: HandoutPartKind
    title: str
    lines: tuple[str, ...]
    rows: tuple[ComparedWords, ...] = ()


class Handout(Struct, frozen=True, weakref=True):
    """The page in one language.

    Attributes:
        language: code of the language.
        right_to_left: whether it runs from right to left.
        title: what stands on top. It names no person and no illness.
        clinic: whose page it is, where to call, and the day.
        iv: what the drip is called, above its cells.
        im: what the shot is called.
        parts: those parts that have lines, in their order.
        ride: what stands on paper before an empty line, for whoever takes them home.
        notes_title: the heading of the empty lines on paper.
        code: what the code on paper is.
        foot: what the page is.
    """

    language: str
    right_to_left: bool
    title: str
    clinic: ClinicWords
    iv: str
    im: str
    parts: tuple[HandoutPart, ...]
    ride: str
    notes_title: str
    code: str
    foot: str

    @property
    def head(self) -> str:
        """Clinic, phone and date in one line, empty where nothing of them is known."""
        known = (self.clinic.name, self.clinic.phone, self.clinic.date)
        return "  \N{MIDDLE DOT}  ".join(text for text in known if text)


def make_handout(what: HandoutSelection, words: HandoutWords, clinic: ClinicWords) -> Handout:
    """Return the page of a visit in the language of the words."""
    compared = tuple(words.rows[name] for name in what.rows)
    parts = (
        HandoutPart(
            HandoutPartKind.MATTERS,
            words.matters_title,
            tuple(_mattering(one, words) for one in what.matters),
        ),
        HandoutPart(HandoutPartKind.TELLS, words.tells_title, _each(what.tell, words.tells)),
        HandoutPart(HandoutPartKind.ASKS, words.asks_title, _each(what.ask, words.asks)),
        HandoutPart(
            HandoutPartKind.COMPARE,
            words.compare_title,
            tuple(_beside(row, words) for row in compared),
            compared,
        ),
        HandoutPart(HandoutPartKind.SAME, words.same_title, _each(what.same, words.same)),
        HandoutPart(HandoutPartKind.AFTER, words.after_title, words.safety),
    )
    return Handout(
        language=words.language,
        right_to_left=words.right_to_left,
        title=words.title,
        clinic=clinic,
        iv=words.iv,
        im=words.im,
        parts=tuple(part for part in parts if part.lines),
        ride=words.ride,
        notes_title=words.notes_title,
        code=words.code,
        foot=words.foot,
    )


def parts_text(page: Handout) -> str:
    """Return whose page it is and the parts, with an empty line between them."""
    parts = (
        "\n".join([part.title, *(BULLET + line for line in part.lines)]) for part in page.parts
    )
    return "\n\n".join(text for text in (page.head, *parts) if text)


def can_be_shortened(page: Handout) -> bool:
    """Return whether anything is left that may give way."""
    return any(part.kind in TRIMMED_FIRST for part in page.parts)


def shortened(page: Handout) -> Handout:
    """Return the page without one more line.

    Raises:
        ValueError: no line is left to take.
    """
    there = [part for part in page.parts if part.kind in TRIMMED_FIRST]
    shorter = min(there, key=lambda part: TRIMMED_FIRST.index(part.kind))
    cut = (
        replace(part, lines=part.lines[:-1], rows=part.rows[:-1]) if part is shorter else part
        for part in page.parts
    )
    return replace(page, parts=tuple(part for part in cut if part.lines))


def left_out(whole: Handout, rest: Handout) -> dict[str, int]:
    """Return how many lines of each part a shortened page lacks, by the part's title."""
    kept = {part.kind: len(part.lines) for part in rest.parts}
    lacks = {part.title: len(part.lines) - kept.get(part.kind, 0) for part in whole.parts}
    return {title: count for title, count in lacks.items() if count}


def _beside(row: ComparedWords, words: HandoutWords) -> str:
    return f"{row.label}: {words.iv}: {row.iv}; {words.im}: {row.im}"


def _mattering(one: WishThatMatters, words: HandoutWords) -> str:
    weight = words.most if one.counts_most else words.much if one.much else words.bit
    return f"{words.ends[one.attribute, one.end]} ({weight})"


def _each(names: tuple[str, ...], said: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(said[name] for name in names)
