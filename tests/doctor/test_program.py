"""Checks of the kiosk's own files, intact and damaged."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk import RELEASED, paths
from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.doctor import program, run
from kiosk.doctor.run import examine
from kiosk.doctor.tablet import CheckResult, CheckStatus, Tablet
from kiosk.platform.system_image import OLD
from kiosk.schema.diagnostics import Diagnostic
from kiosk.settings.clinic_settings import Settings, UpdateSettings
from kiosk.settings.load_settings import load_settings
from kiosk.staff.overrides import FILE as OVERRIDES
from kiosk.staff.pin import FILE, PinFile
from kiosk.startup import built_in_pack
from kiosk.updates.trial_state import FILE as LEDGER


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


def found(name: str, tmp_path: Path, config: Path | None = None) -> CheckResult:
    """Examine a tablet that has no programs; return one of the results."""
    results = examine(Tablet(tmp_path, {}, find=lambda _name: None), config)
    return next(result for result in results if result.name == name)


def test_settings_are_fine_where_there_are_none_and_named_where_they_are_wrong(
    tmp_path: Path,
) -> None:
    file = tmp_path / "kiosk.toml"
    assert found("settings", tmp_path) == CheckResult("settings", CheckStatus.FINE, str(file))
    file.write_text("[visit]\nidle_seconds = 5\n")
    wrong = found("settings", tmp_path)
    assert wrong.standing is CheckStatus.WRONG
    assert "visit.idle_seconds" in wrong.detail


def test_the_settings_of_another_file_are_examined_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text("[visit]\nidle_seconds = 5\n")
    (tmp_path / "other.toml").write_text(f'[content]\npack = "{tmp_path / "ours"}"\n')
    results = examine(Tablet(tmp_path, {}), tmp_path / "other.toml")
    details = {result.name: result.detail for result in results}
    assert details["settings"] == str(tmp_path / "other.toml")
    assert details["pack"].startswith(f"{tmp_path / 'ours'}: ")


def test_the_pack_that_ships_is_sound_and_its_languages_are_to_be_spoken() -> None:
    sound, languages = program.pack(built_in_pack())
    assert (sound.standing, languages) == (CheckStatus.FINE, ("en", "es"))


def test_a_clinics_own_pack_that_is_broken_is_named_with_the_command_that_says_more(
    tmp_path: Path,
) -> None:
    broken, languages = program.pack(tmp_path / "ours")
    assert (broken.standing, languages) == (CheckStatus.WRONG, ())
    assert broken.remedy == f"Give the command: kiosk content check {tmp_path / 'ours'}"


def test_a_broken_built_in_pack_means_a_broken_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "built_in_pack", lambda: tmp_path / "gone")
    assert program.pack(tmp_path / "gone")[0].remedy == program.REINSTALL


def test_settings_and_pack_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []

    def noted(place: Path | None, **named: Path) -> tuple[Settings, tuple[Diagnostic, ...]]:
        read.append(place)
        return load_settings(place, **named)

    def loaded(folder: Path) -> Pack:
        read.append(folder)
        return load_pack(folder)

    monkeypatch.setattr(run, "load_settings", noted)
    monkeypatch.setattr(program, "load_pack", loaded)
    examine(Tablet(tmp_path, {}), None)
    assert read == [None, built_in_pack()]


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


def test_what_staff_chose_stands_in_the_place_of_the_file(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert found("printer", tmp_path).detail == "paper is not on offer"
    (state / OVERRIDES).write_text('{"offer": ["paper"]}')
    assert "CUPS is not installed" in found("printer", tmp_path).detail


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
    nobody = program.updates(UpdateSettings())
    assert nobody.detail == "as packages only: update.root names nobody"
    old = program.updates(UpdateSettings(keys=("0" * 64,)))
    assert "update.keys is no longer used" in old.detail
    assert old.standing is CheckStatus.LOOK
    somebody = UpdateSettings(root=str(tmp_path / "root.json"))
    missing = program.updates(somebody)
    assert missing.standing is CheckStatus.WRONG
    assert missing.detail == f"{tmp_path / 'root.json'} is not there"
    (tmp_path / "root.json").write_text("{}")
    assert str(program.updates(somebody)) == "updates   fine   from a folder"
    online = replace(somebody, url="https://updates.example")
    assert str(program.updates(online)) == "updates   fine   from https://updates.example"
    (state / LEDGER).write_text('{"program": {"failed": ["1.2.0"]}}')
    back = program.updates(online)
    assert back.standing is CheckStatus.LOOK
    assert back.detail.startswith("program 1.2.0: it was started and never drew a picture")
    assert back.remedy.startswith("Tell the publisher")


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
    results = examine(Tablet(tmp_path, {}, find=lambda _name: None), None)
    assert results[0].name == first
    of_the_kiosk = ["fonts", "pack", "settings", "clock", "PIN", "updates", "metrics"]
    assert [result.name for result in results[-7:]] == of_the_kiosk


def test_metrics_are_fine_where_nobody_asks_for_them() -> None:
    assert program.metrics(None).standing is CheckStatus.FINE


def test_a_folder_for_the_metrics_that_is_not_there_is_wrong(tmp_path: Path) -> None:
    folder = tmp_path / "metrics"
    missing = program.metrics(folder)
    assert missing.standing is CheckStatus.WRONG
    assert str(folder) in missing.detail
    assert "fleet.metrics_folder" in missing.remedy
    folder.mkdir()
    empty = program.metrics(folder)
    assert empty.standing is CheckStatus.LOOK
    assert "within 5 minutes" in empty.remedy
    (folder / "kiosk.prom").touch()
    written = program.metrics(folder)
    assert (written.standing, written.detail) == (CheckStatus.FINE, str(folder / "kiosk.prom"))


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
