"""What the screen shows where something went wrong in the kiosk itself."""

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.supervision.fault_limiter import FaultLimiter, FaultState
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from kiosk.visit.session import Clock

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class FaultScreen(QObject):
    """Begins afresh after a fault, and asks for staff where that does not help.

    Args:
        store: the visit, which a fault ends.
        staff: the staff area. Whoever is behind its PIN, or starts over there, has seen to it.
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
        self._untold = False
        self.faulted.connect(self._note, Qt.ConnectionType.DirectConnection)
        self.faulted.connect(self._recover, Qt.ConnectionType.QueuedConnection)
        store.ticked.connect(self._refresh)
        staff.changed.connect(self._see_to_it)
        staff.startedOver.connect(self._attend)

    @staticmethod
    def create(engine: QQmlEngine) -> "FaultScreen":
        """Hand the one trouble to QML."""
        return engine_of(engine).take(FaultScreen)

    @Property(str, notify=changed)
    def state(self) -> str:
        """What is shown: `well` where the kiosk itself is, `moment`, or `ask_staff`."""
        return self._state

    def _note(self) -> None:
        """Note a fault, in whatever thread it came about."""
        self._untold = True

    def _recover(self) -> None:
        """Begin afresh. A fault may come from any thread; this runs in the screen's.

        An exception in what a screen calls is told of twice: by Python, and by Qt for the line that
        called. What has come together counts once.

        Everything is shown anew, but not while staff are asked for: what goes wrong in showing it
        would go wrong again, without an end.
        """
        if not self._untold:
            return
        self._untold = False
        self._limiter.fault()
        self._refresh()
        self._store.send(events.StartOver())
        if self._state is not FaultState.ASK_STAFF:
            self._store.changed.emit()

    def _see_to_it(self) -> None:
        if self._staff.inside:
            self._attend()

    def _attend(self) -> None:
        if self._state is FaultState.ASK_STAFF:
            self._limiter.attended()
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
