"""Budgets of a visit: bars, blank space, touches and words; and which rows must be seen first."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QRectF, QSizeF

from kiosk.values.comfort import TextSize
from tools.accessibility.findings import AccessibilityCheck, AuditNotes, BudgetFigure
from tools.accessibility.screen_contents import ScreenContents, area, in_view
from tools.accessibility.thresholds import SLACK
from tools.tour.scene_items import above

BARS: Final = 0.25
"""The largest share of the window for bars, at 1280x800 and the default text size."""

BARS_AT_MOST: Final = 0.30
"""The same for all other windows and text sizes."""

BLANK: Final = 0.5
"""The largest share of the window's height for one blank band, the one at the foot too."""

TOUCHES: Final = 17
WORDS: Final = 450
"""Limits for the shortest way from the first touch to the handout, every question answered."""

OTHER_LANGUAGES: Final = 1.2
"""The largest ratio of words in another language to words in English."""

USUAL: Final = (1280, 800)

BAR: Final = "bar."
FACTS: Final = ("row.", "fact.")
"""Prefixes of the `objectName`s of bars and of fact rows."""

STAFF: Final = "staff.area"
"""The `objectName` of what holds a page for staff, which has no bars."""


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

    A page for staff has neither bars nor facts. A sheet is as high as what it holds, so nothing of
    it is checked.

    Args:
        view: the contents of the screen before scrolling.
        notes: receives the results.
        window: the size of the window in logical pixels.
        text_size: the patient's text size.
    """
    bars = [area(item) for item in view.items if item.objectName().startswith(BAR)]
    if bars:
        _check_bars(bars, notes, window, text_size)
    facts = [item for item in view.items if item.objectName().startswith(FACTS)]
    if bars and facts:
        whole = len(facts_in_view(view))
        notes.measure("whole facts in view", BudgetFigure(whole, 1, at_least=True))
        notes.judge(
            AccessibilityCheck.FACT,
            holds=whole >= 1,
            what="no whole fact row is in view before scrolling",
            where=area(facts[0]),
        )
    if bars or _is_for_staff(view):
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
    words = "words, other languages" if translated else "words, English"
    notes.measure("touches", BudgetFigure(way.touches, TOUCHES))
    notes.measure(words, BudgetFigure(way.words, most))
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


def _check_bars(
    bars: Sequence[QRectF], notes: AuditNotes, window: QSizeF, text_size: TextSize
) -> None:
    """Check the share of the window that bars take."""
    usual = text_size is TextSize.USUAL and (window.width(), window.height()) == USUAL
    most = BARS if usual else BARS_AT_MOST
    share = sum(bar.width() * bar.height() for bar in bars) / (window.width() * window.height())
    where = "at 1280x800 and 100 %" if usual else "elsewhere"
    notes.measure(f"bars, {where}", BudgetFigure(share, most))
    notes.judge(
        AccessibilityCheck.BARS,
        holds=share <= most + 0.001,
        what=f"bars take {share:.1%} of the window, at most {most:.0%}",
        where=bars[-1],
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
    if window.height() - edge > band:
        band, at = window.height() - edge, edge
    page = "a page for staff" if _is_for_staff(view) else "a screen of a visit"
    share = band / window.height()
    notes.measure(f"blank, {page}", BudgetFigure(share, BLANK))
    notes.judge(
        AccessibilityCheck.BLANK,
        holds=share <= BLANK,
        what=f"{share:.1%} of the height is blank, at most {BLANK:.0%}",
        where=QRectF(0, at, window.width(), band),
    )


def _is_for_staff(view: ScreenContents) -> bool:
    return any(item.objectName() == STAFF for item in view.items)


def _whole(seen: QRectF, whole: QRectF) -> bool:
    return not whole.isEmpty() and seen.height() >= whole.height() - 2 * SLACK
