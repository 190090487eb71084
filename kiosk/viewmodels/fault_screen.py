"""What the screen shows after a fault in the kiosk itself."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject, Qt, Signal

from kiosk.supervision.fault_limiter import FaultLimiter, FaultState
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from kiosk.visit.session import Clock


@qml_singleton
class FaultScreen(QObject):
    """Starts afresh after a fault, and asks for staff when that does not help.

    Args:
        store: the visit, which a fault ends.
        staff: the staff area. Once somebody is signed in, or starts over there, staff are here.
        clock: seconds.
    """

    changed = Signal()
    faulted = Signal()
    gaveUp = Signal()
    attended = Signal()

    def __init__(self, store: VisitStore, staff: Staff, clock: Clock) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._limiter = FaultLimiter(clock)
        self._state = FaultState.WELL
        self.faulted.connect(self._limiter.note, Qt.ConnectionType.DirectConnection)
        self.faulted.connect(self._recover, Qt.ConnectionType.QueuedConnection)
        store.ticked.connect(self._refresh)
        staff.changed.connect(self._follow_staff)
        staff.startedOver.connect(self._attend)

    state = Property(str, attrgetter("_state"), notify=changed)
    """What is shown: `well` where the kiosk itself is, `moment`, or `ask_staff`."""

    def _recover(self) -> None:
        """Start afresh. A fault may come from any thread; this runs on the main one."""
        if not self._limiter.count_pending():
            return
        self._refresh()
        self._store.send(events.StartOver())
        if self._limiter.may_redraw:
            self._store.changed.emit()

    def _follow_staff(self) -> None:
        if self._staff.inside:
            self._attend()

    def _attend(self) -> None:
        if self._limiter.attend():
            self.attended.emit()
            self._refresh()
            self._store.changed.emit()

    def _refresh(self) -> None:
        before, self._state = self._state, self._limiter.state
        if before is self._state:
            return
        self.changed.emit()
        if self._state is FaultState.ASK_STAFF:
            self.gaveUp.emit()
