"""Lays out texts in the kiosk's fonts, as blocks for the pages of a proof.

Lengths are in millimetres; only the calls into Qt use the dots of its device.
"""

from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from kiosk.values.typeface import FAMILY
from tools.content.proof.outline import ProofEntry, ProofLine
from tools.content.proof.pagination import Block, Box

BLACK: Final = "#1D2830"
SOFT: Final = "#43505A"
RULE: Final = "#B4BBC0"

MARGIN: Final = 20.0
NAMES: Final = 28.0
GUTTER: Final = 7.0
WIDEST: Final = 120.0
"""Widths in millimetres: page margin, column of names, gap between columns, and the widest text
column."""

LEADING: Final = 112.0
"""Line height in percent of the font's own."""


class Style(Struct, frozen=True):
    """Font size in points, weight and colour."""

    points: float
    strong: bool = False
    colour: str = BLACK


TEXT: Final = Style(9.5)
STRONG: Final = Style(9.5, strong=True)
SMALL: Final = Style(8, colour=SOFT)
HEADING: Final = Style(13, strong=True)
TITLE: Final = Style(24, strong=True)

DIRECTIONS: Final = {
    "ltr": Qt.LayoutDirection.LeftToRight,
    "rtl": Qt.LayoutDirection.RightToLeft,
}


class DrawnText(Struct, frozen=True):
    """The draw function of a box, given its y position in dots, and the part it belongs to."""

    part: str
    draw: Callable[[QPainter, float], None]


class ProofLayout:
    """Lays out text for a paint device.

    Args:
        device: the paint device.
        width: the width of the paper in millimetres.
        directions: the writing direction of each column, "ltr" or "rtl".
    """

    def __init__(self, device: QPdfWriter, width: float, directions: tuple[str, ...]) -> None:
        self._device = device
        self._per_millimetre = device.resolution() / 25.4
        self._directions = directions
        self._left, self._right = self.dots(MARGIN), self.dots(width - MARGIN)
        first, gutter = self._left + self.dots(NAMES), self.dots(GUTTER)
        each = (self._right - first + gutter) / len(directions)
        self._column = min(each - gutter, self.dots(WIDEST))
        self._columns = tuple(first + n * each for n in range(len(directions)))

    def dots(self, millimetres: float) -> float:
        """Return a length in the device's dots."""
        return millimetres * self._per_millimetre

    # Blocks ----------------------------------------------------------------------------------

    def heading(
        self, text: str, part: str, style: Style = HEADING, *, opens: bool = False
    ) -> Block[DrawnText]:
        """Return a heading, which is kept with the next block."""
        words = self._words(text, style, self._right - self._left)
        box = self._box(part, [(self._left, words)], below=2)
        return Block((box,), gap=self.dots(9), opens=opens, leads=True)

    def paragraph(self, text: str, part: str, gap: float = 1.5) -> Block[DrawnText]:
        """Return a paragraph for the reader of the proof, below a gap in millimetres."""
        words = self._words(text, TEXT, self._right - self._left)
        return Block((self._box(part, [(self._left, words)], below=1),), gap=self.dots(gap))

    def entry(self, entry: ProofEntry, part: str) -> Block[DrawnText]:
        """Return an entry below a rule, with its note."""
        note = self._words(entry.note, SMALL, self._right - self._left)
        boxes = [self._box(part, [(self._left, note)], above=1.2, below=1, ruled=True)]
        boxes += [self._line(line, part) for line in entry.lines]
        return Block(tuple(boxes), gap=self.dots(2.2))

    def blanks(self, names: Iterable[str], part: str) -> Block[DrawnText]:
        """Return blank lines to fill in by hand."""
        return Block(tuple(self._blank(name, part) for name in names), gap=self.dots(6))

    # Around the words ------------------------------------------------------------------------

    def across(self, painter: QPainter, height: float, left: str, right: str) -> None:
        """Draw a small text at either margin, at a height in millimetres from the top."""
        y = self.dots(height)
        words = self._words(right, SMALL, self._right - self._left)
        self._put(painter, self._words(left, SMALL, self._right - self._left), self._left, y)
        self._put(painter, words, self._right - words.idealWidth(), y)

    def names(self, painter: QPainter, height: float, names: Iterable[str]) -> None:
        """Draw the name of each column, at a height in millimetres from the top."""
        for x, name, to in zip(self._columns, names, self._directions, strict=True):
            self._put(painter, self._words(name, STRONG, self._column, to), x, self.dots(height))

    # Boxes -----------------------------------------------------------------------------------

    def _line(self, line: ProofLine, part: str) -> Box[DrawnText]:
        """Return a line: its name, and its texts side by side."""
        name = self._words(line.name, SMALL, self.dots(NAMES - 3))
        style = STRONG if line.strong else TEXT
        if len(line.texts) == len(self._columns):
            columns = zip(self._columns, line.texts, self._directions, strict=True)
            texts = [(x, self._words(text, style, self._column, to)) for x, text, to in columns]
        else:
            whole = self._right - self._columns[0]
            texts = [(self._columns[0], self._words(text, style, whole)) for text in line.texts]
        return self._box(part, [(self._left, name), *texts], below=1)

    def _blank(self, name: str, part: str) -> Box[DrawnText]:
        words = self._words(name, SMALL, self.dots(NAMES))
        room = self.dots(12)

        def draw(painter: QPainter, y: float) -> None:
            foot = y + room
            self._put(painter, words, self._left, foot - words.size().height())
            painter.setPen(QPen(QColor(BLACK), self.dots(0.2)))
            painter.drawLine(QLineF(self._columns[0], foot, self._right, foot))

        return Box(room, DrawnText(part, draw))

    def _box(
        self,
        part: str,
        texts: list[tuple[float, QTextDocument]],
        *,
        above: float = 0,
        below: float = 0,
        ruled: bool = False,
    ) -> Box[DrawnText]:
        """Return a box of texts with aligned first baselines, and space around in millimetres."""
        base = max(_ascent(words) for _, words in texts)
        places = [(x, self.dots(above) + base - _ascent(words), words) for x, words in texts]

        def draw(painter: QPainter, y: float) -> None:
            if ruled:
                painter.setPen(QPen(QColor(RULE), self.dots(0.15)))
                painter.drawLine(QLineF(self._left, y, self._right, y))
            for x, down, words in places:
                self._put(painter, words, x, y + down)

        height = max(down + words.size().height() for _, down, words in places)
        return Box(height + self.dots(below), DrawnText(part, draw))

    def _words(
        self, text: str, style: Style, width: float, direction: str = "ltr"
    ) -> QTextDocument:
        """Return a text laid out to a width in dots."""
        document = QTextDocument()
        document.documentLayout().setPaintDevice(self._device)
        document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(DIRECTIONS[direction])
        document.setDefaultTextOption(option)
        document.setTextWidth(width)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(_spaced())
        cursor.insertText(text, _formatted(style))
        return document

    @staticmethod
    def _put(painter: QPainter, words: QTextDocument, x: float, y: float) -> None:
        painter.save()
        painter.translate(QPointF(x, y))
        words.drawContents(painter)
        painter.restore()


def _ascent(words: QTextDocument) -> float:
    """Return the distance from the top of a text to its first baseline."""
    words.size()
    line = words.firstBlock().layout().lineAt(0)
    return line.y() + line.ascent()


def _spaced() -> QTextBlockFormat:
    spaced = QTextBlockFormat()
    spaced.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spaced


def _formatted(style: Style) -> QTextCharFormat:
    font = QFont(FAMILY)
    font.setPointSizeF(style.points)
    font.setBold(style.strong)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    formatted = QTextCharFormat()
    formatted.setFont(font)
    formatted.setForeground(QColor(style.colour))
    return formatted
