"""What the comfort settings promise: large letters, room between them, all within reach."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickWindow

from kiosk.platform.screen import LEAST_CAPITAL
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.screen_contents import ScreenContents, area, is_turned
from tools.accessibility.thresholds import SLACK, TARGET

LETTERS: Final = 0.12
WORDS: Final = 0.16
LINES: Final = 1.5
"""The least space between letters, words and lines, in sizes of the font (WCAG 2.2, 1.4.12)."""

ROUNDING: Final = 0.02


def check_capitals(view: ScreenContents, notes: AuditNotes, pixel: float) -> None:
    """Check that a capital letter of every text is high enough, at the largest text size.

    Args:
        view: what is on the screen.
        notes: where to write it down.
        pixel: millimetres of a logical pixel.
    """
    for words in view.words:
        height = QFontMetricsF(QQmlProperty(words.item, "font").read()).capHeight() * pixel
        notes.judge(
            AccessibilityCheck.CAPITAL,
            holds=height >= LEAST_CAPITAL - ROUNDING,
            what=f"a capital of “{words.said}” is {height:.1f} mm high",
            where=words.seen,
        )


def check_spacing(view: ScreenContents, notes: AuditNotes) -> None:
    """Check that letters, words and lines are as far apart as was asked for."""
    for words in view.words:
        font = QQmlProperty(words.item, "font").read()
        line = QFontMetricsF(font).height() * float(words.item.property("lineHeight"))
        shares = {
            "letters": (font.letterSpacing(), LETTERS),
            "words": (font.wordSpacing(), WORDS),
            "lines": (line, LINES),
        }
        for name, (space, least) in shares.items():
            share = space / font.pixelSize()
            notes.judge(
                AccessibilityCheck.SPACING,
                holds=share >= least - ROUNDING,
                what=f"{name} of “{words.said}” are {share:.2f} apart, the least is {least}",
                where=words.seen,
            )


def check_reach(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Check that every control begins in the lower half, and that what scrolls comes to view there.

    A control that is larger than the lower half is reached by any part of it that is there. What
    is turned for somebody opposite is near to them.
    """
    least = TARGET * view.unit
    middle = window.height() / 2
    lower = QRectF(0, middle, window.width(), 1e6)
    for target in view.targets:
        if is_turned(target.item):
            continue
        part = target.whole.intersected(lower).height()
        notes.judge(
            AccessibilityCheck.REACH,
            holds=part >= min(least, target.whole.height()) - SLACK,
            what=f"{target.name} stays in the upper half",
            where=target.whole,
        )
    for item in view.items:
        if item.inherits("QQuickFlickable") and item.clip():
            room = area(item).bottom() - middle
            notes.judge(
                AccessibilityCheck.REACH,
                holds=room >= least - SLACK,
                what=f"only {room:.0f} of a page are in the lower half",
                where=area(item),
            )
