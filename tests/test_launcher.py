"""The installed program lets a newer version do what it was told, else does it itself."""

import os
import sys
from pathlib import Path

import pytest

from kiosk import __version__, paths
from kiosk.cli.main import main
from kiosk.launcher import ANOTHER, launch_newest, running_version
from kiosk.platform.single_instance import single_instance
from kiosk.updates.selection import VersionSelection
from kiosk.updates.version_label import UpdateKind

NEWER = "8.0.0"
NEWEST = "9.0.0"


class Started(BaseException):
    """Raised in place of `execve`, which would replace this process."""


@pytest.fixture
def updates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of updates beside a standalone program, on a Linux tablet."""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program" / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program" / "kiosk"))
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))

    def execute(program: Path, arguments: list[str]) -> None:
        if not program.exists():
            raise FileNotFoundError
        raise Started(program.parent.parent.name, *arguments)

    monkeypatch.setattr(os, "execv", execute)
    monkeypatch.setenv(ANOTHER, "")
    return tmp_path / "updates"


def add(updates: Path, version: str) -> Path:
    files = updates / f"program-{paths.APP}-{version}" / "files"
    files.mkdir(parents=True)
    (files / "kiosk").touch()
    return files / "kiosk"


def started(*arguments: str) -> str:
    """Run the launcher; return the version it hands over to, empty if it runs by itself."""
    try:
        launch_newest(arguments)
    except Started as program:
        folder, itself, *told = program.args
        assert tuple(told) == arguments
        assert Path(itself).parent.parent.name == folder
        return str(folder).rpartition("-")[2]
    return ""


def drawn(updates: Path) -> None:
    VersionSelection(updates, paths.state_dir()).drawn()


def test_without_updates_the_installed_program_does_everything(updates: Path) -> None:
    assert started("run") == started("doctor") == started() == ""
    assert not updates.exists()


def test_a_newer_one_runs_and_does_the_rest_once_it_has_proved_itself(updates: Path) -> None:
    add(updates, NEWER)
    assert started("pin", "set") == ""
    assert started("run", "--windowed") == NEWER
    drawn(updates)
    assert started("pin", "set") == started() == NEWER
    add(updates, NEWEST)
    assert (started("doctor"), started("run")) == (NEWER, NEWEST)


def test_the_command_hands_over_before_it_reads_what_it_was_told(
    updates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(updates, NEWER)
    monkeypatch.setattr(sys, "argv", ["kiosk", "run", "--an-option-of-tomorrow"])
    with pytest.raises(Started):
        main()


def test_there_is_always_a_program_that_takes_updates(updates: Path) -> None:
    add(updates, NEWER)
    assert started("run") == NEWER
    drawn(updates)
    assert started("update", "file") == started("speak") == started("graphics") == ""


def test_one_that_draws_nothing_is_followed_by_the_one_before(updates: Path) -> None:
    add(updates, NEWER)
    started("run")
    drawn(updates)
    add(updates, NEWEST)
    assert [started("run") for _ in range(4)] == [NEWEST, NEWEST, NEWER, NEWER]


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_to_ask_how_it_is_run_is_no_failed_start(updates: Path, asked: str) -> None:
    add(updates, NEWER)
    assert [started("run", asked) for _ in range(3)] == [""] * 3
    assert started("run") == NEWER


def test_one_that_cannot_be_started_is_refused(updates: Path) -> None:
    add(updates, NEWER).unlink()
    assert started("run") == ""
    assert len(VersionSelection(updates, paths.state_dir()).diagnostics()) == 1
    assert ANOTHER not in os.environ
    assert started("run") == started("doctor") == ""


def test_a_proven_one_whose_program_is_gone_leaves_the_command_to_the_installed_one(
    updates: Path,
) -> None:
    program = add(updates, NEWER)
    started("run")
    drawn(updates)
    program.unlink()
    assert started("doctor") == ""
    assert ANOTHER not in os.environ
    assert started("run") == ""
    version_selection = VersionSelection(updates, paths.state_dir())
    assert not version_selection.waits([(UpdateKind.PROGRAM, paths.APP, __version__)])
    assert len(version_selection.diagnostics()) == 1


@pytest.mark.usefixtures("updates")
def test_a_kiosk_that_runs_already_is_no_failed_start(updates: Path) -> None:
    add(updates, NEWER)
    with single_instance(paths.state_dir()):
        assert started("run") == ""
    assert [started("run"), started("run")] == [NEWER, NEWER]


def test_an_update_hands_over_to_nobody_and_knows_its_version(
    updates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert running_version() == __version__
    program = add(updates, NEWER)
    add(updates, NEWEST)
    monkeypatch.setattr(sys, "executable", str(program))
    assert started("run") == ""
    assert running_version() == NEWER
    assert paths.updates_dir() == updates


def test_neither_a_working_copy_nor_windows_hands_over(
    updates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(updates, NEWER)
    assert paths.updates_dir() == updates
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        assert started("run") == ""
    monkeypatch.delattr(sys, "_MEIPASS")
    assert started("run") == ""
    assert paths.updates_dir() == paths.state_dir() / "updates"
    assert VersionSelection(updates, paths.state_dir()).any_of(UpdateKind.PROGRAM)
