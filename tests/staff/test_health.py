"""Staff read of each part that it is well, or what is wrong."""

from kiosk.staff.health import Finding, Standing, faulty
from kiosk.values.faults import Fault


def test_a_part_without_faults_is_well() -> None:
    assert faulty("pin", [None]) == (Finding("pin", Standing.FINE, "well"),)


def test_each_fault_is_a_row() -> None:
    fault = Fault("kiosk.toml", "help.country", "no such country", "Use another.")
    assert faulty("settings", [fault, None, fault]) == (
        Finding("settings", Standing.WRONG, detail=str(fault)),
        Finding("settings", Standing.WRONG, detail=str(fault)),
    )
