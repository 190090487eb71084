"""What staff choose comes before the clinic's file, outlives a restart, and can be taken back."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SoundSettings, VisitSettings
from kiosk.staff.choices import FILE, Choices, ChoicesFile, Chooser

CLINIC = Settings(visit=VisitSettings("fr", 120), sound=SoundSettings(1))


@pytest.fixture
def file(tmp_path: Path) -> ChoicesFile:
    return ChoicesFile(tmp_path)


def test_where_nothing_is_chosen_the_clinics_file_stands(file: ChoicesFile) -> None:
    assert file.read() == (Choices(), ())
    assert Choices().over(CLINIC) == CLINIC


def test_choices_come_before_the_clinics_file_and_leave_the_rest() -> None:
    chosen = Choices("es", 60, 0).over(CLINIC)
    assert chosen == Settings(visit=VisitSettings("es", 60), sound=SoundSettings(0))


def test_choices_outlive_a_restart(file: ChoicesFile) -> None:
    chooser = Chooser(file, CLINIC)
    chooser.choose(Choices("es", 60, 5).with_pause(paused=True))
    again = Chooser(file, CLINIC)
    assert again.chosen == Choices("es", 60, 5, paused=True)
    assert again.settings.visit.language == "es"
    assert again.clinic == CLINIC
    assert again.faults == ()


@pytest.mark.parametrize(
    "kept",
    ["", "{", '{"idle_seconds": 5}', '{"volume": 6}', '{"language": "english"}', '{"pin": 1}'],
)
def test_choices_beyond_the_limits_are_not_taken(file: ChoicesFile, kept: str) -> None:
    (file.folder / FILE).write_text(kept, "utf-8")
    choices, (fault,) = file.read()
    assert choices == Choices()
    assert "what staff chose cannot be read" in fault.reason


def test_choices_that_cannot_be_opened_are_said(file: ChoicesFile) -> None:
    (file.folder / FILE).mkdir()
    choices, faults = file.read()
    assert choices == Choices()
    assert [fault.reason for fault in faults] == ["this is not a file"]


def test_choices_that_cannot_be_kept_count_until_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    chooser = Chooser(ChoicesFile(tmp_path / "state"), CLINIC)
    chooser.choose(Choices(language="es"))
    assert chooser.settings.visit.language == "es"
    assert "lasts only until the next start" in chooser.faults[0].reason
