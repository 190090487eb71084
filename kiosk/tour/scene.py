"""The items of a scene, from the outside: what lies in what, and what a QML type has."""

from collections.abc import Iterator

from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem
from shiboken6 import invalidate


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

    Its meta object is not asked: Python can keep that for longer than the item lives, and then
    takes whatever is made in its place for it.
    """
    return QQmlProperty(item, name).isValid()


def kind(item: QQuickItem) -> str:
    """Return the name of an item's QML type.

    What Python was given to read it from is given back at once, for the reason above.
    """
    meta = item.metaObject()
    name, made_of_qml, _number = meta.className().partition("_QML")
    if made_of_qml:
        invalidate(meta)
    return name


def holds(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property, and it is true."""
    return has(item, name) and bool(item.property(name))
