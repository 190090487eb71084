"""The proof of a pack as a PDF: a cover, all its words in reading order, and a sign-off page."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk import __version__, paths
from kiosk.content.pack import Pack
from kiosk.content.sign_off import SHORT, SignOff, state
from kiosk.content.words import Words
from tools.content.proof.afterwards import afterwards, further_words
from tools.content.proof.interface import Interface, help_lines, interface
from tools.content.proof.layout import TITLE, DrawnText, ProofLayout
from tools.content.proof.outline import ProofEntry, ProofLine, ProofPart
from tools.content.proof.pagination import Block, Page, paged
from tools.content.proof.quiz import quiz
from tools.content.proof.topics import first_touch, topics

DOTS_PER_INCH: Final = 1200
"""Dots per inch. Qt places letters on whole dots, so a low value spaces them unevenly."""

UPRIGHT: Final = (210.0, 297.0)
"""A4 in millimetres; landscape for more than two languages."""

HEAD: Final = 27.0
FOOT: Final = 20.0
"""Top and bottom margin in millimetres."""

COVER: Final = "The pack"
SIGNED: Final = "Sign-off"
FREE: Final = (COVER, SIGNED)
"""Parts that have no column per language."""

READ_ME: Final = (
    "This is every word that a patient can read in this pack, in the order of the kiosk: with "
    "each row stand its badge, the reason for the badge, and the numbers of its sources, which "
    "are listed on the page of sources. Languages stand side by side. The quiz stands with "
    "every point that it gives.",
    "Read it as a patient would, hold each row against its sources, and mark what is wrong. Names "
    "in small type are for you and for whoever edits the pack. In interface words, %1 and the "
    "like stand for what the kiosk fills in.",
    "The hash of a language is the same as long as none of its words, and nothing that decides "
    "what is shown, has changed. Its first letters and digits stand on every page, and on the "
    "kiosk's own page of date and sign-off. Interface words and help numbers come with the "
    "program: the hash does not cover them.",
    "Sign on the last pages. Nothing is signed off until then, and nothing stays signed off once "
    "a word has changed.",
)

STATED: Final = (
    "I have read all words of this pack in {language}, with their badges, sources and the scoring "
    "of the quiz, in the version and with the hash that stand here. They may be shown to patients "
    "of this clinic until the next review."
)
THEN: Final = (
    "Then have the sign-off written into the pack: kiosk-author sign DIR --language {code} "
    '--by "NAME, ROLE" --on DATE. It prints the hash, which must be the one above.'
)
TO_FILL_IN: Final = ("Name", "Role", "Date", "Signature")

Tell = Callable[[int, int, str], None]
"""Progress callback: the number of the part, the number of parts, and its name."""


def make_proof(pack: Pack, today: dt.date, tell: Tell) -> tuple[bytes, int]:
    """Return the PDF and its number of pages. Needs a QGuiApplication, but no display.

    Args:
        pack: the pack.
        today: the date that reviews may be overdue on.
        tell: receives the progress.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    turned = len(pack.spoken) > 2
    writer = _writer(buffer, pack, turned=turned)
    press = _Press(pack, today, writer, UPRIGHT[::-1] if turned else UPRIGHT)
    pages = press.set_all(tell)
    painter = QPainter(writer)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        press.draw(painter, page, f"page {number} of {len(pages)}")
    painter.end()
    return bytes(buffer.data().data()), len(pages)


def outline(pack: Pack, words: Interface) -> list[ProofPart]:
    """Return all texts of a pack and the interface, in reading order."""
    opening = ProofPart("First screens", (*words.first(), *first_touch(pack)), opens=True)
    parts = [opening, *topics(pack), *quiz(pack), *afterwards(pack)]
    parts += [further_words(pack, parts), words.rest(), help_lines(paths.resources() / "help")]
    return [part for part in parts if part.entries]


def _writer(buffer: QBuffer, pack: Pack, *, turned: bool) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    way = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(DOTS_PER_INCH)
    writer.setTitle(_title(pack))
    writer.setCreator(f"kiosk {__version__}")
    return writer


def _title(pack: Pack) -> str:
    return f"Proof of {pack.structure.id} {pack.structure.version}"


class _Press:
    """Lays out and draws a pack on paper of a size in millimetres."""

    def __init__(
        self, pack: Pack, today: dt.date, writer: QPdfWriter, size: tuple[float, float]
    ) -> None:
        self._pack = pack
        self._states = [state(pack, words.code, today) for words in pack.spoken]
        self._height = size[1]
        directions = tuple(words.direction for words in pack.spoken)
        self._set = ProofLayout(writer, size[0], directions)

    def set_all(self, tell: Tell) -> list[Page[DrawnText]]:
        """Return all pages."""
        linguist = paths.resources() / "translations"
        words = interface(paths.ui(), linguist, self._pack.structure.languages)
        parts = outline(self._pack, words)
        blocks = [*self._cover()]
        for at, part in enumerate(parts, start=1):
            tell(at, len(parts), part.name)
            blocks += self._part(part)
        blocks += self._sign_off()
        return paged(blocks, self._set.dots(self._height - HEAD - FOOT))

    def draw(self, painter: QPainter, page: Page[DrawnText], number: str) -> None:
        """Draw one page with its header and footer: pack, part, hashes and page number."""
        part = page[0][1].part
        short = [f"{words.code} {state.present[:SHORT]}" for words, state in self._languages()]
        version = f"{self._pack.structure.id} {self._pack.structure.version}"
        self._set.across(painter, 11, _title(self._pack), part)
        self._set.across(painter, self._height - 13, "   ".join((version, *short)), number)
        if part not in FREE and len(short) > 1:
            self._set.names(painter, 18, [words.name for words in self._pack.spoken])
        for y, ink in page:
            ink.draw(painter, self._set.dots(HEAD) + y)

    def _part(self, part: ProofPart) -> Iterator[Block[DrawnText]]:
        yield self._set.heading(part.name, part.name, opens=part.opens)
        for entry in part.entries:
            yield self._set.entry(entry, part.name)

    def _cover(self) -> Iterator[Block[DrawnText]]:
        structure = self._pack.structure
        yield self._set.heading(_title(self._pack), COVER, TITLE)
        for text in READ_ME:
            yield self._set.paragraph(text, COVER)
        pack = {
            "Pack": structure.id,
            "Version": structure.version,
            "Published": structure.published.isoformat(),
            "Next review": structure.next_review.isoformat(),
            "Made with": f"kiosk {__version__}",
        }
        yield self._fields("The pack", pack, COVER)
        for words, sign_off in self._languages():
            language = {"Sign-off": str(sign_off), "Still needed": sign_off.review.awaits}
            yield self._fields(words.name, language | _hash_and_review(sign_off), COVER)

    def _sign_off(self) -> Iterator[Block[DrawnText]]:
        for words, sign_off in self._languages():
            yield self._set.heading(f"Sign-off: {words.name}", SIGNED, opens=True)
            fields = {
                "Pack": self._pack.structure.id,
                "Version": self._pack.structure.version,
                **_hash_and_review(sign_off),
            }
            yield self._fields(words.code, fields, SIGNED)
            yield self._set.paragraph(STATED.format(language=words.name), SIGNED, gap=6)
            yield self._set.blanks(TO_FILL_IN, SIGNED)
            yield self._set.paragraph(THEN.format(code=words.code), SIGNED, gap=12)

    def _fields(self, name: str, fields: dict[str, str], part: str) -> Block[DrawnText]:
        lines = tuple(ProofLine(key, (value,)) for key, value in fields.items() if value)
        return self._set.entry(ProofEntry(name, lines), part)

    def _languages(self) -> Iterator[tuple[Words, SignOff]]:
        return zip(self._pack.spoken, self._states, strict=True)


def _hash_and_review(sign_off: SignOff) -> dict[str, str]:
    overdue = ", which has passed" if sign_off.overdue else ""
    review = f"{sign_off.next_review.isoformat()}{overdue}"
    return {"Hash": sign_off.present, "Next review": review}
