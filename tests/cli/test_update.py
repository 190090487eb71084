"""`kiosk update`: newer content is installed, test-drawn off-screen, and shown afterwards."""

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import examine_update, update
from kiosk.cli.examine_update import installer
from kiosk.cli.main import main
from kiosk.content.load import load_pack
from kiosk.platform.single_instance import single_instance
from kiosk.settings.clinic_settings import Settings
from kiosk.startup import StartupConfig, built_in_pack, load_startup_config
from kiosk.updates.selection import VersionSelection
from kiosk.updates.slots import Slot
from kiosk.updates.version_label import UpdateKind, VersionLabel
from kiosk.values.exit_codes import ExitCode
from tests.support.packs import edit
from tests.support.systems import PLACES
from tests.updates.publisher import LATER, ONLINE, TARGETS, Publisher
from tests.updates.test_fetch_web import serving

NEXT = "7.0.0"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a clinic that trusts no publisher."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    paths.config_file().parent.mkdir(parents=True)
    return tmp_path


@pytest.fixture
def publisher(home: Path) -> Publisher:
    """A publisher that the clinic trusts."""
    made = Publisher(home / "publisher")
    (paths.config_file().parent / "root.json").write_bytes(made.root)
    paths.config_file().write_text('[update]\nroot = "root.json"\n')
    return made


def newer_pack(folder: Path, version: str = NEXT) -> Path:
    shutil.copytree(built_in_pack(), folder)
    old = load_pack(built_in_pack()).structure.version
    edit(folder / "pack.toml", f'version = "{old}"', f'version = "{version}"')
    return folder


def sent(publisher: Publisher, pack: Path, version: str = NEXT) -> str:
    """Publish a pack as a version; return the repository folder."""
    label = VersionLabel(UpdateKind.CONTENT, "innerbloom", version)
    publisher.repository.add(label, pack, TARGETS, LATER)
    publisher.repository.renew(ONLINE, LATER)
    return str(publisher.folder)


def version_selection() -> VersionSelection:
    return VersionSelection(paths.updates_dir(), paths.state_dir())


def shown() -> tuple[str, str]:
    """Return the version that the next start shows, and its origin."""
    setup: StartupConfig = load_startup_config(None, None, version_selection())
    assert setup.diagnostics == ()
    return setup.chosen.pack.structure.version, setup.chosen.origin


def test_newer_content_is_taken_and_shown(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    before = shown()
    assert main(["update", sent(publisher, newer_pack(home / "next"))]) == ExitCode.DONE
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


def test_a_clinics_own_pack_is_updated_by_its_id(home: Path, publisher: Publisher) -> None:
    own = newer_pack(home / "own", "2.0.0")
    with paths.config_file().open("a") as settings:
        settings.write(f'[content]\npack = "{own}"\n')
    assert main(["update", sent(publisher, newer_pack(home / "next"))]) == ExitCode.DONE
    assert shown() == (NEXT, "chosen")


def test_content_that_cannot_be_loaded_any_more_is_taken_back(
    home: Path, publisher: Publisher
) -> None:
    main(["update", sent(publisher, newer_pack(home / "next"))])
    slot = version_selection().start(UpdateKind.CONTENT, "innerbloom", "1.0.0")
    assert slot is not None
    (slot.files / "en.toml").unlink()
    assert shown()[1] == "built_in"
    assert len(version_selection().diagnostics()) == 1
    assert shown()[1] == "built_in"


def test_content_that_was_shown_and_is_damaged_since_is_taken_back(
    home: Path, publisher: Publisher
) -> None:
    own = shown()[0]
    main(["update", sent(publisher, newer_pack(home / "next"))])
    slot = version_selection().start(UpdateKind.CONTENT, "innerbloom", own)
    assert slot is not None
    version_selection().drawn()
    (slot.files / "en.toml").unlink()
    assert shown() == (own, "built_in")
    assert not version_selection().waits([(UpdateKind.CONTENT, "innerbloom", own)])
    assert len(version_selection().diagnostics()) == 1


def test_an_own_pack_that_is_broken_is_not_replaced_by_an_update(
    home: Path, publisher: Publisher
) -> None:
    own = newer_pack(home / "own", "2.0.0")
    with paths.config_file().open("a") as settings:
        settings.write(f'[content]\npack = "{own}"\n')
    main(["update", sent(publisher, newer_pack(home / "next"))])
    (own / "en.toml").unlink()
    setup = load_startup_config(None, None, version_selection())
    assert (setup.chosen.origin, len(setup.diagnostics)) == ("built_in", 1)


def test_an_own_pack_that_is_broken_is_named_by_an_update(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    own = newer_pack(home / "own", "2.0.0")
    with paths.config_file().open("a") as settings:
        settings.write(f'[content]\npack = "{own}"\n')
    (own / "en.toml").unlink()
    assert "en.toml" in refused(capsys, sent(publisher, newer_pack(home / "next")))


def test_what_was_taken_is_said_though_the_rest_could_not_be(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Takes:
        """Takes a program, and finds the disk full at the content."""

        def take(self, _source: object, kind: UpdateKind) -> Slot:
            if kind is UpdateKind.CONTENT:
                raise OSError(28, "No space left on device")
            return Slot(Path("/updates"), kind, "kiosk", NEXT)

    monkeypatch.setattr(examine_update, "installer", lambda _settings: Takes())
    assert main(["update", str(publisher.folder)]) == ExitCode.WRONG
    told = capsys.readouterr()
    assert f"program {NEXT} lies ready" in told.out
    assert "content: this cannot be taken ([Errno 28] No space left on device)" in told.err


def refused(capsys: pytest.CaptureFixture[str], *given: str) -> str:
    """Run an update that must be rejected; return the one-line message."""
    capsys.readouterr()
    assert main(["update", *given]) == ExitCode.WRONG
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert not version_selection().any_of(UpdateKind.CONTENT)
    return err


def test_a_clinic_that_trusts_nobody_takes_nothing(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    place = sent(publisher, newer_pack(home / "next"))
    paths.config_file().write_text("")
    said = refused(capsys, place)
    assert "kiosk.toml: update.root: nobody is trusted to publish updates. Name" in said
    paths.config_file().write_text(f'[update]\nkeys = ["{"0" * 64}"]\n')
    assert "publish updates (update.keys is no longer used)." in refused(capsys, place)


def test_a_clinic_that_names_no_address_says_where_from(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publisher.folder.is_dir()
    assert "kiosk.toml: update.url: it names no address" in refused(capsys)


def test_an_address_of_the_settings_is_asked(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(Path(sent(publisher, newer_pack(home / "next")))) as address:
        with paths.config_file().open("a") as settings:
            settings.write(f'url = "{address}"\n')
        assert main(["update"]) == ExitCode.DONE
    assert f"content {NEXT} lies ready" in capsys.readouterr().out


@pytest.mark.usefixtures("publisher")
@pytest.mark.parametrize(
    "address",
    [
        "https://",
        "https://host:84430/x",
        "https://host:port/",
        "https://a..b/",
        "http://[::1/",
        "https://host/?a",
        "http://127.0.0.1:9/\N{LATIN SMALL LETTER U WITH DIAERESIS}",
    ],
)
def test_what_is_no_address_of_a_web_server_is_said(
    capsys: pytest.CaptureFixture[str], address: str
) -> None:
    assert refused(capsys, address) == (
        f"{address}: this is no address of a web server. "
        "Write one such as https://example.org/updates.\n"
    )


def test_what_a_tablet_has_is_not_taken_again(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    place = sent(publisher, newer_pack(home / "next"))
    main(["update", place])
    capsys.readouterr()
    assert main(["update", place]) == ExitCode.DONE
    assert (
        capsys.readouterr().out == f"{place}: nothing there is newer than what this tablet has.\n"
    )


@pytest.mark.parametrize("day", [dt.date(1970, 1, 1), dt.date(2099, 1, 1)])
def test_a_clock_that_cannot_be_right_is_said_before_anything_expires(
    publisher: Publisher,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    day: dt.date,
) -> None:
    monkeypatch.setattr(update, "today", lambda: day)
    said = refused(capsys, str(publisher.folder))
    assert f"the clock says {day.isoformat()}, which cannot be right. Set the date" in said


def test_content_that_says_it_is_another_is_refused(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    place = sent(publisher, newer_pack(home / "next"), "7.0.1")
    assert f"its content calls itself innerbloom {NEXT}" in refused(capsys, place)


def test_broken_content_is_refused(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = newer_pack(home / "next")
    (pack / "en.toml").unlink()
    said = refused(capsys, sent(publisher, pack))
    assert "its content is broken: pack.toml: languages: there is no file" in said


def test_a_program_is_not_taken_by_a_working_copy(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    publisher.publish("9.0.0", system=examine_update.system())
    assert main(["update", str(publisher.folder)]) == ExitCode.DONE
    assert "nothing there is newer" in capsys.readouterr().out


def test_a_folder_needs_nothing_that_reads_the_web(
    home: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.updates.fetch_web", None)
    assert main(["update", sent(publisher, newer_pack(home / "next"))]) == ExitCode.DONE


def test_a_folder_that_is_not_there_is_named(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    assert publisher.folder.is_dir()
    assert "no stick: metadata: a file is not there." in refused(capsys, str(home / "no stick"))


def test_a_root_that_is_not_there_is_named(
    publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    (paths.config_file().parent / "root.json").unlink()
    assert "root.json" in refused(capsys, str(publisher.folder))


def test_two_updates_are_not_taken_at_once(
    home: Path, publisher: Publisher, capsys: pytest.CaptureFixture[str]
) -> None:
    place = sent(publisher, newer_pack(home / "next"))
    with single_instance(paths.updates_dir()):
        assert "another update is being taken" in refused(capsys, place)


def test_no_other_command_loads_what_fetches() -> None:
    seen = "import sys, kiosk.cli.main, kiosk.cli.update, kiosk.launcher, kiosk.app; "
    told = "print(sorted({'tuf', 'urllib3', 'securesystemslib', 'http.client'} & {*sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", seen + told], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


ALONE = """
import sys
from kiosk.cli.main import main
print(main(["run", "--quit-after-first-frame"]))
print(*sorted({name for name in sys.modules if name.startswith(("kiosk.metrics", *sys.argv[1:]))}))
"""
OF_A_FLEET = ("http.client", "prometheus_client", "securesystemslib", "ssl", "tuf", "urllib3")


@pytest.mark.parametrize(("settings", "loaded"), [("", False), ('metrics_folder = "."', True)])
def test_a_kiosk_that_is_alone_loads_nothing_for_a_fleet(
    monkeypatch: pytest.MonkeyPatch, settings: str, *, loaded: bool
) -> None:
    paths.config_file().write_text(f"[fleet]\n{settings}\n")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-c", ALONE, *OF_A_FLEET]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    code, names = done.stdout.splitlines()
    assert (code, done.stderr) == ("0", "")
    assert bool(names) is loaded
    assert not [name for name in names.split() if name.startswith(OF_A_FLEET)]


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
