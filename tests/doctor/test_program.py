"""Checks of the kiosk's own files, intact and damaged."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from kiosk import RELEASED, paths
from kiosk.doctor import program
from kiosk.doctor.run import examine
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet
from kiosk.platform.system_image import OLD
from kiosk.staff.overrides import FILE as OVERRIDES
from kiosk.staff.pin import FILE, PinFile
from kiosk.updates.trial_state import FILE as LEDGER
from kiosk.values.handout_form import HandoutForm


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copy = tmp_path / "resources"
    shutil.copytree(paths.resources() / "fonts", copy / "fonts")
    monkeypatch.setattr(paths, "resources", lambda: copy)
    return copy


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    folder.mkdir()
    monkeypatch.setattr(paths, "state_dir", lambda: folder)
    monkeypatch.setattr(paths, "config_file", lambda: tmp_path / "kiosk.toml")
    return folder


def test_the_fonts_that_ship_are_sound() -> None:
    assert program.fonts().standing is CheckStatus.FINE


def test_a_font_that_is_no_font_is_named(resources: Path) -> None:
    broken = resources / "fonts" / "AtkinsonHyperlegibleNext_700Bold.ttf"
    broken.write_bytes(b"<html>")
    assert program.fonts().detail == f"{broken.name} cannot be read"
    for file in (resources / "fonts").glob("*.ttf"):
        file.unlink()
    assert program.fonts().detail == "there are none"


def test_settings_are_fine_where_there_are_none_and_named_where_they_are_wrong(
    tmp_path: Path,
) -> None:
    assert program.settings(None).standing is CheckStatus.FINE
    file = tmp_path / "kiosk.toml"
    file.write_text("[visit]\nidle_seconds = 5\n")
    found = program.settings(None)
    assert found.standing is CheckStatus.WRONG
    assert "visit.idle_seconds" in found.detail


def test_the_pack_that_ships_is_sound() -> None:
    assert program.pack(None).standing is CheckStatus.FINE


def test_the_languages_to_speak_are_those_of_the_pack(tmp_path: Path) -> None:
    assert program.languages(None) == ("en", "es")
    config = tmp_path / "kiosk.toml"
    config.write_text(f'[content]\npack = "{tmp_path}"\n')
    assert program.languages(config) == ()


def test_a_clinics_own_pack_that_is_broken_is_named_with_the_command_that_says_more(
    tmp_path: Path,
) -> None:
    (tmp_path / "kiosk.toml").write_text(f'[content]\npack = "{tmp_path / "ours"}"\n')
    found = program.pack(None)
    assert found.standing is CheckStatus.WRONG
    assert found.remedy == f"Give the command: kiosk content check {tmp_path / 'ours'}"


def test_a_broken_built_in_pack_means_a_broken_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "built_in_pack", lambda: tmp_path / "gone")
    assert program.pack(None).remedy == program.REINSTALL


def test_an_image_is_named_by_its_day_and_should_be_replaced_after_half_a_year(
    tmp_path: Path,
) -> None:
    def found(today: dt.date) -> CheckResult:
        return program.system(Tablet(tmp_path, {}, today=lambda: today))

    built = dt.date(2026, 11, 29)
    assert found(built).detail == "Debian's, kept up to date by its packages"
    release = tmp_path / "etc" / "os-release"
    release.parent.mkdir()
    release.write_text("ID=debian\nIMAGE_ID=ketamine-route-kiosk\nIMAGE_VERSION=2026-11-29\n")
    assert str(found(built + OLD)) == "system    fine   an image of 2026-11-29"
    late = found(built + OLD + dt.timedelta(days=1))
    assert (late.standing, late.remedy) == (CheckStatus.LOOK, "Flash a newer image.")
    for other in ("IMAGE_ID=ketamine-route-kiosk\n", "IMAGE_ID=other\nIMAGE_VERSION=2026-11-29\n"):
        release.write_text(other)
        assert "kept up to date" in found(built).detail


def test_what_staff_chose_stands_in_the_place_of_the_file(state: Path) -> None:
    assert HandoutForm.PAPER not in program.chosen(None).takeaway.offer
    (state / OVERRIDES).write_text('{"offer": ["paper"]}')
    assert program.chosen(None).takeaway.offer == (HandoutForm.PAPER,)


def test_a_pin_is_set_only_if_its_hash_is_there(state: Path) -> None:
    assert "kiosk pin set" in program.pin().remedy
    (state / FILE).write_text("1234")
    assert program.pin().standing is CheckStatus.WRONG
    pin = PinFile(state)
    pin.store("4829")
    assert program.pin().standing is CheckStatus.FINE
    pin.path.write_bytes(pin.path.read_bytes()[:50])
    assert program.pin().standing is CheckStatus.WRONG
    assert program.pin().detail == "the PIN's file is damaged"


def test_who_publishes_updates_is_named_and_one_that_was_taken_back(
    tmp_path: Path, state: Path
) -> None:
    assert program.updates(None).detail == "as packages only: update.root names nobody"
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f'[update]\nkeys = ["{"0" * 64}"]\n')
    assert "update.keys is no longer used" in str(program.updates(None))
    assert program.updates(None).standing is CheckStatus.LOOK
    settings.write_text('[update]\nroot = "root.json"\n')
    missing = program.updates(None)
    assert missing.standing is CheckStatus.WRONG
    assert missing.detail == f"{tmp_path / 'root.json'} is not there"
    (tmp_path / "root.json").write_text("{}")
    assert str(program.updates(None)) == "updates   fine   from a folder"
    settings.write_text('[update]\nroot = "root.json"\nurl = "https://updates.example"\n')
    assert str(program.updates(None)) == "updates   fine   from https://updates.example"
    (state / LEDGER).write_text('{"program": {"failed": ["1.2.0"]}}')
    found = program.updates(None)
    assert found.standing is CheckStatus.LOOK
    assert found.detail.startswith("program 1.2.0: it was started and never drew a picture")
    assert found.remedy.startswith("Tell the publisher")


def test_a_library_that_does_not_load_is_named_with_its_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert program.libraries().standing is CheckStatus.FINE
    listed = {"libc.so.6": "libc6", "libnothing.so.1": "libnothing1"}
    monkeypatch.setattr(program, "linked", lambda: listed)
    found = program.libraries()
    assert found.detail == "libnothing.so.1 missing"
    assert found.remedy == "Give the command: sudo apt-get install libnothing1"
    del listed["libnothing.so.1"]
    assert program.libraries().detail == "all 1 are there"


@pytest.mark.parametrize(
    ("system", "first"), [("linux", "service"), ("win32", "Windows"), ("darwin", "fonts")]
)
def test_each_system_is_examined_for_what_is_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, first: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    found = examine(Tablet(tmp_path, {}, find=lambda _name: None), None)
    assert found[0].name == first
    of_the_kiosk = ["fonts", "pack", "settings", "clock", "PIN", "updates", "metrics"]
    assert [finding.name for finding in found[-7:]] == of_the_kiosk


def test_metrics_are_fine_where_nobody_asks_for_them() -> None:
    assert program.metrics(None).standing is CheckStatus.FINE


def test_a_folder_for_the_metrics_that_is_not_there_is_wrong(tmp_path: Path) -> None:
    file, folder = tmp_path / "kiosk.toml", tmp_path / "metrics"
    file.write_text('[fleet]\nmetrics_folder = "metrics"\n', "utf-8")
    found = program.metrics(file)
    assert found.standing is CheckStatus.WRONG
    assert str(folder) in found.detail
    assert "fleet.metrics_folder" in found.remedy
    folder.mkdir()
    found = program.metrics(file)
    assert found.standing is CheckStatus.LOOK
    assert "within 5 minutes" in found.remedy
    (folder / "kiosk.prom").touch()
    found = program.metrics(file)
    assert (found.standing, found.detail) == (CheckStatus.FINE, str(folder / "kiosk.prom"))


def test_a_finding_is_one_line_and_its_remedy_another() -> None:
    fine = CheckResult("touch", CheckStatus.FINE, "ILITEK")
    assert str(fine) == "touch     fine   ILITEK"
    wrong = CheckResult("touch", CheckStatus.WRONG, "none", "Look.")
    assert str(wrong) == "touch     WRONG  none\n                 Look."


@pytest.mark.parametrize("day", [dt.date(1970, 1, 1), dt.date(2106, 2, 7)])
def test_a_clock_that_cannot_be_right_is_named_with_its_remedy(day: dt.date) -> None:
    found = program.clock(day)
    assert found.standing is CheckStatus.WRONG
    assert day.isoformat() in found.detail
    assert "timedatectl set-time" in found.remedy


def test_a_clock_that_can_be_right_is_fine() -> None:
    day = dt.date.fromisoformat(RELEASED)
    assert program.clock(day) == CheckResult("clock", CheckStatus.FINE, RELEASED)
