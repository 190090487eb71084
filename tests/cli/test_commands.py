"""Subcommands: their output and exit codes."""

import datetime as dt
import getpass
import sqlite3
import warnings
from collections.abc import Callable
from contextlib import closing
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli.main import main
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.load_settings import load_settings
from kiosk.staff.lockout import FILE as TRIES
from kiosk.staff.pin import PinFile
from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.counts import Count, CountedThing
from kiosk.values.exit_codes import ExitCode
from tests.support.systems import PLACES


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder."""
    for name in PLACES:
        monkeypatch.setenv(name, str(tmp_path / name))
    return paths.state_dir()


Typed = Callable[[str, str], None]


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Types a PIN twice, on a console."""
    monkeypatch.setattr("kiosk.cli.pin.has_console", lambda: True)

    def type_in(*pins: str) -> None:
        waiting = iter(pins)
        monkeypatch.setattr("kiosk.cli.pin.getpass", lambda _prompt: next(waiting))

    return type_in


def test_settings_without_a_fault(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = state.parent / "kiosk.toml"
    file.parent.mkdir(parents=True)
    file.write_text('[help]\ncountry = "us"\n', "utf-8")
    assert main(["config", "check", str(file)]) == ExitCode.DONE
    assert capsys.readouterr().out == f"{file}: nothing is wrong.\n"


@pytest.mark.usefixtures("state")
def test_settings_that_are_not_there_are_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check"]) == ExitCode.DONE
    assert "there is no such file, so every setting has its default" in capsys.readouterr().out


@pytest.mark.usefixtures("state")
def test_settings_that_were_named_have_to_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check", "/no/kiosk.toml"]) == ExitCode.WRONG
    assert "there is no such file. Put the file there" in capsys.readouterr().err


def test_every_fault_is_named_with_key_reason_and_remedy(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = paths.config_file()
    file.parent.mkdir(parents=True)
    wrong = '[visit]\nidle_seconds = 5\n[help]\ncountry = "zz"\n[attract]\ndim_from = "25:00"\n'
    file.write_text(wrong, "utf-8")
    assert main(["config", "check"]) == ExitCode.WRONG
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].endswith(
        "visit.idle_seconds: 5 is out of range. Write a whole number without quotes, 30 to 900."
    )
    assert 'attract.dim_from: "25:00" is not written as it should be.' in lines[1]
    assert lines[2].startswith(f"{file}: help.country: there are no numbers for “zz”.")
    assert not state.exists()


def test_the_example_can_be_used_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["config", "example"]) == ExitCode.DONE
    file = tmp_path / "kiosk.toml"
    file.write_text(capsys.readouterr().out, "utf-8")
    assert load_settings(file) == (Settings(), ())


def test_the_files_that_settings_name_are_listed_as_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('content.pack = "./our pack/"\nupdate = { root = 5 }\nclinic = 1\n', "utf-8")
    assert main(["config", "files", str(file)]) == ExitCode.DONE
    assert capsys.readouterr().out == f"pack {Path('our pack')}\n"


def test_a_file_that_settings_name_is_one_line_whatever_it_is_called(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('content.pack = "one\\nlogo two\\u2028root three"\n', "utf-8")
    assert main(["config", "files", str(file)]) == ExitCode.DONE
    assert capsys.readouterr().out == "pack one\\nlogo two\\u2028root three\n"


def test_no_files_are_listed_of_settings_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    assert main(["config", "files", str(file)]) == ExitCode.WRONG
    file.write_text("what is this", "utf-8")
    assert main(["config", "files", str(file)]) == ExitCode.WRONG
    assert capsys.readouterr().out == ""


def test_a_pin_is_asked_for_twice_and_kept_as_a_hash(
    state: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    state.mkdir(parents=True)
    (state / TRIES).write_text("locked out", "utf-8")
    typed("739182", "739182")
    assert main(["pin", "set"]) == ExitCode.DONE
    said = capsys.readouterr()
    assert "739182" not in said.out + said.err
    assert PinFile(state).matches("739182")
    assert not (state / TRIES).exists()


@pytest.mark.parametrize(
    ("pins", "why"),
    [
        (("739182", "739183"), "not the same"),
        (("1234", "1234"), "in a row"),
        (("12", "12"), "4 to 12"),
    ],
)
def test_a_pin_that_will_not_do_changes_nothing(
    state: Path, typed: Typed, capsys: pytest.CaptureFixture[str], pins: tuple[str, str], why: str
) -> None:
    typed(*pins)
    assert main(["pin", "set"]) == ExitCode.WRONG
    assert why in capsys.readouterr().err
    assert not PinFile(state).is_set()


def test_a_pin_is_never_typed_where_it_can_be_seen(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without_a_terminal(_prompt: str) -> str:
        warnings.warn("Can not control echo on the terminal.", getpass.GetPassWarning, stacklevel=1)
        return "739182"

    monkeypatch.setattr("kiosk.cli.pin.getpass", without_a_terminal)
    assert main(["pin", "set"]) == ExitCode.MISUSED
    assert "this needs a terminal" in capsys.readouterr().err
    assert not PinFile(state).is_set()


@pytest.mark.usefixtures("typed")
def test_whoever_ends_a_command_gets_one_line_and_changes_nothing(
    state: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def ended(_prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.cli.pin.getpass", ended)
    assert main(["pin", "set"]) == ExitCode.WRONG
    assert capsys.readouterr() == ("", "kiosk: stopped.\n")
    assert not PinFile(state).is_set()


def test_nobody_waits_for_keys_where_there_is_no_console(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.cli.pin.has_console", lambda: False)
    monkeypatch.setattr("kiosk.cli.pin.getpass", lambda _prompt: pytest.fail("it waited"))
    assert main(["pin", "set"]) == ExitCode.MISUSED
    assert "this needs a terminal" in capsys.readouterr().err


@pytest.mark.parametrize("line", [b"739182", b"739182\r\nmore\n", b"\xef\xbb\xbf739182 \n"])
def test_a_pin_can_come_from_a_file_that_any_editor_wrote(
    state: Path, monkeypatch: pytest.MonkeyPatch, line: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(line)))
    assert main(["pin", "set", "--stdin"]) == ExitCode.DONE
    assert PinFile(state).matches("739182")


@pytest.mark.parametrize("line", [b"", b"1234\n", b"739182" * 100, b"\xff\xfe7\x003\x00"])
def test_what_a_file_says_that_can_be_no_pin_changes_nothing(
    state: Path, monkeypatch: pytest.MonkeyPatch, line: bytes
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(line)))
    assert main(["pin", "set", "--stdin"]) == ExitCode.WRONG
    assert not PinFile(state).is_set()


def test_a_pin_that_cannot_be_kept_is_said(
    state: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    state.parent.mkdir(parents=True)
    state.write_text("in the way", "utf-8")
    typed("739182", "739182")
    assert main(["pin", "set"]) == ExitCode.WRONG
    assert "this cannot be written" in capsys.readouterr().err


@pytest.fixture
def counted(state: Path) -> Path:
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    UsageDatabase(state).add(
        today, [Count(CountedThing.VISIT), Count(CountedThing.PANEL, "safety", 2)]
    )
    return state


@pytest.mark.usefixtures("counted")
def test_usage_is_added_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["usage"]) == ExitCode.DONE
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["visit", "1"],
        ["panel", "safety", "2"],
    ]


@pytest.mark.usefixtures("counted")
def test_usage_is_a_table_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["usage", "--csv"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "kiosk,day,what,which,count"
    assert lines[1].startswith(",")
    assert lines[1].endswith(",panel,safety,2")


@pytest.mark.usefixtures("counted")
def test_usage_says_in_each_line_which_kiosk_it_is_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[fleet]\nkiosk_id = "north-2"\n', "utf-8")
    assert main(["usage", "--csv", "--config", str(file)]) == ExitCode.DONE
    assert all(line.startswith("north-2,") for line in capsys.readouterr().out.splitlines()[1:])


@pytest.mark.usefixtures("counted")
def test_usage_is_a_table_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "usage.csv"
    assert main(["usage", "--csv", str(file)]) == ExitCode.DONE
    assert file.read_text("utf-8").count("\n") == 3
    assert main(["usage", "--csv", str(tmp_path / "no" / "usage.csv")]) == ExitCode.WRONG
    assert "the table cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("state")
def test_where_nothing_was_counted_usage_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["usage"]) == ExitCode.DONE
    assert "Nothing was counted" in capsys.readouterr().out


def test_counts_that_cannot_be_read_are_said(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    UsageDatabase(state).path.mkdir(parents=True)
    assert main(["usage"]) == ExitCode.WRONG
    assert "usage.sqlite3: counts cannot be read now" in capsys.readouterr().err


def test_counts_of_a_newer_kiosk_are_said_and_left_alone(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = UsageDatabase(state).path
    state.mkdir(parents=True)
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 1000")
    assert main(["usage"]) == ExitCode.WRONG
    assert "a newer kiosk made the file" in capsys.readouterr().err
    assert [kept.name for kept in state.glob("usage*")] == [file.name]
