"""Budgets of a visit: bars, blank space, touches and words; and which rows must be seen first."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF

from kiosk.values.comfort import TextSize
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.screen_contents import ScreenContents, area, in_view
from tools.accessibility.thresholds import SLACK
from tools.tour.scene_items import above

BARS: Final = 0.25
"""The largest share of the window for bars, at 1280x800 and the default text size."""

BARS_AT_MOST: Final = 0.30
"""The same for all other windows and text sizes."""

BLANK: Final = 0.5
"""The largest share of the window's height for one blank band."""

TOUCHES: Final = 17
WORDS: Final = 450
"""Limits for the shortest way from the first touch to the handout, every question answered."""

OTHER_LANGUAGES: Final = 1.2
"""The largest ratio of words in another language to words in English."""

USUAL: Final = (1280, 800)

BAR: Final = "bar."
FACTS: Final = ("row.", "fact.")
"""Prefixes of the `objectName`s of bars and of fact rows."""


class ShortestWay(Struct, frozen=True):
    """What the shortest way took.

    Attributes:
        touches: how many touches.
        words: how many words were shown, each line once, without bars and the handout itself.
        seen: ids of the fact rows that were fully in view before the first question.
    """

    touches: int
    words: int
    seen: frozenset[str]


def facts_in_view(view: ScreenContents) -> frozenset[str]:
    """Return the ids of the fact rows that are fully in view."""
    return frozenset(
        item.objectName().partition(".")[2]
        for item in view.items
        if item.objectName().startswith(FACTS) and _whole(in_view(item, area(item)), area(item))
    )


def shown_texts(view: ScreenContents) -> frozenset[str]:
    """Return every line of text that is in view and not on a bar."""
    return frozenset(
        line
        for words in view.words
        for line in words.said.splitlines()
        if not words.seen.isEmpty()
        and not any(outer.objectName().startswith(BAR) for outer in above(words.item))
    )


def check_view(
    view: ScreenContents, notes: AuditNotes, window: QSizeF, text_size: TextSize
) -> None:
    """Check a screen's bars and blank space, and that at least one fact row is fully in view.

    Args:
        view: the contents of the screen before scrolling.
        notes: receives the results.
        window: the size of the window in logical pixels.
        text_size: the patient's text size.
    """
    bars = [area(item) for item in view.items if item.objectName().startswith(BAR)]
    if not bars:
        return
    usual = text_size is TextSize.USUAL and (window.width(), window.height()) == USUAL
    most = BARS if usual else BARS_AT_MOST
    share = sum(bar.width() * bar.height() for bar in bars) / (window.width() * window.height())
    notes.judge(
        AccessibilityCheck.BARS,
        holds=share <= most + 0.001,
        what=f"bars take {share:.1%} of the window, at most {most:.0%}",
        where=bars[-1],
    )
    facts = [item for item in view.items if item.objectName().startswith(FACTS)]
    if facts:
        notes.judge(
            AccessibilityCheck.FACT,
            holds=bool(facts_in_view(view)),
            what="no whole fact row is in view before scrolling",
            where=area(facts[0]),
        )
    _check_blank(view, notes, window)


def check_way(way: ShortestWay, must_see: frozenset[str], notes: AuditNotes) -> None:
    """Check that every must-see row was in view before the first question."""
    missed = sorted(must_see - way.seen)
    notes.judge(
        AccessibilityCheck.OTHER_HALF,
        holds=not missed,
        what=f"before the questions, these must-see rows are not shown: {', '.join(missed)}",
        where=QRectF(),
    )


def check_cost(way: ShortestWay, notes: AuditNotes, *, translated: bool) -> None:
    """Check touches and words of the shortest way, in the default window and text size."""
    most = round(WORDS * (OTHER_LANGUAGES if translated else 1))
    notes.judge(
        AccessibilityCheck.TOUCHES,
        holds=way.touches <= TOUCHES,
        what=f"the shortest way takes {way.touches} touches, at most {TOUCHES}",
        where=QRectF(),
    )
    notes.judge(
        AccessibilityCheck.WORDS_SHOWN,
        holds=way.words <= most,
        what=f"the shortest way shows {way.words} words, at most {most}",
        where=QRectF(),
    )


def _check_blank(view: ScreenContents, notes: AuditNotes, window: QSizeF) -> None:
    """Check the height of the largest blank band."""
    drawn = [words.seen for words in view.words if words.said]
    drawn += [in_view(item, area(item)) for item in view.items if item.inherits("QQuickImage")]
    drawn += [target.seen for target in view.targets]
    edge, band, at = 0.0, 0.0, 0.0
    for part in sorted((one for one in drawn if not one.isEmpty()), key=lambda one: one.top()):
        if part.top() - edge > band:
            band, at = part.top() - edge, edge
        edge = max(edge, part.bottom())
    notes.judge(
        AccessibilityCheck.BLANK,
        holds=band <= BLANK * window.height(),
        what=f"{band / window.height():.0%} of the height is blank, at most {BLANK:.0%}",
        where=QRectF(0, at, window.width(), band),
    )


def _whole(seen: QRectF, whole: QRectF) -> bool:
    return not whole.isEmpty() and seen.height() >= whole.height() - 2 * SLACK
