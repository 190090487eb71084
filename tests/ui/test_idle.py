"""An unused kiosk shows a warning, waits for an answer, and then starts over."""

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.services import DONE_SECONDS
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient

ASKS = "Are you still there?"
ASKS_READER = "Still reading?"
SOMEWHERE = QPoint(400, 300)


@pytest.fixture
def visitor(calm_patient: Patient) -> Patient:
    """A patient in the quiz with one answer given."""
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.first_strong")
    return calm_patient


@pytest.fixture
def policy(visitor: Patient) -> IdlePolicy:
    """The kiosk's limits, in seconds."""
    return visitor.kiosk.store.policy


def test_a_warning_appears_with_the_seconds_that_are_left(
    visitor: Patient, policy: IdlePolicy
) -> None:
    visitor.let_pass(policy.idle - 1)
    assert not visitor.sees(ASKS)
    visitor.let_pass(1)
    assert ASKS in visitor.reads()
    assert str(policy.warning) in visitor.reads()
    visitor.let_pass(12.5)
    assert str(policy.warning - 12) in visitor.reads()
    assert policy.warning >= 20


def test_the_touch_that_answers_presses_nothing_beneath(
    visitor: Patient, policy: IdlePolicy
) -> None:
    before = visitor.visit
    main = visitor.driver.point_in(visitor.shown("main"), 0.5, 0.5)
    visitor.let_pass(policy.idle + 2)
    assert visitor.sees(ASKS)
    visitor.driver.tap_at(main)
    visitor.driver.settle()
    assert visitor.visit == before
    assert not visitor.sees(ASKS)
    visitor.driver.tap_at(main)
    visitor.driver.settle()
    assert visitor.visit.question == before.question + 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_a_key_answers_too_and_does_nothing_else(
    visitor: Patient, policy: IdlePolicy, key: Qt.Key
) -> None:
    before = visitor.visit
    visitor.focus("main")
    visitor.let_pass(policy.idle + 2)
    visitor.press_key(key)
    assert visitor.visit == before
    assert visitor.focused == "main"
    assert not visitor.sees(ASKS)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_a_key_that_answers_and_is_held_down_does_nothing_else(
    visitor: Patient, policy: IdlePolicy, key: Qt.Key
) -> None:
    before = visitor.visit
    visitor.focus("main")
    visitor.let_pass(policy.idle + 2)
    visitor.hold_key(key)
    assert visitor.visit == before
    assert not visitor.sees(ASKS)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_X])
def test_a_key_that_is_stuck_holds_no_visit_open(
    visitor: Patient, policy: IdlePolicy, key: Qt.Key
) -> None:
    visitor.press_key(key)
    for seconds, asks in ((policy.idle - 1, False), (1, True), (policy.warning - 1, True)):
        visitor.let_pass(seconds)
        visitor.repeat_key(key)
        assert visitor.sees(ASKS) is asks
    visitor.let_pass(1)
    assert visitor.untouched


def test_the_warning_can_be_answered_again_and_again(visitor: Patient, policy: IdlePolicy) -> None:
    before = visitor.visit
    for _time in range(5):
        visitor.let_pass(policy.idle + policy.warning - 1)
        assert "1" in visitor.reads()
        visitor.driver.tap_at(SOMEWHERE)
        visitor.driver.settle()
    assert visitor.visit == before


def test_an_unanswered_warning_ends_in_a_clean_attract_screen(
    patient: Patient,
) -> None:
    before, policy = patient.whole_scene(), patient.kiosk.store.policy
    patient.tap("begin.en", "main", "tab.safety", "main", "step.first_strong", "quiet.help")
    patient.let_pass(policy.idle)
    assert patient.sees(ASKS)
    patient.let_pass(policy.warning)
    assert patient.untouched
    assert patient.can_touch("begin.en")
    assert not patient.sees(ASKS)
    assert patient.whole_scene() == before


@pytest.mark.parametrize("overlay", ["quiet.cover", "quiet.comfort", "quiet.startOver"])
def test_the_warning_stands_above_whatever_is_open(
    visitor: Patient, policy: IdlePolicy, overlay: str
) -> None:
    visitor.tap(overlay)
    before = visitor.visit
    visitor.let_pass(policy.idle + 2)
    assert visitor.sees(ASKS)
    enabled = [item for item in visitor.driver.items() if item.isEnabled() and item.objectName()]
    assert enabled == []
    visitor.driver.tap_at(SOMEWHERE)
    visitor.driver.settle()
    assert visitor.visit == before


def test_a_touch_after_the_tablet_slept_starts_over_and_presses_nothing(
    visitor: Patient, policy: IdlePolicy
) -> None:
    begin = visitor.driver.point_in(visitor.shown("main"), 0.5, 0.5)
    visitor.sleep(policy.idle + policy.warning + 1)
    visitor.driver.tap_at(begin)
    visitor.driver.settle()
    assert visitor.untouched
    assert visitor.can_touch("begin.en")


def test_the_thank_you_screen_warns_sooner(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.THANKS)
    calm_patient.let_pass(DONE_SECONDS)
    assert calm_patient.sees(ASKS)
    calm_patient.let_pass(calm_patient.kiosk.store.policy.warning)
    assert calm_patient.untouched


def test_an_untouched_screen_never_warns(patient: Patient) -> None:
    patient.let_pass(24 * 60 * 60)
    assert not patient.sees(ASKS)
    assert not patient.sees(ASKS_READER)
    assert patient.can_touch("begin.en")


def test_a_finger_left_on_the_glass_does_not_hold_a_visit_open(
    visitor: Patient, policy: IdlePolicy
) -> None:
    _hold_a_finger_until_the_longest_visit(visitor, policy)
    assert visitor.sees(ASKS_READER)
    for across in range(6):
        visitor.driver.move(SOMEWHERE + QPoint(across % 2, 0))
        assert visitor.sees(ASKS_READER)
        visitor.let_pass(policy.warning / 6)
    assert visitor.untouched
    visitor.driver.release(SOMEWHERE)


def test_lifting_the_finger_does_not_answer_the_longest_visit_but_a_new_touch_does(
    visitor: Patient, policy: IdlePolicy
) -> None:
    before = visitor.visit
    _hold_a_finger_until_the_longest_visit(visitor, policy)
    visitor.driver.release(SOMEWHERE)
    visitor.driver.settle()
    assert visitor.sees(ASKS_READER)
    visitor.driver.tap_at(SOMEWHERE)
    visitor.driver.settle()
    assert not visitor.sees(ASKS_READER)
    assert visitor.visit == before
    visitor.let_pass(policy.idle - 1)
    assert not visitor.sees(ASKS_READER)


def _hold_a_finger_until_the_longest_visit(visitor: Patient, policy: IdlePolicy) -> None:
    """Move a finger on an empty area until the longest visit ends."""
    visitor.driver.press(SOMEWHERE)
    for turn in range(policy.longest // 60):
        visitor.driver.move(SOMEWHERE + QPoint(turn % 2 * 40, 0))
        assert not visitor.sees(ASKS)
        visitor.let_pass(60)
    visitor.let_pass(1)
