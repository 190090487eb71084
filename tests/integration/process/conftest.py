"""Fixtures: a virtual display, a home folder, and a running kiosk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.integration.process.patient import Patient
from tests.integration.process.running_kiosk import Running, Supervisor, surroundings_of
from tools.stress.services import display

WIDTH, HEIGHT = 1024, 768


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Return a function that starts a kiosk, with fault injection if asked for."""
    made: list[Running] = []
    with display(WIDTH, HEIGHT) as name:

        def start(how: str = "", **more: str) -> Running:
            made.append(Running(surroundings_of(tmp_path, name) | more, tmp_path, how))
            return made[-1].start()

        yield start
        for each in made:
            for process in each.started:
                process.kill()
                process.communicate()


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    """The service manager that receives the kiosk's signs of life."""
    supervisor = Supervisor(tmp_path)
    yield supervisor
    supervisor.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The only folder that the kiosk may write to."""
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def patient(home: Path) -> Iterator[Patient]:
    """A patient at a new kiosk."""
    with display(1280, 800) as name:
        patient = Patient(surroundings_of(home, name))
        yield patient
        patient.process.kill()
        patient.process.communicate()
