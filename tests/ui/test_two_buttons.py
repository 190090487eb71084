"""A whole visit by switch access: one button moves on to the next item, the other presses it."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import Patient, area
from tools.tour.scene_items import below, has

NEXT, CHOOSE = Qt.Key.Key_1, Qt.Key.Key_2


class Switch:
    """A patient who only uses two switch buttons."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient

    def go_to(self, name: str) -> None:
        """Press the first button until an item has focus.

        Raises:
            LookupError: it never gets focus.
        """
        for _press in range(200):
            self.patient.press_key(NEXT)
            if self.patient.focused == name:
                return
        raise LookupError(name)

    def choose(self, *names: str) -> None:
        """Go to items and press them, in turn."""
        for name in names:
            self.go_to(name)
            self.patient.press_key(CHOOSE)


@pytest.fixture
def switch(calm_patient: Patient) -> Switch:
    return Switch(calm_patient)


def test_a_whole_visit_can_be_made_by_two_buttons(switch: Switch) -> None:
    patient = switch.patient
    switch.choose("begin.en")
    assert patient.visit.comfort.two_buttons
    assert patient.is_on(Screen.WELCOME)
    switch.choose("main", "tab.experience")
    switch.choose("minute.next", "minute.next")
    assert patient.visit.minute == 2
    switch.choose("main", "step.first_strong")
    assert patient.visit.answers.anything
    while patient.is_on(Screen.QUIZ):
        switch.choose("main")
    assert patient.is_on(Screen.RESULT)
    switch.choose("scoring", "sheet.close", "main", "extra")
    assert patient.is_on(Screen.THANKS)
    switch.choose("main")
    assert patient.untouched


@pytest.mark.parametrize("sheet", ["quiet.comfort", "quiet.help", "row.onset"])
def test_a_sheet_is_opened_gone_through_and_closed(switch: Switch, sheet: str) -> None:
    switch.patient.walk_to(Screen.COMPARE)
    before = switch.patient.visit
    switch.choose(sheet)
    assert switch.patient.visit.overlays
    touchable = {
        item.objectName()
        for item in switch.patient.driver.items()
        if item.isEnabled() and item.inherits("QQuickAbstractButton")
    }
    for name in touchable:
        switch.go_to(name)
    switch.choose("sheet.close")
    assert switch.patient.visit.overlays == before.overlays == ()


def test_the_cover_is_lifted_by_the_second_button(switch: Switch) -> None:
    switch.choose("begin.en", "quiet.cover")
    assert switch.patient.visit.overlay is Overlay.COVER
    switch.patient.press_key(CHOOSE)
    assert not switch.patient.visit.covered


def test_a_long_page_is_scrolled(switch: Switch) -> None:
    switch.patient.walk_to(Screen.COMPARE)
    switch.choose("tab.about", "section.sources")
    page = switch.patient.long_page()
    (view,) = [item for item in below(page) if item.inherits("QQuickFlickable")]
    switch.choose("scroll.down")
    assert float(view.property("contentY")) > 0


@pytest.mark.parametrize("key", [NEXT, CHOOSE])
def test_either_button_answers_the_warning_and_does_nothing_else(
    switch: Switch, key: Qt.Key
) -> None:
    switch.choose("begin.en")
    switch.go_to("main")
    before, focused = switch.patient.visit, switch.patient.focused
    switch.patient.let_pass(switch.patient.kiosk.store.policy.idle + 2)
    switch.patient.press_key(key)
    assert not switch.patient.sees("Are you still there?")
    assert (switch.patient.visit, switch.patient.focused) == (before, focused)


def test_the_second_button_does_nothing_before_the_first_was_pressed(switch: Switch) -> None:
    switch.patient.focus("begin.en")
    switch.patient.press_key(CHOOSE)
    assert switch.patient.is_on(Screen.ATTRACT)


def test_it_can_be_switched_on_and_off_with_the_comfort_settings(switch: Switch) -> None:
    patient = switch.patient
    patient.tap("begin.en", "quiet.comfort", "switch.on", "sheet.close")
    assert patient.visit.comfort.two_buttons
    patient.tap("quiet.comfort", "switch.off", "sheet.close")
    assert not patient.visit.comfort.two_buttons


def test_the_next_patient_finds_it_off(switch: Switch) -> None:
    switch.choose("begin.en", "quiet.startOver")
    assert switch.patient.untouched


def test_the_ring_is_larger_and_stays_after_a_touch(switch: Switch) -> None:
    patient = switch.patient
    patient.tap("begin.en")
    patient.focus("main")
    usual = _ring(patient)
    patient.tap("quiet.comfort", "switch.on", "sheet.close")
    switch.go_to("main")
    assert _ring(patient) == 6 > usual
    patient.driver.tap_at(QPoint(20, 20))
    patient.driver.settle()
    assert _ring(patient) == 6 > usual


def _ring(patient: Patient) -> int:
    """Return the width of the focus ring."""
    (ring,) = [item for item in patient.driver.items() if has(item, "control")]
    assert area(ring).contains(area(patient.shown(patient.focused)))
    image = patient.kiosk.window.grabWindow()
    place, middle = area(ring).toRect(), area(ring).center().toPoint().y()
    color = image.pixelColor(place.left() + 1, middle)
    wide = 0
    while image.pixelColor(place.left() + 1 + wide, middle) == color:
        wide += 1
    return wide + 1
