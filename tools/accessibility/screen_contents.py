"""Reads what stands in front on the screen: every text, and everything that can be touched."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tools.accessibility.thresholds import SLACK, unit
from tools.tour.scene_items import above, has, holds

DRAGGED = "timeline.area"
"""What is touched and is no button. A screen reader and the keyboard use the scrubber in it."""

KNOB = "scrubber"
"""What moves over other words by design."""


class ScreenText(Struct, frozen=True):
    """A text as it is drawn, in the window's logical pixels.

    Attributes:
        item: what draws it.
        said: the text.
        drawn: where its letters are, in view or not.
        seen: where they are in view.
        room: where they may be: in the window, its button, its card, its page however long.
        cut: whether it is shortened, or needs more room than its item has.
        over_others: whether it is made to lie over other words.
        in_use: whether it stands on nothing that is switched off for now.
    """

    item: QQuickItem
    said: str
    drawn: QRectF
    seen: QRectF
    room: QRectF
    cut: bool
    over_others: bool
    in_use: bool


class Target(Struct, frozen=True):
    """Something to touch: its whole area, and the part that is in view."""

    item: QQuickItem
    name: str
    whole: QRectF
    seen: QRectF


class ScreenContents(Struct, frozen=True):
    """What a patient can see and touch now.

    Attributes:
        front: the scene or whatever lies over it, and what stands beside that.
        items: everything that is drawn in it, in the order in which it is drawn.
        in_use: what of that stands on nothing that is switched off for now.
        words: every text.
        targets: everything that can be touched.
        unit: how much larger everything is than on a 10-inch tablet.
    """

    front: tuple[QQuickItem, ...]
    items: tuple[QQuickItem, ...]
    in_use: frozenset[QQuickItem]
    words: tuple[ScreenText, ...]
    targets: tuple[Target, ...]
    unit: float

    @property
    def scrolls(self) -> bool:
        """Whether its page is longer than its room."""
        return any(holds(item, "scrolls") for item in self.items)


def read(window: QQuickWindow) -> ScreenContents:
    """Return what a patient can see and touch in a window."""
    front = front_of(window.contentItem())
    drawn = {item: in_use for layer in front for item, in_use in _drawn(layer)}
    return ScreenContents(
        front=front,
        items=tuple(drawn),
        in_use=frozenset(item for item, in_use in drawn.items() if in_use),
        words=tuple(
            _words(item, in_use) for item, in_use in drawn.items() if item.inherits("QQuickText")
        ),
        targets=tuple(
            _target(item) for item, in_use in drawn.items() if in_use and _is_touched(item)
        ),
        unit=unit(window.width(), window.height()),
    )


def front_of(content: QQuickItem) -> tuple[QQuickItem, ...]:
    """Return what can be touched now: the scene or what lies over it, and what stands beside it."""
    (root,) = content.childItems()
    layers = (item for item in root.childItems() if item.isVisible() and item.isEnabled())
    return tuple(layer for layer in layers if not area(layer).isEmpty())


def area(item: QQuickItem) -> QRectF:
    """Return where an item is, in the window's logical pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def in_view(item: QQuickItem, part: QRectF) -> QRectF:
    """Return what is in view of a part of the window that an item draws on."""
    *_inner, content = outers = list(above(item))
    for outer in outers:
        if outer.clip():
            part = part.intersected(area(outer))
    return part.intersected(area(content))


def is_button(item: QQuickItem) -> bool:
    """Return whether an item is a control of ours, which are all made of the same one."""
    return item.inherits("QQuickAbstractButton")


def is_turned(item: QQuickItem) -> bool:
    """Return whether an item stands on its head, for somebody who sits opposite."""
    return sum(outer.rotation() for outer in above(item)) % 360 == 180


def _drawn(front: QQuickItem) -> Iterator[tuple[QQuickItem, bool]]:
    """Yield everything that is drawn, and whether it is in use.

    A control that has nothing more to do is not ready. It may be enabled while the keyboard is
    still there.
    """
    waiting = [(front, True)]
    while waiting:
        item, in_use = waiting.pop()
        if item.isVisible() and item.opacity() > 0:
            idle = is_button(item) and has(item, "ready") and not holds(item, "ready")
            in_use = in_use and item.isEnabled() and not idle
            yield item, in_use
            waiting.extend((child, in_use) for child in reversed(item.childItems()))


def _is_touched(item: QQuickItem) -> bool:
    return is_button(item) or item.objectName() == DRAGGED


def _words(item: QQuickItem, in_use: bool) -> ScreenText:
    width, height = (float(item.property(side)) for side in ("contentWidth", "contentHeight"))
    too_large = width > item.width() + SLACK or height > item.height() + SLACK
    left, top = _offset(item, width, height)
    drawn = item.mapRectToScene(QRectF(left, top, width, height))
    return ScreenText(
        item=item,
        said=str(item.property("text")),
        drawn=drawn,
        seen=in_view(item, drawn),
        room=_room(item),
        cut=bool(item.property("truncated")) or too_large,
        over_others=any(outer.objectName() == KNOB for outer in above(item)),
        in_use=in_use,
    )


def _offset(item: QQuickItem, width: float, height: float) -> tuple[float, float]:
    """Return where in its item a text begins."""
    spare = (item.width() - width, item.height() - height)
    if max(map(abs, spare)) <= SLACK:
        return 0.0, 0.0
    across = _alignment(item, "effectiveHorizontalAlignment")
    down = _alignment(item, "verticalAlignment")
    left = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(across, 0)
    top = {Qt.AlignmentFlag.AlignBottom: 1.0, Qt.AlignmentFlag.AlignVCenter: 0.5}.get(down, 0)
    return spare[0] * left, spare[1] * top


def _alignment(item: QQuickItem, name: str) -> Qt.AlignmentFlag:
    """Return an alignment, by way of QML: Python knows no such enumeration."""
    context = QQmlEngine.contextForObject(item)
    value, _undefined = QQmlExpression(context, item, name).evaluate()
    return Qt.AlignmentFlag(value)


def _room(item: QQuickItem) -> QRectF:
    """Return where an item's words may be."""
    *inner, content = above(item)
    room = area(content)
    for outer in reversed(inner):
        if outer.inherits("QQuickFlickable") and holds(outer.parentItem(), "scrolls"):
            room = _content(outer).intersected(QRectF(room.x(), -1e6, room.width(), 2e6))
        elif _bounds(outer):
            room = room.intersected(area(outer))
    return room


def _content(flickable: QQuickItem) -> QRectF:
    """Return where the whole content of a scrolling view is, in view or not."""
    return area(flickable.childItems()[0])


def _bounds(item: QQuickItem) -> bool:
    """Return whether words must stay in an item: a card, a button, a page, or what clips."""
    edged = item.inherits("QQuickRectangle") or item.inherits("QQuickAbstractButton")
    return edged or item.clip() or has(item, "scrolls")


def _target(item: QQuickItem) -> Target:
    whole = area(item)
    return Target(item, item.objectName(), whole, in_view(item, whole))
