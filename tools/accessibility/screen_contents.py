"""Collects what is in front on the screen: every text and every touch target."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tools.accessibility.thresholds import SLACK, unit
from tools.tour.scene_items import above, has, holds

DRAGGED = "timeline.area"
"""A touch target that is not a button. Keyboard and screen reader use the scrubber inside it."""

KNOB = "scrubber"
"""Items that move over other text by design."""


class ScreenText(Struct, frozen=True):
    """A text as it is drawn. Areas are in the window's logical pixels.

    Attributes:
        item: the item that draws it.
        said: the text.
        drawn: the area of its letters, in view or not.
        seen: the part of that area in view.
        room: the area that it must stay in: its window, button, card or page.
        cut: whether it is elided or needs more room than its item has.
        over_others: whether it lies over other text by design.
        in_use: whether it is on nothing disabled.
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
    """A touch target: its whole area, and the part in view."""

    item: QQuickItem
    name: str
    whole: QRectF
    seen: QRectF


class ScreenContents(Struct, frozen=True):
    """What a patient can see and touch.

    Attributes:
        front: the scene or the layer over it, and whatever is beside that.
        items: everything drawn in it, in drawing order.
        in_use: those of the items that are not disabled.
        words: every text.
        targets: every touch target.
        unit: the scale factor relative to a 10-inch tablet.
    """

    front: tuple[QQuickItem, ...]
    items: tuple[QQuickItem, ...]
    in_use: frozenset[QQuickItem]
    words: tuple[ScreenText, ...]
    targets: tuple[Target, ...]
    unit: float

    @property
    def scrolls(self) -> bool:
        """Whether the page is longer than its view."""
        return any(holds(item, "scrolls") for item in self.items)


def read(window: QQuickWindow) -> ScreenContents:
    """Return the contents of a window."""
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
    """Return what can be touched: the scene or the layer over it, and whatever is beside that."""
    (root,) = content.childItems()
    layers = (item for item in root.childItems() if item.isVisible() and item.isEnabled())
    return tuple(layer for layer in layers if not area(layer).isEmpty())


def area(item: QQuickItem) -> QRectF:
    """Return an item's area in the window's logical pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def in_view(item: QQuickItem, part: QRectF) -> QRectF:
    """Return the part of an area drawn by an item that no ancestor clips."""
    *_inner, content = outers = list(above(item))
    for outer in outers:
        if outer.clip():
            part = part.intersected(area(outer))
    return part.intersected(area(content))


def is_button(item: QQuickItem) -> bool:
    """Return whether an item is one of the kiosk's controls, which all derive from BaseButton."""
    return item.inherits("QQuickAbstractButton")


def is_turned(item: QQuickItem) -> bool:
    """Return whether an item is turned by 180 degrees, for somebody who sits opposite."""
    return sum(outer.rotation() for outer in above(item)) % 360 == 180


def _drawn(front: QQuickItem) -> Iterator[tuple[QQuickItem, bool]]:
    """Yield every drawn item, and whether it is in use.

    A control with nothing left to do is not `ready`. It stays enabled while it has keyboard focus.
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
    """Return the offset of a text within its item."""
    spare = (item.width() - width, item.height() - height)
    if max(map(abs, spare)) <= SLACK:
        return 0.0, 0.0
    across = _alignment(item, "effectiveHorizontalAlignment")
    down = _alignment(item, "verticalAlignment")
    left = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(across, 0)
    top = {Qt.AlignmentFlag.AlignBottom: 1.0, Qt.AlignmentFlag.AlignVCenter: 0.5}.get(down, 0)
    return spare[0] * left, spare[1] * top


def _alignment(item: QQuickItem, name: str) -> Qt.AlignmentFlag:
    """Return an alignment, read through QML: PySide does not expose that enumeration."""
    context = QQmlEngine.contextForObject(item)
    value, _undefined = QQmlExpression(context, item, name).evaluate()
    return Qt.AlignmentFlag(value)


def _room(item: QQuickItem) -> QRectF:
    """Return the area that an item's text must stay in."""
    *inner, content = above(item)
    room = area(content)
    for outer in reversed(inner):
        if outer.inherits("QQuickFlickable") and holds(outer.parentItem(), "scrolls"):
            room = _content(outer).intersected(QRectF(room.x(), -1e6, room.width(), 2e6))
        elif _bounds(outer):
            room = room.intersected(area(outer))
    return room


def _content(flickable: QQuickItem) -> QRectF:
    """Return the area of a Flickable's whole content, in view or not."""
    return area(flickable.childItems()[0])


def _bounds(item: QQuickItem) -> bool:
    """Return whether text must stay inside an item: a card, button, page or clipping item."""
    edged = item.inherits("QQuickRectangle") or item.inherits("QQuickAbstractButton")
    return edged or item.clip() or has(item, "scrolls")


def _target(item: QQuickItem) -> Target:
    whole = area(item)
    return Target(item, item.objectName(), whole, in_view(item, whole))
