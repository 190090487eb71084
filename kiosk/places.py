"""Where things are: what comes with the kiosk, and what this clinic's computer keeps for it."""

import os
import sys
from pathlib import Path
from typing import Final

from platformdirs import user_config_path, user_state_path

APP: Final = "ketamine-route-kiosk"


def resources() -> Path:
    """Return the folder of built-in content, fonts and pictures."""
    return _root() / "resources"


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


def speaker() -> list[str]:
    """Return the program that speaks for a running kiosk, and its arguments."""
    return _own("speak")


def chimer() -> list[str]:
    """Return the program that chimes once, and its arguments but the last: how loud, in percent."""
    return _own("chime")


def state_dir() -> Path:
    """Return the folder for what the kiosk keeps. It holds nothing about a visit."""
    return user_state_path(APP, appauthor=False)


def runtime_dir() -> Path:
    """Return the folder for what ends with the session, the one above where there is no session."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder) if Path(folder).is_absolute() else state_dir()


def config_file() -> Path:
    """Return where the clinic's settings are looked for unless another file is named."""
    return user_config_path(APP, appauthor=False) / "kiosk.toml"


def _own(command: str) -> list[str]:
    """Return what starts one of the kiosk's own commands in another process."""
    return [sys.executable, command] if _frozen() else [sys.executable, "-m", "kiosk", command]


def _root() -> Path:
    """Return the project's folder, or the folder that PyInstaller's program unpacked."""
    frozen = _frozen()
    return Path(frozen) if frozen else Path(__file__).parent.parent


def _frozen() -> str | None:
    """Return the folder that PyInstaller's program unpacked, None for the working copy."""
    folder: str | None = getattr(sys, "_MEIPASS", None)
    return folder
