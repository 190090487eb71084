"""Where things are: what comes with the kiosk, and what this clinic's computer keeps for it."""

import sys
from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_state_path

APP: Final = "ketamine-route-kiosk"
UPDATES: Final = "updates"
UPDATE_METADATA: Final = "update-metadata"


def resources() -> Path:
    """Return the folder of built-in content, fonts and pictures."""
    return _root() / "resources"


def pictures() -> Path:
    """Return the folder of the drawings that stand beside words, each named for what it shows."""
    return resources() / "pictures"


def ui() -> Path:
    """Return the folder of the screens."""
    return _root() / "ui"


def translations() -> Path:
    """Return the folder of the interface's compiled words, which the build makes."""
    folder = "translations" if _frozen() else "build/translations"
    return _root() / folder


def licence() -> Path:
    """Return the file of the kiosk's own licence."""
    return _root() / "LICENSE"


def program() -> list[str]:
    """Return the command that starts this program."""
    return [sys.executable] if _frozen() else [sys.executable, "-m", "kiosk"]


def speaker() -> list[str]:
    """Return the program that speaks for a running kiosk, and its arguments."""
    return [*program(), "speak"]


def chimer() -> list[str]:
    """Return the program that chimes once, and its arguments but the last: how loud, in percent."""
    return [*program(), "chime"]


def graphics() -> list[str]:
    """Return the program that tells who draws, and its arguments."""
    return [*program(), "graphics"]


def updates_dir() -> Path:
    """Return the folder of the versions that were taken since the program was installed.

    It lies beside the folder of the standalone program, so it is written by whoever may install.
    """
    if not _frozen():
        return state_dir() / UPDATES
    slot = slot_dir()
    return slot.parent if slot else Path(sys.executable).parent.parent / UPDATES


def update_metadata_dir() -> Path:
    """Return the folder of what is known of the publisher's repository, for `kiosk update` alone.

    It lies beside the folder of the versions, and the kiosk's account cannot read it.
    """
    return updates_dir().with_name(UPDATE_METADATA)


def slot_dir() -> Path | None:
    """Return the folder among those that this program itself runs from, None where it is none."""
    home = Path(sys.executable).parent.parent
    return home if _frozen() and home.parent.name == UPDATES else None


def hands_over() -> bool:
    """Return whether this program is the installed one, and may start a newer one in its place.

    On Windows a program cannot take another's place under whoever started it.
    """
    return _frozen() is not None and slot_dir() is None and sys.platform != "win32"


def state_dir() -> Path:
    """Return the folder for what the kiosk keeps. It holds nothing about a visit.

    Windows has one folder for this and for the settings, so it lies within.
    """
    folder = user_state_path(APP, appauthor=False)
    return folder / "state" if sys.platform == "win32" else folder


def config_file() -> Path:
    """Return where the clinic's settings are looked for unless another file is named."""
    return user_config_path(APP, appauthor=False) / "kiosk.toml"


def _root() -> Path:
    """Return the program's folder: as PyInstaller unpacked it, as a wheel brought it, or here."""
    if frozen := _frozen():
        return Path(frozen)
    here = Path(__file__).parent
    installed = here / "installed"
    return installed if installed.is_dir() else here.parent


def _frozen() -> str | None:
    """Return the folder that PyInstaller's program unpacked, None for the working copy."""
    folder: str | None = getattr(sys, "_MEIPASS", None)
    return folder
