"""Finding the part of a session that a minute belongs to."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.timeline import SessionPart
from kiosk.content.words import LaneWords
from kiosk.values.routes import ROUTES, Route


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [
        (SessionPart.BEFORE, 0, 3),
        (SessionPart.ONSET, 4, 5),
        (SessionPart.RISE, 6, 19),
        (SessionPart.PEAK, 20, 40),
        (SessionPart.ENDING, 41, 60),
        (SessionPart.AFTER, 61, 120),
    ],
)
def test_ranges_hold_the_minutes_on_their_edges(
    folder: Path, part: SessionPart, first: int, last: int
) -> None:
    lane = load_pack(folder).structure.timeline.lane(Route.IV)
    assert {lane.part_at(minute) for minute in range(first, last + 1)} == {part}


def test_effects_fade_between_the_peak_and_the_earliest_end(folder: Path) -> None:
    lane = load_pack(folder).structure.timeline.lane(Route.IM)
    assert {lane.part_at(minute) for minute in range(21, 30)} == {SessionPart.FADING}


def test_each_part_of_a_session_has_words() -> None:
    assert set(LaneWords.__struct_fields__) == set(SessionPart)


def test_each_route_has_its_own_lane(folder: Path) -> None:
    timeline = load_pack(folder).structure.timeline
    assert [timeline.lane(route) for route in ROUTES] == [timeline.iv, timeline.im]
