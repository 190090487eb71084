"""Tells where a finger touched and lifted, once the screen has answered it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QTouchEvent

STRAY: Final = 24
"""Logical pixels that a finger may stray in a tap; beyond, it drags."""


class TapTracker(QObject):
    """Watches a window and lets every event pass.

    Args:
        tapped: called with a point of the window, in logical pixels, after a tap there.
    """

    def __init__(self, tapped: Callable[[QPointF], None]) -> None:
        super().__init__()
        self._tapped = tapped
        self._down: QPointF | None = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a press, and tell of a tap when it lifts."""
        kind = event.type()
        if isinstance(event, QTouchEvent) and event.points():
            point = event.points()[0].position()
        elif isinstance(event, QMouseEvent) and _is_real(event):
            point = event.position()
        else:
            return False
        if kind in {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}:
            self._down = point
        elif kind in {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease}:
            down, self._down = self._down, None
            if down is not None and (point - down).manhattanLength() <= STRAY:
                QTimer.singleShot(0, self, lambda: self._tapped(point))
        return False


def _is_real(event: QMouseEvent) -> bool:
    """Return whether a mouse made an event, not Qt out of a touch."""
    return event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
