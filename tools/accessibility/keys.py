"""Keyboard checks: Tab reaches every control, cycles, and the focus ring is visible."""

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
"""The QML type of the focus ring."""

FULL: Final = 0.9
"""The share of the view that a control too large for it must fill to count as in view."""

SCROLLS: Final = {"scroll.up", "scroll.down"}
"""Buttons that appear and disappear as the focused item scrolls into view."""


class Round(Struct, frozen=True):
    """The items that Tab reached, and those among them in its cycle."""

    items: tuple[QQuickItem, ...]
    again: frozenset[QQuickItem]


def check_keys(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Cycle through a screen by Tab and by Shift+Tab, and check that every control is reached."""
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
                    what=f"Tab does not return to {item.objectName()}",
                    where=area(item),
                )
        for item in gone.items:
            notes.judge(
                AccessibilityCheck.TAB,
                holds=not front.isdisjoint(above(item)),
                what=f"Tab leaves the screen for “{item.objectName() or kind(item)}”",
                where=area(item),
            )


def check_focus(window: QQuickWindow, view: ScreenContents, notes: AuditNotes) -> None:
    """Check that every focused item is in view, including its focus ring."""
    for _press in wanted_by_keyboard(view):
        _tab(window, Qt.KeyboardModifier.NoModifier)
        window.grabWindow()
        item = focused(window)
        ring = _ring(item)
        where = area(ring or item)
        notes.judge(
            AccessibilityCheck.FOCUS_SEEN,
            holds=ring is not None and _shows(item, where),
            what=f"{item.objectName()} has focus, but is out of view or has no ring",
            where=area(item),
        )


def check_rings(
    window: QQuickWindow, view: ScreenContents, notes: AuditNotes, measured: set[str]
) -> None:
    """Check the contrast of every control's focus ring.

    Args:
        window: the window.
        view: its contents.
        notes: receives the results.
        measured: names of controls whose rings were measured before; extended by this call.
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
    """Return every item that the keyboard must reach."""
    touched = [target.item for target in view.targets if target.name != DRAGGED]
    return touched + [item for item in view.items if item.objectName() == KNOB]


def go_round(window: QQuickWindow, most: int, modifier: Qt.KeyboardModifier) -> Round:
    """Press Tab until focus returns to an item seen before, at most `most` times."""
    items: list[QQuickItem] = []
    for _press in range(most):
        _tab(window, modifier)
        item = focused(window)
        if item in items:
            return Round(tuple(items), frozenset(items[items.index(item) :]))
        items.append(item)
    return Round(tuple(items), frozenset())


def _tab(window: QQuickWindow, modifier: Qt.KeyboardModifier) -> None:
    """Press and release Tab.

    Sent without timestamps: two presses in the same millisecond would count as one key held down.
    """
    for which in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(which, Qt.Key.Key_Tab, modifier))


def focused(window: QQuickWindow) -> QQuickItem:
    """Return the item with active focus, or the window's content item if none has it."""
    item = window.focusObject()
    return item if isinstance(item, QQuickItem) else window.contentItem()


def _shows(item: QQuickItem, where: QRectF) -> bool:
    """Return whether a control and its ring are in view, or it fills a view too small for it."""
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
        what=f"the ring around {name} has {ratio or 1:.1f}, the minimum is {PART}",
        where=where,
    )


def _grown(where: QRectF) -> QRectF:
    return where.adjusted(-SLACK, -SLACK, SLACK, SLACK)
