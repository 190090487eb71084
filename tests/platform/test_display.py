"""Choosing a display, and the message if there is none."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk import paths
from kiosk.platform.display import (
    ON_TRIAL,
    DisplayError,
    acquit_card,
    has_card,
    platform_for,
    prepare_display,
)
from kiosk.platform.missing_libraries import explain_missing
from release.prune import ROOT
from tools.stress.services import display


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wayland"),
        ({"DISPLAY": ":0"}, "xcb"),
    ],
)
def test_the_platform_is_the_one_chosen_else_wayland_else_x11(
    environment: dict[str, str], platform: str
) -> None:
    assert platform_for(environment) == platform


def test_without_a_display_the_kiosk_says_so_in_a_line(tmp_path: Path) -> None:
    kept = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}  # where no other kiosk runs
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"],
        env=kept,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "There is no display: neither WAYLAND_DISPLAY nor DISPLAY is set. "
        "Start the kiosk by its service, or from a desktop.\n"
    )


@pytest.mark.parametrize(
    ("display", "named"),
    [
        ({"QT_QPA_PLATFORM": "xcb"}, "no X11 display answers (DISPLAY is not set)"),
        ({"DISPLAY": "nowhere:0"}, "no X11 display answers (DISPLAY is nowhere:0)"),
        (
            {"QT_QPA_PLATFORM": "wayland", "XDG_RUNTIME_DIR": "/nowhere"},
            "no Wayland display answers (WAYLAND_DISPLAY is not set)",
        ),
    ],
)
def test_a_display_that_does_not_answer_is_named_in_a_line(
    display: dict[str, str], named: str, tmp_path: Path
) -> None:
    kept = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}  # where no other kiosk runs
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run"],
        env=kept | display,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert named in done.stderr
    assert "QT_QPA_PLATFORM" in done.stderr


ASK_THEN_CONNECT: Final = """
import os, subprocess
from kiosk.platform.display import prepare_display
prepare_display(os.environ)
subprocess.run(["xdotool", "getdisplaygeometry"], check=True)
"""


def test_a_display_is_not_left_between_the_question_and_qt() -> None:
    """An X server resets when its last client disconnects, which would end this program."""
    with display(640, 480, "-terminate") as name:
        done = subprocess.run(
            [sys.executable, "-c", ASK_THEN_CONNECT],
            env={"PATH": os.environ["PATH"], "DISPLAY": name},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stdout) == (0, "640 480\n"), done.stderr


def test_a_card_counts_only_if_this_account_may_draw_with_it(tmp_path: Path) -> None:
    assert not has_card(tmp_path / "missing")
    (tmp_path / "card0").touch()
    assert not has_card(tmp_path)
    (tmp_path / "renderD128").touch()
    assert has_card(tmp_path)


def test_a_card_that_drew_is_on_trial_no_more(tmp_path: Path) -> None:
    acquit_card({})
    service = {"RUNTIME_DIRECTORY": str(tmp_path)}
    acquit_card(service)
    (tmp_path / ON_TRIAL).touch()
    acquit_card(service)
    assert not (tmp_path / ON_TRIAL).exists()
    session = (ROOT / "release/debian/libexec/session").read_text()
    assert f"/{ON_TRIAL}" in session


def test_a_platform_whose_library_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(_path: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file")

    monkeypatch.setattr("ctypes.CDLL", load)
    with pytest.raises(DisplayError, match=r"^libxcb-cursor\.so\.0 is missing on this computer"):
        prepare_display({"DISPLAY": ":0"})


def test_a_library_comes_with_the_package_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    (tmp_path / "libraries.json").write_text(json.dumps({"libEGL.so.1": "libegl1"}), "utf-8")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert explain_missing(error) == (
        "libEGL.so.1 is missing on this computer. Install it: sudo apt-get install libegl1"
    )


@pytest.mark.parametrize(
    ("system", "package"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, "libglib2.0-0"),
        ({"ID": "debian", "VERSION_ID": "13"}, "libglib2.0-0t64"),
        ({"ID": "debian"}, "libglib2.0-0t64"),
    ],
    ids=["Debian 12", "Debian 13", "testing"],
)
def test_a_working_copy_names_the_package_as_the_system_does(
    system: dict[str, str], package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: system)
    error = ImportError("libglib-2.0.so.0: cannot open shared object file: No such file")
    assert explain_missing(error) == (
        f"libglib-2.0.so.0 is missing on this computer. Install it: sudo apt-get install {package}"
    )


def test_a_library_whose_package_is_not_known_comes_with_how_to_find_it() -> None:
    error = ImportError("libnothing.so.1: cannot open shared object file: No such file")
    assert explain_missing(error) == (
        "libnothing.so.1 is missing on this computer. Find its package, and install that: "
        "sudo apt-get install apt-file && sudo apt-file update && apt-file search libnothing.so.1"
    )


def test_an_error_that_is_about_no_library_is_left_alone() -> None:
    assert explain_missing(ImportError("No module named 'nothing'")) is None


def test_an_error_that_stands_for_another_is_explained_by_it() -> None:
    stands_for = OSError("Failed to load dynlib/dll 'libqxcb.so'.")
    stands_for.__cause__ = OSError("libxcb.so.1: cannot open shared object file: No such file")
    assert str(explain_missing(stands_for)).startswith("libxcb.so.1 is missing on this computer.")
