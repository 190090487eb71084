"""How the patient wants to see the screen: at once, and only for this visit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.audit.reading import read
from kiosk.values.plan import Palette, TextSize
from kiosk.visit.visit import Comfort, Screen
from tests.ui.patient import Patient, area

BODY = 24
"""Logical pixels of body text at 100 % on the tablet."""

PAPER = {Palette.LIGHT: "#faf7f2", Palette.DARK: "#10171c", Palette.CONTRAST: "#000000"}


@pytest.fixture
def chooser(calm_patient: Patient) -> Patient:
    """A patient on the welcome screen with the comfort sheet open."""
    calm_patient.tap("begin.en", "quiet.comfort")
    return calm_patient


@pytest.mark.parametrize("size", TextSize)
def test_text_takes_the_chosen_size_at_once(chooser: Patient, size: TextSize) -> None:
    chooser.tap(f"textSize.{size}")
    assert chooser.visit.comfort.text_size is size
    assert chooser.chosen("textSize.") == [f"textSize.{size}"]
    assert _body_size(chooser) == BODY * size // 100


@pytest.mark.parametrize("palette", Palette)
def test_the_screen_takes_the_chosen_colors_at_once(chooser: Patient, palette: Palette) -> None:
    chooser.tap(f"palette.{palette}")
    assert chooser.visit.comfort.palette is palette
    assert chooser.chosen("palette.") == [f"palette.{palette}"]
    assert _paper(chooser) == PAPER[palette]


def test_comfort_stays_from_screen_to_screen(chooser: Patient) -> None:
    chooser.tap("textSize.125", "palette.dark", "sheet.close")
    for screen in (Screen.COMPARE, Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY, Screen.THANKS):
        chooser.walk_to(screen)
        assert _paper(chooser) == PAPER[Palette.DARK]
        assert chooser.visit.comfort.text_size is TextSize.LARGE


def test_everything_goes_back_to_the_usual_by_one_touch(chooser: Patient) -> None:
    chooser.tap("textSize.200", "palette.contrast", "hand.left", "comfort.reset")
    assert chooser.visit.comfort == Comfort()
    assert _body_size(chooser) == BODY
    assert _paper(chooser) == PAPER[Palette.LIGHT]
    assert not chooser.can_touch("comfort.reset")


def test_the_next_patient_finds_the_usual(chooser: Patient) -> None:
    chooser.tap("textSize.150", "palette.dark", "hand.left", "sheet.close", "quiet.startOver")
    assert chooser.untouched
    assert _paper(chooser) == PAPER[Palette.LIGHT]
    chooser.tap("begin.en")
    assert _body_size(chooser) == BODY


def test_comfort_that_was_chosen_before_beginning_is_kept(patient: Patient) -> None:
    patient.tap("quiet.comfort", "palette.dark", "sheet.close", "begin.en")
    assert patient.visit.comfort.palette is Palette.DARK
    assert _paper(patient) == PAPER[Palette.DARK]


def test_screens_move_unless_less_motion_is_asked_for(patient: Patient) -> None:
    assert not _rests_at_once_after(patient, "begin.en")
    patient.hand.settle()
    patient.tap("quiet.comfort", "motion.less", "sheet.close")
    assert patient.visit.comfort.less_motion
    assert _rests_at_once_after(patient, "main")
    assert _rests_at_once_after(patient, "tab.safety")
    assert _rests_at_once_after(patient, "row.watched")
    assert patient.visit.detail == "watched"


def test_the_main_button_goes_to_the_left_hand_and_back(chooser: Patient) -> None:
    middle = chooser.kiosk.window.width() / 2
    assert area(chooser.shown("main")).center().x() > middle
    chooser.tap("hand.left")
    assert area(chooser.shown("main")).center().x() < middle
    chooser.tap("hand.right")
    assert area(chooser.shown("main")).center().x() > middle


def test_every_control_comes_into_the_lower_half_and_back(chooser: Patient) -> None:
    chooser.tap("sheet.close")
    chooser.walk_to(Screen.COMPARE)
    middle = chooser.kiosk.window.height() / 2
    usual = _tops(chooser)
    assert min(usual.values()) < middle / 4
    chooser.tap("quiet.comfort", "reach.low")
    assert chooser.visit.comfort.within_reach
    assert min(_tops(chooser).values()) >= middle
    chooser.tap("sheet.close")
    assert min(_tops(chooser).values()) >= middle
    chooser.tap("tab.experience", "section.whole_visit")
    assert chooser.visit.section == "whole_visit"
    chooser.tap("tab.glance", "quiet.comfort", "reach.usual", "sheet.close")
    assert _tops(chooser) == usual


def test_a_button_scrolls_no_further_than_the_lower_half(chooser: Patient) -> None:
    chooser.tap("reach.low", "sheet.close")
    chooser.walk_to(Screen.COMPARE)
    page = chooser.long_page()
    middle, lowest = chooser.kiosk.window.height() / 2, area(page).bottom() - BODY * 3
    before = page.property("viewTop")
    chooser.tap("scroll.down")
    assert 0 < page.property("viewTop") - before <= lowest - middle


def test_letters_words_and_lines_stand_further_apart(chooser: Patient) -> None:
    lead = _lead(chooser)
    narrow, low = lead.property("contentWidth"), lead.property("lineHeight")
    chooser.tap("spacing.wide")
    assert chooser.visit.comfort.spaced
    font = lead.property("font")
    assert font.letterSpacing() == pytest.approx(0.12 * font.pixelSize(), abs=0.02)
    assert font.wordSpacing() == pytest.approx(0.16 * font.pixelSize(), abs=0.02)
    assert lead.property("lineHeight") > low
    chooser.tap("comfort.reset")
    assert (lead.property("contentWidth"), lead.property("lineHeight")) == (narrow, low)


@pytest.mark.parametrize(
    "choice", ["textSize.150", "palette.dark", "hand.left", "reach.low", "spacing.wide"]
)
def test_each_choice_goes_back_by_one_touch_and_is_not_left_to_the_next(
    chooser: Patient, choice: str
) -> None:
    chooser.tap(choice)
    assert chooser.visit.comfort != Comfort()
    chooser.tap("comfort.reset")
    assert chooser.visit.comfort == Comfort()
    chooser.tap(choice, "sheet.close", "quiet.startOver")
    assert chooser.untouched


def test_the_comfort_sheet_opens_from_the_attract_screen_by_key(calm_patient: Patient) -> None:
    calm_patient.focus("quiet.comfort")
    calm_patient.press_key(Qt.Key.Key_Return)
    calm_patient.focus("textSize.200")
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.visit.comfort.text_size is TextSize.LARGEST


def _tops(patient: Patient) -> dict[str, float]:
    """Return where everything begins that can be touched, by its name."""
    view = read(patient.kiosk.window)
    return {target.name: target.whole.top() for target in view.targets}


def _lead(patient: Patient) -> QQuickItem:
    """Return the text that welcomes."""
    said = next(text for text in patient.reads() if text.startswith("If you and your care team"))
    return patient.text_item(said)


def _body_size(patient: Patient) -> int:
    """Return the size of the text that welcomes, in logical pixels."""
    return int(_lead(patient).property("font").pixelSize())


def _paper(patient: Patient) -> str:
    """Return the color of the window's upper left corner, where nothing stands."""
    return patient.kiosk.window.grabWindow().pixelColor(2, 2).name()


def _rests_at_once_after(patient: Patient, name: str) -> bool:
    """Touch a thing and return whether nothing moves any more by the next event."""
    patient.hand.tap_at(patient.hand.point_in(patient.shown(name), 0.5, 0.5))
    return patient.rests()
