"""A switch's two keys become Tab and Return, and nothing else does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.input.switch import Switch

Make = Callable[[str, str], "Tablet"]


class Window(QObject):
    """A fake window that receives keys."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[tuple[QEvent.Type, int]] = []

    def event(self, event: QEvent) -> bool:
        """Record a key."""
        if isinstance(event, QKeyEvent):
            self.reached.append((event.type(), event.key()))
        return True


class Tablet:
    """A window with a switch."""

    def __init__(self, forward: str, choose: str) -> None:
        self.wanted = False
        self.window = Window()
        self._switch = Switch(forward, choose, lambda: self.wanted, self._begin)
        self.window.installEventFilter(self._switch)

    def _begin(self) -> None:
        self.wanted = True

    def press(self, key: Qt.Key, *, held: bool = False) -> list[Qt.Key]:
        """Press and release a key; return the keys that reached the window."""
        self.window.reached.clear()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            modifier = Qt.KeyboardModifier.NoModifier
            QCoreApplication.sendEvent(self.window, QKeyEvent(kind, key, modifier, "", held))
        pressed, released = self.window.reached[::2], self.window.reached[1::2]
        assert [key for _kind, key in pressed] == [key for _kind, key in released]
        return [Qt.Key(key) for _kind, key in pressed]


@pytest.fixture
def make(qapp: QGuiApplication) -> Make:
    assert QGuiApplication.instance() is qapp
    return Tablet


def test_one_key_goes_on_and_the_other_presses(make: Make) -> None:
    tablet = make("1", "2")
    tablet.wanted = True
    assert tablet.press(Qt.Key.Key_1) == [Qt.Key.Key_Tab]
    assert tablet.press(Qt.Key.Key_2) == [Qt.Key.Key_Return]


def test_every_other_key_stays_what_it_is(make: Make) -> None:
    tablet = make("1", "2")
    tablet.wanted = True
    for key in (Qt.Key.Key_3, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        assert tablet.press(key) == [key]


def test_a_key_that_is_held_down_is_one_press(make: Make) -> None:
    tablet = make("1", "2")
    tablet.wanted = True
    assert tablet.press(Qt.Key.Key_1, held=True) == []


def test_the_first_press_of_next_begins_and_goes_on(make: Make) -> None:
    tablet = make("1", "2")
    assert tablet.press(Qt.Key.Key_2) == [Qt.Key.Key_2]
    assert not tablet.wanted
    assert tablet.press(Qt.Key.Key_1) == [Qt.Key.Key_Tab]
    assert tablet.wanted


@pytest.mark.parametrize(("forward", "choose"), [("Space", "Return"), ("Return", "Tab")])
def test_the_keys_are_the_clinics_even_where_they_meant_something_else(
    make: Make, forward: str, choose: str
) -> None:
    tablet = make(forward, choose)
    assert tablet.press(Qt.Key[f"Key_{forward}"]) == [Qt.Key.Key_Tab]
    assert tablet.press(Qt.Key[f"Key_{choose}"]) == [Qt.Key.Key_Return]
