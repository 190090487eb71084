"""How the patient wants to see the screen: at once, and only for this visit."""

import pytest

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


def _body_size(patient: Patient) -> int:
    """Return the size of the text that welcomes, in logical pixels."""
    lead = next(text for text in patient.reads() if text.startswith("If you and your care team"))
    return int(patient.text_item(lead).property("font").pixelSize())


def _paper(patient: Patient) -> str:
    """Return the color of the window's upper left corner, where nothing stands."""
    return patient.kiosk.window.grabWindow().pixelColor(2, 2).name()


def _rests_at_once_after(patient: Patient, name: str) -> bool:
    """Touch a thing and return whether nothing moves any more by the next event."""
    patient.hand.tap_at(patient.hand.point_in(patient.shown(name), 0.5, 0.5))
    return patient.rests()
