"""Sets the page on paper, in dots of 1/1200 inch: first into place, then drawn where it fits.

Title and code stand on top, the code in the far corner with the text beside it. Then come the
parts, the comparison in three columns, questions with a box to tick and a line to write on, lines
for notes where there is room, and the foot.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.takeaway.handout import Handout, HandoutPart, HandoutPartKind
from kiosk.takeaway.paper_strokes import (
    INK,
    LEADING,
    MILLIMETRE,
    POINT,
    SOFT,
    LaidOutLine,
    Span,
    draw_box,
    draw_dot,
    draw_line,
    draw_words,
    lay_out,
)
from kiosk.takeaway.qr_code import QUIET, QrHandout
from kiosk.takeaway.qr_picture import qr_picture

CODE_SIDE: Final = 54 * MILLIMETRE
"""The side of the code with its quiet zone, which reaches into the margins."""

BESIDE: Final = 7 * MILLIMETRE
"""Between the text and the code, and between the parts and the foot."""

NOTE_LINE: Final = 10 * MILLIMETRE
FEWEST_NOTES: Final = 3
"""Lines for notes, that many or none."""

HEADING: Final = 1.1
TITLE: Final = 1.8
"""How much larger than the text they are."""

SMALLER: Final = 0.9
"""The comparison's text, of the page's."""

SMALL_PRINT: Final = 9.0
"""Points of what is said about the page itself."""

Cell = tuple[str, str | None]
"""Words of the comparison, and the picture beside them."""


class PageLayout:
    """One page at one size of type.

    Args:
        page: what stands on it.
        code: the same as a code.
        room: the page without its margins, in dots.
        points: the size of the text; title and headings follow it.
        writing: from a question to the line on which its answer is written, 0 for no line.
    """

    def __init__(
        self, page: Handout, code: QrHandout, room: QRectF, points: float, writing: float = 0
    ) -> None:
        self._page, self._said = page, page.words.takeaway
        self._writing = writing
        self._room = room
        self._points, self._em = points, points * POINT
        self._strokes: list[Callable[[QPainter], None]] = []
        self._down = room.top()
        self._narrow_until = self._set_code(code)
        self._code, self._strokes = self._strokes, []
        self._text(page.title, points * TITLE, bold=True)
        if page.head:
            self._text(page.head, points, colour=SOFT)
        for part in page.parts:
            self._set_part(part)
        if self._said.ride:
            self._set_ride()
        self._down = max(self._down, self._narrow_until)
        self._foot = room.bottom() - self._lay(self._said.foot, SMALL_PRINT, self._beside).height

    @property
    def fits(self) -> bool:
        """Whether the parts end above the foot."""
        return self._down <= self._foot - BESIDE

    def draw(self, painter: QPainter) -> None:
        """Draw the page, with lines for notes where there is room for a few.

        The code comes last: the words of a PDF are read aloud in the order in which they are drawn.
        """
        self._set_notes()
        self._down = self._foot
        self._text(self._said.foot, SMALL_PRINT, colour=SOFT)
        for stroke in (*self._strokes, *self._code):
            stroke(painter)

    def _set_notes(self) -> None:
        heading = (HEADING * LEADING + 1) * self._em
        count = int((self._foot - BESIDE - self._down - heading) // NOTE_LINE)
        if count >= FEWEST_NOTES:
            self._down += self._em
            self._text(self._said.notes, self._points * HEADING, bold=True)
            for line in range(1, count + 1):
                self._rule(self._down + line * NOTE_LINE)

    def _set_code(self, code: QrHandout) -> float:
        """Put the code and what it is into the far corner; return where they end."""
        quiet = CODE_SIDE * QUIET / len(code.rows)
        inked = CODE_SIDE - 2 * quiet
        left = self._left(self._room.width() - inked, inked)
        corner = QPointF(self._room.left() + left - quiet, self._room.top() - quiet)
        square = QRectF(corner, corner + QPointF(CODE_SIDE, CODE_SIDE))
        self._strokes.append(lambda painter: painter.drawImage(square, qr_picture(code.rows)))
        top = self._room.top() + inked + 2 * MILLIMETRE
        caption = self._lay(self._said.code, SMALL_PRINT, lambda _down: (left, inked))
        self._draw(caption, top, SOFT)
        return top + caption.height

    def _set_part(self, part: HandoutPart) -> None:
        if part.rows:
            self._down = max(self._down, self._narrow_until)
        self._down += 0.8 * self._em
        self._text(part.title, self._points * HEADING, bold=True)
        if part.rows:
            self._set_row((("", None), (self._page.iv, None), (self._page.im, None)))
        for row in part.rows:
            self._set_row(row.cells)
        for line in () if part.rows else part.lines:
            self._down += 0.2 * self._em
            self._mark(part.kind)
            self._text(line, self._points, indent=1.5 * self._em)
            if self._writing and part.kind is HandoutPartKind.ASKS:
                self._down += self._writing
                self._rule(self._down, inset=1.5 * self._em)

    def _set_row(self, cells: tuple[Cell, ...]) -> None:
        """Set one line of the comparison: what it is about, and a picture and words for each."""
        start, width = self._beside(self._down)
        ends = self._page.right_to_left
        tall = 0.0
        for place, (text, picture) in enumerate(cells):
            column = width / len(cells)
            left = start + (width - (place + 1) * column if ends else place * column)
            side = 1.7 * self._em if picture else 0.0
            if picture is not None:
                at = QPointF(self._room.left() + left + (column - side if ends else 0), self._down)
                self._picture(picture, QRectF(at, at + QPointF(side, side)))
            gap = 2.1 * self._em if place else 0.0
            span = (left if ends else left + gap, column - gap - MILLIMETRE * 2)
            cell = self._lay(text, self._points * SMALLER, _always(span))
            self._draw(cell, self._down, SOFT if picture is None and place == 0 else INK)
            tall = max(tall, cell.height, side)
        self._down += tall + 0.25 * self._em

    def _picture(self, picture: str, square: QRectF) -> None:
        file = str(paths.pictures() / f"{picture}.svg")
        self._strokes.append(lambda painter: QSvgRenderer(file).render(painter, square))

    def _set_ride(self) -> None:
        """Set the line on which somebody writes who takes the patient home."""
        self._down += 0.4 * self._em
        self._text(self._said.ride, self._points)
        words = self._lay(self._said.ride, self._points, lambda _down: (0.0, self._room.width()))
        taken = words.layout.lineAt(0).naturalTextWidth() + 2 * MILLIMETRE
        self._rule(self._down, inset=taken)

    def _mark(self, kind: HandoutPartKind) -> None:
        """Draw a box to tick before a question, a dot before anything else."""
        side = self._em * (0.78 if kind is HandoutPartKind.ASKS else 0.26)
        left = self._room.left() + self._left(self._em * 0.5 - side / 2, side)
        mark = QRectF(left, self._down + (self._em * LEADING - side) / 2, side, side)
        if kind is HandoutPartKind.ASKS:
            self._strokes.append(lambda painter: draw_box(painter, mark))
        else:
            self._strokes.append(lambda painter: draw_dot(painter, mark))

    def _rule(self, down: float, inset: float = 0.0) -> None:
        """Draw a line to write on, which leaves something free where its language begins."""
        start, end = self._room.left(), self._room.right()
        start, end = (start, end - inset) if self._page.right_to_left else (start + inset, end)
        left, right = QPointF(start, down), QPointF(end, down)
        self._strokes.append(lambda painter: draw_line(painter, left, right))

    def _text(
        self,
        words: str,
        points: float,
        *,
        bold: bool = False,
        colour: QColor = INK,
        indent: float = 0.0,
    ) -> None:
        """Set words where the pass has come to, and go on below them."""

        def span(down: float) -> Span:
            start, width = self._beside(self._down + down)
            return start if self._page.right_to_left else start + indent, width - indent

        laid = self._lay(words, points, span, bold=bold)
        self._draw(laid, self._down, colour)
        self._down += laid.height

    def _beside(self, down: float) -> Span:
        """Return where text may stand, beside the code or below it."""
        whole = self._room.width()
        taken = CODE_SIDE + BESIDE if down < self._narrow_until else 0.0
        return self._left(0, whole - taken), whole - taken

    def _left(self, start: float, width: float) -> float:
        """Return the left of what begins so far from where the language begins its lines."""
        return self._room.width() - start - width if self._page.right_to_left else start

    def _lay(
        self, words: str, points: float, span: Callable[[float], Span], *, bold: bool = False
    ) -> LaidOutLine:
        return lay_out(words, points, span, bold=bold, right_to_left=self._page.right_to_left)

    def _draw(self, laid: LaidOutLine, top: float, colour: QColor) -> None:
        start = QPointF(self._room.left(), top)
        self._strokes.append(lambda painter: draw_words(painter, laid.layout, start, colour))


def _always(span: Span) -> Callable[[float], Span]:
    """Return the same span wherever a line begins."""
    return lambda _down: span
