"""In every window and view of a visit, no text is cut off and every target is easy to touch."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF

from kiosk.startup import StartupConfig
from kiosk.visit.plan import QuestionPlan
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size, area
from tests.ui.survey import survey
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.layout import check_layout
from tools.accessibility.screen_contents import read
from tools.tour.scene_items import below
from tools.tour.script import open_topic
from tools.tour.tour import beginning_in

LANGUAGES = ["en", "es"]
SIZES = [(1280, 800), (1024, 768), (1920, 1080), (800, 1280)]
LAYOUT = [
    AccessibilityCheck.WHOLE,
    AccessibilityCheck.ROOM,
    AccessibilityCheck.APART,
    AccessibilityCheck.TARGET,
    AccessibilityCheck.GAP,
]


@dataclass(frozen=True)
class Surveyed:
    """The findings on every view of a visit, and the main view of each topic."""

    made: Counter[AccessibilityCheck]
    faults: tuple[tuple[AccessibilityCheck, str], ...]
    scrolling: dict[str, bool]
    blurred: frozenset[tuple[str, str]]


@pytest.fixture(scope="module", params=LANGUAGES)
def setup(setup: StartupConfig, request: pytest.FixtureRequest) -> StartupConfig:
    """A clinic whose visits begin in each of the languages."""
    return beginning_in(setup, request.param)


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def seen(kiosk: Callable[[Size], Patient], request: pytest.FixtureRequest) -> Surveyed:
    """A visit in a window of each size, at the default text size."""
    patient = kiosk(request.param)
    patient.ask_for_less_motion()
    notes, faults, scrolling, blurred = AuditNotes(), [], {}, set[tuple[str, str]]()
    for view in survey(patient):
        check_layout(view.reading, notes)
        faults += [(fault.check, f"{view.name}: {fault.what}") for fault in notes.faults]
        notes.faults.clear()
        if view.main:
            scrolling[view.name] = view.scrolls
        blurred.update((view.name, drawing) for drawing in _between_pixels(patient))
    return Surveyed(notes.made, tuple(faults), scrolling, frozenset(blurred))


@pytest.mark.parametrize("check", LAYOUT)
def test_every_view_is_laid_out_well(seen: Surveyed, check: AccessibilityCheck) -> None:
    assert seen.made[check] > 0
    assert [what for kind, what in seen.faults if kind is check] == []


def test_no_picture_is_blurred(seen: Surveyed) -> None:
    assert seen.blurred == set()


def test_no_main_view_of_a_tab_scrolls(seen: Surveyed) -> None:
    assert len(seen.scrolling) == 7
    assert [name for name, scrolls in seen.scrolling.items() if scrolls] == []


@pytest.mark.parametrize("size", SIZES)
def test_the_first_tab_fits_also_after_another(
    kiosk: Callable[[Size], Patient], size: Size
) -> None:
    patient = kiosk(size)
    patient.walk_to(Screen.COMPARE)
    for topic in ("experience", "glance"):
        open_topic(topic)(patient.driver)
    assert not read(patient.kiosk.window).scrolls


def test_the_lower_edge_of_a_small_window_says_everything_in_one_line(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((1024, 768))
    patient.walk_to(Screen.COMPARE)
    for topic in patient.plan.topics:
        patient.tap(f"tab.{topic.id}")
        help_now = patient.shown("quiet.help")
        texts = (item for item in below(help_now) if item.inherits("QQuickText"))
        (said,) = [text for text in texts if text.isVisible()]
        assert said.property("lineCount") == 1
        assert area(help_now).top() == area(patient.shown("main")).top()


def test_in_large_text_help_is_in_view_rather_than_the_steps(
    kiosk: Callable[[Size], Patient],
) -> None:
    patient = kiosk((1280, 800))
    patient.tap("quiet.comfort", "textSize.200", "language.es", "sheet.close")
    for screen in (Screen.WELCOME, Screen.COMPARE, Screen.QUIZ):
        patient.walk_to(screen)
        assert patient.shown("quiet.help").isVisible()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 150])
def test_no_answer_moves_anything_on_the_lower_edge(
    kiosk: Callable[[Size], Patient], size: Size, text_size: int
) -> None:
    patient = kiosk(size)
    patient.tap("quiet.comfort", f"textSize.{text_size}", "sheet.close")
    patient.walk_to(Screen.QUIZ)
    places = [_lower_edge(patient)]
    for asked in patient.plan.quiz:
        patient.tap(_answer(asked))
        places.append(_lower_edge(patient))
        patient.tap("main")
        if patient.is_on(Screen.QUIZ):
            places.append(_lower_edge(patient))
    assert {"back", "main"} <= places[0].keys()
    assert places[0].keys() & {"quiet.help", "quiet.menu"}
    assert all(place == places[0] for place in places)


def test_the_steps_and_the_titles_stand_on_one_line_each(calm_patient: Patient) -> None:
    steps: set[float] = set()
    titles: set[int] = set()
    calm_patient.walk_to(Screen.WELCOME)
    while not calm_patient.is_on(Screen.TAKEAWAY):
        calm_patient.tap("main")
        heads = [one for one in calm_patient.driver.items() if one.property("strong")]
        way = (one for one in below(calm_patient.shown("way.1")) if one.inherits("QQuickText"))
        steps.update(area(one).center().y() for one in way if len(str(one.property("text"))) > 1)
        if not calm_patient.is_on(Screen.COMPARE):  # its tabs stand above its title
            titles.add(round(area(heads[0]).center().y()))
    assert len(steps) == 1
    assert max(titles) - min(titles) <= 1


def _lower_edge(patient: Patient) -> dict[str, QRectF]:
    """Return the areas of the touch targets below a question."""
    shown = {item.objectName(): area(item) for item in patient.driver.items() if item.isVisible()}
    return {name: shown[name] for name in shown if name in {"back", "main"} or "quiet." in name}


def _between_pixels(patient: Patient) -> set[str]:
    """Return the drawings that stand between two pixels, where Qt mixes the neighbours."""
    shown = [item for item in patient.driver.items() if item.inherits("QQuickImage")]
    places = [(str(item.property("drawing")), area(item).topLeft()) for item in shown]
    return {drawing for drawing, at in places if at != at.toPoint()}


def _answer(asked: QuestionPlan) -> str:
    """Return the item that answers a question: a step, a counts-most card, or an option."""
    if asked.is_preference:
        return "step.first_slight"
    return f"option.{asked.options[0]}" if asked.options else "most.start"
