"""Filters keys: ignores those already held down, and those that only dismiss a warning."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.input.switch import KEYS, Switch

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


class Down(Struct, frozen=True):
    """A key that is down.

    Attributes:
        since: when it was pressed, in milliseconds as its events count them.
        consumed: whether that press was consumed.
    """

    since: int
    consumed: bool


class Keys(QObject):
    """Watches the keys that a window is told of.

    Args:
        pressed: called when a key goes down; returns True if it was consumed. Then neither it nor
            its release reaches the screen.
        switch: sends keys in place of its own, which were watched already.
    """

    def __init__(self, pressed: Callable[[Qt.Key], bool], switch: Switch) -> None:
        super().__init__()
        self._pressed = pressed
        self._switch = switch
        self._down: dict[int, Down] = {}
        self._lifted: tuple[int, int, Down | None] = (0, 0, None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note an event; return whether to keep it from the screen."""
        if self._switch.sending or event.type() not in KEYS:
            return False
        return isinstance(event, QKeyEvent) and self._typed(event)

    def _typed(self, event: QKeyEvent) -> bool:
        """Handle a key event. A key that is held down does nothing new."""
        key, now = event.key(), event.timestamp()
        if event.isAutoRepeat():
            return self._stays(key, now)
        if event.type() is QEvent.Type.KeyRelease:
            down = self._down.pop(key, None)
            self._lifted = (key, now, down)
            return down is not None and down.consumed
        if self._never_lifted(key, now):
            return self._stays(key, now)
        consumed = self._pressed(Qt.Key(key))
        self._down[key] = Down(now, consumed)
        return consumed

    def _stays(self, key: int, now: int) -> bool:
        """Return whether to keep it from the screen that a key is still down."""
        down = self._down.get(key)
        if down is None or down.consumed or key not in GOING_ON:
            return True
        if self._switch.takes(Qt.Key(key)):
            return True
        return now - down.since < BEFORE_GOING_ON

    def _never_lifted(self, key: int, now: int) -> bool:
        """Return whether a key that comes down has only seemed to be let go.

        X11 tells of a key that is held down that it was let go and pressed in the same moment, and
        Qt does not always see through that.
        """
        lifted, at, down = self._lifted
        if not now or (lifted, at) != (key, now) or down is None:
            return False
        self._down[key] = down
        return True
