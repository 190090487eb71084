"""The items of a scene, from the outside: what lies in what, and what a QML type has."""

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem


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
    """Return whether an item has a property."""
    return item.metaObject().indexOfProperty(name) >= 0


def holds(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property, and it is true."""
    return has(item, name) and bool(item.property(name))
