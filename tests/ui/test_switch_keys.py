"""Two buttons by every key that the settings allow, those of an ordinary keyboard too."""

from typing import get_args

import pytest
from msgspec import convert
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.settings.clinic_settings import SwitchSettings
from kiosk.settings.value_types import SwitchKey
from kiosk.startup import StartupConfig
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient

ON_A_KEYBOARD = frozenset({"Return", "Enter", "Space"})
"""Keys that press a button for everybody."""

HELD = range(500, 3000, 250)
"""Milliseconds at which a key repeats that is held down."""

every_key = pytest.mark.parametrize("setup", get_args(SwitchKey), indirect=True)
some_keys = pytest.mark.parametrize("setup", ["2", "Return", "Space", "Left"], indirect=True)


class Switch:
    """A patient with two buttons.

    Args:
        patient: the patient.
        keys: what the buttons send.
    """

    def __init__(self, patient: Patient, keys: SwitchSettings) -> None:
        self.patient = patient
        self.next = Qt.Key[f"Key_{keys.next}"]
        self.choose = Qt.Key[f"Key_{keys.choose}"]

    def go_to(self, name: str) -> None:
        """Press the first button, and go on to a control."""
        self.patient.press_key(self.next)
        self.patient.shown(name).forceActiveFocus()

    def at_once(self, key: Qt.Key) -> None:
        """Press a button as soon as the screen has answered the one before."""
        QTest.keyClick(self.patient.kiosk.window, key)
        self.patient.driver.settle()

    def hold(self, key: Qt.Key, *, told: bool) -> None:
        """Hold a button down; untold, each repeat comes as a release and a press, as on X11."""
        self.patient.kiosk.presses.settle()
        self._send(QEvent.Type.KeyPress, key, 1)
        for at in HELD:
            self.patient.kiosk.presses.settle()
            for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
                self._send(kind, key, at, again=told)
        self._send(QEvent.Type.KeyRelease, key, HELD.stop)
        self.patient.driver.settle()

    def _send(self, kind: QEvent.Type, key: Qt.Key, at: int, *, again: bool = False) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(self.patient.kiosk.window, event)


@pytest.fixture(scope="module")
def setup(setup: StartupConfig, request: pytest.FixtureRequest) -> StartupConfig:
    """A clinic that has set the keys of its switch."""
    forward = "Return" if request.param == "Space" else "Space"
    keys = convert({"next": forward, "choose": request.param}, SwitchSettings)
    return replace(setup, settings=replace(setup.settings, switch=keys))


@pytest.fixture
def switch(calm_patient: Patient, setup: StartupConfig) -> Switch:
    return Switch(calm_patient, setup.settings.switch)


@every_key
def test_one_goes_on_and_the_other_presses(switch: Switch) -> None:
    switch.go_to("begin.en")
    assert switch.patient.visit.comfort.two_buttons
    switch.patient.press_key(switch.choose)
    assert switch.patient.is_on(Screen.WELCOME)
    switch.go_to("main")
    switch.patient.press_key(switch.choose)
    assert switch.patient.is_on(Screen.COMPARE)


@every_key
def test_either_counts_once_however_long_it_is_held_down(switch: Switch) -> None:
    switch.patient.open_section("experience", "experience")
    switch.go_to("minute.next")
    for minute, told in enumerate((True, False), 1):
        switch.hold(switch.choose, told=told)
        assert switch.patient.visit.minute == minute
    for told in (True, False):
        switch.go_to("minute.before")
        switch.hold(switch.next, told=told)
        assert switch.patient.focused == "minute.next"


@some_keys
def test_a_hand_that_shakes_presses_nothing_twice(switch: Switch) -> None:
    switch.patient.tap("begin.en")
    switch.go_to("main")
    switch.patient.press_key(switch.choose)
    switch.at_once(switch.choose)
    assert switch.patient.is_on(Screen.COMPARE)


@some_keys
def test_what_has_only_just_come_can_be_gone_on_from(switch: Switch) -> None:
    switch.patient.tap("begin.en")
    switch.go_to("main")
    switch.patient.press_key(switch.choose)
    switch.at_once(switch.next)
    first = switch.patient.focused
    switch.at_once(switch.next)
    assert switch.patient.focused != first


@every_key
def test_what_answers_the_warning_presses_nothing(switch: Switch) -> None:
    switch.patient.tap("begin.en")
    switch.go_to("main")
    before = switch.patient.visit
    for told in (True, False):
        switch.patient.let_pass(switch.patient.kiosk.store.policy.idle + 2)
        assert switch.patient.sees("Are you still there?")
        switch.hold(switch.choose, told=told)
        assert not switch.patient.sees("Are you still there?")
    assert (switch.patient.visit, switch.patient.focused) == (before, "main")


@every_key
def test_before_the_first_the_other_is_a_key_like_any_other(
    switch: Switch, setup: StartupConfig
) -> None:
    switch.patient.focus("begin.en")
    switch.patient.press_key(switch.choose)
    assert not switch.patient.visit.comfort.two_buttons
    presses = setup.settings.switch.choose in ON_A_KEYBOARD
    assert switch.patient.is_on(Screen.WELCOME if presses else Screen.ATTRACT)
