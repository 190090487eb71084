"""The PIN pad. Digits stay in Python: QML only learns how many there are."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.platform.background import BackgroundTasks
from kiosk.staff.login import Login
from kiosk.staff.pin import PinFile
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff


@qml_singleton
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

    count = Property(int, attrgetter("_login.count"), notify=changed)
    """How many digits were entered."""

    enough = Property(bool, attrgetter("_login.enough"), notify=changed)
    """Whether the digits are long enough for a PIN."""

    checking = Property(bool, attrgetter("_login.checking"), notify=changed)

    wasWrong = Property(bool, attrgetter("_login.was_wrong"), notify=changed)

    wait = Property(int, attrgetter("_login.wait"), notify=changed)
    """Seconds until the next try."""

    @Slot(int)
    def press(self, digit: int) -> None:
        self._login.press(digit)
        self._refresh()

    @Slot()
    def erase(self) -> None:
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
