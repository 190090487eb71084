"""Attempts to get out of the kiosk: the real program on a display without a window manager.

docs/security.md lists each test beside the attempts that it covers.
"""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kiosk.values.exit_codes import ExitCode
from tests.integration.process.conftest import HEIGHT, WIDTH
from tests.integration.process.running_kiosk import Running, surroundings_of, until
from tests.support.display import by, windows, xdotool

Start = Callable[..., Running]

OVER_ALL = {f"WIDTH={WIDTH}", f"HEIGHT={HEIGHT}", "X=0", "Y=0"}

CHORDS = (
    *("alt+F4", "ctrl+F4", "alt+Tab", "alt+Escape", "ctrl+Escape", "super+Tab"),
    *(f"super+{key}" for key in "derfuxslia"),
    *("ctrl+shift+Escape", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+alt+t"),
    *("shift+alt+Num_Lock", "shift+alt+Print", "super+ctrl+Return", "super+plus", "super+period"),
    *(f"F{number}" for number in range(1, 13)),
    *("Escape", "BackSpace", "Menu", "shift+F10", "Print", "super+shift+s", "alt+space"),
    *(f"ctrl+{key}" for key in "nospthlrwqacvxzju"),
    *("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+shift+i", "ctrl+shift+j", "alt+Left", "alt+Home"),
    *("XF86AudioRaiseVolume", "XF86HomePage", "XF86PowerOff", "XF86Sleep", "XF86Back"),
)
"""Every key combination of attempts 1 to 8, 20 and 31."""

DOUBLED = """
from PySide6.QtGui import QGuiApplication, QRasterWindow
application = QGuiApplication([])
window = QRasterWindow()
window.setTitle("a message of the system")
window.resize(400, 300)
window.show()
window.requestActivate()
application.exec()
"""
"""Another program with a window, such as a system message."""


def is_whole(kiosk: Running) -> bool:
    """Return whether the kiosk runs, covers the screen, has keyboard focus, and has one window."""
    there = windows(kiosk.surroundings)
    return (
        kiosk.alive and len(there) == 1 and kiosk.geometry() == OVER_ALL and has_keys(kiosk, there)
    )


def has_keys(kiosk: Running, its: list[str]) -> bool:
    """Return whether one of these windows has keyboard focus."""
    # -f: without it xdotool asks for the properties of what has it, and fails while no window has.
    return xdotool(kiosk.surroundings, "getwindowfocus", "-f").strip() in its


def test_no_chord_of_keys_leads_out(start: Start) -> None:
    kiosk = start()
    xdotool(kiosk.surroundings, "key", "--delay", "1", *CHORDS)
    for key, times in (("shift", 6), ("Num_Lock", 6), ("super", 5)):
        xdotool(kiosk.surroundings, "key", "--delay", "1", *[key] * times)
    until(lambda: is_whole(kiosk), "the kiosk stands as before")
    assert kiosk.end() == (ExitCode.RESTART, "", "")
    assert kiosk.logged("fault") == 0


def test_a_keyboard_that_types_by_itself_finds_nothing_to_type_in(start: Start) -> None:
    kiosk = start()
    xdotool(kiosk.surroundings, "type", "--delay", "1", "cmd.exe /c calc\nxterm & rm -rf ~\n' OR 1")
    until(lambda: is_whole(kiosk), "the kiosk stands as before")
    assert kiosk.logged("fault") == 0


def test_the_window_refuses_to_close_or_to_shrink(start: Start) -> None:
    kiosk = start()
    window = kiosk.window()
    by(kiosk.surroundings, sys.executable, "-m", "tests.integration.process.x11", window)
    until(lambda: is_whole(kiosk), "the kiosk refuses to close")
    xdotool(kiosk.surroundings, "windowsize", window, "300", "200")
    xdotool(kiosk.surroundings, "windowmove", window, "500", "500")
    until(lambda: is_whole(kiosk), "the kiosk covers the screen again")
    assert kiosk.end() == (ExitCode.RESTART, "", "")


def test_another_window_does_not_stay_in_front(start: Start) -> None:
    kiosk = start()
    until(lambda: is_whole(kiosk), "the kiosk has the keyboard")
    its = [kiosk.window()]
    other = subprocess.Popen([sys.executable, "-c", DOUBLED], env=kiosk.surroundings)
    try:
        until(lambda: bool(windows(kiosk.surroundings, "a message of")), "the other window is seen")
        until(
            lambda: has_keys(kiosk, its) and on_top(kiosk, its), "the kiosk comes back to the front"
        )
    finally:
        other.kill()
        other.wait()


def test_a_window_that_another_program_took_off_the_screen_comes_back(start: Start) -> None:
    kiosk = start()
    until(lambda: is_whole(kiosk), "the kiosk has the keyboard")
    for _time in range(2):
        xdotool(kiosk.surroundings, "windowunmap", kiosk.window())
        until(lambda: is_whole(kiosk) and on_top(kiosk, [kiosk.window()]), "the kiosk comes back")
    assert kiosk.end() == (ExitCode.RESTART, "", "")
    assert kiosk.logged("hung") == 0


def on_top(kiosk: Running, its: list[str]) -> bool:
    """Return whether one of these windows is on top in the middle of the screen."""
    xdotool(kiosk.surroundings, "mousemove", "150", "150")
    where = xdotool(kiosk.surroundings, "getmouselocation", "--shell").split()
    return f"WINDOW={its[0]}" in where


ARGUMENTS = (
    "-qmljsdebugger=port:3768,block",
    "--qmljsdebugger=port:3768",
    "-platform=vnc",
    "-style=fusion",
    "-platformpluginpath=/srv/evil",
    "-plugin=evil",
    "-stylesheet=evil.qss",
)


@pytest.mark.parametrize("argument", ARGUMENTS)
def test_the_command_line_takes_nothing_for_qt(argument: str, tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", argument],
        env=surroundings_of(tmp_path, ":0"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == ExitCode.MISUSED
    assert "error: " in refused.stderr


INJECTED = {
    "QML_IMPORT_PATH": "evil",
    "QML2_IMPORT_PATH": "evil",
    "QT_PLUGIN_PATH": "evil",
    "QT_QPA_PLATFORM_PLUGIN_PATH": "evil",
    "QT_QUICK_CONTROLS_STYLE": "evil",
    "QT_LOGGING_RULES": "*=true",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    "QSG_INFO": "1",
    "QSG_VISUALIZE": "overdraw",
    "QSG_RENDERER_DEBUG": "render",
    "QT_DEBUG_PLUGINS": "1",
    "QML_IMPORT_TRACE": "1",
    "QT_QPA_PLATFORM": "vnc",
    "QT_SCALE_FACTOR": "0.1",
}


def test_variables_of_qt_reach_nothing(start: Start, tmp_path: Path) -> None:
    evil = tmp_path / "evil" / "QtQuick"
    evil.mkdir(parents=True)
    (evil / "qmldir").write_text("module QtQuick\nText 2.0 Evil.qml\n", "utf-8")
    plain = start()
    expected = plain.geometry()
    plain.end()
    injected = {name: value.replace("evil", str(evil.parent)) for name, value in INJECTED.items()}
    kiosk = start(**injected)
    assert kiosk.geometry() == expected
    code, out, err = kiosk.end()
    assert (code, out, err) == (ExitCode.RESTART, "", "")
    assert kiosk.logged("qt") + kiosk.logged("fault") == 0


def test_a_mouse_finds_no_menu_nothing_to_select_and_no_link(start: Start) -> None:
    kiosk = start()
    driver = partial(xdotool, kiosk.surroundings)
    for across, down in ((100, 100), (300, 400), (700, 300), (512, 740)):
        driver("mousemove", str(across), str(down))
        for button in ("3", "2", "8", "9"):
            driver("click", button)
        driver("click", "--repeat", "3", "--delay", "20", "1")
        driver("mousedown", "1", "mousemove_relative", "--", "90", "60", "mouseup", "1")
        driver("mousedown", "1", "sleep", "1", "mouseup", "1")
        driver("key", "ctrl+a", "ctrl+c")
        assert windows(kiosk.surroundings) == [kiosk.window()]
    until(lambda: is_whole(kiosk), "the kiosk stands as before")
    assert kiosk.end() == (ExitCode.RESTART, "", "")


def test_the_window_has_one_name_that_says_nothing_of_a_visit(start: Start) -> None:
    kiosk = start()
    name = partial(xdotool, kiosk.surroundings, "getwindowname")
    before = name(kiosk.window())
    xdotool(kiosk.surroundings, "mousemove", "250", "450", "click", "1", "key", "Tab", "Return")
    assert name(kiosk.window()) == before == "Waiting-room kiosk\n"
