"""After a visit, none of its objects is held anywhere in the program, in any view model."""

import gc
from collections import Counter as Tally
from typing import Any
from weakref import ref

import pytest

from kiosk.values.answers import Answers
from kiosk.viewmodels.fault_screen import FaultScreen
from kiosk.visit import events
from kiosk.visit.visit import Visit
from tests.ui.patient import Patient

OF_A_VISIT = (Visit, Answers)


def of_a_visit() -> list[Any]:
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, OF_A_VISIT)]


def census() -> Tally[type]:
    """Return the number of objects of each type."""
    return Tally(type(thing) for thing in of_a_visit())


@pytest.mark.parametrize("ending", ["start over", "idle", "fault"])
def test_however_a_visit_ends_none_of_it_is_held(calm_patient: Patient, ending: str) -> None:
    patient = calm_patient
    patient.kiosk.store.send(events.StartOver())
    before = census()
    patient.answer({"start": "first_strong"})
    patient.tap("main")
    watched = ref(patient.visit)
    assert any(isinstance(one, Answers) and one.choices for one in of_a_visit())
    if ending == "start over":
        patient.tap("quiet.startOver", "leave.clear")
    elif ending == "fault":
        patient.kiosk.view_model(FaultScreen).faulted.emit()
        patient.let_pass(5)
    else:
        patient.let_pass(1_000)
    patient.driver.settle()
    assert patient.untouched
    assert watched() is None
    assert census() <= before
