"""Where the kiosk draws: which display, and whether a graphics card helps."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo
from PySide6.QtQuick import QQuickWindow

from kiosk.platform.missing_libraries import explain_missing

CARDS: Final = Path("/dev/dri")

ON_TRIAL: Final = "card-on-trial"

WINDOW_PLATFORMS: Final = frozenset({"wayland", "xcb"})
"""Qt's names of the platforms that show a window and link libraries of the system."""


LOCALE: Final = frozenset({"LANG", "LC_ALL", "LC_CTYPE"})
"""What a system names its encoding with. Qt needs UTF-8 and complains where none is named."""


class DisplayError(Exception):
    """There is nothing to draw on. The message says why and what to do."""


def prepare_display(environment: Mapping[str, str] = os.environ, cards: Path = CARDS) -> None:
    """Choose Qt's platform and renderer before Qt starts, where nobody has chosen them.

    Args:
        environment: what the kiosk was started with.
        cards: the folder of the graphics cards that this account may draw with.

    Raises:
        DisplayError: there is no display, it does not answer, or a library for it is missing.
    """
    if sys.platform != "linux":
        return
    platform = platform_for(environment)
    if platform in WINDOW_PLATFORMS:
        _check_plugin(platform)
        _check_answer(platform, environment)
    os.environ["QT_QPA_PLATFORM"] = platform
    if not LOCALE & environment.keys():
        os.environ["LC_CTYPE"] = "C.UTF-8"
    if "QT_QUICK_BACKEND" not in environment and not has_card(cards):
        QQuickWindow.setSceneGraphBackend("software")


def platform_for(environment: Mapping[str, str]) -> str:
    """Return the name of the platform that Qt is to start on.

    Wayland comes first: the compositor of a kiosk offers X11 too, by way of a second server.

    Raises:
        DisplayError: there is no display.
    """
    if environment.get("QT_QPA_PLATFORM"):
        return environment["QT_QPA_PLATFORM"]
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland"
    if environment.get("DISPLAY"):
        return "xcb"
    raise DisplayError(
        "There is no display: neither WAYLAND_DISPLAY nor DISPLAY is set. "
        "Start the kiosk by its service, or from a desktop."
    )


def has_card(cards: Path) -> bool:
    """Return whether a graphics card is there that this account may draw with.

    Without one Qt would have the processor play the part of a card, at many times the work of
    Qt's own software renderer.
    """
    return any(os.access(card, os.R_OK | os.W_OK) for card in cards.glob("renderD*"))


def acquit_card(environment: Mapping[str, str] = os.environ) -> None:
    """Take away the mark of a graphics card on trial, because a frame is drawn.

    What starts the kiosk on a tablet (`libexec/session`) puts it into the folder that systemd makes
    for the service. Elsewhere no card is on trial.
    """
    folder = environment.get("RUNTIME_DIRECTORY", "")
    if folder:
        (Path(folder) / ON_TRIAL).unlink(missing_ok=True)


def go_on_without_card(window: QQuickWindow) -> None:
    """Start the program again, without the graphics card, if Qt finds that it cannot use it."""

    def start_again(_error: QQuickWindow.SceneGraphError, message: str) -> None:
        sys.stderr.write(f"{message.strip()} The kiosk goes on without the graphics card.\n")
        os.environ["QT_QUICK_BACKEND"] = "software"
        frozen = hasattr(sys, "frozen")
        os.execv(sys.executable, [sys.executable, *sys.argv[1:]] if frozen else sys.orig_argv)

    window.sceneGraphError.connect(start_again)


def _check_plugin(platform: str) -> None:
    """Load the plugin of a platform as Qt will: Qt itself ends the program where it cannot.

    Raises:
        DisplayError: a library that the plugin links is missing.
    """
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    try:
        ctypes.CDLL(str(folder / f"libq{platform}.so"))
    except OSError as error:
        other = f"Qt cannot use {platform}: {error}. Install the kiosk again."
        raise DisplayError(explain_missing(error) or other) from error


def _check_answer(platform: str, environment: Mapping[str, str]) -> None:
    """Connect to a display as Qt will: Qt itself ends the program where nothing answers.

    Raises:
        DisplayError: nothing answers.
    """
    variable = "DISPLAY" if platform == "xcb" else "WAYLAND_DISPLAY"
    name = environment.get(variable)
    answers = _x11_answers if platform == "xcb" else _wayland_answers
    if not answers(name.encode() if name else None):
        raise DisplayError(
            f"There is no display: no {'X11' if platform == 'xcb' else 'Wayland'} display answers "
            f"({variable} is {name or 'not set'}). Take QT_QPA_PLATFORM out of what the kiosk is "
            "started with, if it is there, and start the kiosk by its service, or from a desktop."
        )


def _x11_answers(name: bytes | None) -> bool:
    """Connect to a display and stay connected: a server whose last program leaves starts afresh.

    Qt would connect in the midst of that, and find no display.
    """
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(name, None))
    return not library.xcb_connection_has_error(connection)


def _wayland_answers(name: bytes | None) -> bool:
    library = ctypes.CDLL("libwayland-client.so.0")
    library.wl_display_connect.restype = ctypes.c_void_p
    connection = library.wl_display_connect(name)
    if connection:
        library.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)
