"""Keys as a display without a window manager delivers them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.process.patient import Patient
from tests.integration.process.running_kiosk import surroundings_of, until
from tools.stress.services import display

LONG = "2.5"
"""Seconds that a key is held: X repeats it after two thirds of a second."""


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Patient]:
    """A patient at a kiosk with a keyboard."""
    with display(1280, 800) as name:
        patient = Patient(surroundings_of(tmp_path, name))
        yield patient
        patient.end()


def test_a_key_that_is_held_down_goes_back_once(patient: Patient) -> None:
    patient.go("begin.en", "welcome")
    patient.go("main", "compare")
    patient.go("main", "quiz", 0)
    patient.go("main", "quiz", 1)
    patient.go("main", "quiz", 2)
    patient.hold_key("Escape", LONG)
    until(lambda: patient.is_at("quiz", 1), "Escape leads back")
    patient.go("main", "quiz", 2)  # from where the key has led, after all repeats have arrived
