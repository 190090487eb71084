"""The session timeline in `pack.toml`: both routes in minutes after the dose begins."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from kiosk.content.strict import RowId, StrictStruct
from kiosk.values.routes import Route

Minute = Annotated[int, Meta(ge=0, le=480)]


class SessionPart(StrEnum):
    """A part of a session, named as in the language files."""

    BEFORE = "before"
    ONSET = "onset"
    RISE = "rise"
    PEAK = "peak"
    FADING = "fading"
    ENDING = "ending"
    AFTER = "after"


class Span(StrictStruct, frozen=True):
    """A range of minutes after the dose begins, never a false point."""

    earliest: Minute
    latest: Minute

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError("latest is before earliest. Write the smaller minute as earliest.")


class Strength(StrictStruct, frozen=True):
    """How strong the strongest part is drawn, in percent of the drawing's height, as a range.

    It is the clinic's view and nothing measured: the ranges of two routes may overlap.
    """

    least: Annotated[int, Meta(ge=10, le=100)] = 40
    most: Annotated[int, Meta(ge=10, le=100)] = 80

    def __post_init__(self) -> None:
        if self.most < self.least:
            raise ValueError("most is below least. Write the smaller number as least.")


class Lane(StrictStruct, frozen=True):
    """One route's session in minutes. `peak` and `strength` are drawn as an illustration.

    The strongest part may last until the end: an even drip is strongest when it ends.
    """

    onset: Span
    peak: Span
    end: Span
    strength: Strength = Strength()

    def __post_init__(self) -> None:
        if not self.onset.latest <= self.peak.earliest <= self.end.earliest:
            raise ValueError("onset, peak and end overlap. Let each start where the last ended.")
        if self.peak.latest > self.end.latest:
            raise ValueError("the peak lasts beyond the end. Let it last as long at the most.")

    def part_at(self, minute: int) -> SessionPart:
        """Return the part of a session that a minute after the start of the dose falls in.

        Onset, peak and end are ranges; a minute on the edge of a range belongs to the range.
        """
        for part, last in (
            (SessionPart.BEFORE, self.onset.earliest - 1),
            (SessionPart.ONSET, self.onset.latest),
            (SessionPart.RISE, self.peak.earliest - 1),
            (SessionPart.PEAK, self.peak.latest),
            (SessionPart.FADING, self.end.earliest - 1),
            (SessionPart.ENDING, self.end.latest),
        ):
            if minute <= last:
                return part
        return SessionPart.AFTER


class Timeline(StrictStruct, frozen=True):
    """Both routes on one minute axis."""

    axis: Annotated[int, Meta(ge=10, le=480)]
    row: RowId
    iv: Lane
    im: Lane

    def __post_init__(self) -> None:
        if max(self.iv.end.latest, self.im.end.latest) > self.axis:
            raise ValueError("a session ends after the axis. Raise axis to its last minute.")

    def lane(self, route: Route) -> Lane:
        """Return one route's lane."""
        return self.iv if route is Route.IV else self.im
