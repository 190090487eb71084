"""The budget checks find violations in made-up scenes, and accept correct ones."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtQuick import QQuickWindow

from kiosk.values.comfort import TextSize
from tools.accessibility.budgets import (
    TOUCHES,
    WORDS,
    ShortestWay,
    check_cost,
    check_view,
    check_way,
    facts_in_view,
    shown_texts,
)
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.screen_contents import read

Show = Callable[[str], QQuickWindow]

LOWER = (
    'Rectangle { objectName: "bar.lower"; width: 600; height: 100; y: 300; Said { text: "On" } }'
)
HIGHER = 'Rectangle { objectName: "bar.steps"; width: 600; height: 40; Said { text: "Step" } }'
MIDDLE = 'Said { text: "In the middle"; y: 160 }'
FACT = 'Rectangle { objectName: "row.onset"; width: 300; height: 60; y: 120 }'
CUT = f"Item {{ clip: true; width: 600; height: 150; {FACT} }}"
STAFF = 'Rectangle {{ objectName: "staff.area"; Said {{ text: "OK"; y: {} }} }}'

PLANTED = {
    "bars that take more than three tenths": (
        AccessibilityCheck.BARS,
        LOWER + MIDDLE,
        LOWER + MIDDLE + HIGHER,
    ),
    "a page whose first fact is cut by its fold": (
        AccessibilityCheck.FACT,
        LOWER + FACT + MIDDLE,
        LOWER + CUT + MIDDLE,
    ),
    "a screen that is half empty": (
        AccessibilityCheck.BLANK,
        LOWER + MIDDLE,
        LOWER,
    ),
    "a page for staff whose lower half is empty": (
        AccessibilityCheck.BLANK,
        STAFF.format(170),
        STAFF.format(150),
    ),
}


def failed(notes: AuditNotes) -> set[AccessibilityCheck]:
    return {fault.check for fault in notes.faults}


def looked_at(window: QQuickWindow) -> AuditNotes:
    notes = AuditNotes()
    check_view(read(window), notes, QSizeF(window.size()), TextSize.LARGEST)
    return notes


@pytest.mark.parametrize("name", PLANTED)
def test_what_is_planted_is_found_and_the_same_made_well_is_not(show: Show, name: str) -> None:
    check, good, bad = PLANTED[name]
    kept, broken = looked_at(show(good)), looked_at(show(bad))
    assert kept.made[check] == broken.made[check] == 1
    assert check not in failed(kept)
    assert check in failed(broken)


def test_a_sheet_is_as_high_as_what_it_holds(show: Show) -> None:
    assert not looked_at(show(MIDDLE)).made


def test_what_is_blank_is_found_where_it_is(show: Show) -> None:
    (fault,) = looked_at(show(STAFF.format(20))).faults
    assert re.fullmatch(r"87\.\d% of the height is blank, at most 50%", fault.what)
    _left, top, _width, height = fault.box
    assert top + height == 400


def test_only_whole_facts_and_words_beside_the_bars_count(show: Show) -> None:
    view = read(show(LOWER + CUT + MIDDLE + FACT.replace("onset", "length").replace("120", "200")))
    assert facts_in_view(view) == {"length"}
    assert shown_texts(view) == {"In the middle"}


@pytest.mark.parametrize(
    ("way", "translated", "broken"),
    [
        (ShortestWay(TOUCHES, WORDS, frozenset()), False, set()),
        (ShortestWay(TOUCHES + 1, WORDS, frozenset()), False, {AccessibilityCheck.TOUCHES}),
        (ShortestWay(TOUCHES, WORDS + 1, frozenset()), False, {AccessibilityCheck.WORDS_SHOWN}),
        (ShortestWay(TOUCHES, round(WORDS * 1.2), frozenset()), True, set()),
        (ShortestWay(0, 2 * WORDS, frozenset()), True, {AccessibilityCheck.WORDS_SHOWN}),
    ],
)
def test_a_way_that_costs_more_than_its_budget_is_found(
    way: ShortestWay, translated: bool, broken: set[AccessibilityCheck]
) -> None:
    notes = AuditNotes()
    check_cost(way, notes, translated=translated)
    assert failed(notes) == broken


def test_a_way_past_the_other_half_is_found_by_name() -> None:
    notes = AuditNotes()
    must_see = frozenset({"approval", "no_driving"})
    check_way(ShortestWay(1, 1, must_see), must_see, notes)
    assert notes.faults == []
    check_way(ShortestWay(1, 1, frozenset({"approval"})), must_see, notes)
    (fault,) = notes.faults
    assert fault.what == "before the questions, these must-see rows are not shown: no_driving"
