"""Using the whole kiosk by keyboard or switch: Tab, Enter and Escape."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import Patient, area
from tools.tour.scene_items import kind

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space)
SHEETS = ("quiet.comfort", "quiet.help", "row.onset")


@pytest.mark.parametrize("key", PRESSES)
def test_a_key_presses_the_button_that_the_keyboard_is_at(
    calm_patient: Patient, key: Qt.Key
) -> None:
    calm_patient.tap("begin.en")
    calm_patient.focus("main")
    calm_patient.press_key(key)
    assert calm_patient.is_on(Screen.COMPARE)


@pytest.mark.parametrize("name", ["row.onset", "quiet.comfort"])
def test_a_closed_sheet_leaves_the_keyboard_where_it_was(calm_patient: Patient, name: str) -> None:
    calm_patient.tap("begin.en", "main")
    calm_patient.focus(name)
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.focused == "sheet.close"
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.visit.overlays == ()
    assert calm_patient.focused == name


def test_what_disappears_does_not_keep_the_keyboard(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    calm_patient.focus("main")
    calm_patient.arrive()
    assert calm_patient.untouched
    calm_patient.press_key(Qt.Key.Key_Tab)
    assert calm_patient.focused.startswith("begin.")


def test_a_whole_visit_can_be_made_by_keyboard(calm_patient: Patient) -> None:
    for name, screen in (
        ("begin.en", Screen.WELCOME),
        ("main", Screen.COMPARE),
        ("main", Screen.QUIZ),
    ):
        _press(calm_patient, name)
        assert calm_patient.is_on(screen)
    _press(calm_patient, "step.first_strong")
    assert calm_patient.visit.answers.anything
    while calm_patient.is_on(Screen.QUIZ):
        _press(calm_patient, "main")
    for screen, onward in (
        (Screen.RESULT, "main"),
        (Screen.TAKEAWAY, "extra"),
        (Screen.THANKS, "main"),
    ):
        assert calm_patient.is_on(screen)
        _press(calm_patient, onward)
    assert calm_patient.untouched


@pytest.mark.parametrize("screen", [screen for screen in Screen if screen is not Screen.ATTRACT])
def test_escape_does_what_back_does(calm_patient: Patient, screen: Screen) -> None:
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    calm_patient.tap("back")
    after, read = calm_patient.visit, calm_patient.reads()
    calm_patient.arrive()
    calm_patient.ask_for_less_motion()
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    calm_patient.press_key(Qt.Key.Key_Escape)
    if screen is Screen.WELCOME:
        assert calm_patient.untouched
    else:
        assert calm_patient.visit == after
    assert calm_patient.reads() == read


@pytest.mark.parametrize("sheet", SHEETS)
def test_escape_closes_a_sheet(calm_patient: Patient, sheet: str) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    before = calm_patient.visit
    calm_patient.tap(sheet)
    assert calm_patient.visit.overlays
    calm_patient.press_key(Qt.Key.Key_Escape)
    assert calm_patient.visit == before


def test_escape_on_the_attract_screen_does_nothing(patient: Patient) -> None:
    patient.press_key(Qt.Key.Key_Escape)
    assert patient.untouched


@pytest.mark.parametrize("screen", Screen)
def test_tab_reaches_everything_that_can_be_touched_on_a_screen(
    calm_patient: Patient, screen: Screen
) -> None:
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    assert _reached_by_tab(calm_patient) == _touchable(calm_patient)


@pytest.mark.parametrize("sheet", SHEETS)
def test_tab_stays_within_an_open_sheet_and_reaches_all_of_it(
    calm_patient: Patient, sheet: str
) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    calm_patient.tap(sheet)
    assert calm_patient.focused == "sheet.close"
    assert _reached_by_tab(calm_patient) == _touchable(calm_patient)


def test_a_sheet_that_is_opened_by_key_can_be_closed_by_key(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    _press(calm_patient, "quiet.help")
    assert calm_patient.visit.overlay is Overlay.HELP
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.visit.overlays == ()


@pytest.mark.parametrize("key", PRESSES)
def test_a_key_that_is_held_down_presses_once(calm_patient: Patient, key: Qt.Key) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.focus("main")
    calm_patient.hold_key(key)
    assert calm_patient.is_on(Screen.QUIZ)
    assert calm_patient.visit.question == 1


def test_escape_that_is_held_down_goes_back_once(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.RESULT)
    calm_patient.tap("back")
    back = calm_patient.visit
    calm_patient.tap("main")
    calm_patient.hold_key(Qt.Key.Key_Escape)
    assert calm_patient.visit == back


def test_the_focus_ring_shows_only_after_a_key(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    assert _rings(calm_patient) == []
    for name in ("back", "main"):
        calm_patient.focus(name)
        (ring,) = _rings(calm_patient)
        assert area(ring).contains(area(calm_patient.shown(name)))
    calm_patient.driver.tap_at(QPoint(20, 20))
    calm_patient.driver.settle()
    assert _rings(calm_patient) == []


ONWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)


@pytest.mark.parametrize(("onward", "backward"), [*zip(ONWARD, BACKWARD, strict=True)])
def test_arrows_go_round_among_the_steps_and_choose_nothing(
    calm_patient: Patient, onward: Qt.Key, backward: Qt.Key
) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    calm_patient.focus("step.second_strong")
    calm_patient.press_key(onward)
    assert calm_patient.focused == "step.not_sure"
    calm_patient.press_key(onward)
    assert calm_patient.focused == "step.first_strong"
    calm_patient.press_key(backward)
    assert calm_patient.focused == "step.not_sure"
    assert not calm_patient.visit.answers.anything
    calm_patient.press_key(Qt.Key.Key_Space)
    assert calm_patient.chosen("step.") == ["step.not_sure"]


def test_arrows_go_from_tab_to_tab_and_enter_opens(calm_patient: Patient) -> None:
    calm_patient.open_section("experience", "experience")
    before = calm_patient.visit
    calm_patient.focus("tab.glance")
    calm_patient.press_key(Qt.Key.Key_Right)
    assert calm_patient.focused == "tab.experience"
    assert calm_patient.visit == before
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.shown("tab.experience").property("checked")


def test_arrows_stay_within_one_setting(calm_patient: Patient) -> None:
    calm_patient.tap("quiet.comfort", "comfort.more")
    calm_patient.focus("palette.light")
    seen = []
    for _press in range(3):
        calm_patient.press_key(Qt.Key.Key_Right)
        seen.append(calm_patient.focused)
    assert seen == ["palette.dark", "palette.contrast", "palette.light"]


def test_arrows_do_nothing_to_a_button_that_stands_alone(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    calm_patient.focus("main")
    calm_patient.press_key(Qt.Key.Key_Right)
    assert calm_patient.focused == "main"


def test_what_the_keyboard_comes_to_scrolls_into_view_and_back(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    view = area(calm_patient.long_page())
    names = [item.objectName() for item in calm_patient.driver.items()]
    codes = [name for name in names if name.startswith("code.")]
    assert not view.contains(area(calm_patient.shown(codes[-1])))
    for name in (codes[-1], codes[0]):
        calm_patient.focus(name)
        assert view.contains(area(calm_patient.shown(name)))


def test_a_button_that_has_nothing_more_to_do_keeps_the_keyboard(calm_patient: Patient) -> None:
    calm_patient.open_section("about", "sources")
    calm_patient.focus("scroll.down")
    for _press in range(20):
        calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.focused == "scroll.down"
    assert not calm_patient.shown("scroll.down").property("ready")
    calm_patient.press_key(Qt.Key.Key_Backtab)
    assert calm_patient.focused == "scroll.up"
    assert not calm_patient.shown("scroll.down").isEnabled()


def _press(patient: Patient, name: str) -> None:
    patient.focus(name)
    patient.press_key(Qt.Key.Key_Return)


def _rings(patient: Patient) -> list[QQuickItem]:
    return [item for item in patient.driver.items() if kind(item) == "FocusRing"]


def _reached_by_tab(patient: Patient) -> set[str]:
    """Press Tab until focus returns to the first item; return all items reached."""
    patient.press_key(Qt.Key.Key_Tab)
    first, reached = patient.focused, {patient.focused}
    patient.press_key(Qt.Key.Key_Tab)
    while patient.focused != first:
        reached.add(patient.focused)
        assert len(reached) < 200
        patient.press_key(Qt.Key.Key_Tab)
    return reached


def _touchable(patient: Patient) -> set[str]:
    items = [item for item in patient.driver.items() if item.isEnabled()]
    return {item.objectName() for item in items if item.inherits("QQuickAbstractButton")}
