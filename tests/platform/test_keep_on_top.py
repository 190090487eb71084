"""The window stays open, in front and full-screen until released."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.platform.keep_on_top import KeepOnTop
from kiosk.platform.screen import fill_screen
from tools.tour.driver import PATIENCE


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    fill_screen(window)
    qapp.processEvents()
    yield window
    window.close()
    window.destroy()


@pytest.fixture
def front(window: QQuickWindow) -> Iterator[KeepOnTop]:
    front = KeepOnTop(window)
    yield front
    front.let_go()


def covers(window: QQuickWindow) -> bool:
    """Return whether a window covers its screen."""
    whole = window.geometry() == window.screen().geometry()
    return whole and window.visibility() == QQuickWindow.Visibility.FullScreen


def test_it_closes_only_when_it_is_let_go_of(window: QQuickWindow, front: KeepOnTop) -> None:
    assert not window.close()
    assert window.isVisible()
    front.let_go()
    assert window.close()
    assert not window.isVisible()


@pytest.mark.parametrize("state", [Qt.WindowState.WindowMinimized, Qt.WindowState.WindowNoState])
def test_it_comes_back_from_another_state(
    window: QQuickWindow, front: KeepOnTop, state: Qt.WindowState, qtbot: QtBot
) -> None:
    assert front.parent() is None
    window.setWindowState(state)
    qtbot.waitUntil(lambda: covers(window), timeout=PATIENCE)


@pytest.mark.usefixtures("front")
def test_it_is_seen_again_where_something_hid_it(window: QQuickWindow, qtbot: QtBot) -> None:
    window.hide()
    qtbot.waitUntil(lambda: window.isVisible() and covers(window), timeout=PATIENCE)


def test_it_asks_for_no_size_at_all_while_the_screen_is_off(
    window: QQuickWindow, front: KeepOnTop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QRect] = []
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(geometry=QRect))
    monkeypatch.setattr(window, "setGeometry", asked.append)
    front.eventFilter(window, QEvent(QEvent.Type.Resize))
    timer = next(iter(front.findChildren(QTimer)))
    qtbot.waitUntil(lambda: not timer.isActive(), timeout=PATIENCE)
    assert asked == []
