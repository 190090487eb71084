"""A clinic whose first language is Spanish: a whole visit without any English."""

from collections.abc import Callable

import pytest

from kiosk.startup import StartupConfig
from kiosk.visit.visit import Screen
from tests.ui.english import english_in
from tests.ui.patient import LANDSCAPE, Patient, Size, area
from tests.ui.survey import survey
from tools.tour.scene_items import holds
from tools.tour.tour import beginning_in


@pytest.fixture(scope="module")
def setup(setup: StartupConfig) -> StartupConfig:
    """That clinic's configuration."""
    return beginning_in(setup, "es")


def test_it_greets_in_spanish_and_offers_that_first(calm_patient: Patient) -> None:
    assert calm_patient.sees("¿Goteo o inyección?")
    spanish, english = calm_patient.shown("begin.es"), calm_patient.shown("begin.en")
    assert area(spanish).left() < area(english).left()
    assert spanish.property("main")
    assert not english.property("main")


def test_a_visit_in_english_leaves_it_in_spanish(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    assert calm_patient.sees("Welcome")
    calm_patient.tap("quiet.startOver")
    assert calm_patient.is_on(Screen.ATTRACT)
    assert calm_patient.sees("¿Goteo o inyección?")


def test_every_setting_is_in_view(calm_patient: Patient) -> None:
    calm_patient.tap("quiet.comfort")
    assert not [item for item in calm_patient.driver.items() if holds(item, "scrolls")]


def test_no_english_is_left_on_any_view(kiosk: Callable[[Size], Patient]) -> None:
    patient = kiosk(LANDSCAPE)
    patient.ask_for_less_motion()
    left = [
        f"{view.name}: {text}"
        for view in survey(patient)
        for text in english_in((words.said for words in view.words), patient.pack)
    ]
    assert left == []


def test_english_would_be_noticed(kiosk: Callable[[Size], Patient]) -> None:
    patient = kiosk(LANDSCAPE)
    patient.tap("begin.en", "main")
    assert len(english_in(patient.reads(), patient.pack)) > 10
