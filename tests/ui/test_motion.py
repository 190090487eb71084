"""What moves explains something, and rests: off on request, and where no card draws."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEasingCurve, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.visit import events
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, area
from tools.tour.scene_items import above, below, has


@pytest.fixture
def watcher(patient: Patient) -> Iterator[Patient]:
    """A patient who has not asked for less motion, at a tablet whose card draws."""
    patient.walk_to(Screen.COMPARE)
    patient.kiosk.store.send(events.SetComfort(less_motion=False))
    yield patient
    for part in _way(patient):
        part.setProperty("moves", False)


def test_the_way_grows_to_a_step_that_is_reached_and_its_dot_fills(watcher: Patient) -> None:
    line, dot = _way(watcher)
    for part in (line, dot):
        part.setProperty("moves", True)
    watcher.kiosk.store.send(events.TakeQuiz())
    assert 0 <= line.property("reached") < 1
    assert 0 <= dot.property("filled") < 1
    watcher.driver.settle()
    assert line.property("reached") == 1
    assert dot.property("filled") == 1


def test_the_way_does_not_move_where_less_motion_is_asked_for(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    line, dot = _way(calm_patient)
    calm_patient.kiosk.store.send(events.TakeQuiz())
    assert line.property("reached") == 1
    assert dot.property("filled") == 1
    calm_patient.kiosk.store.send(events.Back())
    assert line.property("reached") == 0


def test_a_fact_comes_out_of_its_row_and_rests_where_every_sheet_does(watcher: Patient) -> None:
    row = area(watcher.shown("row.onset"))
    watcher.tap("row.onset")
    sheet, card = _sheet(watcher)
    rests = area(card)
    came = sheet.property("from")
    assert (came.x(), came.y(), came.width(), came.height()) == row.getRect()
    sheet.setProperty("come", 0)
    assert area(card).getRect() == pytest.approx(row.getRect())
    sheet.setProperty("come", 1)
    assert area(card) == rests


def test_no_fade_ends_so_slowly_that_qt_passes_over_its_last_step(watcher: Patient) -> None:
    # QSGSoftwareRenderableNode::setOpacity passes over what qFuzzyCompare calls equal: 1e-5 of it.
    watcher.tap("row.onset")
    every = below(watcher.kiosk.window.contentItem())
    left = [1 - curve.valueForProgress(0.99) for item in every for curve in _fades_of(item)]
    assert left
    assert min(left) > 1e-3


def test_a_fact_is_there_at_once_where_less_motion_is_asked_for(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    calm_patient.tap("row.onset")
    sheet, _card = _sheet(calm_patient)
    assert not sheet.property("grows")
    assert sheet.property("come") == 1


def test_what_opens_next_does_not_come_from_the_last_row(calm_patient: Patient) -> None:
    calm_patient.walk_to(Screen.COMPARE)
    calm_patient.tap("row.onset", "sheet.close", "quiet.help")
    sheet, _card = _sheet(calm_patient)
    assert sheet.property("from").isEmpty()


def _fades_of(item: QQuickItem) -> Iterator[QEasingCurve]:
    for child in item.findChildren(QObject):
        if has(child, "easing") and child.property("property") == "opacity":
            yield child.property("easing")


def _way(patient: Patient) -> tuple[QQuickItem, QQuickItem]:
    """Return the line to the second step and its dot."""
    step = patient.shown("way.2")
    dot = next(item for item in below(step) if has(item, "filled"))
    return patient.shown("way.line.2"), dot


def _sheet(patient: Patient) -> tuple[QQuickItem, QQuickItem]:
    """Return the open sheet and its card."""
    outer = list(above(patient.shown("sheet.close")))
    card = next(item for item in outer[1:] if has(item, "radius"))
    return next(item for item in outer if has(item, "come")), card
