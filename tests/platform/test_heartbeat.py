"""A kiosk that draws gives signs of life, and so does one whose screen is off; no other does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.platform import heartbeat
from kiosk.platform.heartbeat import Heartbeat

pytestmark = pytest.mark.usefixtures("qapp")


class Heart:
    """A heartbeat that is turned by hand.

    Attributes:
        signs: how many signs of life it has given.
    """

    def __init__(self, window: QQuickWindow) -> None:
        self.signs = 0
        self._window = window
        self._beats = Heartbeat(window, self._note)
        self._timer = next(iter(self._beats.findChildren(QTimer)))
        self._timer.stop()

    def _note(self) -> None:
        self.signs += 1

    def draw(self) -> None:
        """Have a frame reach the screen."""
        self._window.frameSwapped.emit()

    def beat(self) -> None:
        """Turn it once."""
        self._timer.timeout.emit()


@pytest.fixture
def heart() -> Iterator[Heart]:
    """The heartbeat of a window that nobody shows, so that it draws nothing of its own."""
    window = QQuickWindow()
    yield Heart(window)
    window.destroy()


@pytest.fixture
def away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the screen switched off."""
    monkeypatch.setattr(heartbeat, "is_away", lambda _screen: True)


def test_each_turn_with_a_new_frame_is_a_sign(heart: Heart) -> None:
    for _turn in range(2):
        heart.draw()
        heart.draw()
        heart.beat()
    assert heart.signs == 2


def test_a_turn_without_a_new_frame_is_none(heart: Heart) -> None:
    heart.draw()
    for _turn in range(3):
        heart.beat()
    assert heart.signs == 1


@pytest.mark.usefixtures("away")
def test_while_the_screen_is_off_each_turn_is_a_sign(heart: Heart) -> None:
    heart.draw()
    for _turn in range(3):
        heart.beat()
    assert heart.signs == 3


@pytest.mark.usefixtures("away")
def test_the_first_sign_needs_a_frame_even_so(heart: Heart) -> None:
    heart.beat()
    assert heart.signs == 0
