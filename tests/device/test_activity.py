"""New touches and keys are told from what was down already, and a spent one reaches nothing."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.device.activity import BEFORE_GOING_ON, GOING_ON, Activity

Kind = QEvent.Type

TOUCH = (Kind.TouchBegin, Kind.TouchUpdate, Kind.TouchEnd)
MOUSE = (Kind.MouseButtonPress, Kind.MouseMove, Kind.MouseButtonRelease)
SECOND_CLICK = (Kind.MouseButtonDblClick, Kind.MouseMove, Kind.MouseButtonRelease)
KEY = (Kind.KeyPress, Kind.KeyRelease)
WHEEL = (Kind.Wheel,)

ONE_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_1)


class Window(QObject):
    """Something that takes events, as a window does, and remembers of which kind they were."""

    def __init__(self) -> None:
        super().__init__()
        self.reached: list[QEvent.Type] = []

    def event(self, event: QEvent) -> bool:
        """Take an event."""
        self.reached.append(event.type())
        return True


class Tablet:
    """A window that is watched. Whether a press is spent on the time is up to the test."""

    def __init__(self) -> None:
        self.spent = False
        self.presses: list[bool] = []
        self.moves = 0
        self.window = Window()
        self._activity = Activity(self._pressed, self._moved)
        self.window.installEventFilter(self._activity)

    def _pressed(self, by_key: bool) -> bool:
        self.presses.append(by_key)
        return self.spent

    def _moved(self) -> None:
        self.moves += 1

    def happen(self, *kinds: QEvent.Type) -> None:
        """Let events reach the window, or not."""
        for kind in kinds:
            if kind in KEY:
                self.type(kind, Qt.Key.Key_Return)
            else:
                QCoreApplication.sendEvent(self.window, QEvent(kind))

    def type(self, kind: QEvent.Type, key: Qt.Key, *, at: int = 0, again: bool = False) -> None:
        """Let a key's event reach the window, or not: at a moment, again where it is held down."""
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self.window, event)

    def hold(self, key: Qt.Key, *, until: int, told: bool = True) -> None:
        """Hold a key down for so many milliseconds, and let go: it says so ten times a second.

        Where it is not told that this is the same press, the key comes up and down in one moment.
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


@pytest.mark.parametrize(
    ("kinds", "presses", "moves"),
    [
        (TOUCH, [False], 2),
        (MOUSE, [False], 1),
        (SECOND_CLICK, [False], 1),
        (KEY, [True], 0),
        (WHEEL, [False], 0),
    ],
)
def test_a_press_is_noted_once_and_reaches_the_window_with_its_release(
    tablet: Tablet, kinds: tuple[QEvent.Type, ...], presses: list[bool], moves: int
) -> None:
    tablet.happen(*kinds)
    assert tablet.presses == presses
    assert tablet.moves == moves
    assert tablet.window.reached == list(kinds)


@pytest.mark.parametrize("kinds", [TOUCH, MOUSE, SECOND_CLICK, KEY, WHEEL])
def test_neither_a_press_that_is_spent_nor_its_release_reaches_the_window(
    tablet: Tablet, kinds: tuple[QEvent.Type, ...]
) -> None:
    tablet.spent = True
    tablet.happen(*kinds)
    assert tablet.window.reached == []
    assert len(tablet.presses) == 1


@pytest.mark.parametrize("kinds", [TOUCH, MOUSE, SECOND_CLICK, KEY, WHEEL])
def test_the_press_after_a_spent_one_reaches_the_window(
    tablet: Tablet, kinds: tuple[QEvent.Type, ...]
) -> None:
    tablet.spent = True
    tablet.happen(*TOUCH)
    tablet.spent = False
    tablet.happen(*kinds)
    assert tablet.window.reached == list(kinds)


def test_a_finger_that_lifts_after_a_spent_touch_is_still_noted(tablet: Tablet) -> None:
    tablet.spent = True
    tablet.happen(*TOUCH)
    assert tablet.moves == 2


@pytest.mark.parametrize("spent", [False, True])
def test_what_no_hand_does_is_left_alone(tablet: Tablet, spent: bool) -> None:
    tablet.spent = spent
    tablet.happen(*TOUCH)
    tablet.window.reached.clear()
    moves = tablet.moves
    tablet.happen(Kind.Enter, Kind.WindowActivate, Kind.Leave)
    assert tablet.window.reached == [Kind.Enter, Kind.WindowActivate, Kind.Leave]
    assert (len(tablet.presses), tablet.moves) == (1, moves)


def test_a_mouse_that_only_hovers_touches_nothing(tablet: Tablet) -> None:
    tablet.happen(Kind.MouseMove)
    assert (tablet.presses, tablet.moves) == ([], 0)


@pytest.mark.parametrize("key", ONE_PRESS)
def test_a_key_that_is_held_down_is_one_press(tablet: Tablet, key: Qt.Key) -> None:
    tablet.hold(key, until=10_000)
    assert (tablet.presses, tablet.moves) == ([True], 0)
    assert tablet.window.reached == [*KEY]


@pytest.mark.parametrize("key", sorted(GOING_ON))
def test_a_key_that_chooses_nothing_goes_on_after_two_seconds(tablet: Tablet, key: Qt.Key) -> None:
    tablet.hold(key, until=BEFORE_GOING_ON)
    assert tablet.window.reached == [*KEY]
    tablet.window.reached.clear()
    tablet.hold(key, until=BEFORE_GOING_ON + 300)
    assert tablet.window.reached == [Kind.KeyPress, *[Kind.KeyRelease, Kind.KeyPress] * 3, *KEY[1:]]
    assert (tablet.presses, tablet.moves) == ([True, True], 0)


@pytest.mark.parametrize("key", [*ONE_PRESS, *sorted(GOING_ON)])
def test_a_key_that_was_spent_stays_spent_for_as_long_as_it_is_held(
    tablet: Tablet, key: Qt.Key
) -> None:
    tablet.spent = True
    tablet.type(Kind.KeyPress, key)
    tablet.spent = False
    tablet.happen(*TOUCH)
    tablet.type(Kind.KeyPress, key, at=5000, again=True)
    tablet.type(Kind.KeyRelease, key, at=5100)
    assert tablet.window.reached == [*TOUCH]
    assert tablet.presses == [True, False]


@pytest.mark.parametrize("key", ONE_PRESS)
@pytest.mark.parametrize("spent", [False, True])
def test_a_key_that_comes_up_and_down_in_one_moment_is_held_down(
    tablet: Tablet, key: Qt.Key, spent: bool
) -> None:
    tablet.spent = spent
    tablet.hold(key, until=10_000, told=False)
    assert tablet.presses == [True]
    assert tablet.window.reached.count(Kind.KeyPress) == (not spent)
    tablet.spent = False
    tablet.hold(key, until=100)
    assert tablet.presses == [True, True]


def test_an_arrow_that_comes_up_and_down_in_one_moment_goes_on_after_two_seconds(
    tablet: Tablet,
) -> None:
    tablet.hold(Qt.Key.Key_Right, until=BEFORE_GOING_ON + 300, told=False)
    assert tablet.presses == [True]
    assert tablet.window.reached.count(Kind.KeyPress) == 1 + 3


def test_a_key_that_was_down_before_a_touch_was_spent_is_let_go(tablet: Tablet) -> None:
    tablet.type(Kind.KeyPress, Qt.Key.Key_Space)
    tablet.spent = True
    tablet.happen(*TOUCH)
    tablet.type(Kind.KeyRelease, Qt.Key.Key_Space)
    assert tablet.window.reached == [*KEY]


def test_a_key_that_was_down_before_there_was_a_window_does_nothing(tablet: Tablet) -> None:
    tablet.type(Kind.KeyPress, Qt.Key.Key_Tab, at=9000, again=True)
    assert (tablet.presses, tablet.window.reached) == ([], [])
