"""The real program on an X display without a window manager."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.process.running_kiosk import until
from tests.support.display import Surroundings, windows, xdotool
from tools.stress.services import display

WIDTH, HEIGHT = 1024, 768


@pytest.fixture
def surroundings(tmp_path: Path) -> Iterator[Surroundings]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    with display(WIDTH, HEIGHT) as name:
        yield kept | {"DISPLAY": name, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "xcb"}


def test_the_window_covers_the_whole_screen(surroundings: Surroundings) -> None:
    kiosk = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "run"],
        env=surroundings,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        until(
            lambda: kiosk.poll() is not None or bool(windows(surroundings, "kiosk")),
            "the window is seen",
        )
        assert kiosk.poll() is None, kiosk.communicate()
        window = windows(surroundings, "kiosk")[-1]
        geometry = xdotool(surroundings, "getwindowgeometry", "--shell", window)
    finally:
        kiosk.terminate()
        _out, complaints = kiosk.communicate()
    assert {f"WIDTH={WIDTH}", f"HEIGHT={HEIGHT}", "X=0", "Y=0"} <= set(geometry.split())
    assert complaints == ""


def test_a_first_frame_is_drawn_and_nothing_is_said(surroundings: Surroundings) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--windowed", "--quit-after-first-frame"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_window_that_never_comes_is_not_waited_for_without_end(
    surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.support.display.PATIENCE", 1)
    with pytest.raises(subprocess.TimeoutExpired):
        xdotool(surroundings, "search", "--sync", "--name", "a window that never comes")
