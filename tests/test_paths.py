"""The kiosk finds its resources in a working copy and in a standalone program."""

import sys
from pathlib import Path

import pytest

from kiosk import paths


def test_a_checkout_holds_what_comes_with_the_kiosk() -> None:
    assert (paths.resources() / "content" / "innerbloom" / "pack.toml").is_file()
    assert paths.ui() == paths.resources().parent / "ui"
    assert paths.translations().is_relative_to(paths.resources().parent)


def test_a_program_of_its_own_holds_it_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
    assert paths.pictures() == tmp_path / "resources" / "pictures"
    assert paths.ui() == tmp_path / "ui"
    assert paths.translations() == tmp_path / "translations"


def test_a_checkout_and_a_program_are_started_each_in_its_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert paths.program() == [sys.executable, "-m", "kiosk"]
    assert paths.slot_dir() is None
    monkeypatch.setattr(sys, "_MEIPASS", "/anywhere", raising=False)
    assert paths.program() == [sys.executable]
    assert paths.speaker() == [sys.executable, "speak"]
    assert paths.graphics() == [sys.executable, "graphics"]


def test_settings_and_state_have_places_of_their_own() -> None:
    assert paths.config_file().name == "kiosk.toml"
    assert paths.config_file().parent.name == paths.APP
    assert paths.APP in paths.state_dir().parts
    assert paths.state_dir() != paths.config_file().parent


def test_an_installed_wheel_brings_its_files_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk" / "installed").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "kiosk" / "paths.py"))
    assert paths.ui() == tmp_path / "kiosk" / "installed" / "ui"
