"""Keeps the kiosk's window open, in front of everything, and over the whole screen."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.platform.screen import is_nothing

BACK_AFTER: Final = 250
"""Milliseconds after which a window that lost the front comes back: not in the middle of it."""

LOST: Final = frozenset(
    {
        QEvent.Type.Expose,
        QEvent.Type.FocusOut,
        QEvent.Type.WindowStateChange,
        QEvent.Type.Hide,
        QEvent.Type.ZOrderChange,
        QEvent.Type.Resize,
        QEvent.Type.Move,
    }
)


class KeepOnTop(QObject):
    """Keeps a window on top. It closes only after `let_go`.

    Args:
        window: the window, on the whole screen.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._seen = False
        self._timer = QTimer(self, interval=BACK_AFTER, singleShot=True)
        self._timer.timeout.connect(self._come_back)
        window.installEventFilter(self)

    def let_go(self) -> None:
        """Let the window close."""
        self._window.removeEventFilter(self)
        self._timer.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Refuse to close, and note that the front may be lost."""
        if event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        self._seen = self._seen or self._window.isExposed()
        if event.type() in LOST:
            self._timer.start()
        return False

    def _come_back(self) -> None:
        if is_nothing(self._window.screen()):
            return  # a compositor ends whoever asks for no size at all
        if self._is_taken_off():
            self._seen = False
            self._window.hide()
        if self._window.visibility() is not QWindow.Visibility.FullScreen:
            self._window.showFullScreen()
        if self._window.geometry() != self._window.screen().geometry():
            self._window.setGeometry(self._window.screen().geometry())
        if not self._window.isActive():
            self._window.raise_()
            self._window.requestActivate()
            self._timer.start()

    def _is_taken_off(self) -> bool:
        """Return whether another program took the window off the screen.

        Only X11 lets it. Qt takes such a window for shown: it has to be hidden to be shown again.
        """
        on_x11 = QGuiApplication.platformName() == "xcb"
        return on_x11 and self._seen and self._window.isVisible() and not self._window.isExposed()
