"""The keyboard: Tab comes to everything that can be used, goes round, and shows where it is."""

from typing import Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tools.accessibility.contrast import grab, hidden
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.pixels import Picture, ink_contrast, part_of
from tools.accessibility.screen_contents import DRAGGED, KNOB, ScreenContents, area, in_view
from tools.accessibility.thresholds import PART, SLACK
from tools.tour.scene_items import above, below, kind

RING = "FocusRing"
"""Our QML type that shows where the keyboard is."""

FULL: Final = 0.9
"""The part of a view that a control fills which is larger than it."""

SCROLLS: Final = {"scroll.up", "scroll.down"}
"""Buttons that come and go on the way, as what the keyboard is at scrolls into view."""


class Round(Struct, frozen=True):
    """What Tab came to, and what of that it comes to again and again."""

    items: tuple[QQuickItem, ...]
    again: frozenset[QQuickItem]


def check_keys(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Go round a view by Tab and by Shift and Tab."""
    wanted = wanted_by_keyboard(view)
    if not wanted:
        return
    front = set(view.front)
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        gone = go_round(window, 2 * len(wanted) + 8, modifier)
        for item in wanted:
            if item.objectName() not in SCROLLS:
                notes.judge(
                    AccessibilityCheck.TAB,
                    holds=item in gone.again,
                    what=f"the keyboard does not come to {item.objectName()} again and again",
                    where=area(item),
                )
        for item in gone.items:
            notes.judge(
                AccessibilityCheck.TAB,
                holds=not front.isdisjoint(above(item)),
                what=f"the keyboard leaves to “{item.objectName() or kind(item)}”",
                where=area(item),
            )


def check_focus(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Check that wherever the keyboard comes to is in view, ring and all."""
    for _press in wanted_by_keyboard(view):
        _tab(window, Qt.KeyboardModifier.NoModifier)
        window.grabWindow()
        item = focused(window)
        ring = _ring(item)
        where = area(ring or item)
        notes.judge(
            AccessibilityCheck.FOCUS_SEEN,
            holds=ring is not None and _shows(item, where),
            what=f"the keyboard is at {item.objectName()}, which is out of view or has no ring",
            where=area(item),
        )


def check_rings(
    window: QQuickWindow, view: ScreenContents, notes: AuditNotes, measured: set[str]
) -> None:
    """Check that the rings of all controls stand out.

    Args:
        window: the window.
        view: what stands in it.
        notes: where to write it down.
        measured: the names of the controls whose rings have been measured. The others are added.
    """
    for item in wanted_by_keyboard(view):
        if item.objectName() not in measured:
            measured.add(item.objectName())
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            whole = grab(window)
            if ring := _ring(item):
                _measure(window, whole, ring, item.objectName(), notes)


def _ring(item: QQuickItem) -> QQuickItem | None:
    rings = (one for one in below(item) if kind(one) == RING and one.isVisible())
    return next(rings, None)


def wanted_by_keyboard(view: ScreenContents) -> list[QQuickItem]:
    """Return everything that the keyboard must come to."""
    touched = [target.item for target in view.targets if target.name != DRAGGED]
    return touched + [item for item in view.items if item.objectName() == KNOB]


def go_round(window: QQuickWindow, most: int, modifier: Qt.KeyboardModifier) -> Round:
    """Press Tab until the keyboard is where it has been before, or as often as given."""
    items: list[QQuickItem] = []
    for _press in range(most):
        _tab(window, modifier)
        item = focused(window)
        if item in items:
            return Round(tuple(items), frozenset(items[items.index(item) :]))
        items.append(item)
    return Round(tuple(items), frozenset())


def _tab(window: QQuickWindow, modifier: Qt.KeyboardModifier) -> None:
    """Press Tab and let go.

    Without a moment: two presses within a millisecond would be one key that is held down.
    """
    for which in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(which, Qt.Key.Key_Tab, modifier))


def focused(window: QQuickWindow) -> QQuickItem:
    """Return the item that takes keys, the whole content where none does."""
    item = window.focusObject()
    return item if isinstance(item, QQuickItem) else window.contentItem()


def _shows(item: QQuickItem, where: QRectF) -> bool:
    """Return whether a control is in view, ring and all, or fills a view that is too small."""
    seen = in_view(item, where)
    views = [area(outer) for outer in above(item) if outer.clip()]
    too_small = any(view.height() < where.height() for view in views)
    full = any(seen.height() >= FULL * view.height() for view in views)
    return _grown(seen).contains(where) or (too_small and full)


def _measure(
    window: QQuickWindow, whole: Picture, ring: QQuickItem, name: str, notes: AuditNotes
) -> None:
    with hidden([ring]):
        bare = grab(window)
    where = in_view(ring, area(ring))
    ratio = ink_contrast(part_of(whole, where), part_of(bare, where))
    notes.judge(
        AccessibilityCheck.RING_CONTRAST,
        holds=(ratio or 1) >= PART,
        what=f"the ring around {name} has {ratio or 1:.1f}, the least is {PART}",
        where=where,
    )


def _grown(where: QRectF) -> QRectF:
    return where.adjusted(-SLACK, -SLACK, SLACK, SLACK)
