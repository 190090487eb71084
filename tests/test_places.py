"""The kiosk finds what comes with it, as a checkout and as a program of its own."""

import sys
from pathlib import Path

import pytest

from kiosk import places


def test_a_checkout_holds_what_comes_with_the_kiosk() -> None:
    assert (places.resources() / "content" / "innerbloom" / "pack.toml").is_file()
    assert places.ui() == places.resources().parent / "ui"
    assert places.translations().is_relative_to(places.resources().parent)


def test_a_program_of_its_own_holds_it_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resources() == tmp_path / "resources"
    assert places.ui() == tmp_path / "ui"
    assert places.translations() == tmp_path / "translations"


def test_a_checkout_and_a_program_are_started_each_in_its_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert places.program() == [sys.executable, "-m", "kiosk"]
    assert places.slot_dir() is None
    monkeypatch.setattr(sys, "_MEIPASS", "/anywhere", raising=False)
    assert places.program() == [sys.executable]
    assert places.speaker() == [sys.executable, "speak"]


def test_settings_and_state_have_places_of_their_own() -> None:
    assert places.config_file().name == "kiosk.toml"
    assert places.config_file().parent.name == places.APP
    assert places.APP in places.state_dir().parts
    assert places.state_dir() != places.config_file().parent
