"""Taps are reported with their position after the window has handled them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest

from kiosk.input.taps import STRAY, TapTracker

HERE = QPoint(60, 40)


class Tablet:
    """A window whose taps are recorded."""

    def __init__(self) -> None:
        self.taps: list[QPointF] = []
        self.window = QWindow()
        self.window.resize(200, 200)
        self.finger = QTest.createTouchDevice()
        self._taps = TapTracker(self.taps.append)
        self.window.installEventFilter(self._taps)
        self.window.show()

    def touch(self, *points: QPoint) -> list[QPointF]:
        """Press a finger, move it through the points and lift it; return the taps."""
        first, last = points[0], points[-1]
        QTest.touchEvent(self.window, self.finger).press(0, first, self.window).commit()
        for point in points[1:]:
            QTest.touchEvent(self.window, self.finger).move(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.finger).release(0, last, self.window).commit()
        QTest.qWait(1)
        return self.taps


@pytest.fixture
def tablet(qapp: QGuiApplication) -> Tablet:
    assert QGuiApplication.instance() is qapp
    return Tablet()


def test_a_tap_is_told_once_with_its_place(tablet: Tablet) -> None:
    assert tablet.touch(HERE) == [QPointF(HERE)]


def test_a_tap_of_a_shaking_finger_is_one_too(tablet: Tablet) -> None:
    assert len(tablet.touch(HERE, HERE + QPoint(STRAY // 2, STRAY // 2))) == 1


def test_a_finger_that_goes_elsewhere_drags(tablet: Tablet) -> None:
    assert tablet.touch(HERE, HERE + QPoint(STRAY + 1, 0)) == []


def test_a_mouse_taps_too(tablet: Tablet) -> None:
    QTest.mouseClick(tablet.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, HERE)
    QTest.qWait(1)
    assert tablet.taps == [QPointF(HERE)]


def test_what_lifts_without_having_touched_is_no_tap(tablet: Tablet) -> None:
    QTest.mouseRelease(
        tablet.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, HERE
    )
    QTest.qWait(1)
    assert tablet.taps == []
