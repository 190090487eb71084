"""The steps of a visit are always in sight, and lead past the must-see rows."""

from collections.abc import Callable

import pytest

from kiosk.values.comfort import TextSize
from kiosk.visit import events
from kiosk.visit.visit import Overlay, Screen
from tests.ui.patient import Patient, Size, area
from tools.tour.scene_items import below, has


def names_of_steps(patient: Patient) -> list[str]:
    """Return the accessible names of the three steps."""
    return [str(patient.shown(f"way.{step}").property("says")) for step in (1, 2, 3)]


def test_the_steps_say_what_is_done_where_one_is_and_what_comes(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.QUIZ)
    assert names_of_steps(calm_patient) == [
        "Step 1 of 3: See both. Done.",
        "Step 2 of 3: What matters to me. You are here.",
        "Step 3 of 3: My page. To come.",
    ]


def test_a_step_that_is_done_leads_back_and_no_other_can_be_touched(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.TAKEAWAY)
    assert not calm_patient.can_touch("way.3")
    calm_patient.tap("way.2")
    assert calm_patient.is_on(Screen.RESULT)
    assert not calm_patient.can_touch("way.3")
    calm_patient.tap("way.1")
    assert calm_patient.is_on(Screen.COMPARE)
    assert not any(calm_patient.can_touch(f"way.{step}") for step in (1, 2, 3))


def test_before_a_visit_there_is_nothing_to_end_or_to_hide(calm_patient: Patient) -> None:
    names = {item.objectName() for item in calm_patient.driver.items()}
    assert names.isdisjoint({"quiet.startOver", "quiet.cover", "way.1"})
    assert {"quiet.comfort", "quiet.aloud", "quiet.help"} <= names


def test_no_step_lays_out_another_screen_anew(calm_patient: Patient) -> None:
    whole = calm_patient.kiosk.window.contentItem()
    pages = [item for item in below(whole) if has(item, "mainText") and has(item, "shown")]
    heights = set[float]()
    for page in pages:
        page.heightChanged.connect(lambda page=page: heights.add(page.height()))
    assert len(pages) == len(Screen)
    for screen in (Screen.WELCOME, Screen.COMPARE, Screen.QUIZ, Screen.RESULT, Screen.TAKEAWAY):
        calm_patient.walk_to(screen)
    calm_patient.kiosk.store.send(events.StartOver())
    calm_patient.driver.settle()
    assert heights == set()


def test_bigger_text_is_one_touch_from_the_waiting_screen(calm_patient: Patient) -> None:
    calm_patient.tap("quiet.comfort")
    letters = [calm_patient.shown(f"textSize.{size}") for size in TextSize]
    heights = {area(letter).height() for letter in letters}
    assert len(heights) == 1
    calm_patient.tap("textSize.150")
    assert calm_patient.visit.comfort.text_size is TextSize.LARGER


def test_what_was_in_view_is_not_shown_again(kiosk: Callable[[Size], Patient]) -> None:
    patient = kiosk((600, 1024))
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize.LARGE))
    patient.walk_to(Screen.COMPARE)
    seen = patient.visit.facts_seen
    assert {"how_given", "onset"} <= seen
    patient.tap("main")
    assert patient.is_on(Screen.BEFORE_QUESTIONS)
    shown = {
        item.objectName().removeprefix("fact.")
        for item in patient.driver.items()
        if item.objectName().startswith("fact.")
    }
    assert shown == set(patient.plan.must_see) - seen != set()


@pytest.mark.parametrize("size", [(1280, 800), (600, 1024)])
def test_large_text_reads_on_until_everything_was_in_view(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.kiosk.store.send(events.SetComfort(text_size=TextSize.LARGEST))
    patient.walk_to(Screen.COMPARE)
    patient.tap("main")
    assert patient.is_on(Screen.BEFORE_QUESTIONS)
    touches, seen = 0, set[str]()
    while patient.is_on(Screen.BEFORE_QUESTIONS):
        seen = set(patient.visit.facts_seen)
        patient.tap("main")
        touches += 1
    assert touches > 1
    assert seen == set(patient.plan.must_see)


def test_where_room_is_short_what_helps_is_behind_one_button(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((1024, 600))
    patient.walk_to(Screen.COMPARE)
    assert not patient.can_touch("quiet.startOver")
    patient.tap("quiet.menu", "quiet.comfort")
    assert [*patient.visit.overlays] == [Overlay.COMFORT]
    patient.tap("sheet.close")
    assert not patient.visit.overlays
