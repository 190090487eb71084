"""How the kiosk is, and the licences it comes under."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.staff.health import HealthFinding, HealthStatus, Probe
from kiosk.staff.licences import Licence
from kiosk.staff.staff_navigation import StaffView
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.staff import Staff

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Health(QObject):
    """Asks every probe whenever staff come in or open the page.

    Args:
        staff: the area.
        probes: the parts of the kiosk.
        licences: what there is to read.
    """

    changed = Signal()

    def __init__(self, staff: Staff, probes: Sequence[Probe], licences: Sequence[Licence]) -> None:
        super().__init__()
        self._staff = staff
        self._probes = probes
        self._view = StaffView.CLOSED
        self._findings = ListModel(HealthFinding, self)
        self._licences = ListModel(Licence, self)
        self._licences.show(licences)
        self._attention = 0
        staff.changed.connect(self._look)

    @staticmethod
    def create(engine: QQmlEngine) -> "Health":
        """Return the one instance, for QML."""
        return engine_of(engine).take(Health)

    @Property(QObject, constant=True)
    def findings(self) -> QObject:
        """A row for each thing that was found."""
        return self._findings

    @Property(QObject, constant=True)
    def licences(self) -> QObject:
        """Name and text of each licence."""
        return self._licences

    @Property(int, notify=changed)
    def attention(self) -> int:
        """How many rows ask for something."""
        return self._attention

    def found(self) -> list[HealthFinding]:
        """Ask every probe."""
        return [finding for probe in self._probes for finding in probe()]

    def _look(self) -> None:
        before, self._view = self._view, self._staff.shown
        if self._view == before or self._view not in {StaffView.MENU, StaffView.HEALTH}:
            return
        found = self.found()
        self._findings.show(found)
        self._attention = sum(one.standing is not HealthStatus.FINE for one in found)
        self.changed.emit()
