"""Comfort settings apply at once, and only for the present visit."""

from collections import defaultdict
from collections.abc import Callable
from math import prod

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.values.comfort import Palette, TextSize
from kiosk.visit import events
from kiosk.visit.visit import ComfortSettings, Screen
from tests.ui.patient import Patient, Size, area
from tools.accessibility.screen_contents import read
from tools.stress.rng import SeededRandom
from tools.tour.scene_items import above, has
from tools.tour.script import open_topic

BODY = 24
"""Size of body text at 100 % on the tablet, in logical pixels."""

PAPER = {Palette.LIGHT: "#faf7f2", Palette.DARK: "#10171c", Palette.CONTRAST: "#000000"}


@pytest.fixture
def overrides(calm_patient: Patient) -> Patient:
    """A patient on the welcome screen with the comfort sheet open."""
    calm_patient.tap("begin.en", "quiet.comfort", "comfort.more")
    return calm_patient


@pytest.mark.parametrize("size", TextSize)
def test_text_takes_the_chosen_size_at_once(overrides: Patient, size: TextSize) -> None:
    overrides.tap(f"textSize.{size}")
    assert overrides.visit.comfort.text_size is size
    assert overrides.chosen("textSize.") == [f"textSize.{size}"]
    assert _body_size(overrides) == BODY * size // 100


@pytest.mark.parametrize("palette", Palette)
def test_the_screen_takes_the_chosen_colors_at_once(overrides: Patient, palette: Palette) -> None:
    overrides.tap(f"palette.{palette}")
    assert overrides.visit.comfort.palette is palette
    assert overrides.chosen("palette.") == [f"palette.{palette}"]
    overrides.tap("sheet.close")
    assert _paper(overrides) == PAPER[palette]


def test_comfort_stays_from_screen_to_screen(overrides: Patient) -> None:
    overrides.tap("textSize.125", "palette.dark", "sheet.close")
    for screen in (Screen.COMPARE, Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY, Screen.THANKS):
        overrides.walk_to(screen)
        assert _paper(overrides) == PAPER[Palette.DARK]
        assert overrides.visit.comfort.text_size is TextSize.LARGE


def test_everything_goes_back_to_the_usual_by_one_touch(overrides: Patient) -> None:
    overrides.tap("textSize.200", "palette.contrast", "hand.left", "comfort.reset")
    assert overrides.visit.comfort == ComfortSettings()
    assert _body_size(overrides) == BODY
    assert not overrides.can_touch("comfort.reset")
    overrides.tap("sheet.close")
    assert _paper(overrides) == PAPER[Palette.LIGHT]


def test_the_next_patient_finds_the_usual(overrides: Patient) -> None:
    overrides.tap("textSize.150", "palette.dark", "hand.left", "sheet.close", "quiet.startOver")
    assert overrides.untouched
    assert _paper(overrides) == PAPER[Palette.LIGHT]
    overrides.tap("begin.en")
    assert _body_size(overrides) == BODY


def test_comfort_that_was_chosen_before_beginning_is_kept(patient: Patient) -> None:
    patient.tap("quiet.comfort", "palette.dark", "sheet.close", "begin.en")
    assert patient.visit.comfort.palette is Palette.DARK
    assert _paper(patient) == PAPER[Palette.DARK]


@pytest.mark.parametrize("seed", range(3))
def test_letters_may_change_while_the_page_behind_is_being_made(
    kiosk: Callable[[Size], Patient], seed: int
) -> None:
    chance = SeededRandom(seed)
    patient = kiosk((1280, 720))
    sizes = [chance.choice(list(TextSize)) for _change in range(80)]
    for size in sizes:
        patient.kiosk.store.send(events.SetComfort(text_size=size))
        patient.kiosk.window.update()
        QTest.qWait(chance.choice((1, 5, 30, 100)))
    patient.driver.settle()
    assert patient.visit.comfort.text_size is sizes[-1]


def test_screens_move_unless_less_motion_is_asked_for(patient: Patient) -> None:
    patient.tap("begin.en")
    assert min(_durations(patient)) > 0
    patient.tap("quiet.comfort", "motion.less", "sheet.close")
    assert patient.visit.comfort.less_motion
    assert _durations(patient) == {0}
    assert not _moves_after(patient, "main")
    assert not _moves_after(patient, "tab.safety")
    assert not _moves_after(patient, "row.no_driving")
    assert patient.visit.detail == "no_driving"


def test_the_main_button_goes_to_the_left_hand_and_back(overrides: Patient) -> None:
    middle = overrides.kiosk.window.width() / 2
    assert area(overrides.shown("main")).center().x() > middle
    overrides.tap("hand.left")
    assert area(overrides.shown("main")).center().x() < middle
    overrides.tap("hand.right")
    assert area(overrides.shown("main")).center().x() > middle


def test_every_control_comes_into_the_lower_half_and_back(overrides: Patient) -> None:
    overrides.tap("sheet.close")
    overrides.walk_to(Screen.COMPARE)
    middle = overrides.kiosk.window.height() / 2
    usual = _tops(overrides)
    assert min(usual.values()) < middle / 4
    overrides.tap("quiet.comfort", "reach.low")
    assert overrides.visit.comfort.within_reach
    while overrides.can_touch("scroll.up"):
        overrides.tap("scroll.up")
    assert min(_tops(overrides).values()) >= middle
    overrides.tap("sheet.close")
    assert min(_tops(overrides).values()) >= middle
    overrides.tap("tab.experience")
    assert overrides.visit.topic == "experience"
    open_topic("glance")(overrides.driver)
    overrides.tap("quiet.comfort", "reach.usual", "sheet.close")
    assert _tops(overrides) == usual


def test_a_button_scrolls_no_further_than_the_lower_half(overrides: Patient) -> None:
    overrides.tap("reach.low", "sheet.close")
    overrides.walk_to(Screen.COMPARE)
    page = overrides.long_page()
    middle, lowest = overrides.kiosk.window.height() / 2, area(page).bottom() - BODY * 3
    before = page.property("viewTop")
    overrides.tap("scroll.down")
    assert 0 < page.property("viewTop") - before <= lowest - middle


def test_letters_words_and_lines_stand_further_apart(overrides: Patient) -> None:
    lead = _lead(overrides)
    narrow, low = lead.property("contentWidth"), lead.property("lineHeight")
    overrides.tap("spacing.wide")
    assert overrides.visit.comfort.spaced
    font = lead.property("font")
    assert font.letterSpacing() == pytest.approx(0.12 * font.pixelSize(), abs=0.02)
    assert font.wordSpacing() == pytest.approx(0.16 * font.pixelSize(), abs=0.02)
    assert lead.property("lineHeight") > low
    overrides.tap("comfort.reset")
    assert (lead.property("contentWidth"), lead.property("lineHeight")) == (narrow, low)


@pytest.mark.parametrize(
    "choice", ["textSize.150", "palette.dark", "hand.left", "reach.low", "spacing.wide"]
)
def test_each_choice_goes_back_by_one_touch_and_is_not_left_to_the_next(
    overrides: Patient, choice: str
) -> None:
    overrides.tap(choice)
    assert overrides.visit.comfort != ComfortSettings()
    overrides.tap("comfort.reset")
    assert overrides.visit.comfort == ComfortSettings()
    overrides.tap(choice, "sheet.close", "quiet.startOver")
    assert overrides.untouched


def test_the_comfort_sheet_opens_from_the_attract_screen_by_key(calm_patient: Patient) -> None:
    calm_patient.focus("quiet.comfort")
    calm_patient.press_key(Qt.Key.Key_Return)
    calm_patient.focus("textSize.200")
    calm_patient.press_key(Qt.Key.Key_Return)
    assert calm_patient.visit.comfort.text_size is TextSize.LARGEST


def _tops(patient: Patient) -> dict[str, float]:
    """Return the top of every touch target, by name."""
    view = read(patient.kiosk.window)
    return {target.name: target.whole.top() for target in view.targets}


def _lead(patient: Patient) -> QQuickItem:
    """Return the welcome text."""
    said = next(text for text in patient.reads() if text.startswith("For adults."))
    return patient.text_item(said)


def _body_size(patient: Patient) -> int:
    """Return the size of the welcome text, in logical pixels."""
    return int(_lead(patient).property("font").pixelSize())


def _paper(patient: Patient) -> str:
    """Return the background colour, from the window's upper left corner."""
    return patient.kiosk.window.grabWindow().pixelColor(2, 2).name()


def _durations(patient: Patient) -> set[int]:
    """Return how long the screens take to come and go, in milliseconds.

    Not by what is drawn: a busy computer may draw of a movement only its end.
    """
    screens = [item for item in patient.driver.items() if has(item, "mainText")]
    parts = [part for screen in screens for part in screen.findChildren(QObject)]
    return {int(part.property("duration")) for part in parts if has(part, "easing")}


def _moves_after(patient: Patient, name: str) -> bool:
    """Tap an item; return whether anything that it brings is drawn in two places, or fades."""
    drawn: dict[QQuickItem, set[tuple[float, float, float]]] = defaultdict(set)
    before = patient.visit

    def look() -> None:
        for item in patient.driver.items() if patient.visit != before else ():
            opacity = prod(one.opacity() for one in (item, *above(item)))
            if has(item, "still") and opacity > 0:
                place = item.mapToScene(QPointF(0, 0))
                drawn[item].add((place.x(), place.y(), opacity))

    patient.kiosk.window.afterRendering.connect(look)
    patient.tap(name)
    patient.kiosk.window.afterRendering.disconnect(look)
    return any(len(places) > 1 for places in drawn.values())
