"""Accidental double taps, by tremor or a worn screen, count once; other presses all count."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.visit.visit import Overlay, Screen
from tests.ui.fingers import SETTLED, Fingers

GAPS = (0.04, 0.35, 0.7)
"""Seconds between the two taps."""


# Taps that come twice ------------------------------------------------------------------------


@pytest.mark.parametrize("gap", GAPS)
def test_what_a_shaking_hand_touches_twice_it_touches_once(fingers: Fingers, gap: float) -> None:
    patient = fingers.patient
    fingers.tap_twice("begin.en", gap)
    assert patient.is_on(Screen.WELCOME)
    fingers.look()
    fingers.tap_twice("main", gap)
    assert patient.is_on(Screen.COMPARE)
    fingers.look()
    fingers.tap_twice("main", gap)
    assert (patient.visit.screen, patient.visit.question) == (Screen.QUIZ, 0)
    fingers.look()
    fingers.tap_twice("main", gap)
    assert patient.visit.question == 1
    fingers.look()
    fingers.tap_twice("back", gap)
    assert (patient.visit.screen, patient.visit.question) == (Screen.QUIZ, 0)
    fingers.look()
    fingers.tap_twice("quiet.cover", gap)
    assert patient.visit.covered
    fingers.look()
    fingers.tap_twice("cover", gap)
    assert patient.visit.overlays == ()
    fingers.look()
    fingers.tap_twice("quiet.help", gap)
    assert patient.visit.overlay is Overlay.HELP
    fingers.look()
    fingers.tap_twice("sheet.close", gap)
    assert (patient.visit.question, patient.visit.overlays) == (0, ())


@pytest.mark.parametrize("gap", GAPS)
def test_i_am_done_touched_twice_does_not_clear_the_visit(fingers: Fingers, gap: float) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.TAKEAWAY)
    fingers.look()
    fingers.tap_twice("extra", gap)
    assert patient.is_on(Screen.THANKS)
    fingers.look()
    fingers.tap("main")
    patient.driver.settle()
    assert patient.untouched


@pytest.mark.parametrize("gap", GAPS)
def test_a_tick_is_not_taken_back_by_the_tap_that_follows(fingers: Fingers, gap: float) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    option = next(asked for asked in patient.plan.quiz if asked.options).options[0]
    while not patient.can_touch(f"option.{option}"):
        patient.tap("main")
    fingers.look()
    fingers.tap_twice(f"option.{option}", gap)
    assert patient.visit.answers.picked == {option}
    assert patient.chosen("option.") == [f"option.{option}"]
    fingers.look()
    fingers.tap(f"option.{option}")
    assert not patient.visit.answers.picked


@pytest.mark.parametrize("gap", GAPS)
def test_a_picture_touched_twice_is_answered_once_and_stays(fingers: Fingers, gap: float) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    fingers.look()
    for end in ("second", "first"):
        fingers.tap_twice(f"end.{end}", gap)
        assert patient.visit.answers.choice("start") == f"{end}_slight"
        fingers.look()
    fingers.tap("main")
    fingers.tap("end.first")
    patient.driver.settle()
    assert patient.visit.answers.choice("strength") is None, "nobody has seen that question yet"
    patient.sleep(gap)
    fingers.tap("end.first")
    assert patient.visit.answers.choice("strength") is None, "it comes with the one before"


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Select, Qt.Key.Key_Space])
def test_a_key_that_comes_twice_is_one(fingers: Fingers, gap: float, key: Qt.Key) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    patient.focus("main")
    fingers.look()
    for _time in range(2):
        QTest.keyClick(patient.kiosk.window, key)
        patient.driver.settle()
        patient.sleep(gap)
    assert patient.visit.question == 1
    fingers.look()
    QTest.keyClick(patient.kiosk.window, key)
    assert patient.visit.question == 2


def test_escape_that_comes_twice_is_one(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.RESULT)
    for gap in (0.1, SETTLED, 0.1):
        QTest.keyClick(patient.kiosk.window, Qt.Key.Key_Escape)
        patient.driver.settle()
        patient.sleep(gap)
    # Two screens back from the result: without a wish, nothing can count most.
    assert patient.visit.question == len(patient.plan.quiz) - 3


def test_what_the_first_tap_moves_under_the_finger_is_not_pressed(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.tap("quiet.help")
    fingers.look()
    fingers.tap_twice("sheet.aloud", 0.3)
    assert patient.visit.overlay is Overlay.HELP
    patient.tap("aloud.stop", "sheet.close")


def test_taps_go_on_being_one_for_as_long_as_they_come_that_fast(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.COMPARE)
    fingers.look()
    point = fingers.at("row.onset")
    for _time in range(6):
        fingers.tap_at(point)
        patient.sleep(0.5)
    assert patient.visit.overlays == (Overlay.DETAIL,)


# Ordinary fast use ---------------------------------------------------------------------------


def test_other_controls_answer_at_once(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.COMPARE)
    fingers.look()
    for topic in [topic.id for topic in patient.plan.topics][1:]:
        fingers.tap(f"tab.{topic}")
        assert patient.visit.topic == topic
    patient.walk_to(Screen.QUIZ)
    fingers.look()
    for name in ("step.first_strong", "step.middle", "step.second_slight"):
        fingers.tap(name)
    fingers.tap("quiet.cover")
    assert patient.visit.covered
    (answer,) = patient.visit.answers.choices
    assert answer[1] == "second_slight"


def test_a_way_to_hide_the_screen_answers_at_once_after_any_change(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.QUIZ)
    fingers.look()
    fingers.tap("main")
    fingers.tap("quiet.cover")
    assert patient.visit.covered


def test_what_is_pressed_again_and_again_answers_each_time(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.open_section("experience", "experience")
    fingers.look()
    for _time in range(5):
        fingers.tap("minute.next")
    assert patient.visit.minute == 5


def test_a_swipe_right_after_a_swipe_turns_again(fingers: Fingers) -> None:
    patient = fingers.patient
    patient.walk_to(Screen.COMPARE)
    patient.tap("tab.works")
    for topic in ("safety", "prefer", "choosing"):
        patient.driver.swipe(-400)
        assert patient.visit.topic == topic
