"""Restarts the kiosk for a newer version, at a quiet moment."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.staff.staff_navigation import StaffView
from kiosk.updates.quiet_minute import QuietMinute
from kiosk.values.exit_codes import ExitCode
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore


class UpdateRestart(QObject):
    """Looks after each quiet minute whether a newer version waits.

    Args:
        store: the visit.
        staff: the staff area.
        waits: whether a newer version is to be taken up.
        quiet_minute: when the kiosk may restart.
    """

    ended = Signal(int)

    def __init__(
        self, store: VisitStore, staff: Staff, waits: Callable[[], bool], quiet_minute: QuietMinute
    ) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._waits = waits
        self._quiet_minute = quiet_minute
        store.ticked.connect(self._look)

    def pressed(self) -> None:
        """Note a touch or a key."""
        self._quiet_minute.interrupt()

    def _look(self) -> None:
        by_staff = self._staff.shown not in {StaffView.CLOSED, StaffView.PAUSED}
        in_use = by_staff or not self._store.untouched
        if self._quiet_minute.is_over(in_use=in_use) and self._waits():
            self.ended.emit(ExitCode.RESTART)
