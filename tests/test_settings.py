"""A slip in the clinic's settings costs that setting and nothing else, and staff hear of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import (
    ContentSettings,
    HelpSettings,
    Settings,
    SoundSettings,
    SwitchSettings,
    VisitSettings,
    WholeVisitSettings,
    load_settings,
)

WHOLE = """\
[content]
pack = "/srv/pack"

[visit]
language = "es"
idle_seconds = 120
warning_seconds = 40
longest_minutes = 60

[whole_visit]
arrive_minutes = 20
iv_rest_minutes = 60
im_rest_minutes = 45

[help]
country = "mx"

[sound]
volume = 5

[switch]
next = "Space"
choose = "Return"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def read(file: Path, text: str) -> tuple[Settings, list[str]]:
    file.write_text(text, "utf-8")
    settings, faults = load_settings(file)
    return settings, [str(fault).removeprefix(f"{file}: ") for fault in faults]


def test_the_defaults() -> None:
    assert load_settings(None) == (Settings(), ())
    assert Settings() == Settings(
        ContentSettings(pack=""),
        VisitSettings("en", 90, 30, 30),
        WholeVisitSettings(),
        HelpSettings("us"),
        SoundSettings(3),
        SwitchSettings("1", "2"),
    )


def test_every_setting_is_read(file: Path) -> None:
    settings, faults = read(file, WHOLE)
    assert not faults
    assert settings == Settings(
        ContentSettings("/srv/pack"),
        VisitSettings("es", 120, 40, 60),
        WholeVisitSettings(20, 60, 45),
        HelpSettings("mx"),
        SoundSettings(5),
        SwitchSettings("Space", "Return"),
    )


def test_an_empty_file_leaves_the_defaults(file: Path) -> None:
    assert read(file, "") == (Settings(), [])


def test_the_standard_file_is_read_where_none_is_named(file: Path) -> None:
    file.write_text(WHOLE, "utf-8")
    assert load_settings(None, standard=file) == load_settings(file)


def test_the_standard_file_need_not_be_there(file: Path) -> None:
    assert load_settings(None, standard=file) == (Settings(), ())


def test_a_standard_file_that_cannot_be_read_is_a_fault(file: Path) -> None:
    file.mkdir()
    settings, faults = load_settings(None, standard=file)
    assert settings == Settings()
    assert [fault.reason for fault in faults] == ["this is not a file"]


def test_a_file_that_was_named_has_to_be_there(file: Path) -> None:
    settings, faults = load_settings(file, standard=file)
    assert settings == Settings()
    assert [str(fault) for fault in faults] == [
        f"{file}: there is no such file. Put the file there, or correct its path."
    ]


def test_a_slip_in_the_syntax_leaves_the_defaults_and_names_the_line(file: Path) -> None:
    settings, faults = read(file, '[visit]\nlanguage = "es"\nidle_seconds = ninety\n')
    assert settings == Settings()
    assert faults == [
        "line 3, column 16: this is not TOML: invalid value. "
        "Correct the line, or the one before it: text stands in quotes, names are unique."
    ]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "idle_seconds = 29",
            "visit.idle_seconds: 29 is out of range. "
            "Write a whole number without quotes, 30 to 900.",
        ),
        (
            "warning_seconds = 19",
            "visit.warning_seconds: 19 is out of range. "
            "Write a whole number without quotes, 20 to 120.",
        ),
        (
            'longest_minutes = "30"',
            "visit.longest_minutes: this is text. Write a whole number without quotes, 5 to 240.",
        ),
        (
            "language = 1",
            "visit.language: this is a whole number. "
            'Write a language code of two or three small letters in quotes, such as "en".',
        ),
        (
            "idle_second = 60",
            'visit.idle_second: there is no such key. Did you mean "idle_seconds"? '
            "Rename it or take it out; the keys here are "
            "language, idle_seconds, warning_seconds, longest_minutes.",
        ),
    ],
)
def test_a_wrong_setting_keeps_its_default_and_the_rest_is_kept(
    file: Path, line: str, fault: str
) -> None:
    settings, faults = read(file, f'[help]\ncountry = "mx"\n[visit]\n{line}\n')
    assert settings == Settings(help=HelpSettings("mx"))
    assert faults == [fault]


def test_a_country_that_is_no_code(file: Path) -> None:
    settings, faults = read(file, '[help]\ncountry = "USA"\n')
    assert settings == Settings()
    assert faults == [
        'help.country: "USA" is not written as it should be. '
        'Write a country code of two small letters in quotes, such as "us".'
    ]


def test_a_table_that_is_not_known_is_left_out(file: Path) -> None:
    settings, faults = read(file, '[visits]\nlanguage = "es"\n[visit]\nlanguage = "fr"\n')
    assert settings == Settings(visit=VisitSettings(language="fr"))
    assert faults == [
        'visits: there is no such key. Did you mean "visit"? '
        "Rename it or take it out; the keys here are content, visit, whole_visit, help, sound, "
        "switch."
    ]


def test_a_setting_in_the_place_of_its_table(file: Path) -> None:
    settings, faults = read(file, 'help = "us"\n')
    assert settings == Settings()
    assert faults == ["help: this is text. Write a table with the keys country."]


def test_more_slips_than_are_listed_still_leave_what_is_right(file: Path) -> None:
    nonsense = "".join(f"nonsense_{n} = {n}\n" for n in range(300))
    settings, faults = read(file, f'[visit]\n{nonsense}language = "fr"\n')
    assert settings.visit.language == "fr"
    assert len(faults) == 201


def test_a_pack_is_found_from_the_folder_of_the_settings(file: Path) -> None:
    settings, _ = read(file, '[content]\npack = "our_pack"\n')
    assert settings.content.folder == file.parent / "our_pack"


def test_no_pack_is_the_built_in_one(file: Path) -> None:
    settings, _ = read(file, '[content]\npack = ""\n')
    assert settings.content.folder is None


@given(st.binary(max_size=100))
def test_any_bytes_leave_settings_to_run_with(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "kiosk.toml"
    file.write_bytes(data)
    settings, faults = load_settings(file)
    assert settings == Settings() or not faults
