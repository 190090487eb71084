"""Sheets: one word and one place to close them, and two widths."""

from collections.abc import Callable

import pytest

from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import LANDSCAPE, UPRIGHT, Patient, Size, area
from tools.tour.scene_items import above, has

CLOSE = "Close"
WIDTHS = {LANDSCAPE: (1168, 900), UPRIGHT: (768,)}
"""How wide sheets are: what is read across, and what is read down."""
INSIDE = 32
"""From the edge of a sheet to what stands in it."""
SHEETS = (
    Overlay.COMFORT,
    Overlay.HELP,
    Overlay.SCORING,
    Overlay.READY,
    Overlay.KNOWLEDGE,
    Overlay.MENU,
    Overlay.CHOOSE,
    Overlay.CODE,
    Overlay.LEAVE,
)


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("overlay", SHEETS)
def test_each_sheet_closes_with_one_word_in_one_place(
    kiosk: Callable[[Size], Patient], size: Size, overlay: Overlay
) -> None:
    patient = kiosk(size)
    patient.answer({"start": "first_strong"})
    patient.walk_to(Screen.TAKEAWAY)
    asked = events.AskToStartOver() if overlay is Overlay.LEAVE else events.Open(overlay)
    patient.kiosk.store.send(asked)
    patient.driver.settle()
    assert patient.visit.overlay is overlay
    _check_way_out(patient, size)


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_where_an_answer_is_changed_it_is_the_same(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.answer({"start": "first_strong"})
    patient.tap("change")
    _check_way_out(patient, size)


def test_the_page_that_is_shown_closes_with_the_same_word(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    calm_patient.tap("take.show")
    for _turned in range(2):
        assert calm_patient.shown("back").property("text") == CLOSE
        calm_patient.tap("main")
    calm_patient.tap("back")
    assert calm_patient.visit.overlay is None
    assert calm_patient.shown("back").property("text") == "Back"


def _check_way_out(patient: Patient, size: Size) -> None:
    """Check that the way out of the open sheet is at its top right, says so, and is not filled."""
    close = patient.shown("sheet.close")
    assert close.property("text") == CLOSE
    assert not close.property("main")
    card = next(item for item in above(close) if has(item, "radius") and item is not close)
    assert card.width() in WIDTHS[size]
    assert area(card).right() - area(close).right() == INSIDE
    assert area(close).top() - area(card).top() == INSIDE
