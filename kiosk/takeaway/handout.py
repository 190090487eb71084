"""The page that a patient takes along, in words: the one source of every form of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.pack import Pack
from kiosk.content.structure import Badge, FactRow
from kiosk.content.words import RowWords, Words
from kiosk.takeaway.selection import HandoutSelection
from kiosk.values.result import Wish
from kiosk.values.routes import ROUTES, Route

LINE_SEPARATOR: Final = "\u2028"


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


class ComparedRow(Struct, frozen=True):
    """One line of the comparison: what the pack draws and what it says.

    Attributes:
        row: what is compared.
        words: what is said of it.
        badge: how sure that is, empty where it is well supported.
    """

    row: FactRow
    words: RowWords
    badge: str

    @property
    def cells(self) -> tuple[tuple[str, str | None], ...]:
        """What it is about, then the words and the picture for each route."""
        words, row = self.words, self.row
        of_routes = (words.iv or "", row.picture_iv), (words.im or "", row.picture_im)
        return ((LINE_SEPARATOR.join(filter(None, (words.label, self.badge))), None), *of_routes)

    def sentence(self, iv: str, im: str) -> str:
        """Return it in one line, given what the routes are called."""
        words = self.words
        label = f"{words.label} ({self.badge})" if self.badge else words.label
        return f"{label}: {iv}: {words.iv}; {im}: {words.im}"


class HandoutPart(Struct, frozen=True):
    """A heading and its lines. The comparison has them as rows of cells besides."""

    kind: HandoutPartKind
    title: str
    lines: tuple[str, ...]
    rows: tuple[ComparedRow, ...] = ()


class ClinicWords(Struct, frozen=True):
    """What the page says of the clinic and the day. An empty text is left out."""

    name: str = ""
    phone: str = ""
    date: str = ""


class Handout(Struct, frozen=True, weakref=True):
    """The page in one language.

    Attributes:
        words: the pack's words in that language.
        clinic: whose page it is, where to call, and the day.
        parts: those parts that have lines, in their order.
    """

    words: Words
    clinic: ClinicWords
    parts: tuple[HandoutPart, ...]

    @property
    def title(self) -> str:
        """What stands on top. It names no person and no illness."""
        return self.words.takeaway.title

    @property
    def head(self) -> str:
        """Clinic, phone and date in one line, empty where nothing of them is known."""
        known = (self.clinic.name, self.clinic.phone, self.clinic.date)
        return "  \N{MIDDLE DOT}  ".join(text for text in known if text)

    @property
    def iv(self) -> str:
        """What the drip is called."""
        return self.words.routes[Route.IV].named

    @property
    def im(self) -> str:
        """What the shot is called."""
        return self.words.routes[Route.IM].named

    @property
    def right_to_left(self) -> bool:
        """Whether its language runs from right to left."""
        return self.words.direction == "rtl"


def make_handout(
    pack: Pack,
    language: str,
    what: HandoutSelection,
    clinic: ClinicWords,
    numbers: Mapping[str, str],
) -> Handout:
    """Return the page of a visit.

    Args:
        pack: the content on show.
        language: one that it speaks.
        what: what the patient takes along.
        clinic: whose page it is, and the day.
        numbers: those to call, by the name that stands in for them. A line without its number is
            left out.
    """
    words, page = pack.words(language), pack.structure.takeaway
    headings, rows, kinds = words.takeaway, words.rows, HandoutPartKind
    compared = tuple(_compared(pack.row(name), words) for name in page.rows)
    iv, im = (words.routes[route].named for route in ROUTES)
    beside = (row.sentence(iv, im) for row in compared)
    same = (rows[name].both or rows[name].text or "" for name in page.same)
    tells = (words.quiz.circumstances[name].tell for name in what.tell)
    asks = (words.questions[name] for name in what.ask)
    safety = (words.safety_lines[line.id] for line in pack.structure.safety_lines)
    heeded = (line for text in safety if (line := _filled(text, numbers)))
    parts = (
        HandoutPart(
            kinds.MATTERS, headings.matters, tuple(_wish(wish, words) for wish in what.matters)
        ),
        HandoutPart(kinds.TELLS, headings.tells, tuple(tells)),
        HandoutPart(kinds.ASKS, headings.asks, tuple(asks)),
        HandoutPart(kinds.COMPARE, headings.compare, tuple(beside), compared),
        HandoutPart(kinds.SAME, headings.same, tuple(same)),
        HandoutPart(kinds.AFTER, headings.after, tuple(heeded)),
    )
    return Handout(words, clinic, tuple(part for part in parts if part.lines))


def can_be_shortened(page: Handout) -> bool:
    """Return whether anything is left that may give way."""
    return any(part.kind in TRIMMED_FIRST for part in page.parts)


def shortened(page: Handout) -> Handout:
    """Return the page without one more line.

    Raises:
        ValueError: no line is left to take.
    """
    trimmable = [part for part in page.parts if part.kind in TRIMMED_FIRST]
    shorter = min(trimmable, key=lambda part: TRIMMED_FIRST.index(part.kind))
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


def _compared(row: FactRow, words: Words) -> ComparedRow:
    badge = row.badge or Badge.WELL_SUPPORTED
    unsure = badge is not Badge.WELL_SUPPORTED
    return ComparedRow(row, words.rows[row.id], words.badges[badge].label if unsure else "")


def _wish(wish: Wish, words: Words) -> str:
    how = words.takeaway.wishes
    weight = how.most if wish.counts_most else how.much if wish.choice.strong else how.bit
    return f"{words.quiz.attributes[wish.attribute].end(wish.end)} ({weight})"


def _filled(text: str, numbers: Mapping[str, str]) -> str:
    """Return a line with its numbers, empty where there is no such number in the country."""
    for name, number in numbers.items():
        blank = f"{{{name}}}"
        if blank in text and not number:
            return ""
        text = text.replace(blank, number)
    return text
