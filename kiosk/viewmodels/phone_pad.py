"""The number pad on which staff change the clinic's phone."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.schema.validate import convert_all
from kiosk.settings.value_types import ShortText
from kiosk.staff.staff_navigation import StaffView
from kiosk.viewmodels.defaults import Defaults
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff

KEYS: Final = (*"123456789", "+", "0", "-")


@qml_singleton
class PhonePad(QObject):
    """A number that is being written. It begins as the present one and counts once it is kept.

    Args:
        staff: the area, whose page for the phone this is.
        defaults: what staff may choose, the phone among it.
    """

    changed = Signal()

    def __init__(self, staff: Staff, defaults: Defaults) -> None:
        super().__init__()
        self._staff = staff
        self._defaults = defaults
        self._view = StaffView.CLOSED
        self._number = ""
        staff.changed.connect(self._follow)

    number = Property(str, attrgetter("_number"), notify=changed)
    """What has been written."""

    @Property(list, constant=True)
    def keys(self) -> list[str]:
        """The keys of the pad, row by row, three in each."""
        return list(KEYS)

    @Property(bool, notify=changed)
    def differs(self) -> bool:
        """Whether it is another number than the present one."""
        return self._number != self._defaults.clinic_phone

    @Slot(str)
    def press(self, key: str) -> None:
        """Write one more key, where the settings allow so long a number."""
        longer = self._number + key
        if key in KEYS and not convert_all(longer, ShortText, "")[1]:
            self._write(longer)

    @Slot()
    def erase(self) -> None:
        self._write(self._number[:-1])

    @Slot()
    def keep(self) -> None:
        """Let the number count from now on, and go back to the settings."""
        self._defaults.choose_phone(self._number)
        self._staff.go(StaffView.DEFAULTS)

    def _write(self, number: str) -> None:
        self._number = number
        self.changed.emit()

    def _follow(self) -> None:
        before, self._view = self._view, self._staff.shown
        if self._view is StaffView.PHONE and before is not StaffView.PHONE:
            self._write(self._defaults.clinic_phone)
