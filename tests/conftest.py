"""How tests run: where Qt draws, what they write to, and that nothing is timed."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication

from kiosk.takeaway.printers import cups
from tests.integration.process.running_kiosk import PATIENCE
from tests.support.spooler import Spooler
from tests.support.systems import PLACES

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

# A busy machine is slow, not wrong.
settings.register_profile("kiosk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kiosk")


@pytest.fixture(scope="session", autouse=True)
def _places_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what a test writes out of the home of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in PLACES:
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield


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
    monkeypatch.setattr(cups, "COMMAND_SECONDS", PATIENCE)
    return running_spooler
