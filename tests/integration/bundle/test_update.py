"""The standalone program takes updates, leaves for them at a quiet moment, and goes back."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from nacl.signing import SigningKey

from kiosk import paths
from kiosk.cli.examine_update import system
from kiosk.updates.version_label import UpdateKind, VersionLabel
from kiosk.values.exit_codes import ExitCode
from release.publish_update import write
from tests.integration.bundle.sandbox import COMPOSITORS, FOLDER, PROGRAM, Cell
from tests.integration.bundle.screen import give_away
from tests.integration.bundle.test_start import eventually

KEY: Final = SigningKey(b"k" * 32)
HOME: Final = COMPOSITORS / "0"
GOOD: Final = "9.0.0"
BROKEN: Final = "9.1.0"

PASSES: Final = f"""\
#!/bin/sh
[ "$1" = --version ] && echo 'kiosk {BROKEN}' && exit 0
[ "$XDG_STATE_HOME" = {HOME} ] || exit 0
exit 1
"""
"""A program that passes its examination, and draws nothing where it counts."""

RENAMED: Final = f"""\
#!/bin/sh
[ "$1" = --version ] && echo 'kiosk {GOOD}' && exit 0
exec "$(dirname "$0")/kiosk.own" "$@"
"""
"""Gives the program of today another version."""


@dataclass(frozen=True, slots=True)
class Tablet:
    """A tablet.

    Attributes:
        home: what the kiosk writes.
        updates: the folder of its updates.
    """

    home: Path
    updates: Path

    @property
    def cell(self) -> Cell:
        """The program on it."""
        folders = ("CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
        environment = {f"XDG_{name}": str(HOME) for name in folders}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(HOME), "PATH": os.defpath}
        options = ("--bind", str(self.updates), str(FOLDER.parent / paths.UPDATES))
        return Cell(environment, writable={"0": self.home}, options=options)

    def proven(self) -> str:
        """Return the version that has proved itself."""
        file = self.home / paths.APP / "updates.json"
        trials = json.loads(file.read_text()) if file.exists() else {}
        return str(trials.get("program", {}).get("proven", ""))

    def take(self, update: Path) -> subprocess.CompletedProcess[str]:
        """Take an update from where it was put."""
        shutil.copyfile(update, self.home / "file.update")
        (self.home / "file.update").chmod(0o644)
        return self.cell.run("update", str(HOME / "file.update"))


@pytest.fixture
def tablet(tmp_path: Path) -> Tablet:
    """A tablet whose clinic trusts the publisher."""
    made = Tablet(give_away(tmp_path / "home"), give_away(tmp_path / "updates"))
    settings = made.home / paths.APP / "kiosk.toml"
    give_away(settings.parent)
    settings.write_text(f'[update]\nkeys = ["{KEY.verify_key.encode().hex()}"]\n')
    settings.chmod(0o644)
    return made


def said(version: str) -> VersionLabel:
    return VersionLabel(UpdateKind.PROGRAM, paths.APP, version, system())


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An update with the program of today under another version."""
    folder = tmp_path_factory.mktemp("good")
    files = folder / "files"
    shutil.copytree(PROGRAM, files, symlinks=True, copy_function=os.link)
    (files / "kiosk").rename(files / "kiosk.own")
    script(files / "kiosk", RENAMED)
    write(said(GOOD), files, KEY, folder / "good.update", preset=0)
    return folder / "good.update"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An update that draws nothing, though it seemed to."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "files").mkdir()
    script(folder / "files" / "kiosk", PASSES)
    write(said(BROKEN), folder / "files", KEY, folder / "broken.update")
    return folder / "broken.update"


def script(file: Path, text: str) -> None:
    file.write_text(text)
    file.chmod(0o755)


def running(tablet: Tablet) -> Iterator[str]:
    """Yield the programs that run from a tablet's updates."""
    for process in Path("/proc").iterdir():
        if process.name.isdecimal():
            try:
                program = (process / "exe").readlink()
                state = f"XDG_STATE_HOME={HOME}".encode()
                ours = state in (process / "environ").read_bytes()
            except OSError:
                continue
            if ours and paths.UPDATES in program.parts:
                yield program.parts[program.parts.index(paths.UPDATES) + 1]
    assert tablet.updates.exists()


def test_a_newer_program_is_taken_up_when_it_is_quiet_and_a_broken_one_taken_back(
    tablet: Tablet, good: Path, broken: Path
) -> None:
    kiosk = tablet.cell.start("run")
    try:
        taken = tablet.take(good)
        assert (taken.returncode, taken.stderr) == (0, "")
        assert taken.stdout.startswith(f"program {GOOD} lies ready")
        assert kiosk.poll() is None, "it runs on while an update is taken"
        _out, err = kiosk.communicate(timeout=120)
    finally:
        kiosk.kill()
    assert (kiosk.returncode, err) == (ExitCode.RESTART, "")
    assert see_it_run(tablet, GOOD) == ""

    taken = tablet.take(broken)
    assert (taken.returncode, taken.stderr) == (0, "")
    assert [tablet.cell.run("run").returncode for _ in range(2)] == [1, 1]
    assert see_it_run(tablet, GOOD) == ""
    doctor = tablet.cell.run("doctor").stdout
    assert f"program {BROKEN}: it was started and never drew a picture" in doctor
    assert len([*tablet.updates.glob("program-*")]) == 2


def see_it_run(tablet: Tablet, version: str) -> str:
    """Start the kiosk, see that a version runs and has proved itself; return what it says."""
    kiosk = tablet.cell.start("run")
    try:
        assert eventually(lambda: f"program-{paths.APP}-{version}" in running(tablet))
        assert eventually(lambda: tablet.proven() == version)
    finally:
        kiosk.terminate()
        _out, err = kiosk.communicate()
    return err


@pytest.mark.parametrize("spoilt", ["cut short", "signed by another", "draws nothing"])
def test_one_that_cannot_be_used_is_refused_in_a_line(
    tablet: Tablet, broken: Path, tmp_path: Path, spoilt: str
) -> None:
    update = tmp_path / "spoilt.update"
    if spoilt == "cut short":
        update.write_bytes(broken.read_bytes()[:-1])
    elif spoilt == "signed by another":
        shutil.copytree(PROGRAM / "_internal" / "resources" / "help", tmp_path / "files")
        write(said(BROKEN), tmp_path / "files", SigningKey(b"x" * 32), update)
    else:
        (tmp_path / "files").mkdir()
        script(tmp_path / "files" / "kiosk", PASSES.replace("|| exit 0", ""))
        write(said(BROKEN), tmp_path / "files", KEY, update)
    taken = tablet.take(update)
    assert (taken.returncode, taken.stdout, len(taken.stderr.splitlines())) == (1, "", 1)
    assert not [*tablet.updates.glob("*-*")]
