"""Several fingers, fingers that never lift, and sliding fingers cause no accidental presses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.input.glass import RESTS
from kiosk.viewmodels.health import Health
from kiosk.visit.idle import IdlePolicy
from kiosk.visit.visit import Overlay, Screen
from tests.ui.fingers import Fingers
from tests.ui.patient import Patient
from tools.tour.staff_script import hold_the_corner

ASKS = "Are you still there?"
NOTHING = QPoint(640, 2)
"""A point of the window without a touch target."""


@pytest.fixture
def policy(calm_patient: Patient) -> IdlePolicy:
    """The kiosk's limits, in seconds."""
    return calm_patient.kiosk.store.policy


# Several at once -----------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["main", "step.middle"])
@pytest.mark.parametrize("together", [False, True])
def test_next_and_a_step_in_one_frame_answer_no_question_that_was_not_seen(
    fingers: Fingers, first: str, *, together: bool
) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    (second,) = {"main", "step.middle"} - {first}
    for asked in [one for one in patient.plan.quiz if one.is_preference]:
        fingers.look()
        assert patient.plan.quiz[patient.visit.question] is asked
        one, other = fingers.at(first), fingers.at(second)
        if together:
            fingers.frame(press={0: one, 1: other})
        else:
            fingers.frame(press={0: one})
            fingers.frame(press={1: other})
        fingers.frame(lift=(0, 1))
        patient.driver.settle()
        seen = {one.id for one in patient.plan.quiz[: patient.visit.question]} | {asked.id}
        assert {name for name, _ in patient.visit.answers.choices} <= seen
        if patient.plan.quiz[patient.visit.question] is asked:
            patient.tap("main")


@pytest.mark.parametrize("ends", ["lifted", "palm", "warning"])
def test_a_swipe_turns_the_panel_only_if_it_is_lifted_on_what_it_began_on(
    fingers: Fingers, ends: str
) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.COMPARE)
    fingers.look()
    began, place = patient.visit.topic, QPoint(900, 400)
    fingers.frame(press={0: place})
    for step in range(1, 9):
        QTest.qWait(8)
        fingers.frame(move={0: place - QPoint(30 * step, 0)})
    if ends == "palm":
        fingers.frame(press={1: QPoint(300, 600)})
    elif ends == "warning":
        patient.advance(patient.kiosk.store.policy.idle + 1)
        patient.driver.wait(lambda: patient.kiosk.store.idle_state.warns, "no warning")
    fingers.lift_all()
    patient.driver.settle()
    assert (patient.visit.topic != began) is (ends == "lifted")


def test_done_and_a_step_in_one_frame_change_one_answer_or_none(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.answer({"start": "first_strong"})
    patient.tap("change")
    fingers.look()
    fingers.frame(press={0: fingers.at("sheet.close")})
    fingers.frame(press={1: fingers.at("step.middle")})
    fingers.frame(lift=(0, 1))
    patient.driver.settle()
    assert [name for name, _ in patient.visit.answers.choices] == ["start"]


def test_a_finger_that_was_down_before_a_change_presses_nothing_after_it(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    patient.focus("main")
    fingers.look()
    fingers.frame(press={0: fingers.at("step.middle")})
    patient.sleep(0.1)
    QTest.keyClick(patient.kiosk.window, Qt.Key.Key_Return)
    patient.driver.settle()
    assert patient.visit.question == 1
    patient.sleep(5)
    fingers.frame(lift=(0,))
    patient.driver.settle()
    assert not patient.visit.answers.anything


# Fingers that never lift ---------------------------------------------------------------------


def test_any_new_finger_answers_a_warning(fingers: Fingers, policy: IdlePolicy) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    fingers.frame(press={0: NOTHING})
    before = patient.visit
    before_the_longest = policy.longest // (policy.idle + 2)
    assert before_the_longest > 1
    for _time in range(before_the_longest):
        # A little over the limit: a touch just as the warning appears does not dismiss it.
        patient.let_pass(policy.idle + 0.1)
        patient.let_pass(1)
        assert patient.sees(ASKS)
        fingers.tap_at(QPoint(640, 400), number=1)
        patient.driver.settle()
        assert not patient.sees(ASKS)
    assert patient.visit == before


def test_a_drop_on_the_waiting_screen_keeps_nobody_from_a_visit(
    fingers: Fingers, policy: IdlePolicy
) -> None:
    patient = fingers.patient
    drop = fingers.at("begin.en")
    fingers.frame(press={9: drop})
    for _visit in range(3):
        patient.let_pass(policy.longest)
        fingers.frame(move={9: drop + QPoint(1, 0)})
        fingers.frame(move={9: drop})
        fingers.tap("begin.en")
        patient.driver.settle()
        assert patient.is_on(Screen.WELCOME)
        patient.let_pass(policy.idle - 1)
        assert not patient.sees(ASKS)
        patient.tap("main")
        assert patient.is_on(Screen.COMPARE)
        patient.let_pass(policy.idle + policy.warning)
        assert patient.untouched


def test_a_drop_that_trembles_holds_no_visit_open(fingers: Fingers, policy: IdlePolicy) -> None:
    patient = fingers.patient
    patient.tap("begin.en")
    fingers.frame(press={9: NOTHING})
    for second in range(policy.idle + policy.warning):
        patient.let_pass(1)
        fingers.frame(move={9: NOTHING + QPoint(second % 2, 0)})
    patient.let_pass(RESTS)
    assert patient.untouched


def test_staff_come_in_beside_a_drop_and_read_that_it_is_there(fingers: Fingers) -> None:
    patient = fingers.patient
    assert words_of_the_glass(patient) == ["well"]
    fingers.frame(press={9: QPoint(300, 300)})
    patient.let_pass(RESTS)
    assert words_of_the_glass(patient) == ["rests"]
    corner = QPoint(patient.driver.width - 20, 20)
    fingers.frame(press={0: corner})
    patient.let_pass(2)
    fingers.frame(lift=(0,))
    patient.driver.settle()
    assert patient.can_touch("staff.startOver")
    patient.tap("staff.close")


def words_of_the_glass(patient: Patient) -> list[str]:
    """Return what the health page says about the glass."""
    return [one.word for one in patient.kiosk.view_model(Health).found() if one.name == "glass"]


# A tap that slides ---------------------------------------------------------------------------


@pytest.mark.parametrize("by", [14, 30, 45, -45, 80])
def test_a_tap_that_slides_opens_what_it_began_on(fingers: Fingers, by: int) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.COMPARE)
    topic = patient.visit.topic
    fingers.look()
    start = fingers.at("row.onset")
    patient.driver.drag(start, start + QPoint(by, 0))
    assert patient.visit.overlay is Overlay.DETAIL
    assert patient.visit.topic == topic


# While a warning comes -----------------------------------------------------------------------


def test_clear_this_screen_counts_as_the_warning_comes(
    fingers: Fingers, policy: IdlePolicy
) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.THANKS)
    fingers.look()
    point = fingers.at("main")
    patient.let_pass(policy.done)
    assert patient.sees(ASKS)
    patient.sleep(0.5)
    fingers.tap_at(point)
    patient.driver.settle()
    assert patient.untouched


def test_slow_hands_have_time_on_the_last_screen(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.THANKS)
    patient.let_pass(59)
    assert not patient.sees(ASKS)


def test_staff_come_in_while_a_warning_stands(fingers: Fingers, policy: IdlePolicy) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.THANKS)
    patient.let_pass(policy.done)
    patient.let_pass(10)
    assert patient.sees(ASKS)
    hold_the_corner(patient.driver, patient.let_pass)
    assert patient.can_touch("staff.startOver")
    patient.tap("staff.startOver")
    assert patient.untouched
