"""One touch covers the screen and one uncovers it; help is one touch away on every screen."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.app import Kiosk
from kiosk.startup import StartupConfig
from kiosk.values.comfort import TextSize
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.conftest import SILENT, today
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.tour.scene_items import above, kind
from tools.tour.tour import PatientClock

IN_VISIT = [screen for screen in Screen if screen is not Screen.ATTRACT]
OTHER_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_F5)


def test_the_cover_looks_alike_whatever_lies_beneath(calm_patient: Patient) -> None:
    pictures = {}
    for screen in IN_VISIT:
        if screen is Screen.COMPARE:
            calm_patient.overlook()
        calm_patient.walk_to(screen)
        if screen is Screen.QUIZ:
            calm_patient.tap("step.first_strong")
        bare = calm_patient.kiosk.window.grabWindow()
        calm_patient.tap("quiet.cover")
        pictures[screen] = calm_patient.kiosk.window.grabWindow()
        assert pictures[screen] != bare
        calm_patient.tap("cover")
    assert all(picture == pictures[Screen.WELCOME] for picture in pictures.values())


def test_help_stays_on_the_edge_of_a_tall_window(kiosk: Callable[[Size], Patient]) -> None:
    patient = kiosk(UPRIGHT)
    patient.walk_to(Screen.WELCOME)
    patient.kiosk.store.send(events.SetLanguage("es"))
    for screen in (Screen.COMPARE, Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY):
        patient.walk_to(screen)
        assert patient.can_touch("quiet.help")
    patient.kiosk.store.send(events.StartOver())


@pytest.mark.parametrize("screen", IN_VISIT)
def test_one_touch_brings_the_screen_back_as_it_was(calm_patient: Patient, screen: Screen) -> None:
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    before, read = calm_patient.visit, calm_patient.reads()
    calm_patient.tap("quiet.cover")
    assert calm_patient.visit.covered
    calm_patient.driver.tap_at(QPoint(20, 20))
    calm_patient.driver.settle()
    assert calm_patient.visit == before
    assert calm_patient.reads() == read


def test_the_touch_that_uncovers_presses_nothing_beneath(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    before = calm_patient.visit
    main = calm_patient.driver.point_in(calm_patient.shown("main"), 0.5, 0.5)
    calm_patient.tap("quiet.cover")
    calm_patient.driver.tap_at(main)
    calm_patient.driver.settle()
    assert calm_patient.visit == before


@pytest.mark.parametrize("key", OTHER_KEYS)
def test_under_the_cover_other_keys_do_nothing(calm_patient: Patient, key: Qt.Key) -> None:
    calm_patient.tap("begin.en", "quiet.cover")
    covered = calm_patient.visit
    calm_patient.press_key(key)
    assert calm_patient.visit == covered
    assert calm_patient.can_touch("cover")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_that_goes_back_or_presses_uncovers_too(calm_patient: Patient, key: Qt.Key) -> None:
    calm_patient.tap("begin.en", "quiet.cover")
    calm_patient.press_key(key)
    assert calm_patient.is_on(Screen.WELCOME)
    assert calm_patient.visit.overlays == ()


def test_nothing_beneath_the_cover_can_be_touched(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    calm_patient.tap("quiet.cover")
    names = {item.objectName() for item in calm_patient.driver.items() if item.isEnabled()}
    assert names - {""} == {"cover"}


@pytest.mark.parametrize("screen", Screen)
def test_help_is_a_touch_away_on_every_screen(calm_patient: Patient, screen: Screen) -> None:
    calm_patient.overlook()
    calm_patient.walk_to(screen)
    before = calm_patient.visit
    calm_patient.tap("quiet.help")
    assert calm_patient.visit.overlay is Overlay.HELP
    assert {"988", "911", "988lifeline.org"} <= set(calm_patient.reads())
    assert calm_patient.sees("Tell any staff member now.")
    assert calm_patient.sees("988 in Spanish: press 2 in a call, or text AYUDA.")
    calm_patient.tap("sheet.close")
    assert calm_patient.visit == before


def test_where_no_word_is_texted_for_spanish_only_the_key_is_named(
    qapp: QGuiApplication, setup: StartupConfig
) -> None:
    clock = PatientClock()
    lines = replace(setup.help_lines, language_word="")
    made = Kiosk(replace(setup, help_lines=lines), clock, today, SILENT)
    made.show(LANDSCAPE)
    patient = Patient(made, clock)
    patient.tap("quiet.help")
    assert patient.sees("988 in Spanish: press 2 in a call.")
    made.close()
    qapp.processEvents()


def test_a_touch_beside_a_sheet_closes_it_and_presses_nothing(calm_patient: Patient) -> None:
    calm_patient.tap("begin.en")
    before = calm_patient.visit
    calm_patient.tap("quiet.help")
    calm_patient.driver.tap_at(QPoint(20, 20))
    calm_patient.driver.settle()
    assert calm_patient.visit == before


@pytest.mark.parametrize("sheet", ["quiet.help", "quiet.comfort"])
def test_a_sheet_hides_the_buttons_that_it_lies_over(calm_patient: Patient, sheet: str) -> None:
    calm_patient.tap("begin.en")
    button = area(calm_patient.shown("main")).bottom()
    calm_patient.tap(sheet)
    cards = [item for item in calm_patient.driver.items() if kind(item) == "Card"]
    assert max(area(card).bottom() for card in cards) >= button


def test_what_can_be_answered_stands_in_one_column(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    asked = [item.id for item in calm_patient.pack.structure.ready]
    calm_patient.tap("take.ready", f"ready.{asked[0]}.no")
    names = [f"ready.{asked[0]}.open", *(f"ready.{one}.no" for one in asked)]
    assert len({area(calm_patient.shown(name)).right() for name in names}) == 1


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT, (1024, 600), (600, 1024)])
def test_the_numbers_to_call_are_whole_in_view_before_any_scroll(
    kiosk: Callable[[Size], Patient], size: Size, text_size: TextSize, language: str
) -> None:
    patient = kiosk(size)
    patient.tap(f"begin.{language}")
    patient.kiosk.store.send(events.SetComfort(text_size=text_size))
    patient.kiosk.store.send(events.Open(Overlay.HELP))
    patient.driver.settle()
    for number in ("988", "911"):
        item = patient.text_item(number)
        within = (one for one in above(item) if one.property("clip"))
        assert all(area(one).contains(area(item)) for one in within), number
