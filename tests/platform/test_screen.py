"""The window covers its screen in any rotation, and text is large enough on it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.platform.screen import LEAST_CAPITAL, fill_screen, font_for_capitals


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


@pytest.mark.parametrize(("pixels", "millimetres"), [(1280, 217), (1920, 476), (1024, 155)])
def test_a_capital_of_the_least_font_is_as_high_as_asked(
    qapp: QGuiApplication, pixels: int, millimetres: int
) -> None:
    pixel = millimetres / pixels
    size = font_for_capitals(qapp.font(), pixel)
    font = QFont(qapp.font())
    font.setPixelSize(1000)
    capital = QFontMetricsF(font).capHeight() / 1000 * size * pixel
    assert capital == pytest.approx(LEAST_CAPITAL)
