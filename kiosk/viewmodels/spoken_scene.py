"""What stands in front on the screen, as it can be spoken: the scene itself is the list."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from msgspec import Struct
from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import Shiboken

from kiosk.speech.spoken_text import SpokenItem, SpokenKind

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible, QAccessibleInterface

FRAME: Final = 16
"""Milliseconds after which the scene is asked again whether all of it is made."""


class SceneText(Struct, frozen=True):
    """Something on the screen, and what of it can be spoken."""

    item: QQuickItem
    seen: SpokenItem


class WindowScene:
    """What a reader asks of the screen. Before there is a window, nothing is there.

    Args:
        owner: what a call that is due waits for: gone with it, the call never comes.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self.window: QQuickWindow | None = None

    def parts(self) -> tuple[SceneText, ...]:
        """Return what can be spoken of what is in front, in reading order."""
        return scene_texts(self.window.contentItem()) if self.window is not None else ()

    def focused(self, parts: tuple[SceneText, ...]) -> int | None:
        """Return the place of the part that has the keyboard's focus."""
        item = self.window.activeFocusItem() if self.window is not None else None
        return next((place for place, part in enumerate(parts) if part.item is item), None)

    def holds(self, part: SceneText) -> bool:
        """Return whether a part is still there."""
        return Shiboken.isValid(part.item)

    def soon(self, do: Callable[[], None], after: int = 0) -> None:
        """Call a function once the scene has followed the visit, after milliseconds at least.

        Where the window is gone by then, the call never comes.
        """
        QTimer.singleShot(after, self._owner, lambda: self._once_made(do))

    def _once_made(self, do: Callable[[], None]) -> None:
        if self.window is None:
            do()
        elif Shiboken.isValid(self.window):
            if any(map(_is_awaited, _shown(self.window.contentItem()))):
                self.soon(do, FRAME)
            else:
                do()


@cache
def _accessible() -> "type[QAccessible]":
    """Return Qt's list of roles. Qt for Python makes it, 190 of them, when it is first named."""
    from PySide6.QtGui import QAccessible

    return QAccessible


@cache
def _roles() -> "Mapping[QAccessible.Role, SpokenKind]":
    """Return what is spoken whole, by its accessible name and description, not by its words."""
    role = _accessible().Role
    return {
        role.Button: SpokenKind.CONTROL,
        role.RadioButton: SpokenKind.CONTROL,
        role.CheckBox: SpokenKind.CONTROL,
        role.Slider: SpokenKind.CONTROL,
        role.PageTab: SpokenKind.TAB,
        role.Graphic: SpokenKind.WORDS,
        role.AlertMessage: SpokenKind.WORDS,
    }


def read_by_screen_reader() -> bool:
    """Return whether a screen reader follows the screen."""
    return _accessible().isActive()


def scene_texts(content: QQuickItem) -> tuple[SceneText, ...]:
    """Return what can be spoken of what is in front in a window, in reading order.

    Properties are looked up by QQmlProperty, never by the item's QMetaObject: Python keeps that,
    and takes a later item at the same address for it.

    Args:
        content: the whole content of the window, whose one child holds the layers.
    """
    (root,) = content.childItems()
    layers = (item for item in root.childItems() if item.isVisible() and item.isEnabled())
    front = next((layer for layer in layers if layer.width() > 0), None)
    return tuple(_below(front, aside=False)) if front else ()


def as_spoken(text: str) -> str:
    """Return a text without what only keeps words on one line for the eye."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def scene_text_at(texts: tuple[SceneText, ...], point: QPointF) -> int | None:
    """Return the place of the part that a point of the window lies on, None where it is none.

    What was drawn last lies on top.
    """
    for place in reversed(range(len(texts))):
        item = texts[place].item
        if item.contains(item.mapFromScene(point)):
            return place
    return None


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _shown(child)


def _is_awaited(item: QQuickItem) -> bool:
    """Return whether an item is a `Later` whose content is still to come."""
    return item.inherits("QQuickLoader") and _is(item, "wanted") and not _is(item, "still")


def _below(item: QQuickItem, *, aside: bool) -> Iterator[SceneText]:
    if not (item.isVisible() and item.isEnabled()):
        return
    aside = aside or _is(item, "aside")
    whole = _whole(item, aside=aside)
    if whole is not None:
        yield SceneText(item, whole)
        return
    if item.inherits("QQuickText") and item.opacity() > 0:
        text = as_spoken(str(item.property("text")))
        yield SceneText(item, SpokenItem(SpokenKind.WORDS, text, aside=aside))
    for child in item.childItems():
        yield from _below(child, aside=aside)


def _whole(item: QQuickItem, *, aside: bool) -> SpokenItem | None:
    """Return an item that is spoken as a whole, None where it is not such an item."""
    # Qt's stubs do not say that most items have none.
    node = cast("QAccessibleInterface | None", _accessible().queryAccessibleInterface(item))
    kind = _roles().get(node.role()) if node is not None else None
    if node is None or kind is None or not (name := node.text(_accessible().Text.Name)):
        return None
    more = node.text(_accessible().Text.Description)
    chosen = _word(item, "whenChecked") if _is(item, "checked") else ""
    return SpokenItem(kind, name, more, chosen=chosen, aside=aside)


def _word(item: QQuickItem, name: str) -> str:
    """Return a text that an item has, empty where it has none."""
    held = QQmlProperty(item, name)
    return str(held.read()) if held.isValid() else ""


def _is(item: QQuickItem, name: str) -> bool:
    """Return whether an item has a property, and it is true."""
    held = QQmlProperty(item, name)
    return held.isValid() and bool(held.read())
