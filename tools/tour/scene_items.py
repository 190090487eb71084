"""Inspects the items of a QML scene: parents, children, types and properties."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlContext, QQmlEngine, QQmlExpression, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and all its descendants, visible or not."""
    yield item
    for child in item.childItems():
        yield from below(child)


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and all its ancestors, ending with the window's content item."""
    outer: QQuickItem | None = item
    while outer is not None:
        yield outer
        outer = outer.parentItem()


def has(item: QObject, name: str) -> bool:
    """Return whether an item has a property.

    Uses QQmlProperty, never the item's meta object: PySide may cache that for longer than the item
    lives, and then confuse it with whatever is created at the same address.
    """
    return QQmlProperty(item, name).isValid()


def kind(item: QQuickItem) -> str:
    """Return the name of an item's QML type; empty for an item that QML did not create."""
    context: object = QQmlEngine.contextForObject(item)
    if not isinstance(context, QQmlContext):
        return ""
    said, _undefined = QQmlExpression(context, item, "toString()").evaluate()
    return str(said).partition("(")[0].partition("_QML")[0]


def holds(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property and its value is true."""
    return has(item, name) and bool(item.property(name))


def screens_made(window: QQuickWindow) -> bool:
    """Return whether every screen of the kiosk is loaded, shown or not."""
    screens = [
        item
        for item in below(window.contentItem())
        if item.inherits("QQuickLoader")
        and item.property("source").toString().startswith("screens/")
    ]
    return bool(screens) and all(item.property("item") is not None for item in screens)
