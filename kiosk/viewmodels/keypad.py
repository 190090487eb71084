"""The PIN pad. Digits stay in Python: QML only learns how many there are."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.platform.background import BackgroundTasks
from kiosk.staff.login import Login
from kiosk.staff.pin import PinFile
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.staff import Staff

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Keypad(QObject):
    """Shows a login, and has its PIN checked in the background.

    Args:
        staff: the area that the right PIN opens.
        login: decides what counts and who gets in.
        pin: the hash to check against.
        background: where a check takes its time.
        ticked: connects a function to every look at the clock.
    """

    changed = Signal()

    def __init__(
        self,
        staff: Staff,
        login: Login,
        pin: PinFile,
        background: BackgroundTasks,
        ticked: Callable[[Callable[[], None]], object],
    ) -> None:
        super().__init__()
        self._staff = staff
        self._login = login
        self._pin = pin
        self._background = background
        self._shown = self._read()
        staff.changed.connect(self._follow)
        ticked(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Keypad":
        """Return the one instance, for QML."""
        return engine_of(engine).take(Keypad)

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many digits were entered."""
        return self._login.count

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        """Whether the digits are long enough for a PIN."""
        return self._login.enough

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether a PIN is being checked."""
        return self._login.checking

    @Property(bool, notify=changed)
    def wasWrong(self) -> bool:
        """Whether the last PIN was wrong."""
        return self._login.was_wrong

    @Property(int, notify=changed)
    def wait(self) -> int:
        """Seconds until the next try."""
        return self._login.wait

    @Slot(int)
    def press(self, digit: int) -> None:
        """Enter a digit."""
        self._login.press(digit)
        self._refresh()

    @Slot()
    def erase(self) -> None:
        """Remove the last digit."""
        self._login.erase()
        self._refresh()

    @Slot()
    def enter(self) -> None:
        """Have the digits checked."""
        digits = self._login.submit()
        self._refresh()
        if digits is not None:
            self._background.do(lambda: self._pin.matches(digits), self._checked)

    def _checked(self, right: bool) -> None:
        self._login.checked(right, self._staff.admit)
        self._refresh()

    def _follow(self) -> None:
        self._login.follow()
        self._refresh()

    def _read(self) -> tuple[int, bool, bool, int]:
        login = self._login
        return (login.count, login.checking, login.was_wrong, login.wait)

    def _refresh(self) -> None:
        shown = self._read()
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
