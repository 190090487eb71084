"""What is drawn on paper, in dots of 1/1200 inch: words, boxes, dots and lines to write on."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from kiosk.values.typeface import FAMILY

DOTS: Final = 1200
POINT: Final = DOTS / 72
MILLIMETRE: Final = DOTS / 25.4

INK: Final = QColor(0, 0, 0)
SOFT: Final = QColor(80, 80, 80)
HAIR: Final = QColor(150, 150, 150)

LEADING: Final = 1.28
"""From line to line, of the size of the type."""


Span = tuple[float, float]
"""Where a line begins and how long it is, in dots from the left of the page's room."""


class LaidOutLine(Struct, frozen=True):
    """Words broken into lines, and how much they take downward."""

    layout: QTextLayout
    height: float


def lay_out(
    words: str, points: float, span: Callable[[float], Span], *, bold: bool, right_to_left: bool
) -> LaidOutLine:
    """Break words into lines.

    Args:
        words: in one paragraph.
        points: the size of the type.
        span: tells of a line that begins so far down, in dots, where it stands.
        bold: whether the type is bold.
        right_to_left: whether the language runs so.
    """
    layout = QTextLayout(words, _font(points, bold=bold))
    option = QTextOption()
    directions = Qt.LayoutDirection
    option.setTextDirection(directions.RightToLeft if right_to_left else directions.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    down = 0.0
    while (line := layout.createLine()).isValid():
        start, width = span(down)
        line.setLineWidth(width)
        line.setPosition(QPointF(start, down))
        down += points * LEADING * POINT
    layout.endLayout()
    return LaidOutLine(layout, down)


def draw_words(painter: QPainter, layout: QTextLayout, start: QPointF, colour: QColor) -> None:
    """Draw words that are laid out."""
    painter.setPen(colour)
    layout.draw(painter, start)


def draw_box(painter: QPainter, mark: QRectF) -> None:
    """Draw a box to tick."""
    painter.setPen(QPen(INK, 0.9 * POINT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(mark)


def draw_dot(painter: QPainter, mark: QRectF) -> None:
    """Draw what stands before a line that is not ticked."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawEllipse(mark)


def draw_line(painter: QPainter, left: QPointF, right: QPointF) -> None:
    """Draw a line to write on."""
    painter.setPen(QPen(HAIR, 0.8 * POINT))
    painter.drawLine(left, right)


def _font(points: float, *, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(points * POINT))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
