"""Keeps the window over the whole screen, with a window manager or without one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtQuick import QQuickWindow


def fill_screen(window: QQuickWindow) -> None:
    """Show a window over its screen, and again whenever the screen turns or changes size.

    The geometry is set as well as the state: without a window manager nobody heeds the state.
    """

    def cover(geometry: QRect) -> None:
        window.setGeometry(geometry)

    screen = window.screen()
    window.setFlag(Qt.WindowType.FramelessWindowHint)
    cover(screen.geometry())
    window.showFullScreen()
    screen.geometryChanged.connect(cover)
