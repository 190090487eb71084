"""The clinic's settings and pack are read once, and no mistake in them stops the kiosk."""

from pathlib import Path

import pytest

from kiosk import paths, startup
from kiosk.content.interface_words import BEGINS
from kiosk.content.pack_error import PackError
from kiosk.content.reading_time import reading_seconds
from kiosk.services import Services
from kiosk.settings.clinic_settings import Settings, VisitSettings
from kiosk.startup import StartupConfig, built_in_pack, load_startup_config
from kiosk.updates.version_label import UpdateKind
from tests.support.packs import edit, tiny_pack
from tests.support.systems import PLACES


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a user who has never run the kiosk."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


@pytest.fixture
def pack(home: Path) -> Path:
    """A clinic's own pack."""
    return tiny_pack(home / "our_pack")


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def origin(setup: StartupConfig) -> tuple[str, str]:
    return setup.chosen.pack.structure.id, setup.chosen.origin


def diagnostics(setup: StartupConfig) -> list[str]:
    return [str(diagnostic) for diagnostic in setup.diagnostics]


@pytest.mark.usefixtures("home")
def test_a_clinic_that_has_set_nothing_gets_what_comes_with_the_kiosk() -> None:
    setup = load_startup_config(None, None)
    seconds = setup.settings.visit.idle
    assert setup.settings == Settings(visit=VisitSettings(idle_seconds=seconds))
    assert origin(setup) == ("innerbloom", "built_in")
    assert setup.help_lines.call == "988"
    assert setup.diagnostics == ()


def test_settings_are_read_from_their_standard_place(home: Path) -> None:
    written(paths.config_file(), "[visit]\nidle_seconds = 120\n")
    assert paths.config_file().is_relative_to(home)
    assert load_startup_config(None, None).settings.visit.idle_seconds == 120


def test_a_file_that_is_named_comes_before_the_standard_one(home: Path) -> None:
    written(paths.config_file(), "[visit]\nidle_seconds = 120\n")
    named = written(home / "kiosk.toml", "[visit]\nidle_seconds = 60\n")
    assert load_startup_config(named, None).settings.visit.idle_seconds == 60


def test_a_wrong_setting_is_said_and_the_rest_is_kept(home: Path) -> None:
    config = written(home / "kiosk.toml", '[visit]\nidle_seconds = 5\nlanguage = "es"\n')
    setup = load_startup_config(config, None)
    assert diagnostics(setup) == [
        f"{config}: visit.idle_seconds: 5 is out of range. "
        "Write a whole number without quotes, 30 to 900."
    ]
    assert setup.settings.visit.idle == reading_seconds(setup.chosen.pack)
    assert setup.settings.visit.language == "es"


def test_a_clinics_own_pack_is_shown_by_its_setting(home: Path, pack: Path) -> None:
    config = written(home / "kiosk.toml", f'[content]\npack = "{pack.name}"\n')
    setup = load_startup_config(config, None)
    assert origin(setup) == ("tiny", "chosen")
    assert setup.diagnostics == ()


def test_a_pack_that_is_named_comes_before_the_one_in_the_settings(home: Path, pack: Path) -> None:
    config = written(home / "kiosk.toml", '[content]\npack = "nowhere"\n')
    setup = load_startup_config(config, pack)
    assert origin(setup) == ("tiny", "chosen")
    assert setup.diagnostics == ()


def test_a_broken_pack_leaves_the_built_in_one_in_use_and_says_why(pack: Path) -> None:
    edit(pack / "pack.toml", '"not_known"', '"unknown"')
    setup = load_startup_config(None, pack)
    assert origin(setup) == ("innerbloom", "built_in")
    assert diagnostics(setup) == [
        'pack.toml: rows[ride].badge: "unknown" is not known here. Did you mean "not_known"? '
        'Write one of "well_supported", "small_studies", "clinic_view", "not_known".'
    ]


def test_a_broken_pack_leaves_the_last_good_one_in_use_and_says_why(pack: Path) -> None:
    assert load_startup_config(None, pack).diagnostics == ()
    edit(pack / "pack.toml", 'version = "1.0.0"', 'version = "2"')
    setup = load_startup_config(None, pack)
    assert origin(setup) == ("tiny", "last_good")
    assert [diagnostic.key for diagnostic in setup.diagnostics] == ["version"]


def test_a_folder_that_is_not_there_is_said(home: Path) -> None:
    setup = load_startup_config(None, home / "nowhere")
    assert origin(setup) == ("innerbloom", "built_in")
    assert diagnostics(setup) == [
        f"{home / 'nowhere'}: there is no such folder. "
        "Put the pack's folder there, or correct its path."
    ]


def test_a_country_without_numbers_has_those_of_the_united_states_and_staff_hear_it(
    home: Path,
) -> None:
    config = written(home / "kiosk.toml", '[help]\ncountry = "fr"\n')
    setup = load_startup_config(config, None)
    assert setup.help_lines.call == "988"
    assert [diagnostic.key for diagnostic in setup.diagnostics] == ["help.country"]
    assert setup.diagnostics[0].remedy.startswith("Use one of: ")


def test_everything_that_is_wrong_is_said_at_once(home: Path, pack: Path) -> None:
    edit(pack / "en.toml", "Begin", "")
    config = written(
        home / "kiosk.toml",
        '[content]\npack = "our_pack"\n[visit]\nlanguag = "es"\n[help]\ncountry = "fr"\n',
    )
    assert {diagnostic.key for diagnostic in load_startup_config(config, None).diagnostics} == {
        "visit.languag",
        "begin",
        "help.country",
    }


@pytest.mark.usefixtures("home")
def test_a_kiosk_without_its_own_pack_cannot_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(PackError, match="there is no such folder"):
        load_startup_config(None, None)


def test_the_pack_that_comes_with_the_kiosk_is_where_its_resources_are() -> None:
    assert built_in_pack().is_relative_to(paths.resources())
    assert (built_in_pack() / "pack.toml").is_file()


def test_a_copy_for_staff_in_a_language_that_the_content_does_not_have_is_a_fault(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(startup, "STAFF_LANGUAGE", "xx")
    config = written(home / "kiosk.toml", "[takeaway]\nenglish_copy = true\n")
    (diagnostic,) = load_startup_config(config, None).settings_diagnostics
    assert str(diagnostic) == (
        f'{config}: takeaway.english_copy: the content has no "xx", so there is no copy for staff. '
        "Write false, or take it out."
    )


def test_newer_content_is_asked_for_only_where_the_clinics_own_is_shown(
    home: Path, pack: Path
) -> None:
    config = written(home / "kiosk.toml", f'[content]\npack = "{pack.name}"\n')
    services = Services.__new__(Services)  # without a screen
    services.version = "1.0.0"
    services.config = load_startup_config(config, None)
    assert [kind for kind, _name, _version in services.running] == list(UpdateKind)
    (pack / "en.toml").unlink()
    services.config = load_startup_config(config, None)
    assert [kind for kind, _name, _version in services.running] == [UpdateKind.PROGRAM]


def test_a_language_that_the_content_does_not_have_is_a_fault_of_the_settings(
    home: Path,
) -> None:
    config = written(home / "kiosk.toml", '[visit]\nlanguage = "xx"\n')
    setup = load_startup_config(config, None)
    (diagnostic,) = setup.settings_diagnostics
    assert str(diagnostic) == (
        f'{config}: visit.language: the content has no "xx". Use one of: en, es.'
    )
    assert setup.diagnostics == (diagnostic,)


@pytest.fixture
def french(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic's pack that adds French, on a kiosk that only has English."""
    monkeypatch.setattr(paths, "translations", lambda: home / "translations")
    return tiny_pack(home / "french", ("en", "fr"))


def test_staff_hear_of_a_language_in_which_the_interface_has_no_words(french: Path) -> None:
    assert diagnostics(load_startup_config(None, french)) == [
        'kiosk_fr.qm: the interface has no words in "fr" and stays in English. '
        "Put this file into the content pack's folder."
    ]


def test_words_that_come_with_the_kiosk_are_enough(french: Path) -> None:
    paths.translations().mkdir()
    (paths.translations() / "kiosk_fr.qm").write_bytes(BEGINS)
    assert load_startup_config(None, french).diagnostics == ()


def test_words_in_the_pack_are_enough(french: Path) -> None:
    (french / "kiosk_fr.qm").write_bytes(BEGINS)
    assert load_startup_config(None, french).diagnostics == ()


def test_the_idle_time_follows_from_the_pack_within_its_limits(home: Path, pack: Path) -> None:
    config = written(home / "kiosk.toml", "")
    assert load_startup_config(config, None).settings.visit.idle == 210
    short = load_startup_config(config, pack)
    assert reading_seconds(short.chosen.pack) <= 30 == short.settings.visit.idle
    with pytest.raises(ValueError, match="set_up works it out"):
        _ = Settings().visit.idle
