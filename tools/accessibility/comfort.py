"""Checks of the comfort settings: letter height, spacing, and reach."""

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
"""Minimum letter, word and line spacing, relative to the font size (WCAG 2.2, 1.4.12)."""

ROUNDING: Final = 0.02


def check_capitals(view: ScreenContents, notes: AuditNotes, pixel: float) -> None:
    """Check the height of capital letters at the largest text size.

    Args:
        view: the contents of the screen.
        notes: receives the results.
        pixel: the size of a logical pixel in millimetres.
    """
    for words in view.words:
        height = QFontMetricsF(QQmlProperty(words.item, "font").read()).capHeight() * pixel
        notes.judge(
            AccessibilityCheck.CAPITAL,
            holds=height >= LEAST_CAPITAL - ROUNDING,
            what=f"capitals of “{words.said}” are {height:.1f} mm high",
            where=words.seen,
        )


def check_spacing(view: ScreenContents, notes: AuditNotes) -> None:
    """Check the spacing of letters, words and lines."""
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
                what=f"{name} of “{words.said}” are {share:.2f} apart, the minimum is {least}",
                where=words.seen,
            )


def check_reach(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Check that every control starts in the lower half, and that scrolled content appears there.

    For a control larger than the lower half, any part of it there is enough. Content turned for
    somebody opposite is within their reach.
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
                what=f"only {room:.0f} pixels of a page are in the lower half",
                where=area(item),
            )
