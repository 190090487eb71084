"""Overrides take precedence over the clinic's file, survive a restart, and can be undone."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.settings.clinic_settings import (
    ClinicDetails,
    Settings,
    SoundSettings,
    TakeawaySettings,
    VisitSettings,
    WholeVisitSettings,
)
from kiosk.staff.overrides import FILE, ChosenMinutes, Overrides, OverridesStore, read_overrides
from kiosk.values.handout_form import HandoutForm

CLINIC = Settings(visit=VisitSettings("fr", 120), sound=SoundSettings(1))


def test_where_nothing_is_chosen_the_clinics_file_stands(tmp_path: Path) -> None:
    assert read_overrides(tmp_path) == (Overrides(), ())
    assert Overrides().over(CLINIC) == CLINIC


def test_choices_come_before_the_clinics_file_and_leave_the_rest() -> None:
    chosen = Overrides("es", 60, 0).over(CLINIC)
    assert chosen == Settings(visit=VisitSettings("es", 60), sound=SoundSettings(0))
    day = ChosenMinutes(arrive_minutes=20)
    chosen = Overrides(whole_visit=day, offer=(HandoutForm.SHOW,)).over(CLINIC)
    assert (chosen.whole_visit, chosen.visit) == (WholeVisitSettings(20), CLINIC.visit)
    named = replace(CLINIC, clinic=ClinicDetails("Our clinic", "555-010-0100", "/logo.png"))
    for phone in ("555-010-0199", ""):
        assert Overrides(phone=phone).over(named).clinic == replace(named.clinic, phone=phone)
    assert Overrides().over(named).clinic == named.clinic
    assert chosen.takeaway == TakeawaySettings(offer=(HandoutForm.SHOW,))


def test_a_minute_that_staff_chose_leaves_the_others_to_the_clinics_file(
    tmp_path: Path,
) -> None:
    OverridesStore(tmp_path, CLINIC).choose(Overrides(whole_visit=ChosenMinutes(arrive_minutes=20)))
    written = replace(CLINIC, whole_visit=WholeVisitSettings(10, 60, 30))
    assert OverridesStore(tmp_path, written).settings.whole_visit == WholeVisitSettings(20, 60, 30)


def test_minutes_that_an_earlier_version_kept_all_three_of_still_stand(tmp_path: Path) -> None:
    kept = '{"whole_visit": {"arrive_minutes": 15, "iv_rest_minutes": 30}}'
    (tmp_path / FILE).write_text(kept)
    chosen = OverridesStore(tmp_path, CLINIC).settings.whole_visit
    assert chosen == WholeVisitSettings(15, 30, 0)


def test_choices_outlive_a_restart(tmp_path: Path) -> None:
    overrides = OverridesStore(tmp_path, CLINIC)
    day = ChosenMinutes(iv_rest_minutes=45)
    overrides.choose(Overrides("es", 60, 5, day, (HandoutForm.QR,), paused=True))
    again = OverridesStore(tmp_path, CLINIC)
    assert again.chosen == Overrides("es", 60, 5, day, (HandoutForm.QR,), paused=True)
    assert again.settings.visit.language == "es"
    assert again.clinic == CLINIC
    assert again.diagnostics == ()


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        '{"idle_seconds": 5}',
        '{"volume": 6}',
        '{"language": "english"}',
        '{"pin": 1}',
        '{"whole_visit": {"arrive_minutes": 241}}',
        '{"offer": ["fax"]}',
        f'{{"phone": "{"5" * 61}"}}',
    ],
)
def test_choices_beyond_the_limits_are_not_taken(tmp_path: Path, kept: str) -> None:
    (tmp_path / FILE).write_text(kept, "utf-8")
    choices, (diagnostic,) = read_overrides(tmp_path)
    assert choices == Overrides()
    assert "what staff chose cannot all be read" in diagnostic.reason


@pytest.mark.parametrize(
    "beside",
    [
        '"idle_seconds": 20',
        '"new_key": 1',
        '"whole_visit": {"arrive_minutes": 241}',
        '"volume": []',
    ],
)
def test_a_paused_kiosk_stays_so_whatever_stands_beside_it(tmp_path: Path, beside: str) -> None:
    (tmp_path / FILE).write_text(f'{{"paused": true, "language": "es", {beside}}}', "utf-8")
    choices, diagnostics = read_overrides(tmp_path)
    assert choices == Overrides("es", paused=True)
    assert len(diagnostics) == 1


def test_choices_that_cannot_be_opened_are_said(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    choices, diagnostics = read_overrides(tmp_path)
    assert choices == Overrides()
    assert [diagnostic.reason for diagnostic in diagnostics] == ["this is not a file"]


def test_choices_that_cannot_be_kept_count_until_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    overrides = OverridesStore(tmp_path / "state", CLINIC)
    overrides.choose(Overrides(language="es"))
    assert overrides.settings.visit.language == "es"
    assert "lasts only until the next start" in overrides.diagnostics[0].reason
