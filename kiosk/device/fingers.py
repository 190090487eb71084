"""Tells where fingers are, and takes nothing from the screen below."""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPointerEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.values.finger import Finger

DOWN: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})
ALONG: Final = frozenset({QEvent.Type.TouchUpdate, QEvent.Type.MouseMove})
UP: Final = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease}
)


class Watcher(Protocol):
    """Whoever wants to know."""

    def pressed(self, finger: Finger) -> None:
        """Note a new touch."""

    def moved(self, finger: Finger) -> None:
        """Note where it went."""

    def released(self) -> None:
        """Note that it lifted."""


class Fingers(QObject):
    """Watches the fingers on a window.

    Args:
        window: the window.
        watcher: who is told.
    """

    def __init__(self, window: QQuickWindow, watcher: Watcher) -> None:
        super().__init__()
        self._window = window
        self._watcher = watcher

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note an event, and keep none from the screen."""
        kind = event.type()
        if kind in UP:
            self._watcher.released()
        elif isinstance(event, QPointerEvent) and kind in DOWN:
            self._watcher.pressed(self._finger(event))
        elif isinstance(event, QPointerEvent) and kind in ALONG:
            self._watcher.moved(self._finger(event))
        return False

    def _finger(self, event: QPointerEvent) -> Finger:
        points = event.points()
        place = points[0].position()
        size = self._window.size()
        return Finger(place.x(), place.y(), size.width(), size.height(), alone=len(points) == 1)
