"""Simulates several fingers at once, in frames like those of a touch screen."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.ui.patient import Patient

SETTLED = 0.8
"""Seconds after which a second press counts as intended."""

Places = Mapping[int, QPoint]


class Fingers:
    """Fingers, by number. Time only passes when the test advances the clock.

    Args:
        patient: the patient at the kiosk.
    """

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self._device = QTest.createTouchDevice()
        self.down: dict[int, QPoint] = {}

    def at(self, name: str) -> QPoint:
        """Return the centre of a touch target by name."""
        return self.patient.driver.point_in(self.patient.driver.find(name), 0.5, 0.5)

    def frame(
        self,
        press: Places | None = None,
        move: Places | None = None,
        lift: tuple[int, ...] = (),
    ) -> None:
        """Send one frame: fingers pressed, moved and lifted. All others are stationary."""
        window = self.patient.kiosk.window
        sequence = QTest.touchEvent(window, self._device)
        pressed, moved = dict(press or {}), dict(move or {})
        for number, place in self.down.items():
            if number in lift:
                sequence.release(number, place, window)
            elif number in moved:
                sequence.move(number, moved[number], window)
            elif number not in pressed:
                sequence.stationary(number)
        for number, place in pressed.items():
            sequence.press(number, place, window)
        sequence.commit()
        self.down.update(moved | pressed)
        for number in lift:
            del self.down[number]

    def tap(self, name: str, number: int = 0) -> None:
        """Tap a target without waiting first."""
        self.tap_at(self.at(name), number)

    def tap_at(self, point: QPoint, number: int = 0) -> None:
        """Tap a point without waiting first."""
        self.frame(press={number: point})
        self.frame(lift=(number,))

    def tap_twice(self, name: str, between: float) -> None:
        """Tap a target, and the same point again `between` seconds later."""
        point = self.at(name)
        self.tap_at(point)
        self.patient.driver.settle()
        self.patient.sleep(between)
        self.tap_at(point)
        self.patient.driver.settle()

    def lift_all(self) -> None:
        """Lift all fingers that are down."""
        if self.down:
            self.frame(lift=tuple(self.down))

    def look(self) -> None:
        """Wait as long as a person needs to look at the screen."""
        self.patient.driver.settle()
        self.patient.sleep(SETTLED)
