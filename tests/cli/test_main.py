"""Each command works, or reports in one line what is wrong, where, and the remedy."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kiosk import __version__, app, paths
from kiosk.cli.main import main
from kiosk.platform import graphics
from kiosk.platform.packages import package_of
from kiosk.platform.single_instance import single_instance
from kiosk.sound import chime_sound, speaker
from kiosk.startup import StartupConfig, built_in_pack
from kiosk.values.exit_codes import ExitCode
from tests.support.commands import Said, misused
from tests.support.packs import edit

pytestmark = pytest.mark.usefixtures("home")


# The voice and the bell ----------------------------------------------------------------------


def test_the_command_that_speaks_is_not_for_people(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speaker, "main", lambda: 0)
    assert main(["speak"]) == 0
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "speak" not in said()[0]


def test_the_command_that_tells_who_draws_is_not_for_people(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graphics, "main", lambda: 0)
    assert main(["graphics"]) == 0
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "graphics" not in said()[0]


def test_the_command_that_chimes_is_not_for_people(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[int] = []
    monkeypatch.setattr(chime_sound, "main", rung.append)
    main(["chime", "60"])
    assert rung == [60]
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "chime" not in said()[0]


@pytest.mark.parametrize("percent", ["-1", "101", "999999999999", "loud"])
def test_a_chime_louder_than_loud_is_refused(said: Said, percent: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["chime", "--", percent])
    assert caught.value.code == ExitCode.MISUSED
    assert f"invalid percent value: '{percent}'" in said()[1]


# The command itself --------------------------------------------------------------------------


def test_the_version_is_said(said: Said) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert (caught.value.code, said()) == (0, (f"kiosk {__version__}\n", ""))


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("run", "--help"),
        ("content", "--help"),
    ],
    ids=" ".join,
)
def test_help_is_given(said: Said, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    out, err = said()
    assert (caught.value.code, err) == (0, "")
    assert out.startswith("usage: kiosk ")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("walk",), "invalid choice: walk"),
        (("content",), "the following arguments are required: WHAT"),
        (("run", "--full"), "unrecognized arguments: --full"),
    ],
    ids=repr,
)
def test_a_command_that_is_misused_says_how(
    said: Said, arguments: tuple[str, ...], reason: str
) -> None:
    without_quotes = misused(main, said, *arguments).replace(
        "'", ""
    )  # differs between Python versions
    assert reason in without_quotes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("audit", "--out", "x"), "audit"),
        (("content", "audit"), "ipdas"),
        (("content", "proof", "--out", "x.pdf"), "proof"),
        (("content", "sign", "x", "--language", "en"), "sign"),
        (("tour",), "tour"),
    ],
)
def test_a_command_that_has_moved_says_where(said: Said, old: tuple[str, ...], new: str) -> None:
    assert main(old) == 2
    out, err = said()
    assert out == ""
    assert f"this is now kiosk-author {new}," in err


# kiosk content check -------------------------------------------------------------------------


def test_the_built_in_pack_is_in_order(said: Said) -> None:
    assert main(["content", "check"]) == 0
    out, err = said()
    assert err == ""
    assert str(built_in_pack()) in out


def test_a_broken_pack_is_said_with_file_place_and_remedy(said: Said, pack: Path) -> None:
    edit(pack / "pack.toml", '"not_known"', '"unknown"')
    edit(pack / "en.toml", "Begin", "")
    assert main(["content", "check", str(pack)]) == 1
    out, err = said()
    assert out == ""
    assert err.splitlines() == [
        'pack.toml: rows[ride].badge: "unknown" is not known here. Did you mean "not_known"? '
        'Write one of "well_supported", "small_studies", "clinic_view", "not_known".',
        "en.toml: begin: this text has 0 characters. Write text in quotes, 1 to 32 characters.",
    ]


def test_a_pack_that_is_not_there_is_said(said: Said, home: Path) -> None:
    assert main(["content", "check", str(home / "nowhere")]) == 1
    assert said() == (
        "",
        f"{home / 'nowhere'}: there is no such folder. "
        "Put the pack's folder there, or correct its path.\n",
    )


# kiosk run -----------------------------------------------------------------------------------


class Runs:
    """A stub for the kiosk's `run` that records its arguments."""

    def __init__(self) -> None:
        self.given: list[tuple[StartupConfig, tuple[int, int] | None, bool]] = []

    def __call__(
        self, setup: StartupConfig, size: tuple[int, int] | None, *, only_first_frame: bool
    ) -> int:
        """Record a run; return an exit code that nothing else uses."""
        self.given.append((setup, size, only_first_frame))
        return 17


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    runs = Runs()
    monkeypatch.setattr(app, "run", runs)
    return runs


def test_the_kiosk_fills_the_screen_and_its_exit_code_is_the_commands(
    runs: Runs, said: Said
) -> None:
    assert main(["run"]) == 17
    assert [given[1:] for given in runs.given] == [(None, False)]
    assert said() == ("", "")


def test_the_kiosk_runs_in_a_window_and_for_one_frame(runs: Runs) -> None:
    main(["run", "--windowed", "--quit-after-first-frame"])
    assert [given[1:] for given in runs.given] == [((1280, 800), True)]


def test_the_kiosk_runs_with_the_settings_and_the_pack_that_are_named(
    runs: Runs, said: Said, home: Path, pack: Path
) -> None:
    config = home / "kiosk.toml"
    config.write_text("[visit]\nidle_seconds = 60\n", "utf-8")
    main(["run", "--config", str(config), "--pack", str(pack)])
    ((setup, _, _),) = runs.given
    assert setup.settings.visit.idle_seconds == 60
    assert setup.chosen.pack.structure.id == "tiny"
    assert said() == ("", "")


def test_the_kiosk_runs_although_something_is_wrong_and_says_what(
    runs: Runs, said: Said, home: Path, pack: Path
) -> None:
    config = home / "kiosk.toml"
    config.write_text("[visit]\nidle_seconds = 5\n", "utf-8")
    edit(pack / "en.toml", "Begin", "")
    assert main(["run", "--config", str(config), "--pack", str(pack)]) == 17
    ((setup, _, _),) = runs.given
    assert setup.chosen.pack.structure.id == "innerbloom"
    assert said() == (
        "",
        f"{config}: visit.idle_seconds: 5 is out of range. "
        "Write a whole number without quotes, 30 to 900.\n"
        "en.toml: begin: this text has 0 characters. Write text in quotes, 1 to 32 characters.\n",
    )


def test_a_second_kiosk_says_that_one_runs(runs: Runs, said: Said) -> None:
    with single_instance(paths.state_dir()):
        assert main(["run"]) == 3
    out, err = said()
    assert (out, runs.given) == ("", [])
    assert "Another kiosk runs" in err
    assert main(["run"]) == 17


def test_a_second_kiosk_of_another_session_says_that_one_runs_on_the_same_state(
    said: Said, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def runs_meanwhile(_setup: StartupConfig, _size: object, *, only_first_frame: bool) -> int:
        assert not only_first_frame
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "another session"))
        return main(["run"])

    monkeypatch.setattr(app, "run", runs_meanwhile)
    assert main(["run"]) == 3
    assert "Another kiosk runs" in said()[1]


def test_a_lock_that_cannot_be_made_stops_nobody(runs: Runs, home: Path) -> None:
    (home / "XDG_STATE_HOME").write_text("in the way", "utf-8")
    assert main(["run"]) == 17
    assert len(runs.given) == 1


def test_variables_of_qt_are_taken_out_before_it_starts(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QML_IMPORT_PATH", "/srv/evil")
    main(["run"])
    assert len(runs.given) == 1
    assert "QML_IMPORT_PATH" not in os.environ


@pytest.mark.parametrize("command", [["run"], ["content", "check"]])
def test_a_kiosk_without_its_own_pack_says_so(
    said: Said, home: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(home), raising=False)
    assert main(command) == 1
    out, err = said()
    assert (out, "there is no such folder" in err) == ("", True)


# A process of its own ------------------------------------------------------------------------


def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("how", [[], ["--windowed"]])
def test_the_kiosk_shows_its_first_frame_and_ends(how: list[str]) -> None:
    run = ran("run", *how, "--quit-after-first-frame")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


class Broken(ModuleType):
    """A module of the kiosk that fails to load."""

    def __init__(self, why: str) -> None:
        super().__init__("kiosk.app")
        self._why = why

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        raise ImportError(self._why)


def test_a_library_of_the_system_that_is_missing_is_named(
    said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    why = "libxkb.so.0: cannot open shared object file: No such file or directory"
    monkeypatch.setitem(sys.modules, "kiosk.app", Broken(why))
    assert main(["run"]) == 1
    out, err = said()
    assert (out, len(err.splitlines())) == ("", 1)
    assert err.startswith("libxkb.so.0 is missing on this computer.")


LACKING = """
import sys
class Finder:
    def find_spec(name, *_more):
        if name == sys.argv[1]:
            why = "cannot open shared object file: No such file or directory"
            raise ImportError(f"{sys.argv[2]}: {why}")
sys.meta_path.insert(0, Finder)
from kiosk.cli.main import main
sys.exit(main(sys.argv[3:]))
"""
"""Gives a command as on a computer without a library that a module of Python's links."""


@pytest.mark.parametrize(
    ("module", "library", "command"),
    [
        ("_sqlite3", "libsqlite3.so.0", ("doctor",)),
        ("_sqlite3", "libsqlite3.so.0", ("config", "check")),
        ("_sqlite3", "libsqlite3.so.0", ("--help",)),
        ("_ssl", "libssl.so.3", ("update", "https://localhost/updates")),
    ],
)
def test_every_command_names_a_library_that_it_lacks_with_its_package(
    home: Path, module: str, library: str, command: tuple[str, ...]
) -> None:
    (home / "root.json").touch()
    config = home / "kiosk.toml"
    config.write_text('[update]\nroot = "root.json"\n', "utf-8")
    settings = ("--config", str(config)) if command[0] == "update" else ()
    run = subprocess.run(
        [sys.executable, "-c", LACKING, module, library, *command, *settings],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == (
        f"{library} is missing on this computer. "
        f"Install it: sudo apt-get install {package_of(library)}\n"
    )


def test_another_part_that_does_not_load_is_an_accident(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.app", Broken("out of luck"))
    with pytest.raises(ImportError, match="out of luck"):
        main(["run"])


def test_a_kiosk_that_cannot_start_says_why(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_anything: object, **_more: object) -> int:
        raise app.StartError("There is no display.")

    monkeypatch.setattr(app, "run", cannot)
    assert main(["run"]) == 1
    assert said() == ("", "There is no display.\n")
