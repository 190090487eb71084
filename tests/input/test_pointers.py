"""The screen only receives the newest finger; every new finger counts as activity."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.input.glass import RESTS
from kiosk.input.pointers import Pointers
from kiosk.values.touch import TouchPoint
from tests.staff.clocks import Clock

HERE, THERE = QPoint(40, 40), QPoint(160, 160)

Kind = QEvent.Type


class Screen(QObject):
    """An inner event filter that records what reaches the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[str, tuple[int, ...]]] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Record touch, mouse and wheel events."""
        if isinstance(event, QTouchEvent):
            ids = tuple(point.id() for point in event.points())
            if ids or event.type() is not Kind.TouchUpdate:
                self.told.append((event.type().name, ids))
        elif isinstance(event, QMouseEvent | QWheelEvent) and event.type() is not Kind.MouseMove:
            self.told.append((event.type().name, ()))
        return False


class Tablet:
    """A window with the filter and its policies, which the test sets."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.spends = self.swiping = False
        self.counts = self.lets = True
        self.presses = self.moves = 0
        self.watched: list[str] = []
        self.window = QQuickWindow()
        self.window.resize(200, 200)
        self.finger = QTest.createTouchDevice()
        self.screen = Screen()
        self.pointers = Pointers(self.window, self, Corner(self.watched), self.touched, self.moved)
        self.window.installEventFilter(self.screen)
        self.window.installEventFilter(self.pointers)
        self.window.show()

    def now(self) -> float:
        """Return the time that the test set."""
        return self.clock()

    def touched(self) -> bool:
        """Record a press."""
        self.presses += 1
        return self.spends

    def moved(self) -> None:
        """Record that a finger moved or lifted."""
        self.moves += 1

    def may_tap(self, point: QPointF) -> bool:
        """Allow every finger to tap, unless the test forbids it."""
        assert self.window.contentItem().contains(point)
        return self.counts

    def taps(self, point: QPointF) -> bool:
        """Accept every tap, unless the test rejects it."""
        assert self.window.contentItem().contains(point)
        return self.lets

    def frame(
        self,
        press: dict[int, QPoint] | None = None,
        move: dict[int, QPoint] | None = None,
        lift: dict[int, QPoint] | None = None,
        rest: tuple[int, ...] = (),
    ) -> None:
        """Send one frame of touch points, by finger number and position."""
        sequence = QTest.touchEvent(self.window, self.finger)
        for act, points in (
            (sequence.press, press),
            (sequence.move, move),
            (sequence.release, lift),
        ):
            for number, place in (points or {}).items():
                act(number, place, self.window)
        for number in rest:
            sequence.stationary(number)
        sequence.commit()


class Corner:
    """A watcher that records its calls."""

    def __init__(self, told: list[str]) -> None:
        self._told = told

    def pressed(self, finger: TouchPoint) -> None:
        """Record a new touch."""
        self._told.append("alone" if finger.alone else "among others")

    def moved(self, finger: TouchPoint) -> None:
        """Record a move."""
        self._told.append(f"to {finger.x:.0f}")

    def released(self) -> None:
        """Record a release."""
        self._told.append("lifted")


@pytest.fixture
def tablet(qapp: QGuiApplication) -> Tablet:
    assert QGuiApplication.instance() is qapp
    return Tablet()


def test_one_finger_comes_moves_and_lifts(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.frame(move={0: THERE})
    tablet.frame(lift={0: THERE})
    assert tablet.screen.told == [("TouchBegin", (0,)), ("TouchUpdate", (0,)), ("TouchEnd", (0,))]
    assert (tablet.presses, tablet.moves) == (1, 2)
    assert tablet.watched == ["alone", "to 160", "lifted"]


def test_a_swipe_comes_to_its_end_whether_or_not_its_finger_may_tap(tablet: Tablet) -> None:
    tablet.counts = tablet.lets = False
    tablet.frame(press={0: HERE})
    tablet.swiping = True
    tablet.frame(lift={0: HERE})
    assert tablet.screen.told == [("TouchBegin", (0,)), ("TouchEnd", (0,))]


def test_a_second_finger_has_the_first_let_go_and_leads(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.frame(press={1: THERE}, rest=(0,))
    tablet.frame(lift={0: HERE, 1: THERE})
    begun = [("TouchBegin", (0,)), ("TouchCancel", ()), ("TouchBegin", (1,)), ("TouchEnd", (1,))]
    assert tablet.screen.told == begun
    assert tablet.presses == 2
    assert tablet.watched[:2] == ["alone", "among others"]


def test_of_fingers_that_come_at_once_one_leads(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE, 1: THERE})
    tablet.frame(lift={0: HERE, 1: THERE})
    assert tablet.screen.told == [("TouchBegin", (0,)), ("TouchEnd", (0,))]
    assert tablet.presses == 1
    assert tablet.watched[0] == "among others"


def test_a_finger_lifts_before_the_next_one_of_the_same_frame_comes(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.frame(lift={0: HERE}, press={1: THERE})
    told = [("TouchBegin", (0,)), ("TouchEnd", (0,)), ("TouchBegin", (1,))]
    assert tablet.screen.told == told


def test_beside_what_never_lifts_every_new_finger_begins_and_ends(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.screen.told.clear()
    for _time in range(3):
        tablet.frame(press={1: THERE}, rest=(0,))
        tablet.frame(lift={1: THERE}, rest=(0,))
    ends = [("TouchBegin", (1,)), ("TouchEnd", (1,))]
    assert tablet.screen.told == [("TouchCancel", ()), *ends, *ends, *ends]
    assert tablet.presses == 4


def test_what_rests_counts_as_no_movement_and_no_company(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.clock.now += RESTS
    tablet.frame(move={0: HERE + QPoint(2, 0)})
    assert tablet.moves == 0
    assert tablet.pointers.glass.resting == 1
    tablet.frame(press={1: THERE}, rest=(0,))
    tablet.frame(lift={0: HERE}, rest=(1,))
    assert tablet.watched == ["alone", "alone"]
    tablet.frame(lift={1: THERE})
    assert tablet.watched == ["alone", "alone", "lifted"]


def test_neither_a_spent_touch_nor_its_end_reaches_the_screen(tablet: Tablet) -> None:
    tablet.spends = True
    tablet.frame(press={0: HERE})
    tablet.spends = False
    tablet.frame(move={0: THERE})
    tablet.frame(lift={0: THERE})
    assert tablet.screen.told == []
    assert (tablet.presses, tablet.moves) == (1, 2)
    assert tablet.watched == ["alone", "to 160", "lifted"]


@pytest.mark.parametrize("which", ["counts", "lets"])
def test_a_touch_that_does_not_count_may_drag_and_lets_go_at_its_end(
    tablet: Tablet, which: str
) -> None:
    setattr(tablet, which, False)
    tablet.frame(press={0: HERE})
    tablet.frame(move={0: THERE})
    tablet.frame(lift={0: THERE})
    told = [("TouchBegin", (0,)), ("TouchUpdate", (0,)), ("TouchCancel", ())]
    assert tablet.screen.told == told


def test_when_the_screen_takes_all_touches_back_nothing_is_down(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.clock.now += RESTS
    cancel = QTouchEvent(Kind.TouchCancel, tablet.finger, Qt.KeyboardModifier.NoModifier, [])
    QCoreApplication.sendEvent(tablet.window, cancel)
    QCoreApplication.sendEvent(tablet.window, cancel)
    assert tablet.screen.told == [("TouchBegin", (0,)), ("TouchCancel", ())]
    assert tablet.pointers.glass.resting == 0


def click(tablet: Tablet) -> None:
    QTest.mouseClick(tablet.window, Qt.MouseButton.LeftButton, pos=HERE)


def test_a_mouse_is_one_finger(tablet: Tablet) -> None:
    click(tablet)
    assert tablet.screen.told == [("MouseButtonPress", ()), ("MouseButtonRelease", ())]
    assert (tablet.presses, tablet.moves) == (1, 1)
    QTest.mouseMove(tablet.window, THERE)
    assert tablet.watched[-3:] == ["alone", "lifted", "to 160"]


def test_a_mouse_whose_press_is_spent_or_does_not_count_reaches_nothing(tablet: Tablet) -> None:
    tablet.spends = True
    click(tablet)
    tablet.spends, tablet.counts = False, False
    click(tablet)
    assert tablet.screen.told == []
    tablet.counts = True
    QTest.mouseDClick(tablet.window, Qt.MouseButton.LeftButton, pos=HERE)
    assert [name for name, _ in tablet.screen.told].count("MouseButtonRelease") == 2


def turn(tablet: Tablet) -> None:
    """Turn the mouse wheel."""
    none = Qt.MouseButton.NoButton
    modifier = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    down = QPoint(0, 120)
    here = QPointF(HERE)
    event = QWheelEvent(here, here, QPoint(), down, none, modifier, phase, False)
    QCoreApplication.sendEvent(tablet.window, event)


def test_a_wheel_that_turns_is_a_touch(tablet: Tablet) -> None:
    turn(tablet)
    assert (tablet.presses, tablet.screen.told) == (1, [("Wheel", ())])
    tablet.spends = True
    turn(tablet)
    assert (tablet.presses, len(tablet.screen.told)) == (2, 1)


def test_points_that_a_frame_tells_nothing_of_stay_down(tablet: Tablet) -> None:
    tablet.frame(press={0: HERE})
    tablet.frame(rest=(0,))
    assert tablet.screen.told == [("TouchBegin", (0,))]
