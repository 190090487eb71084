"""The health page reports each part as working, or what is wrong with it."""

from kiosk.schema.diagnostics import Diagnostic
from kiosk.staff.health import HealthFinding, HealthStatus, faulty


def test_a_part_without_faults_is_well() -> None:
    assert faulty("pin", [None]) == (HealthFinding("pin", HealthStatus.FINE, "well"),)


def test_each_fault_is_a_row() -> None:
    wrong = Diagnostic("kiosk.toml", "help.country", "no such country", "Use another.")
    assert faulty("settings", [wrong, None, wrong]) == (
        HealthFinding("settings", HealthStatus.WRONG, detail=wrong.brief),
        HealthFinding("settings", HealthStatus.WRONG, detail=wrong.brief),
    )


def test_a_fault_names_no_folder_and_no_command() -> None:
    wrong = Diagnostic("/home/kiosk/staff-pin", "", "it is empty", "Set it: kiosk pin set.")
    (row,) = faulty("pin", [wrong])
    assert row.detail == "staff-pin: it is empty"
