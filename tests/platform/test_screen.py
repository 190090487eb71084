"""The window covers its screen in any rotation, and text is large enough on it."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.platform import screen
from kiosk.platform.screen import (
    LEAST_CAPITAL,
    await_screen,
    fill_screen,
    font_for_capitals,
    is_away,
)

NOTHING = SimpleNamespace(geometry=QRect)
"""What Qt takes for the screen where the compositor has none."""


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


@pytest.mark.parametrize(
    ("shown", "plugged", "away"),
    [
        (NOTHING, ("disconnected", "disconnected"), True),
        (NOTHING, (), True),
        (NOTHING, ("disconnected", "connected"), False),
        (SimpleNamespace(geometry=lambda: QRect(0, 0, 1280, 800)), ("disconnected",), False),
    ],
    ids=["off", "no connector", "lost by the compositor", "just pulled"],
)
def test_a_screen_is_away_where_neither_compositor_nor_kernel_has_one(
    tmp_path: Path, shown: QScreen, plugged: tuple[str, ...], away: bool
) -> None:
    for number, status in enumerate(plugged):
        (tmp_path / f"card0-HDMI-A-{number}").mkdir()
        (tmp_path / f"card0-HDMI-A-{number}" / "status").write_text(f"{status}\n")
    assert is_away(shown, tmp_path) is away


def test_a_connector_that_goes_while_it_is_read_has_no_screen(tmp_path: Path) -> None:
    (tmp_path / "card0-DP-1" / "status").mkdir(parents=True)
    assert is_away(cast("QScreen", NOTHING), tmp_path)


def test_a_start_waits_for_a_screen_and_says_so_while_it_is_away(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = qapp.primaryScreen()
    looks = iter((NOTHING, NOTHING, NOTHING, there))
    away = iter((True, True, False))  # plugged in, and not yet lit
    said: list[str] = []
    monkeypatch.setattr(QGuiApplication, "primaryScreen", lambda: next(looks))
    monkeypatch.setattr(screen, "is_away", lambda _screen: next(away))
    monkeypatch.setattr(screen, "LOOK", 1)
    await_screen(lambda: said.append("away"))
    assert said == ["away", "away"]
