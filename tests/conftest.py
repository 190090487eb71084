"""Where Qt draws while tests run, the one application of a process, and a print service."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.spooler import Spooler

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kind of application that the kiosk is: one without widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def running_spooler() -> Iterator[Spooler]:
    """A print service, started once."""
    if os.geteuid() != 0:
        pytest.skip("cupsd starts its filters as another user, which only root may do")
    spooler = Spooler()
    yield spooler
    spooler.close()


@pytest.fixture
def spooler(running_spooler: Spooler, monkeypatch: pytest.MonkeyPatch) -> Spooler:
    """The print service, where the commands of CUPS find it."""
    monkeypatch.setenv("CUPS_SERVER", running_spooler.address)
    return running_spooler
