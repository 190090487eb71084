"""The items of a scene, from the outside: what lies in what, and what a QML type has."""

from collections.abc import Iterator

from PySide6.QtQml import QQmlContext, QQmlEngine, QQmlExpression, QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything that lies in it, seen or not."""
    yield item
    for child in item.childItems():
        yield from below(child)


def above(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything that it lies in, the window's whole content last."""
    outer: QQuickItem | None = item
    while outer is not None:
        yield outer
        outer = outer.parentItem()


def has(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property.

    Neither here nor elsewhere is its meta object asked: Python can keep that for longer than the
    item lives, and then takes whatever is made in its place for it.
    """
    return QQmlProperty(item, name).isValid()


def kind(item: QQuickItem) -> str:
    """Return the name of an item's type, empty for one that QML knows nothing of."""
    context: object = QQmlEngine.contextForObject(item)
    if not isinstance(context, QQmlContext):
        return ""
    said, _undefined = QQmlExpression(context, item, "toString()").evaluate()
    return str(said).partition("(")[0].partition("_QML")[0]


def holds(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property, and it is true."""
    return has(item, name) and bool(item.property(name))


def screens_made(window: QQuickWindow) -> bool:
    """Return whether every screen of the kiosk is made, shown or not."""
    screens = [
        item
        for item in below(window.contentItem())
        if item.inherits("QQuickLoader")
        and item.property("source").toString().startswith("screens/")
    ]
    return bool(screens) and all(item.property("item") is not None for item in screens)
