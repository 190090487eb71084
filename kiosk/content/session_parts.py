"""What part of a session a minute falls in."""

from enum import StrEnum

from kiosk.content.structure import Lane, Timeline
from kiosk.content.words import LaneWords, TimelineWords
from kiosk.values.routes import Route


class SessionPart(StrEnum):
    """A part of a session, named as in the language files."""

    BEFORE = "before"
    ONSET = "onset"
    RISE = "rise"
    PEAK = "peak"
    FADING = "fading"
    ENDING = "ending"
    AFTER = "after"


def lane_of(timeline: Timeline, route: Route) -> Lane:
    """Return one route's lane."""
    return timeline.iv if route is Route.IV else timeline.im


def lane_words(words: TimelineWords, route: Route) -> LaneWords:
    """Return what one route's lane says."""
    return words.iv if route is Route.IV else words.im


def part_at(lane: Lane, minute: int) -> SessionPart:
    """Return the part of a session that a minute after the start of the dose falls in.

    Onset, peak and end are ranges; a minute on the edge of a range belongs to the range.
    """
    for part, last in (
        (SessionPart.BEFORE, lane.onset.earliest - 1),
        (SessionPart.ONSET, lane.onset.latest),
        (SessionPart.RISE, lane.peak.earliest - 1),
        (SessionPart.PEAK, lane.peak.latest),
        (SessionPart.FADING, lane.end.earliest - 1),
        (SessionPart.ENDING, lane.end.latest),
    ):
        if minute <= last:
            return part
    return SessionPart.AFTER
