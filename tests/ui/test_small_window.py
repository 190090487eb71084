"""In a window below the supported minimum the kiosk works, and staff are told."""

from collections.abc import Callable

import pytest

from kiosk.staff.health import HealthStatus
from kiosk.viewmodels.health import Health
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size


@pytest.mark.parametrize("size", [(800, 480), (1023, 600), (599, 1024)])
def test_staff_are_told_of_a_window_that_is_too_small(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    (found,) = [one for one in patient.kiosk.view_model(Health).found() if one.name == "screen"]
    assert (found.standing, found.word) == (HealthStatus.LOOK, "small")
    assert found.detail == f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", [(1024, 600), (600, 1024)])
def test_nothing_is_wrong_with_the_least_windows(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    (found,) = [one for one in patient.kiosk.view_model(Health).found() if one.name == "screen"]
    assert found.standing is HealthStatus.FINE


def test_in_a_window_that_is_too_small_a_patient_still_gets_to_the_result(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((800, 480))
    patient.walk_to(Screen.COMPARE)
    patient.answer({})
    assert patient.is_on(Screen.RESULT)
