"""Actions of a screen reader count as touches, although the window gets no event."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient
from tools.tour.scene_items import kind

ASKS = "Are you still there?"
ASKS_READER = "Still reading?"

ACTION = re.compile(r"Accessible\.on(\w+)Action: (.*)")
TICKED = re.compile(r"^    checkable: (true|ready)", re.MULTILINE)
PASSED = re.compile(r"assisted\(-?1?\)|Presses\.assisted\(\)")


@pytest.fixture
def assisted(calm_patient: Patient) -> Patient:
    """A patient with a screen reader, in the quiz with one answer given."""
    QAccessible.setActive(True)
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.tap("step.first_strong")
    return calm_patient


def act(patient: Patient, item: QQuickItem, action: str) -> None:
    """Perform an accessibility action on an item."""
    actions = QAccessible.queryAccessibleInterface(item).actionInterface()
    assert action in actions.actionNames()
    patient.kiosk.presses.settle()
    actions.doAction(action)
    patient.driver.settle()


def press(patient: Patient, name: str, action: str = "Press") -> None:
    """Perform an accessibility action on an item by name."""
    act(patient, patient.shown(name), action)


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("main", "Press"),
        ("quiet.comfort", "Press"),
        ("step.middle", "Toggle"),
        ("step.middle", "Press"),
    ],
)
def test_a_press_does_what_a_touch_does_and_is_a_sign_of_life(
    assisted: Patient, name: str, action: str
) -> None:
    idle, before = assisted.kiosk.store.policy.idle, assisted.visit
    assisted.let_pass(idle - 1)
    press(assisted, name, action)
    assert assisted.visit != before
    assisted.let_pass(idle - 1)
    assert not assisted.untouched
    assert not assisted.sees(ASKS)
    assisted.let_pass(1)
    assert assisted.sees(ASKS)


@pytest.mark.parametrize("name", ["tab.safety", "row.onset"])
def test_tabs_and_rows_count_too(calm_patient: Patient, name: str) -> None:
    QAccessible.setActive(True)
    calm_patient.walk_to(Screen.COMPARE)
    idle = calm_patient.kiosk.store.policy.idle
    calm_patient.let_pass(idle - 1)
    press(calm_patient, name)
    calm_patient.let_pass(2)
    assert not calm_patient.sees(ASKS)


@pytest.mark.parametrize(("action", "by"), [("Increase", 1), ("Decrease", -1)])
def test_the_timeline_counts_too_and_stands_still_under_the_warning(
    calm_patient: Patient, action: str, by: int
) -> None:
    QAccessible.setActive(True)
    calm_patient.open_section("experience", "experience")
    scrubber = calm_patient.shown("scrubber")
    for _minute in range(3):
        act(calm_patient, scrubber, "Increase")
    idle, minute = calm_patient.kiosk.store.policy.idle, scrubber.property("value")
    calm_patient.let_pass(idle - 1)
    act(calm_patient, scrubber, action)
    assert scrubber.property("value") == minute + by
    calm_patient.let_pass(2)
    assert not calm_patient.sees(ASKS)
    calm_patient.let_pass(idle)
    assert calm_patient.sees(ASKS)
    act(calm_patient, scrubber, action)
    assert not calm_patient.sees(ASKS)
    assert scrubber.property("value") == minute + by


def warning(patient: Patient) -> QQuickItem:
    """Return the idle warning."""
    return next(item for item in patient.driver.items() if kind(item) == "IdleWarning")


WAYS: dict[str, Callable[[Patient], None]] = {
    "the warning": lambda patient: act(patient, warning(patient), "Press"),
    "a button beneath": lambda patient: press(patient, "main"),
    "a choice beneath": lambda patient: press(patient, "step.middle", "Toggle"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_press_answers_the_warning_and_does_nothing_else(assisted: Patient, way: str) -> None:
    before = assisted.visit
    assisted.let_pass(assisted.kiosk.store.policy.idle + 2)
    assert assisted.sees(ASKS)
    WAYS[way](assisted)
    assert not assisted.sees(ASKS)
    assert assisted.visit == before
    press(assisted, "main")
    assert assisted.visit.question == before.question + 1


def test_a_press_answers_the_longest_visit(assisted: Patient) -> None:
    for _minute in range(assisted.kiosk.store.policy.longest // 60):
        assisted.kiosk.store.moved()
        assisted.let_pass(60)
    assert assisted.sees(ASKS_READER)
    act(assisted, warning(assisted), "Press")
    assert not assisted.sees(ASKS_READER)


def test_a_press_that_comes_too_late_starts_over_and_presses_nothing(assisted: Patient) -> None:
    policy = assisted.kiosk.store.policy
    main = assisted.shown("main")
    assisted.sleep(policy.idle + policy.warning + 1)
    act(assisted, main, "Press")
    assert assisted.untouched


def test_what_the_kiosk_does_by_itself_is_no_sign_of_life(assisted: Patient) -> None:
    idle = assisted.kiosk.store.policy.idle
    assisted.let_pass(idle - 1)
    assisted.kiosk.store.send(events.SetComfort(spaced=True))
    assisted.driver.settle()
    assisted.let_pass(1)
    assert assisted.sees(ASKS)
    assisted.kiosk.store.send(events.SetComfort(spaced=False))
    assisted.driver.settle()
    assert assisted.sees(ASKS)


def test_the_ring_of_the_keyboard_comes_and_goes_by_no_screen_reader(assisted: Patient) -> None:
    for by_key in (True, False):
        assisted.kiosk.store.pressed(by_key)
        press(assisted, "step.middle")
        assert assisted.kiosk.store.last_press.by_key is by_key


def test_nothing_that_a_screen_reader_does_goes_past_the_time() -> None:
    files = sorted(paths.ui().rglob("*.qml"))
    handlers = [
        (file.name, *found) for file in files for found in ACTION.findall(file.read_text("utf-8"))
    ]
    assert len(handlers) >= 5
    assert [one for one in handlers if not PASSED.fullmatch(one[2])] == []
    ticked = {file.name for file in files if TICKED.search(file.read_text("utf-8"))}
    assert ticked == {name for name, action, _does in handlers if action == "Toggle"}
    made = [file.name for file in files if "AbstractButton {" in file.read_text("utf-8")]
    assert made == ["BaseButton.qml"]
