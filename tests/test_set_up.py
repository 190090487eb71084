"""Set-up says what is missing in one line, before anything else fails."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.platform.packages import listed
from release.prune import ROOT


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A copy of the set-up scripts, for an account that has and may install nothing."""
    shutil.copytree(ROOT / "tools" / "setup", tmp_path / "tools" / "setup")
    says(tmp_path, "dpkg-query", "")
    says(tmp_path, "id", "echo 1000")
    says(tmp_path, "sudo", "exit 1")
    return tmp_path


def says(copy: Path, program: str, script: str) -> None:
    """Replace a system program with a script."""
    file = copy / "bin" / program
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)


def set_up(copy: Path, *groups: str) -> tuple[int, str]:
    done = subprocess.run(
        [copy / "tools" / "setup" / "setup.sh", *groups],
        env={"PATH": f"{copy / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


def test_an_account_that_may_not_install_hears_of_everything_in_one_line(bare: Path) -> None:
    wanted = {"always", "window", "test"}
    names = sorted({package.name for package in listed() if package.groups & wanted})
    code, said = set_up(bare, "window", "test")
    assert code == 1
    (line,) = said.splitlines()
    start = "set-up: Debian packages are missing. As root: apt-get install --no-install-recommends "
    assert line.startswith(start)
    assert sorted(line.removeprefix(start).split()) == names


def test_a_group_that_is_only_wished_for_is_named_and_stops_nothing(bare: Path) -> None:
    there = [package.name for package in listed() if "speech" not in package.groups]
    says(bare, "dpkg-query", "\n".join(f"echo installed, {name}," for name in there))
    says(bare, "uname", "echo aarch64")
    says(bare, "getconf", "echo glibc 2.41")
    for python in ("python3.11", "python3.12", "python3.13", "python3"):
        says(bare, python, "exit 1")
    code, said = set_up(bare, "wish:speech")
    first, last = said.splitlines()
    assert first.endswith(" espeak-ng speech-dispatcher speech-dispatcher-espeak-ng")
    assert (code, last) == (1, "set-up: Python 3.11 to 3.13 with pip is needed and was not found")


def test_arm64_without_a_wheel_that_fits_is_said_before_pip_fails(bare: Path) -> None:
    says(bare, "uname", "echo aarch64")
    says(bare, "getconf", "echo glibc 2.36")
    assert set_up(bare) == (
        1,
        "set-up: on arm64 Qt for Python needs glibc 2.38 or newer and this system has 2.36: "
        "use Debian 13\n",
    )
