"""The real program on a real display without a window manager, as on a kiosk's bare screen."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WIDTH, HEIGHT = 1024, 768


@pytest.fixture
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    screen = f"{WIDTH}x{HEIGHT}x24"
    server = subprocess.Popen(
        [_program("Xvfb"), "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def surroundings(display: str, tmp_path: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"DISPLAY": display, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}


def test_the_window_covers_the_whole_screen(surroundings: dict[str, str]) -> None:
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run"],
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        found = _xdotool(surroundings, "search", "--sync", "--onlyvisible", "--name", "kiosk")
        geometry = _xdotool(surroundings, "getwindowgeometry", "--shell", found.split()[-1])
    finally:
        kiosk.terminate()
        _out, complaints = kiosk.communicate()
    assert {f"WIDTH={WIDTH}", f"HEIGHT={HEIGHT}", "X=0", "Y=0"} <= set(geometry.split())
    assert complaints == ""


def test_a_first_frame_is_drawn_and_nothing_is_said(surroundings: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--windowed", "--quit-after-first-frame"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def _program(name: str) -> str:
    path = shutil.which(name)
    assert path, f"{name} is missing: it is in resources/setup/debian.txt"
    return path


def _xdotool(surroundings: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [_program("xdotool"), *arguments],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
