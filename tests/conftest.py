"""Shared fixtures: off-screen rendering, private folders, no deadlines."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from kiosk.platform.application import READ_ONLY
from kiosk.takeaway.printers import cups, printer
from tests.integration.process.running_kiosk import PATIENCE
from tests.support.spooler import Spooler
from tests.support.systems import PLACES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# Qt reads it once, at the first screen, which need not be one that the kiosk has prepared.
os.environ["QML_DISK_CACHE"] = READ_ONLY

# No deadline: a busy machine is slow, not wrong. The same examples each time: a change answers for
# what it broke, and for nothing else.
settings.register_profile(
    "kiosk", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("kiosk")


@pytest.fixture(scope="session", autouse=True)
def _private_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep tests from writing to the home of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in PLACES:
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """pytest-qt's application class: the kiosk has no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def running_spooler() -> Iterator[Spooler]:
    """A private CUPS server, started once per session."""
    if os.geteuid() != 0:
        pytest.skip("cupsd starts its filters as another user, which only root may do")
    spooler = Spooler()
    yield spooler
    spooler.close()


@pytest.fixture
def spooler(running_spooler: Spooler, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spooler]:
    """The CUPS server, set as the default for CUPS commands, and waited for patiently.

    It has no queue, whatever became of the test before.
    """
    monkeypatch.setenv("CUPS_SERVER", running_spooler.address)
    monkeypatch.setattr(cups, "COMMAND_SECONDS", PATIENCE)
    monkeypatch.setattr(printer, "SECONDS", PATIENCE)
    monkeypatch.setattr(printer, "TRIES", int(PATIENCE / printer.PAUSE))
    yield running_spooler
    running_spooler.clear()
