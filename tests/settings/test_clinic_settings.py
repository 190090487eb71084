"""A mistake in the clinic's settings only affects that setting, and staff are told."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings.clinic_settings import (
    AttractSettings,
    ClinicDetails,
    ContentSettings,
    FleetSettings,
    HelpSettings,
    ScreenSettings,
    Settings,
    SoundSettings,
    StaffSettings,
    SwitchSettings,
    TakeawaySettings,
    VisitSettings,
    WholeVisitSettings,
)
from kiosk.settings.load_settings import load_settings
from kiosk.values.handout_form import HandoutForm, PaperSize
from tests.support.png import png

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

[attract]
dim_from = "19:30"
dim_until = "07:00"

[sound]
volume = 1
chime = false

[switch]
next = "Space"
choose = "Return"

[staff]
corner = "bottom_left"

[takeaway]
offer = ["paper", "show"]
printer = "front desk"
paper_size = "a4"
large_print = true
english_copy = true

[clinic]
name = "Our clinic"
phone = "805-555-0100"

[screen]
width_mm = 217

[fleet]
kiosk_id = "north-2"
metrics_folder = "/run/kiosk-metrics"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def read(file: Path, text: str) -> tuple[Settings, list[str]]:
    file.write_text(text, "utf-8")
    settings, diagnostics = load_settings(file)
    return settings, [str(diagnostic).removeprefix(f"{file}: ") for diagnostic in diagnostics]


def test_the_defaults() -> None:
    assert load_settings(None) == (Settings(), ())
    assert Settings() == Settings(
        ContentSettings(pack=""),
        VisitSettings("en", None, 30, 30),
        WholeVisitSettings(),
        HelpSettings("us"),
        AttractSettings("", ""),
        SoundSettings(3, True),
        SwitchSettings("1", "2"),
    )


def test_every_setting_is_read(file: Path) -> None:
    settings, diagnostics = read(file, WHOLE)
    assert not diagnostics
    assert settings == Settings(
        ContentSettings(str(file / "/srv/pack")),
        VisitSettings("es", 120, 40, 60),
        WholeVisitSettings(20, 60, 45),
        HelpSettings("mx"),
        AttractSettings("19:30", "07:00"),
        SoundSettings(1, False),
        SwitchSettings("Space", "Return"),
        StaffSettings("bottom_left"),
        TakeawaySettings(
            (HandoutForm.PAPER, HandoutForm.SHOW), "front desk", PaperSize.A4, True, True
        ),
        ClinicDetails("Our clinic", "805-555-0100"),
        ScreenSettings(217),
        fleet=FleetSettings("north-2", str(file / "/run/kiosk-metrics")),
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
    settings, diagnostics = load_settings(None, standard=file)
    assert settings == Settings()
    assert [diagnostic.reason for diagnostic in diagnostics] == ["this is not a file"]


def test_a_file_that_would_take_long_to_read_is_refused_at_once(file: Path) -> None:
    file.write_text("\n".join(f"[a.b{number}.c.d.e.f.g.h]" for number in range(4000)), "utf-8")
    settings, (diagnostic,) = load_settings(file)
    assert settings == Settings()
    assert str(diagnostic) == f"{file}: this file is too large. Keep it to 64,000 bytes."


def test_a_file_that_was_named_has_to_be_there(file: Path) -> None:
    settings, diagnostics = load_settings(file, standard=file)
    assert settings == Settings()
    assert [str(diagnostic) for diagnostic in diagnostics] == [
        f"{file}: there is no such file. Put the file there, or correct its path."
    ]


def test_a_slip_in_the_syntax_leaves_the_defaults_and_names_the_line(file: Path) -> None:
    settings, diagnostics = read(file, '[visit]\nlanguage = "es"\nidle_seconds = ninety\n')
    assert settings == Settings()
    assert diagnostics == [
        "line 3, column 16: this is not TOML: invalid value. "
        "Correct the line, or the one before it: text stands in quotes, names are unique."
    ]


@pytest.mark.parametrize(
    ("line", "diagnostic"),
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
    file: Path, line: str, diagnostic: str
) -> None:
    settings, diagnostics = read(file, f'[help]\ncountry = "mx"\n[visit]\n{line}\n')
    assert settings == Settings(help=HelpSettings("mx"))
    assert diagnostics == [diagnostic]


def test_a_country_that_is_no_code(file: Path) -> None:
    settings, diagnostics = read(file, '[help]\ncountry = "USA"\n')
    assert settings == Settings()
    assert diagnostics == [
        'help.country: "USA" is not written as it should be. '
        'Write a country code of two small letters in quotes, such as "us".'
    ]


def test_a_table_that_is_not_known_is_left_out(file: Path) -> None:
    settings, diagnostics = read(file, '[visits]\nlanguage = "es"\n[visit]\nlanguage = "fr"\n')
    assert settings == Settings(visit=VisitSettings(language="fr"))
    assert diagnostics == [
        'visits: there is no such key. Did you mean "visit"? '
        "Rename it or take it out; the keys here are "
        "content, visit, whole_visit, help, attract, sound, switch, staff, takeaway, clinic, "
        "screen, update, fleet."
    ]


def test_a_setting_in_the_place_of_its_table(file: Path) -> None:
    settings, diagnostics = read(file, 'help = "us"\n')
    assert settings == Settings()
    assert diagnostics == ["help: this is text. Write a table with the keys country."]


def test_more_slips_than_are_listed_still_leave_what_is_right(file: Path) -> None:
    nonsense = "".join(f"nonsense_{n} = {n}\n" for n in range(300))
    settings, diagnostics = read(file, f'[visit]\n{nonsense}language = "fr"\n')
    assert settings.visit.language == "fr"
    assert len(diagnostics) == 201


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
    settings, diagnostics = load_settings(file)
    assert settings == Settings() or not diagnostics


@pytest.mark.parametrize(
    ("offer", "forms"),
    [
        ('["qr", "show"]', {HandoutForm.QR, HandoutForm.SHOW}),
        ('["qr"]', {HandoutForm.QR}),
        ("[]", {HandoutForm.SHOW}),
    ],
)
def test_the_forms_of_the_page_are_the_clinics_and_never_none(
    file: Path, offer: str, forms: set[HandoutForm]
) -> None:
    settings, diagnostics = read(file, f"[takeaway]\noffer = {offer}\n")
    assert not diagnostics
    assert settings.takeaway.forms == forms


@pytest.mark.parametrize(
    ("offer", "forms"), [('"paper"', {HandoutForm.SHOW}), ('"qr", "paper"', {HandoutForm.QR})]
)
def test_paper_without_a_printer_is_a_fault_and_is_not_offered(
    file: Path, offer: str, forms: set[HandoutForm]
) -> None:
    settings, diagnostics = read(file, f"[takeaway]\noffer = [{offer}]\n")
    assert settings.takeaway.forms == forms
    assert diagnostics == [
        "takeaway.printer: paper is offered, but no printer is named. "
        'Write the name of the print queue, or take "paper" out of takeaway.offer.'
    ]


def test_a_screen_that_is_to_go_dim_needs_both_times(file: Path) -> None:
    _settings, diagnostics = read(file, '[attract]\ndim_from = "19:30"\n')
    assert diagnostics == [
        "attract.dim_until: there is a time for dim_from alone, so the screen never goes dim. "
        "Write a time here, or take dim_from out."
    ]
    _settings, diagnostics = read(file, '[attract]\ndim_until = "06:30"\n')
    assert diagnostics[0].startswith("attract.dim_from: there is a time for dim_until alone")


@pytest.mark.parametrize(
    "text",
    [
        '[attract]\ndim_from = "late"\ndim_until = "06:00"\n',
        '[attract]\ndim_from = "19:30"\ndim_until = "7:00"\n',
        '[switch]\nnext = "zz"\nchoose = "1"\n',
        '[takeaway]\noffer = ["paper"]\nprinter = 5\n',
    ],
)
def test_a_slip_is_at_odds_with_nothing(file: Path, text: str) -> None:
    _settings, diagnostics = read(file, text)
    assert len(diagnostics) == 1


def test_two_switches_of_one_key_are_a_fault_and_have_their_usual_keys(file: Path) -> None:
    settings, diagnostics = read(file, '[switch]\nnext = "5"\nchoose = "5"\n')
    assert diagnostics == ["switch.choose: this is also the key of switch.next. Write another key."]
    assert settings.switch == SwitchSettings()


def test_paper_with_a_printer_is_offered(file: Path) -> None:
    settings, diagnostics = read(file, '[takeaway]\noffer = ["paper"]\nprinter = "Büro 2"\n')
    assert not diagnostics
    assert settings.takeaway.forms == {HandoutForm.PAPER}


@pytest.mark.parametrize(
    ("line", "diagnostic"),
    [
        (
            'printer = "-x"',
            'takeaway.printer: "-x" is not written as it should be. '
            "Write the name of a print queue in quotes, which does not begin with a hyphen.",
        ),
        (
            'offer = ["pdf"]',
            'takeaway.offer[0]: "pdf" is not known here. Write one of "qr", "paper", "show".',
        ),
        (
            'paper_size = "a5"',
            'takeaway.paper_size: "a5" is not known here. Write one of "letter", "a4".',
        ),
    ],
)
def test_a_slip_about_the_page_keeps_the_default(file: Path, line: str, diagnostic: str) -> None:
    settings, diagnostics = read(file, f"[takeaway]\n{line}\n")
    assert settings == Settings()
    assert diagnostics == [diagnostic]


def test_an_idle_time_that_nobody_has_worked_out_is_no_number() -> None:
    with pytest.raises(ValueError, match="follows from the content"):
        _ = VisitSettings().idle


@pytest.mark.parametrize("odd", ["North", "-north", "a b", "ä", "n" * 41, "n\n"])
def test_an_id_of_a_kiosk_is_plain(file: Path, odd: str) -> None:
    settings, diagnostics = read(file, f"[fleet]\nkiosk_id = {json.dumps(odd)}\n")
    assert settings == Settings()
    assert [text.partition(":")[0] for text in diagnostics] == ["fleet.kiosk_id"]


def test_the_folder_for_the_metrics_is_found_from_the_folder_of_the_settings(file: Path) -> None:
    settings, diagnostics = read(file, '[fleet]\nmetrics_folder = "metrics"\n')
    assert (settings.fleet.folder, diagnostics) == (file.parent / "metrics", [])
    assert Settings().fleet.folder is None


def test_a_logo_is_found_from_the_folder_of_the_settings(file: Path) -> None:
    (file.parent / "logo.png").write_bytes(png())
    settings, diagnostics = read(file, '[clinic]\nlogo = "logo.png"\n')
    assert (settings.clinic.logo, diagnostics) == (str(file.parent / "logo.png"), [])


def test_a_logo_that_cannot_be_used_is_named_and_costs_the_logo_alone(file: Path) -> None:
    settings, diagnostics = read(file, '[clinic]\nname = "Ours"\nlogo = "logo.png"\n')
    assert settings == Settings(clinic=ClinicDetails("Ours"))
    assert diagnostics == [
        'clinic.logo: "logo.png": there is no such file. Put the file there, or correct its path.'
    ]


def test_settings_without_a_logo_load_nothing_that_reads_one(file: Path) -> None:
    file.write_text('[clinic]\nname = "Ours"\n')
    code = (
        "import pathlib, sys; from kiosk.settings.load_settings import load_settings;"
        "load_settings(pathlib.Path(sys.argv[1])); assert 'kiosk.settings.logo' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, file], check=True)
