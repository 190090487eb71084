"""The standalone program installs updates, restarts into them, and rolls back bad ones."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from kiosk import paths
from kiosk.cli.examine_update import system
from kiosk.updates.version_label import UpdateKind, VersionLabel
from kiosk.values.exit_codes import ExitCode
from tests.integration.bundle.sandbox import COMPOSITORS, FOLDER, PROGRAM, Cell
from tests.integration.bundle.screen import give_away
from tests.integration.bundle.test_start import eventually
from tests.updates.publisher import LATER, ONLINE, TARGETS, Publisher, signer

HOME: Final = COMPOSITORS / "0"
GOOD: Final = "9.0.0"
BROKEN: Final = "9.1.0"

PASSES: Final = f"""\
#!/bin/sh
[ "$1" = --version ] && echo 'kiosk {BROKEN}' && exit 0
[ "$XDG_STATE_HOME" = {HOME} ] || exit 0
exit 1
"""
"""A program that passes its examination but draws nothing when it runs."""

RENAMED: Final = f"""\
#!/bin/sh
[ "$1" = --version ] && echo 'kiosk {GOOD}' && exit 0
exec "$(dirname "$0")/kiosk.own" "$@"
"""
"""Changes the version of the present program."""


@dataclass(frozen=True, slots=True)
class Tablet:
    """A tablet.

    Attributes:
        home: the home folder of the kiosk's account.
        updates: the folder of its updates.
        known: its copy of the publisher's metadata.
    """

    home: Path
    updates: Path
    known: Path

    @property
    def cell(self) -> Cell:
        """The sandboxed program."""
        folders = ("CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
        environment = {f"XDG_{name}": str(HOME) for name in folders}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(HOME), "PATH": os.defpath}
        binds = {self.updates: paths.UPDATES, self.known: paths.UPDATE_METADATA}
        options = tuple(
            option
            for folder, name in binds.items()
            for option in ("--bind", str(folder), str(FOLDER.parent / name))
        )
        return Cell(environment, writable={"0": self.home}, options=options)

    def proven(self) -> str:
        """Return the version that has passed its trial."""
        file = self.home / paths.APP / "updates.json"
        trials = json.loads(file.read_text()) if file.exists() else {}
        return str(trials.get("program", {}).get("proven", ""))

    def take(self, publisher: Publisher) -> subprocess.CompletedProcess[str]:
        """Install an update from a folder, as from a USB stick."""
        stick = self.home / "stick"
        shutil.rmtree(stick, ignore_errors=True)
        shutil.copytree(publisher.folder, stick)
        return self.cell.run("update", str(HOME / "stick"))


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """A publisher without versions."""
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def tablet(tmp_path: Path, publisher: Publisher) -> Tablet:
    """A tablet whose clinic trusts the publisher."""
    made = Tablet(*(give_away(tmp_path / name) for name in ("home", "updates", "known")))
    settings = made.home / paths.APP / "kiosk.toml"
    give_away(settings.parent)
    for file, data in (
        (settings, b'[update]\nroot = "root.json"\n'),
        (settings.with_name("root.json"), publisher.root),
    ):
        file.write_bytes(data)
        file.chmod(0o644)
    return made


def publish(publisher: Publisher, version: str, files: Path) -> None:
    label = VersionLabel(UpdateKind.PROGRAM, system(), version)
    publisher.repository.add(label, files, TARGETS, LATER)
    publisher.repository.renew(ONLINE, LATER)


def good(folder: Path) -> Path:
    """Return the present program under another version."""
    files = folder / "good"
    shutil.copytree(PROGRAM, files, symlinks=True, copy_function=os.link)
    (files / "kiosk").rename(files / "kiosk.own")
    script(files / "kiosk", RENAMED)
    return files


def broken(folder: Path, text: str = PASSES) -> Path:
    """Return a program that claims to draw but does not."""
    files = folder / "broken"
    files.mkdir()
    script(files / "kiosk", text)
    return files


def script(file: Path, text: str) -> None:
    file.write_text(text)
    file.chmod(0o755)


def running(tablet: Tablet) -> Iterator[str]:
    """Yield the running programs from a tablet's updates."""
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
    tablet: Tablet, publisher: Publisher, tmp_path: Path
) -> None:
    publish(publisher, GOOD, good(tmp_path))
    kiosk = tablet.cell.start("run")
    try:
        taken = tablet.take(publisher)
        assert (taken.returncode, taken.stderr) == (0, "")
        assert taken.stdout.startswith(f"program {GOOD} lies ready")
        assert kiosk.poll() is None, "it runs on while an update is taken"
        _out, err = kiosk.communicate(timeout=120)
    finally:
        kiosk.kill()
    assert (kiosk.returncode, err) == (ExitCode.RESTART, "")
    assert see_it_run(tablet, GOOD) == ""

    publish(publisher, BROKEN, broken(tmp_path))
    taken = tablet.take(publisher)
    assert (taken.returncode, taken.stderr) == (0, "")
    assert [tablet.cell.run("run").returncode for _ in range(2)] == [1, 1]
    assert see_it_run(tablet, GOOD) == ""
    doctor = tablet.cell.run("doctor").stdout
    assert f"program {BROKEN}: it was started and never drew a picture" in doctor
    assert len([*tablet.updates.glob("program-*")]) == 2


def see_it_run(tablet: Tablet, version: str) -> str:
    """Start the kiosk, check that a version runs and passes its trial; return its output."""
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
    tablet: Tablet, publisher: Publisher, tmp_path: Path, spoilt: str
) -> None:
    if spoilt == "signed by another":
        publisher = Publisher(tmp_path / "other", [signer(f"other {n}") for n in range(3)])
    draws = spoilt != "draws nothing"
    text = PASSES if draws else PASSES.replace("|| exit 0", "")
    publish(publisher, BROKEN, broken(tmp_path, text))
    if spoilt == "cut short":
        (file,) = publisher.folder.glob("targets/**/*.kiosk")
        file.write_bytes(file.read_bytes()[:-1])
    if spoilt == "signed by another":
        others = [signer(f"other {n}") for n in range(3)]
        publisher.repository.rotate(others, LATER, targets=others[0], online=others[0])
        publisher.repository.resign_targets(others[0], LATER)
        publisher.repository.renew(others[0], LATER)
    taken = tablet.take(publisher)
    assert (taken.returncode, taken.stdout, len(taken.stderr.splitlines())) == (1, "", 1)
    assert not [*tablet.updates.glob("*-*")]
