"""`kiosk update`: newer content is taken, drawn once without a screen, and shown from then on."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import examine_update
from kiosk.cli.examine_update import installer
from kiosk.cli.main import main
from kiosk.content.load import load_pack
from kiosk.platform.single_instance import single_instance
from kiosk.settings.clinic_settings import Settings
from kiosk.startup import StartupConfig, built_in_pack, load_startup_config
from kiosk.updates.version_label import UpdateKind
from kiosk.updates.selection import VersionSelection
from kiosk.updates.slots import Slot
from kiosk.values.exit_codes import ExitCode
from release.publish_update import of_content, write
from tests.support.packs import edit
from tests.updates.publisher import KEY, TRUSTED, published

NEXT = "7.0.0"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic that trusts a publisher."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    file = paths.config_file()
    file.parent.mkdir(parents=True)
    file.write_text(f'[update]\nkeys = ["{TRUSTED}"]\n')
    return tmp_path


def newer_pack(folder: Path, version: str = NEXT) -> Path:
    shutil.copytree(built_in_pack(), folder)
    old = load_pack(built_in_pack()).structure.version
    edit(folder / "pack.toml", f'version = "{old}"', f'version = "{version}"')
    return folder


def sent(folder: Path) -> Path:
    """Return a pack as its publisher sends it."""
    out = folder.with_suffix(".update")
    write(of_content(folder), folder, KEY, out)
    return out


def version_selection() -> VersionSelection:
    return VersionSelection(paths.updates_dir(), paths.state_dir())


def shown() -> tuple[str, str]:
    """Return the version that a start shows, and where it comes from."""
    setup: StartupConfig = load_startup_config(None, None, version_selection())
    assert setup.diagnostics == ()
    return setup.chosen.pack.structure.version, setup.chosen.origin


def test_newer_content_is_taken_and_shown(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = shown()
    assert main(["update", str(sent(newer_pack(home / "next")))]) == ExitCode.DONE
    assert f"content {NEXT} lies ready: {paths.updates_dir()}" in capsys.readouterr().out
    assert before[1] == "built_in"
    assert shown() == (NEXT, "chosen")
    version_selection().drawn()
    assert shown() == (NEXT, "chosen")
    assert load_startup_config(None, None).chosen.origin == "built_in"
    assert (
        load_startup_config(
            None, built_in_pack(), version_selection()
        ).chosen.pack.structure.version
        == before[0]
    )


def test_a_clinics_own_pack_is_updated_by_its_id(home: Path) -> None:
    own = newer_pack(home / "own", "2.0.0")
    with paths.config_file().open("a") as settings:
        settings.write(f'[content]\npack = "{own}"\n')
    assert main(["update", str(sent(newer_pack(home / "next")))]) == ExitCode.DONE
    assert shown() == (NEXT, "chosen")


def test_content_that_cannot_be_loaded_any_more_is_taken_back(home: Path) -> None:
    main(["update", str(sent(newer_pack(home / "next")))])
    slot = version_selection().start(UpdateKind.CONTENT, "innerbloom", "1.0.0")
    assert slot is not None
    (slot.files / "en.toml").unlink()
    assert shown()[1] == "built_in"
    assert len(version_selection().diagnostics()) == 1
    assert shown()[1] == "built_in"


def test_an_own_pack_that_is_broken_is_not_replaced_by_an_update(home: Path) -> None:
    own = newer_pack(home / "own", "2.0.0")
    with paths.config_file().open("a") as settings:
        settings.write(f'[content]\npack = "{own}"\n')
    main(["update", str(sent(newer_pack(home / "next")))])
    (own / "en.toml").unlink()
    setup = load_startup_config(None, None, version_selection())
    assert (setup.chosen.origin, len(setup.diagnostics)) == ("built_in", 1)


def refused(capsys: pytest.CaptureFixture[str], file: Path) -> str:
    """Return what is said of an update that is not taken, a single line."""
    capsys.readouterr()
    assert main(["update", str(file)]) == ExitCode.WRONG
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert not version_selection().any_of(UpdateKind.CONTENT)
    return err


def test_a_clinic_that_trusts_nobody_takes_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.config_file().write_text("")
    said = refused(capsys, sent(newer_pack(home / "next")))
    assert "kiosk.toml: update.keys: nobody is trusted to publish updates." in said


def test_a_key_that_is_no_key_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths.config_file().write_text('[update]\nkeys = ["secret"]\n')
    assert main(["update", str(sent(newer_pack(home / "next")))]) == ExitCode.WRONG
    assert 'update.keys[0]: "secret"' in capsys.readouterr().err


def test_content_that_says_it_is_another_is_refused(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = newer_pack(home / "next")
    said = of_content(pack)
    edit(pack / "pack.toml", f'version = "{NEXT}"', 'version = "7.0.1"')
    write(said, pack, KEY, home / "other.update")
    assert "its content calls itself innerbloom 7.0.1" in refused(capsys, home / "other.update")


def test_broken_content_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = newer_pack(home / "next")
    said = of_content(pack)
    (pack / "en.toml").unlink()
    write(said, pack, KEY, home / "broken.update")
    assert "its content is broken: pack.toml: languages: there is no file" in refused(
        capsys, home / "broken.update"
    )


def test_a_program_is_not_taken_by_a_working_copy(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, published(home, "9.0.0"))
    assert "a program is not updated like this here" in said


def test_a_file_that_is_not_there_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no.update: this cannot be taken" in refused(capsys, home / "no.update")


def test_two_updates_are_not_taken_at_once(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    update = sent(newer_pack(home / "next"))
    with single_instance(paths.updates_dir()):
        assert "another update is being taken" in refused(capsys, update)


def test_a_program_is_asked_for_its_version_in_an_empty_account(home: Path) -> None:
    staged = Slot(home, UpdateKind.PROGRAM, paths.APP, "9.0.0")
    staged.files.mkdir()
    staged.program.write_text(
        '#!/bin/sh\n[ "$1" = run ] && exit 0\n[ "$HOME" = "$(pwd)" ] && echo kiosk 9.0.0\n'
    )
    staged.program.chmod(0o755)
    assert installer(Settings()).examine(staged) == ""


def test_a_program_that_talks_without_an_end_is_heard_no_further_than_needed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examine_update, "MOST_WORDS", 20)
    staged = Slot(home, UpdateKind.PROGRAM, paths.APP, "9.0.0")
    staged.files.mkdir()
    staged.program.write_text(
        '#!/bin/sh\n[ "$1" = run ] || { echo kiosk 9.0.0; exit; }\n'
        "for line in $(seq 100); do printf 'line %s \\377\\n' \"$line\" >&2; done; exit 1\n"
    )
    staged.program.chmod(0o755)
    assert installer(Settings()).examine(staged).endswith("its last words were: line 100 \ufffd")
    staged.program.write_text("#!/bin/sh\nseq 100\n")
    assert installer(Settings()).examine(staged).endswith(r'8\n9\n10"')
