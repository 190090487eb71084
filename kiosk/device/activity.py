"""Tells new touches and keys from fingers that were already down, and spends some on the time."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject

PRESSES: Final = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.KeyPress,
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
        QEvent.Type.KeyRelease,
    }
)


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

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note an event; return whether to keep it from the screen."""
        kind = event.type()
        if kind in PRESSES:
            self._spent = self._pressed(kind is QEvent.Type.KeyPress)
            return self._spent
        if kind in MOVES:
            self._moved()
        return self._spent and kind in RELEASES
