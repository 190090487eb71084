"""Leaves for a newer version at a quiet moment, and never in a visit."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.staff.staff_navigation import StaffView
from kiosk.values.exit_codes import ExitCode
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.session import Clock

QUIET: Final = 60.0
"""Seconds for which nobody has touched anything before the kiosk leaves."""


class UpdateRestart(QObject):
    """Looks once a quiet minute whether a newer version waits.

    Args:
        store: the visit.
        staff: the staff area.
        waits: whether a newer version is to be taken up.
        clock: seconds.
    """

    ended = Signal(int)

    def __init__(
        self, store: VisitStore, staff: Staff, waits: Callable[[], bool], clock: Clock
    ) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._waits = waits
        self._clock = clock
        self._since = clock()
        store.ticked.connect(self._look)

    def pressed(self) -> None:
        """Note a touch or a key: the quiet begins anew."""
        self._since = self._clock()

    def _look(self) -> None:
        now = self._clock()
        if not self._store.untouched or self._staff.shown is not StaffView.CLOSED:
            self._since = now
        elif now - self._since >= QUIET:
            self._since = now
            if self._waits():
                self.ended.emit(ExitCode.RESTART)
