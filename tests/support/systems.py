"""Differences between operating systems, for tests that run on each of them."""

import sys
from pathlib import Path
from typing import Final

import pytest

from kiosk.platform.file_rights import is_open_to_others

PLACES: Final = (
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_RUNTIME_DIR",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA",
)
"""The variables that name the folders of settings and state: on Unix, and on Windows."""

UNIX_ALONE: Final = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no such links, pipes, sockets, rights and times"
)


def is_private(path: Path, rights: int = 0o600) -> bool:
    """Return whether only its owner has access to a path; on Unix, with exactly `rights`."""
    if sys.platform == "win32":
        return not is_open_to_others(path)
    return path.stat().st_mode & 0o777 == rights
