"""How the kiosk is, and the licences it comes under."""

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal

from kiosk.staff.health import HealthFinding, HealthStatus, Probe
from kiosk.staff.licences import Licence
from kiosk.staff.staff_navigation import StaffView
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff


@qml_singleton
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
        self._licences = ListModel(Licence, self, licences)
        self._attention = 0
        staff.changed.connect(self._look)

    findings = Property(QObject, attrgetter("_findings"), constant=True)
    """A row for each thing that was found."""

    licences = Property(QObject, attrgetter("_licences"), constant=True)
    """Name and text of each licence."""

    attention = Property(int, attrgetter("_attention"), notify=changed)
    """How many rows ask for something."""

    def found(self) -> list[HealthFinding]:
        """Ask every probe."""
        return [finding for probe in self._probes for finding in probe()]

    def _look(self) -> None:
        before, self._view = self._view, self._staff.shown
        if self._view == before or self._view not in {StaffView.MENU, StaffView.HEALTH}:
            return
        findings = self.found()
        self._findings.show(findings)
        self._attention = sum(finding.standing is not HealthStatus.FINE for finding in findings)
        self.changed.emit()
