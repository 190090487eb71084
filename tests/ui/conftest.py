"""Fixtures: the kiosk with a patient, and a check for Qt warnings during teardown.

pytest-qt fails a test on Qt warnings and exceptions in slots during setup and call, but only on
exceptions during teardown. Warnings then, when a scene may outlive what it is bound to, are caught
here.
"""

import datetime as dt
from collections.abc import Callable, Generator, Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.platform import qt_messages
from kiosk.platform.application import prepare
from kiosk.services import Surroundings
from kiosk.startup import StartupConfig, load_startup_config
from kiosk.visit import events
from tests.ui.fingers import Fingers
from tests.ui.listener import Voiceless
from tests.ui.patient import LANDSCAPE, Patient, Size
from tools.silent_chime import SilentChime
from tools.tour.scene_items import screens_made
from tools.tour.tour import PatientClock

TODAY = dt.date(2027, 1, 4)
"""A date on which no review of the built-in pack is overdue."""


def today() -> dt.date:
    """Return that date."""
    return TODAY


SILENT = Surroundings(open_voice=Voiceless, make_chime_player=SilentChime)
"""A tablet without sound."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, object, object]:
    """Fail a test on a Qt message while it is torn down."""
    heard: list[str] = []
    qt_messages.listen(lambda level, text: heard.append(f"{level}: {text}"))
    try:
        result = yield
    finally:
        qInstallMessageHandler(None)
    if heard:
        pytest.fail("Qt spoke while the test was torn down:\n" + "\n".join(heard), pytrace=False)
    return result


@pytest.fixture(scope="session")
def qapp(qapp: QGuiApplication) -> QGuiApplication:
    """The application, with the kiosk's fonts."""
    prepare(qapp)
    return qapp


@pytest.fixture(scope="session")
def setup(tmp_path_factory: pytest.TempPathFactory) -> StartupConfig:
    """A clinic with default settings."""
    config = tmp_path_factory.mktemp("clinic") / "kiosk.toml"
    config.touch()
    return load_startup_config(config, None)


@pytest.fixture(scope="module")
def kiosk(qapp: QGuiApplication, setup: StartupConfig) -> Iterator[Callable[[Size], Patient]]:
    """Return a patient at a kiosk of a given window size; kiosks are reused per size."""
    patients: dict[Size, Patient] = {}

    def walk_up(size: Size) -> Patient:
        if size not in patients:
            clock = PatientClock()
            made = Kiosk(setup, clock, today, SILENT)
            made.show(size)
            newcomer = Patient(made, clock)
            newcomer.driver.wait(lambda: screens_made(made.window), "no screens")
            patients[size] = newcomer
        # The language is the program's: one that another kiosk left would be shown here.
        for store in (other.kiosk.store for other in patients.values()):
            if store.visit.language != store.plan.languages[0]:
                store.send(events.StartOver())
        patients[size].arrive()
        return patients[size]

    yield walk_up
    for patient in patients.values():
        patient.kiosk.close()
    qapp.processEvents()


@pytest.fixture
def patient(kiosk: Callable[[Size], Patient]) -> Patient:
    """A patient at a 10-inch tablet."""
    return kiosk(LANDSCAPE)


@pytest.fixture
def calm_patient(patient: Patient) -> Patient:
    """The same with reduced motion: screens change at once."""
    patient.ask_for_less_motion()
    return patient


@pytest.fixture
def fingers(calm_patient: Patient) -> Iterator[Fingers]:
    """Simulated fingers; all are lifted after the test."""
    fingers = Fingers(calm_patient)
    calm_patient.kiosk.presses.settle()
    yield fingers
    fingers.lift_all()
