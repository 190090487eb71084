"""From a new Windows to one that shows the kiosk, and back, in the order of its life."""

import re
import shutil
from pathlib import Path, PureWindowsPath

import pytest

from kiosk import __version__
from kiosk.platform.single_instance import FILE as LOCK
from kiosk.settings import example_settings
from release.prune import ROOT
from release.publish_updates import of_content
from release.size_budget import PACKED, UNPACKED
from tests.integration.process.running_kiosk import until
from tests.integration.windows.windows import (
    HOME,
    KIOSK,
    KIOSKW,
    NOT_WINES,
    PATIENCE,
    PROGRAM,
    Windows,
    as_windows_has_it,
)
from tests.updates.publisher import LATER, ONLINE, TARGETS, Publisher

FRAME = ("run", "--windowed", "--quit-after-first-frame")
EDITION = (r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion", "/v", "EditionID")
NAMES = ("Waiting-room kiosk", "ketamine-route-kiosk")
PIN = "739182"
RUNS = 2
"""What the installer and the uninstaller end with where the kiosk runs."""

UNINSTALL = rf"""@echo off
"{HOME / "Uninstall.exe"}" /S _?={HOME}
exit /b %ERRORLEVEL%
"""
"""Removes without a copy elsewhere of the uninstaller, so that it can be waited for."""

OF_NSIS = re.compile(r"/Temp/~nsu\d*\.tmp$")
"""The empty folder that an uninstaller of NSIS worked in, among the account's temporary ones."""


@pytest.fixture(scope="module")
def untouched(new: Windows) -> set[str]:
    """The files that were there before the kiosk."""
    assert new.run("cmd", "/c", "ver").returncode == 0
    new.wait()
    return new.files()


@pytest.fixture(scope="module")
def windows(new: Windows, untouched: set[str], installer: Path) -> Windows:
    """A Windows with the kiosk installed."""
    assert untouched
    edit(new, "EnterpriseS")
    done = new.run(installer, "/S")
    assert (done.returncode, done.stderr) == (0, "")
    return new


def edit(windows: Windows, edition: str) -> None:
    """Make it another edition of Windows."""
    done = windows.run("reg", "add", *EDITION, "/t", "REG_SZ", "/d", edition, "/f")
    assert done.returncode == 0


def wrong_on(said: str) -> set[str]:
    """Return what an examination found wrong."""
    return {line.split()[0] for line in said.splitlines() if " WRONG " in line}


def test_the_program_and_its_installer_keep_within_their_budgets(
    windows: Windows, installer: Path
) -> None:
    files = [path for path in windows.path(PROGRAM).rglob("*") if path.is_file()]
    assert sum(file.stat().st_size for file in files) <= UNPACKED
    assert installer.stat().st_size <= PACKED


def test_installing_brings_the_program_the_scripts_and_the_guide(windows: Windows) -> None:
    assert windows.path(KIOSK).is_file()
    assert windows.path(KIOSKW).is_file()
    setup = {file.name for file in windows.path(HOME / "setup").iterdir()}
    scripts = {f"{name}-Kiosk.ps1" for name in ("Install", "Remove", "Set-Shell")}
    assert setup == {*scripts, "ShellLauncher.xml", "windows.md"}
    assert rf'"DisplayVersion"="{__version__}"' in windows.registry()


def test_it_starts_without_any_visual_c_runtime_but_its_own(windows: Windows) -> None:
    assert windows.run(KIOSK, "--version").stdout.strip() == f"kiosk {__version__}"
    inside = windows.path(PROGRAM) / "_internal"
    runtime = {file.name for file in inside.rglob("*140*.dll")}
    assert runtime >= {f"{name}.dll" for name in ("msvcp140", "vcruntime140", "vcruntime140_1")}
    assert {file.parent for file in inside.rglob("*140*.dll")} == {inside}
    for name in NOT_WINES:
        if (own := inside / f"{name}.dll").exists():
            own.rename(inside / "away")
            assert windows.run(KIOSK, *FRAME).returncode != 0
            (inside / "away").rename(own)


@pytest.mark.parametrize("program", [KIOSK, KIOSKW], ids=lambda program: program.stem)
def test_it_draws_a_frame(windows: Windows, program: PureWindowsPath) -> None:
    done = windows.run(program, *FRAME)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_goes_into_a_pipe_is_utf_8(windows: Windows) -> None:
    done = windows.run(KIOSK, "config", "example")
    assert done.stdout == example_settings.example_file()
    assert not done.stdout.isascii()


def test_the_doctor_names_what_is_missing(windows: Windows) -> None:
    done = windows.run(KIOSK, "doctor")
    assert done.returncode == 1
    assert wrong_on(done.stdout) == {"PIN"}
    assert "EnterpriseS can lock the tablet" in done.stdout
    assert str(HOME).replace("\\\\", "\\") in done.stdout


@pytest.mark.parametrize("program", [KIOSK, KIOSKW], ids=lambda program: program.stem)
def test_without_a_console_nobody_waits_for_a_pin(
    windows: Windows, program: PureWindowsPath
) -> None:
    done = windows.run(program, "pin", "set")
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr


def test_a_pin_is_typed_on_the_console(windows: Windows) -> None:
    assert windows.type_in(f"{PIN}\r{PIN}\r", KIOSK, "pin", "set") == 0
    kept = (windows.state / "state" / "staff-pin").read_bytes()
    assert kept.startswith(b"$argon2id$")
    assert wrong_on(windows.run(KIOSK, "doctor").stdout) == set()


def test_settings_are_read_and_their_faults_named(windows: Windows) -> None:
    file = windows.state / "kiosk.toml"
    file.write_text("[visit]\nidle_seconds = 5\n", "utf-8")
    done = windows.run(KIOSK, "config", "check")
    assert done.returncode == 1
    assert "visit.idle_seconds" in done.stderr + done.stdout
    file.write_text("[visit]\nidle_seconds = 600\n", "utf-8")
    done = windows.run(KIOSK, "config", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip().endswith(r"ketamine-route-kiosk\kiosk.toml: nothing is wrong.")


def test_the_content_that_ships_is_sound(windows: Windows) -> None:
    done = windows.run(KIOSK, "content", "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_newer_content_is_taken_and_tried(windows: Windows, tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "publisher")
    (windows.state / "root.json").write_bytes(publisher.root)
    (windows.state / "kiosk.toml").write_text('[update]\nroot = "root.json"\n', "utf-8")
    pack = tmp_path / "pack"
    shutil.copytree(ROOT / "resources" / "content" / "innerbloom", pack)
    top = pack / "pack.toml"
    text = re.sub(r'(?m)^version = ".*"$', 'version = "99.0.0"', top.read_text("utf-8"))
    top.write_text(text, "utf-8")
    publisher.repository.add(of_content(pack), pack, TARGETS, LATER)
    publisher.repository.renew(ONLINE, LATER)

    taken = windows.run(KIOSK, "update", as_windows_has_it(publisher.folder))
    assert (taken.returncode, taken.stderr) == (0, "")
    (slot,) = windows.path(HOME / "updates").glob("content-*")
    assert slot.name.endswith("-99.0.0")
    assert windows.run(KIOSKW, *FRAME).returncode == 0
    assert '"trying":"99.0.0"' in (windows.state / "state" / "updates.json").read_text("utf-8")


def test_installing_again_keeps_settings_pin_and_updates(windows: Windows, installer: Path) -> None:
    stray = windows.path(PROGRAM) / "_internal" / "of an older version"
    setup = windows.path(HOME / "setup")
    old, clinics = setup / "Older-Kiosk.ps1", (setup / "Autologon64.exe", setup / "kiosk.toml")
    for file in (stray, old, *clinics):
        file.touch()
    assert windows.run(installer, "/S").returncode == 0
    assert not stray.exists()
    assert not old.exists()
    assert all(file.exists() for file in clinics)
    assert (windows.state / "state" / "staff-pin").exists()
    assert [*windows.path(HOME / "updates").glob("content-*")]
    assert wrong_on(windows.run(KIOSK, "doctor").stdout) == set()


@pytest.mark.parametrize("program", [KIOSK, KIOSKW], ids=lambda program: program.stem)
def test_a_kiosk_that_runs_is_neither_replaced_nor_removed(
    windows: Windows, installer: Path, tmp_path: Path, program: PureWindowsPath
) -> None:
    lock, before = windows.state / "state" / LOCK, windows.files()
    lock.unlink(missing_ok=True)
    remove = tmp_path / "remove.bat"
    remove.write_text(UNINSTALL, "ascii", newline="\r\n")
    with windows.started(str(program), "run", "--windowed"):
        until(lock.exists, "the kiosk runs", PATIENCE)
        assert windows.run(installer, "/S").returncode == RUNS
        assert windows.run("cmd", "/c", as_windows_has_it(remove)).returncode == RUNS
    assert windows.files() >= before


def test_removing_leaves_no_trace(windows: Windows, untouched: set[str]) -> None:
    assert all(name in windows.registry() for name in NAMES)
    assert windows.run(HOME / "Uninstall.exe", "/S").returncode == 0
    windows.wait()
    # A program cannot remove itself while it runs: Windows does when it next starts.
    assert windows.run("wineboot", "--restart").returncode == 0
    windows.wait()
    assert {file for file in windows.files() if not OF_NSIS.search(file)} == untouched
    registered = windows.registry()
    assert not [name for name in NAMES if name in registered]
