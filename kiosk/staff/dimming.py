"""When the waiting screen is dim: at the clinic's hours, while nobody is there."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from kiosk.settings.clinic_settings import AttractSettings


class Hours(Struct, frozen=True):
    """A part of every day. One that ends before it begins runs past midnight."""

    begin: dt.time
    end: dt.time

    def hold(self, now: dt.time) -> bool:
        """Return whether a time of day lies in them."""
        if self.begin <= self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end


def dim_hours(settings: AttractSettings) -> Hours | None:
    """Return when the clinic wants the screen dim, None for never."""
    if not (settings.dim_from and settings.dim_until):
        return None
    begin, end = map(dt.time.fromisoformat, (settings.dim_from, settings.dim_until))
    return Hours(begin, end)


class Dimmer:
    """Says whether the screen is dim. The first touch on a dim one only brings the light back.

    Args:
        hours: when it may be, None for never.
        rest: seconds without a touch before it is.
        clock: seconds of a clock that never runs backward.
    """

    def __init__(self, hours: Hours | None, rest: int, clock: Callable[[], float]) -> None:
        self._hours = hours
        self._clock = clock
        self._touched = clock()
        self.rest = rest
        self.dim = False

    def touched(self) -> bool:
        """Note a touch; return whether it only brought the light back."""
        was_dim = self.dim
        self._touched = self._clock()
        self.dim = False
        return was_dim

    def look(self, now: dt.time, *, waiting: bool) -> None:
        """Look at the time.

        Args:
            now: the time of day where the clinic is.
            waiting: whether the waiting screen is shown as the last patient left it.
        """
        rested = self._clock() - self._touched >= self.rest
        wanted = self._hours is not None and self._hours.hold(now)
        self.dim = wanted and waiting and rested
