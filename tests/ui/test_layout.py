"""On every view of a visit, in every window: nothing cut, nothing outside, all easy to touch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from tests.ui.patient import Patient, Size
from tests.ui.survey import SLACK, Target, View, Words, survey, unit

SIZES = [(1280, 800), (1024, 768), (1920, 1080), (800, 1280)]
TARGET = 64
APART = 8
"""Logical pixels on a 10-inch tablet: the least side of a touch target, the least gap."""


@dataclass(frozen=True)
class Surveyed:
    """Every view of a visit in a window of a size."""

    views: tuple[View, ...]
    unit: float


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def seen(kiosk: Callable[[Size], Patient], request: pytest.FixtureRequest) -> Surveyed:
    """A visit in a window of each size, with the usual text."""
    patient = kiosk(request.param)
    patient.ask_for_less_motion()
    return Surveyed(tuple(survey(patient)), unit(request.param))


def test_no_text_is_cut_short(seen: Surveyed) -> None:
    assert [f"{view}: {words.said}" for view, words in _every_text(seen) if words.cut] == []


def test_no_text_leaves_its_page_its_card_its_button_or_the_window(seen: Surveyed) -> None:
    outside = [
        f"{view}: {words.said} {_beyond(words)}"
        for view, words in _every_text(seen)
        if not _grown(words.room, SLACK).contains(words.drawn)
    ]
    assert outside == []


def test_no_text_lies_over_another(seen: Surveyed) -> None:
    over = [
        f"{view.name}: {one.said} / {other.said}"
        for view in seen.views
        for one, other in combinations(view.words, 2)
        if not one.over_others and not other.over_others and _touch(one, other)
    ]
    assert over == []


def test_no_main_view_of_a_tab_scrolls(seen: Surveyed) -> None:
    main = [view for view in seen.views if view.main]
    assert len(main) == 7
    assert [view.name for view in main if view.scrolls] == []


def test_everything_to_touch_is_large_enough(seen: Surveyed) -> None:
    least = TARGET * seen.unit - SLACK
    small = [
        f"{view}: {target.name} {target.whole.width():.0f}x{target.whole.height():.0f}"
        for view, target in _every_target(seen)
        if min(target.whole.width(), target.whole.height()) < least
    ]
    assert small == []


def test_everything_to_touch_keeps_its_distance(seen: Surveyed) -> None:
    least = APART * seen.unit - SLACK
    near = [
        f"{view.name}: {one.name}, {other.name} {gap:.0f}"
        for view in seen.views
        for one, other in combinations(view.targets, 2)
        if not one.seen.isEmpty() and not other.seen.isEmpty()
        if (gap := _gap(one.seen, other.seen)) < least
    ]
    assert near == []


def _every_text(seen: Surveyed) -> Iterator[tuple[str, Words]]:
    return ((view.name, words) for view in seen.views for words in view.words if words.said)


def _every_target(seen: Surveyed) -> Iterator[tuple[str, Target]]:
    return ((view.name, target) for view in seen.views for target in view.targets)


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def _beyond(words: Words) -> str:
    room, drawn = words.room, words.drawn
    sides = {
        "left": room.left() - drawn.left(),
        "above": room.top() - drawn.top(),
        "right": drawn.right() - room.right(),
        "below": drawn.bottom() - room.bottom(),
    }
    return ", ".join(f"{by:.0f} {side}" for side, by in sides.items() if by > SLACK)


def _touch(one: Words, other: Words) -> bool:
    """Return whether two texts share more than the air above and below their letters."""
    shared = one.seen.intersected(other.seen)
    return shared.width() > 2 and shared.height() > 2


def _gap(one: QRectF, other: QRectF) -> float:
    """Return the logical pixels between two areas, negative where they lie over each other."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)
