"""The staff login: the digits entered, when they are checked, and who gets in."""

from collections.abc import Callable

from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import LONGEST, SHORTEST
from kiosk.staff.staff_navigation import StaffNavigation, StaffView


class Login:
    """Collects digits while the pad is open, and never lets two checks run at once.

    Args:
        navigation: the staff area, which only a right PIN opens.
        lockout: how long to wait after a wrong PIN.

    Attributes:
        checking: whether a PIN is being checked.
        was_wrong: whether the last PIN was wrong.
    """

    def __init__(self, navigation: StaffNavigation, lockout: Lockout) -> None:
        self._navigation = navigation
        self._lockout = lockout
        self._digits = ""
        self._is_abandoned = False
        self.checking = False
        self.was_wrong = False

    @property
    def count(self) -> int:
        """How many digits were entered. Nobody outside needs the digits themselves."""
        return len(self._digits)

    @property
    def enough(self) -> bool:
        """Whether the digits are long enough for a PIN."""
        return self.count >= SHORTEST

    @property
    def wait(self) -> int:
        """Seconds until the next try."""
        return self._lockout.wait

    def press(self, digit: int) -> None:
        """Enter a digit."""
        if self._accepts and self.count < LONGEST:
            self._digits += str(digit)

    def erase(self) -> None:
        """Remove the last digit."""
        self._digits = self._digits[:-1]

    def submit(self) -> str | None:
        """Return the digits to check, None where nothing may be checked now.

        The try counts from here on, whatever becomes of it.
        """
        if not (self._accepts and self.enough and self._lockout.begin()):
            return None
        digits, self._digits = self._digits, ""
        self.checking = True
        return digits

    def checked(self, right: bool, admit: Callable[[int], None]) -> None:
        """Take the result of a check.

        Args:
            right: whether it was the PIN.
            admit: lets staff in; called with the number of wrong PINs before the right one. A pad
                that was closed meanwhile lets nobody in: somebody else may have opened it again.
        """
        is_awaited = self._is_open and not self._is_abandoned
        self.checking = self._is_abandoned = False
        self.was_wrong = is_awaited and not right
        if right:
            wrong_before = self._lockout.passed()
            if is_awaited:
                admit(wrong_before)

    def follow(self) -> None:
        """Forget everything that was entered once the pad is closed, and who waits for a check."""
        if not self._is_open:
            self._is_abandoned = self.checking
            self._digits = ""
            self.was_wrong = False

    @property
    def _is_open(self) -> bool:
        return self._navigation.view is StaffView.PIN

    @property
    def _accepts(self) -> bool:
        return self._is_open and not self.checking and not self._lockout.wait
