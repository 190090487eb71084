"""The window covers its screen, and goes on covering it when the screen turns."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.device.screen import fill_screen


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.setGeometry(5, 6, 70, 80)
    fill_screen(window)
    qapp.processEvents()
    yield window
    window.close()
    window.destroy()


def test_the_window_covers_the_whole_screen(window: QQuickWindow) -> None:
    assert window.geometry() == window.screen().geometry()
    assert window.visibility() == QQuickWindow.Visibility.FullScreen


def test_the_window_has_no_frame_to_move_or_close_it_by(window: QQuickWindow) -> None:
    assert window.flags() & Qt.WindowType.FramelessWindowHint


def test_the_window_follows_a_screen_that_turns_though_nobody_heeds_its_state(
    window: QQuickWindow,
) -> None:
    window.setWindowState(Qt.WindowState.WindowNoState)
    upright = QRect(0, 0, 600, 900)
    window.screen().geometryChanged.emit(upright)
    assert window.geometry() == upright
