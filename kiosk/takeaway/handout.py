"""The page that a patient takes along, in words: the one source of every form of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.takeaway.selection import HandoutSelection, PreferenceThatMatters
from kiosk.values.handout_words import HandoutWords

BULLET: Final = "- "


class HandoutPartKind(StrEnum):
    """A part of the page."""

    MATTERS = "matters"
    TELLS = "tells"
    ASKS = "asks"
    PANELS = "panels"


TRIMMED_FIRST: Final = (
    HandoutPartKind.PANELS,
    HandoutPartKind.MATTERS,
    HandoutPartKind.ASKS,
    HandoutPartKind.TELLS,
)
"""What gives way first where a form has too little room, each part from its last line.

The patient knows which panels they meant and what matters to them; the questions are what they came
for; and what staff need to hear for safety goes last.
"""


class HandoutPart(Struct, frozen=True):
    """A heading and its lines."""

    kind: HandoutPartKind
    title: str
    lines: tuple[str, ...]


class Handout(Struct, frozen=True, weakref=True):
    """The page in one language.

    Attributes:
        language: code of the language.
        right_to_left: whether it runs from right to left.
        title: what stands on top. It names no person and no illness.
        parts: those parts that have lines, in their order.
        notes_title: the heading of the empty lines on paper.
        code: what the code on paper is.
        foot: what the page is.
    """

    language: str
    right_to_left: bool
    title: str
    parts: tuple[HandoutPart, ...]
    notes_title: str
    code: str
    foot: str


def make_handout(what: HandoutSelection, handout_words: HandoutWords) -> Handout:
    """Return the page of a visit in the language of the phrases."""
    parts = (
        HandoutPart(
            HandoutPartKind.MATTERS,
            handout_words.matters_title,
            tuple(_mattering(one, handout_words) for one in what.matters),
        ),
        HandoutPart(
            HandoutPartKind.TELLS, handout_words.tells_title, _each(what.tell, handout_words.tells)
        ),
        HandoutPart(
            HandoutPartKind.ASKS, handout_words.asks_title, _each(what.ask, handout_words.asks)
        ),
        HandoutPart(
            HandoutPartKind.PANELS,
            handout_words.panels_title,
            _each(what.panels, handout_words.panels),
        ),
    )
    return Handout(
        language=handout_words.language,
        right_to_left=handout_words.right_to_left,
        title=handout_words.title,
        parts=tuple(part for part in parts if part.lines),
        notes_title=handout_words.notes_title,
        code=handout_words.code,
        foot=handout_words.foot,
    )


def plain_text(page: Handout) -> str:
    """Return the page as text: title, then each part after an empty line."""
    return "\n\n".join(one for one in (page.title, parts_text(page)) if one)


def parts_text(page: Handout) -> str:
    """Return the parts as text, an empty line between them."""
    return "\n\n".join(
        "\n".join([part.title, *(BULLET + line for line in part.lines)]) for part in page.parts
    )


def shortened(page: Handout) -> Handout:
    """Return the page without one more line.

    Raises:
        ValueError: no line is left to take.
    """
    shorter = min(page.parts, key=lambda part: TRIMMED_FIRST.index(part.kind))
    cut = (replace(part, lines=part.lines[:-1]) if part is shorter else part for part in page.parts)
    return replace(page, parts=tuple(part for part in cut if part.lines))


def left_out(whole: Handout, rest: Handout) -> dict[str, int]:
    """Return how many lines of each part a shortened page lacks, by the part's title."""
    kept = {part.kind: len(part.lines) for part in rest.parts}
    lacks = {part.title: len(part.lines) - kept.get(part.kind, 0) for part in whole.parts}
    return {title: count for title, count in lacks.items() if count}


def _mattering(one: PreferenceThatMatters, handout_words: HandoutWords) -> str:
    return f"{handout_words.ends[one.attribute, one.end]} ({handout_words.weights[one.weight]})"


def _each(names: tuple[str, ...], said: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(said[name] for name in names)
