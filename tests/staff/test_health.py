"""Staff read of each part that it is well, or what is wrong."""

from kiosk.schema.diagnostics import Diagnostic
from kiosk.staff.health import HealthFinding, HealthStatus, faulty


def test_a_part_without_faults_is_well() -> None:
    assert faulty("pin", [None]) == (HealthFinding("pin", HealthStatus.FINE, "well"),)


def test_each_fault_is_a_row() -> None:
    diagnostic = Diagnostic("kiosk.toml", "help.country", "no such country", "Use another.")
    assert faulty("settings", [diagnostic, None, diagnostic]) == (
        HealthFinding("settings", HealthStatus.WRONG, detail=str(diagnostic)),
        HealthFinding("settings", HealthStatus.WRONG, detail=str(diagnostic)),
    )
