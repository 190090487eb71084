"""There are always help lines, and staff are told if they are not those of the country."""

from pathlib import Path

import pytest

from kiosk.content.help_lines import HelpLines, load_help
from kiosk.paths import resources


@pytest.fixture
def countries(tmp_path: Path) -> Path:
    (tmp_path / "us.toml").write_text('call = "988"\ndanger = "911"\n', "utf-8")
    (tmp_path / "mx.toml").write_text('call = ""\ndanger = "911"\n', "utf-8")
    return tmp_path


def test_the_numbers_of_the_united_states_ship_with_the_kiosk() -> None:
    lines, diagnostics = load_help(resources() / "help", "us")
    assert not diagnostics
    assert (lines.call, lines.danger, lines.chat) == ("988", "911", "988lifeline.org")
    assert (lines.language_key, lines.language_word) == ("2", "AYUDA")


def test_a_country_has_its_own_numbers(countries: Path) -> None:
    assert load_help(countries, "mx") == (HelpLines(call="", danger="911"), ())


def test_a_country_without_a_file_has_those_of_the_united_states(countries: Path) -> None:
    lines, diagnostics = load_help(countries, "fr")
    assert lines.call == "988"
    assert [(diagnostic.file, diagnostic.key) for diagnostic in diagnostics] == [
        ("kiosk.toml", "help.country")
    ]
    assert diagnostics[0].remedy == "Use one of: mx, us."


@pytest.mark.parametrize(
    ("text", "reason"), [("call = ", "this is not TOML"), ("call = 988", "this is a whole number")]
)
def test_a_file_that_is_broken_is_said(countries: Path, text: str, reason: str) -> None:
    (countries / "mx.toml").write_text(text, "utf-8")
    lines, diagnostics = load_help(countries, "mx")
    assert lines.call == "988"
    assert diagnostics[0].file == "mx.toml"
    assert diagnostics[0].reason.startswith(reason)


def test_with_no_numbers_at_all_there_are_none(tmp_path: Path) -> None:
    assert load_help(tmp_path, "us")[0] == HelpLines(call="", danger="")
