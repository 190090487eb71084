"""Tells new touches and keys from those that were already down, and spends some on the time."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

PRESSES: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
    }
)
MOVES: Final = frozenset(
    {QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease}
)
RELEASES: Final = frozenset(
    {
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    }
)

GOING_ON: Final = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    }
)
"""Keys that choose nothing: held down, they go on by themselves. Every other key is one press."""

BEFORE_GOING_ON: Final = 2000
"""Milliseconds until they do: the least that Section 508 (407.4) lets a hand rest on a key."""


class Activity(QObject):
    """Watches a window's input.

    Args:
        pressed: called for a new touch, or for a key where its argument is true; returns
            whether it was spent on the time: then neither it nor its release reaches the screen.
        moved: called when a finger that was down moves or lifts.
    """

    def __init__(self, pressed: Callable[[bool], bool], moved: Callable[[], None]) -> None:
        super().__init__()
        self._pressed = pressed
        self._moved = moved
        self._spent = False
        # Since when each key is down, in milliseconds as its events count them; None where spent.
        self._keys: dict[int, int | None] = {}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note an event; return whether to keep it from the screen."""
        kind = event.type()
        if isinstance(event, QKeyEvent):
            return self._typed(kind, event)
        if kind in PRESSES:
            self._spent = self._pressed(False)
            return self._spent
        if kind in MOVES:
            self._moved()
        return self._spent and kind in RELEASES

    def _typed(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        """Note what a key does. One that is held down does nothing new, whatever it says."""
        key = event.key()
        if event.isAutoRepeat():
            since = self._keys.get(key)
            held = since is not None and event.timestamp() - since >= BEFORE_GOING_ON
            return key not in GOING_ON or not held
        if kind is QEvent.Type.KeyPress:
            spent = self._pressed(True)
            self._keys[key] = None if spent else event.timestamp()
            return spent
        if kind is QEvent.Type.KeyRelease:
            return self._keys.pop(key, event.timestamp()) is None
        return False
