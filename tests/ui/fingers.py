"""Fingers on a kiosk's window, several at once, as the frames that a touch screen sends."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.ui.patient import Patient

SETTLED = 0.8
"""Seconds after which a second press is meant."""

Places = Mapping[int, QPoint]


class Fingers:
    """Fingers by their numbers. Time passes only where the test lets it.

    Args:
        patient: whose kiosk it is.
    """

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self._device = QTest.createTouchDevice()
        self.down: dict[int, QPoint] = {}

    def at(self, name: str) -> QPoint:
        """Return the middle of a thing of a name that can be touched."""
        return self.patient.driver.point_in(self.patient.driver.find(name), 0.5, 0.5)

    def frame(
        self,
        press: Places | None = None,
        move: Places | None = None,
        lift: tuple[int, ...] = (),
    ) -> None:
        """Send one frame: what comes down, moves and lifts. All others stay where they are."""
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
        """Tap a thing at once, without looking first."""
        self.tap_at(self.at(name), number)

    def tap_at(self, point: QPoint, number: int = 0) -> None:
        """Tap a point at once."""
        self.frame(press={number: point})
        self.frame(lift=(number,))

    def tap_twice(self, name: str, between: float) -> None:
        """Tap a thing, and so many seconds later the same place."""
        point = self.at(name)
        self.tap_at(point)
        self.patient.driver.settle()
        self.patient.sleep(between)
        self.tap_at(point)
        self.patient.driver.settle()

    def lift_all(self) -> None:
        """Lift whatever is down."""
        if self.down:
            self.frame(lift=tuple(self.down))

    def look(self) -> None:
        """Look at what there is before going on."""
        self.patient.driver.settle()
        self.patient.sleep(SETTLED)
