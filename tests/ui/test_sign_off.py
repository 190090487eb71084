"""The About page states the sign-off of the words shown."""

import datetime as dt
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.content.sign_off import SHORT, content_hash
from kiosk.startup import built_in_pack, load_startup_config
from tests.support.packs import edit
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, Patient
from tools.content.signing import Signature, sign
from tools.tour.tour import PatientClock

DOCTOR = Signature("A. Person, medical director", dt.date(2026, 12, 1))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a clinic's signed pack."""
    folder = tmp_path / "pack"
    folder.mkdir()
    for file in built_in_pack().glob("*.toml"):
        (folder / file.name).write_bytes(file.read_bytes())
    sign(folder, "en", DOCTOR)
    return folder


@pytest.fixture
def show(
    qapp: QGuiApplication, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Patient]]:
    """Return a function that starts a kiosk with that pack and opens the About page."""
    monkeypatch.setattr("kiosk.paths.state_dir", lambda: tmp_path / "state")
    (tmp_path / "kiosk.toml").touch()
    kiosks = []

    def walk_up() -> Patient:
        clock = PatientClock()
        kiosk = Kiosk(load_startup_config(tmp_path / "kiosk.toml", folder), clock, today, SILENT)
        kiosks.append(kiosk)
        kiosk.show(LANDSCAPE)
        patient = Patient(kiosk, clock)
        patient.arrive()
        patient.open_section("about", "sign_off")
        return patient

    yield walk_up
    for kiosk in kiosks:
        kiosk.close()
    qapp.processEvents()


def test_words_that_are_signed_say_who_signed_them(show: Callable[[], Patient]) -> None:
    patient = show()
    assert patient.sees("By A. Person, medical director on ")
    assert not patient.sees("Not signed off")


def test_the_days_are_the_same_west_of_greenwich(
    show: Callable[[], Patient], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as west:
        west.setenv("TZ", "America/Los_Angeles")
        time.tzset()
        patient = show()
        said = patient.reads()
    time.tzset()
    published = patient.pack.structure.published
    assert "By A. Person, medical director on Tuesday, December 1, 2026" in said
    assert f"{published:%A, %B} {published.day}, {published.year}" in said


def test_words_that_changed_are_not_signed_off(show: Callable[[], Patient], folder: Path) -> None:
    edit(folder / "en.toml", "By a thin tube left in a vein", "By a wide tube left in a vein")
    patient = show()
    assert patient.sees("Not signed off. The words have changed since A. Person, medical director")
    assert not patient.sees("By A. Person")


def test_the_words_that_ship_are_not_signed_off(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sign_off")
    assert calm_patient.sees("Not signed off yet. No medical director has approved these words.")


def test_a_review_is_overdue_from_the_day_after_though_the_kiosk_ran_all_night(
    calm_patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    due = calm_patient.pack.structure.next_review
    for day, passed in ((due, False), (due + dt.timedelta(days=1), True)):
        monkeypatch.setattr("tests.ui.conftest.TODAY", day)
        calm_patient.open_section("about", "sign_off")
        assert calm_patient.sees("This date has passed.") is passed
        calm_patient.tap("sheet.close", "quiet.startOver")


def test_a_patient_sees_versions_and_no_hash(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sign_off")
    assert calm_patient.sees(calm_patient.pack.structure.version)
    assert not calm_patient.sees(content_hash(calm_patient.pack, "en")[:SHORT])
