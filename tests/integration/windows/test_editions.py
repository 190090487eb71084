"""Windows Home and Pro cannot lock a tablet: the installer and the doctor say so."""

import time
from pathlib import Path
from typing import Final

import pytest

from tests.integration.windows.windows import PATIENCE, Windows
from tests.support.display import windows as windows_on
from tests.support.display import xdotool

EDITION: Final = (r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion", "/v", "EditionID")
SETUP: Final = "Waiting-room kiosk Setup"
"""The title of the installer, and of whatever it says before its first page."""

LICENCE: Final = f"{SETUP}: License Agreement"
"""The title of its first page, as NSIS calls that."""


def first_title(windows: Windows, installer: Path) -> str:
    """Return the title of the first window that the installer shows, empty where none comes."""
    on_display = windows.environment | {"PATH": "/usr/bin:/bin"}
    with windows.started(str(installer)):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for window in windows_on(on_display, SETUP):
                return xdotool(on_display, "getwindowname", window).strip()
            time.sleep(0.2)
    return ""


@pytest.mark.parametrize(
    ("edition", "title"), [("Professional", SETUP), ("Core", SETUP), ("EnterpriseS", LICENCE)]
)
def test_the_installer_speaks_up_before_it_begins_where_windows_cannot_lock(
    new: Windows, installer: Path, edition: str, title: str
) -> None:
    done = new.run("reg", "add", *EDITION, "/t", "REG_SZ", "/d", edition, "/f")
    assert done.returncode == 0
    assert first_title(new, installer) == title
