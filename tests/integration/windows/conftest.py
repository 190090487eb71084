"""The installer that `make windows` made, and a Windows that it installs on."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.windows.windows import BUILT, Windows
from tools.stress.services import display, program


@pytest.fixture(scope="session")
def installer() -> Path:
    """The installer."""
    found = sorted((BUILT / "dist").glob("ketamine-route-kiosk_*_setup.exe"))
    if len(found) != 1:
        pytest.exit("One installer in build/windows/dist is needed: make windows", returncode=1)
    return found[0]


@pytest.fixture(scope="session")
def new(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A Windows with nothing installed on it."""
    folder = tmp_path_factory.mktemp("windows")
    copy = [program("cp"), "--archive", "--reflink=auto"]
    subprocess.run([*copy, str(BUILT / "prefix"), str(folder / "prefix")], check=True)
    (folder / "home").mkdir()
    with display(1280, 800) as name:
        made = Windows(folder / "prefix", name, folder / "home")
        made.let_all_have(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
        yield made
        made.stop()
