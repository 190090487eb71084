"""The PIN pad. Digits stay here, in Python: QML hears only how many there are."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.platform.background import BackgroundTasks
from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import LONGEST, SHORTEST, PinFile
from kiosk.staff.staff_navigation import StaffView
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.staff import Staff

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Keypad(QObject):
    """Takes digits, has them checked beside the screen, and lets somebody in.

    Args:
        staff: the area that the right PIN opens.
        lockout: how long to wait after a wrong one.
        pin: the hash to check against.
        background: where a check takes its time.
        ticked: connects a function to every look at the clock.
    """

    changed = Signal()

    def __init__(
        self,
        staff: Staff,
        lockout: Lockout,
        pin: PinFile,
        background: BackgroundTasks,
        ticked: Callable[[Callable[[], None]], object],
    ) -> None:
        super().__init__()
        self._staff = staff
        self._lockout = lockout
        self._pin = pin
        self._background = background
        self._digits = ""
        self._checking = False
        self._was_wrong = False
        self._shown = self._read()
        staff.changed.connect(self._forget_when_closed)
        ticked(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Keypad":
        """Hand the one pad to QML."""
        return engine_of(engine).take(Keypad)

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many digits were entered."""
        return len(self._digits)

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        """Whether so many can be a PIN."""
        return self._enough

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether they are being checked."""
        return self._checking

    @Property(bool, notify=changed)
    def wasWrong(self) -> bool:
        """Whether the last ones were wrong."""
        return self._was_wrong

    @Property(int, notify=changed)
    def wait(self) -> int:
        """Seconds until the next try."""
        return self._lockout.wait

    @Slot(int)
    def press(self, digit: int) -> None:
        """Enter a digit."""
        if self._ready and len(self._digits) < LONGEST:
            self._digits += str(digit)
            self._refresh()

    @Slot()
    def erase(self) -> None:
        """Take back the last digit."""
        self._digits = self._digits[:-1]
        self._refresh()

    @Slot()
    def enter(self) -> None:
        """Have the digits checked."""
        if not (self._ready and self._enough and self._lockout.begin()):
            return
        digits, self._digits = self._digits, ""
        self._checking = True
        self._refresh()
        self._background.do(lambda: self._pin.matches(digits), self._checked)

    @property
    def _enough(self) -> bool:
        return len(self._digits) >= SHORTEST

    @property
    def _ready(self) -> bool:
        return self._staff.shown is StaffView.PIN and not self._checking and not self._lockout.wait

    def _checked(self, right: bool) -> None:
        self._checking = False
        self._was_wrong = not right
        if right:
            self._staff.admit(self._lockout.passed())
        self._refresh()

    def _forget_when_closed(self) -> None:
        if self._staff.shown is not StaffView.PIN:
            self._digits = ""
            self._was_wrong = False
            self._refresh()

    def _read(self) -> tuple[int, bool, bool, int]:
        return (len(self._digits), self._checking, self._was_wrong, self._lockout.wait)

    def _refresh(self) -> None:
        shown = self._read()
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
