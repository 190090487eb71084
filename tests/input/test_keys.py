"""New key presses are told apart from held keys, and a consumed press reaches nothing."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.input.keys import BEFORE_GOING_ON, GOING_ON, Keys
from kiosk.input.switch import Switch

Kind = QEvent.Type

KEY = (Kind.KeyPress, Kind.KeyRelease)

ONE_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_1)


class Window(QObject):
    """A fake window that records the types of the events it receives."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        """Record an event."""
        self.reached.append(event.type())
        return True


class Tablet:
    """A window with the filter. The test decides whether a press is consumed."""

    def __init__(self) -> None:
        self.consumed = False
        self.presses: list[Qt.Key] = []
        self.window = Window()
        self.switched = False
        self.switch = Switch("F1", "Right", lambda: self.switched, lambda: None)
        self._keys = Keys(self._pressed, self.switch)
        self.window.installEventFilter(self._keys)

    def _pressed(self, key: Qt.Key) -> bool:
        self.presses.append(key)
        return self.consumed

    def type(self, kind: QEvent.Type, key: Qt.Key, *, at: int = 0, again: bool = False) -> None:
        """Send a key event through the filter, at a timestamp, with `again` as an auto-repeat."""
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self.window, event)

    def hold(self, key: Qt.Key, *, until: int, told: bool = True) -> None:
        """Hold a key until a time in milliseconds, repeating ten times a second, then release it.

        With `told` false, repeats arrive as a release and a press at the same moment, as on X11.
        """
        self.type(Kind.KeyPress, key)
        for at in range(500, until, 100):
            for kind in (Kind.KeyRelease, Kind.KeyPress):
                self.type(kind, key, at=at, again=told)
        self.type(Kind.KeyRelease, key, at=until)


@pytest.fixture
def tablet(qapp: QGuiApplication) -> Tablet:
    assert QGuiApplication.instance() is qapp
    return Tablet()


def press(tablet: Tablet, key: Qt.Key) -> None:
    """Press and release a key."""
    for kind in KEY:
        tablet.type(kind, key)


def test_a_press_is_noted_once_and_reaches_the_window_with_its_release(tablet: Tablet) -> None:
    press(tablet, Qt.Key.Key_Return)
    assert tablet.presses == [Qt.Key.Key_Return]
    assert tablet.window.reached == [*KEY]


def test_neither_a_press_that_is_spent_nor_its_release_reaches_the_window(tablet: Tablet) -> None:
    tablet.consumed = True
    press(tablet, Qt.Key.Key_Return)
    assert tablet.window.reached == []
    tablet.consumed = False
    press(tablet, Qt.Key.Key_Return)
    assert tablet.window.reached == [*KEY]


def test_what_no_key_does_is_left_alone(tablet: Tablet) -> None:
    tablet.consumed = True
    for kind in (Kind.Enter, Kind.WindowActivate, Kind.MouseMove):
        QCoreApplication.sendEvent(tablet.window, QEvent(kind))
    assert tablet.window.reached == [Kind.Enter, Kind.WindowActivate, Kind.MouseMove]
    assert tablet.presses == []


@pytest.mark.parametrize("key", ONE_PRESS)
def test_a_key_that_is_held_down_is_one_press(tablet: Tablet, key: Qt.Key) -> None:
    tablet.hold(key, until=10_000)
    assert tablet.presses == [key]
    assert tablet.window.reached == [*KEY]


@pytest.mark.parametrize("key", sorted(GOING_ON))
def test_a_key_that_chooses_nothing_goes_on_after_two_seconds(tablet: Tablet, key: Qt.Key) -> None:
    tablet.hold(key, until=BEFORE_GOING_ON)
    assert tablet.window.reached == [*KEY]
    tablet.window.reached.clear()
    tablet.hold(key, until=BEFORE_GOING_ON + 300)
    assert tablet.window.reached == [Kind.KeyPress, *[Kind.KeyRelease, Kind.KeyPress] * 3, *KEY[1:]]
    assert tablet.presses == [key, key]


@pytest.mark.parametrize("key", [*ONE_PRESS, *sorted(GOING_ON)])
def test_a_key_that_was_spent_stays_spent_for_as_long_as_it_is_held(
    tablet: Tablet, key: Qt.Key
) -> None:
    tablet.consumed = True
    tablet.type(Kind.KeyPress, key)
    tablet.consumed = False
    tablet.type(Kind.KeyPress, key, at=5000, again=True)
    tablet.type(Kind.KeyRelease, key, at=5100)
    assert tablet.window.reached == []
    assert tablet.presses == [key]


@pytest.mark.parametrize("key", ONE_PRESS)
@pytest.mark.parametrize("consumed", [False, True])
def test_a_key_that_comes_up_and_down_in_one_moment_is_held_down(
    tablet: Tablet, key: Qt.Key, consumed: bool
) -> None:
    tablet.consumed = consumed
    tablet.hold(key, until=10_000, told=False)
    assert tablet.presses == [key]
    assert tablet.window.reached.count(Kind.KeyPress) == (not consumed)
    tablet.consumed = False
    tablet.hold(key, until=100)
    assert tablet.presses == [key, key]


def test_an_arrow_that_comes_up_and_down_in_one_moment_goes_on_after_two_seconds(
    tablet: Tablet,
) -> None:
    tablet.hold(Qt.Key.Key_Right, until=BEFORE_GOING_ON + 300, told=False)
    assert tablet.presses == [Qt.Key.Key_Right]
    assert tablet.window.reached.count(Kind.KeyPress) == 1 + 3


def test_an_arrow_that_is_a_button_of_a_switch_does_not_go_on(tablet: Tablet) -> None:
    tablet.switched = True
    tablet.hold(Qt.Key.Key_Right, until=10_000)
    assert tablet.window.reached == [*KEY]


def test_a_key_that_stands_for_a_button_of_a_switch_is_not_noted_again(tablet: Tablet) -> None:
    tablet.consumed = tablet.switch.sending = True
    press(tablet, Qt.Key.Key_Return)
    assert (tablet.presses, tablet.window.reached) == ([], [*KEY])


def test_a_key_that_was_down_before_another_was_spent_is_let_go(tablet: Tablet) -> None:
    tablet.type(Kind.KeyPress, Qt.Key.Key_Space)
    tablet.consumed = True
    press(tablet, Qt.Key.Key_Return)
    tablet.type(Kind.KeyRelease, Qt.Key.Key_Space)
    assert tablet.window.reached == [*KEY]


def test_a_key_that_was_down_before_there_was_a_window_does_nothing(tablet: Tablet) -> None:
    tablet.type(Kind.KeyPress, Qt.Key.Key_Tab, at=9000, again=True)
    assert (tablet.presses, tablet.window.reached) == ([], [])
