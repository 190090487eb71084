"""The command reports the flaw in each flawed pack and exits with 1."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.packs import edit
from tests.tools.content.lint.flaws import Flaw, check, flaws


def test_the_sound_pack_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder) == 0
    said, complaints = capsys.readouterr()
    assert "3 rows in en, es; nothing is wrong." in said
    assert not complaints


@pytest.mark.parametrize("flaw", flaws())
def test_a_flaw_is_named(flaw: Flaw, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for change in (flaw, *flaw.get("also", [])):
        edit(folder / change["file"], change["old"], change["new"])
    assert check(folder) == 1
    said, complaints = capsys.readouterr()
    assert any(line.startswith(flaw["says"]) for line in (said + complaints).splitlines())


def not_utf8(folder: Path) -> None:
    (folder / "es.toml").write_bytes(b'code = "\xff"')


def ten_megabytes(folder: Path) -> None:
    edit(folder / "en.toml", "It starts fast.", "a" * 10_000_000)


def linked_out(folder: Path) -> None:
    outside = folder.parent / "es.toml"
    (folder / "es.toml").rename(outside)
    (folder / "es.toml").symlink_to(outside)


def linked_to_itself(folder: Path) -> None:
    (folder / "es.toml").unlink()
    (folder / "es.toml").symlink_to("es.toml")


def lists_linked_out(folder: Path) -> None:
    outside = folder.parent / "checks.toml"
    (folder / "checks.toml").rename(outside)
    (folder / "checks.toml").symlink_to(outside)


def no_lists(folder: Path) -> None:
    (folder / "checks.toml").unlink()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (not_utf8, "es.toml: line 1: this is not UTF-8 text. "),
        (ten_megabytes, "en.toml: this file is too large. "),
        (linked_out, "es.toml: this link leads out of the pack's folder. "),
        (linked_to_itself, "es.toml: this is not a file. "),
        (lists_linked_out, "checks.toml: this link leads out of the pack's folder. "),
        (no_lists, "checks.toml: there is no such file. "),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    spoil: Callable[[Path], None], says: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder)
    assert check(folder) == 1
    assert any(line.startswith(says) for line in capsys.readouterr().err.splitlines())


@pytest.mark.parametrize("name", ["pack.toml", "en.toml", "checks.toml"])
def test_a_file_that_is_cut_off_anywhere_fails_in_words(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = (folder / name).read_bytes()
    for end in range(0, len(whole) // 2, len(whole) // 40):
        (folder / name).write_bytes(whole[:end])
        assert check(folder) == 1
        assert f"{name}: " in capsys.readouterr().err


def test_the_command_itself_exits_with_1(folder: Path) -> None:
    edit(folder / "en.toml", "It starts fast.", "A miracle.")
    command = [sys.executable, "-m", "tools", "lint", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert '"miracle" is a loaded word' in done.stdout
