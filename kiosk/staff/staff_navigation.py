"""The staff area as a state machine of its own: what is shown, what leads where, when it closes.

It is separate from the visit's, so that nothing a patient does can be a step in it. Nothing leads
from outside to behind the PIN but `admit`.
"""

import math
from collections.abc import Callable
from enum import StrEnum
from typing import Final


class StaffView(StrEnum):
    """What the staff area shows."""

    CLOSED = "closed"
    NO_PIN = "no_pin"
    PIN = "pin"
    MENU = "menu"
    CLEANING = "cleaning"
    DEFAULTS = "defaults"
    PHONE = "phone"
    USAGE = "usage"
    HEALTH = "health"
    LICENCES = "licences"
    EXIT = "exit"
    PAUSED = "paused"


OUTSIDE: Final = frozenset({StaffView.CLOSED, StaffView.NO_PIN, StaffView.PIN})
"""Views that anyone may see."""

FROM_MENU: Final = frozenset(
    {
        StaffView.CLEANING,
        StaffView.DEFAULTS,
        StaffView.USAGE,
        StaffView.HEALTH,
        StaffView.LICENCES,
        StaffView.EXIT,
    }
)
LEADS_TO: Final[dict[StaffView, frozenset[StaffView]]] = {
    StaffView.MENU: FROM_MENU,
    **dict.fromkeys(FROM_MENU - {StaffView.CLEANING}, frozenset({StaffView.MENU})),
    StaffView.DEFAULTS: frozenset({StaffView.MENU, StaffView.PHONE}),
    StaffView.PHONE: frozenset({StaffView.DEFAULTS}),
}
"""Where a touch leads. Everything but cleaning can be closed; cleaning ends by itself."""

OUTSIDE_SECONDS: Final = 15
INSIDE_SECONDS: Final = 120
"""Without a touch, until the area closes by itself."""

CLEANING_SECONDS: Final = 30


class StaffNavigation:
    """What is shown, and since when.

    Args:
        clock: seconds of a clock that never runs backward.
        paused: whether the kiosk was out of service when it was started.
    """

    def __init__(self, clock: Callable[[], float], *, paused: bool) -> None:
        self._clock = clock
        self._inner = StaffView.CLOSED
        self._since = clock()
        self.paused = paused

    @property
    def view(self) -> StaffView:
        """What is shown: where the area is closed, the kiosk itself or that it is paused."""
        if self._inner is StaffView.CLOSED and self.paused:
            return StaffView.PAUSED
        return self._inner

    @property
    def inside(self) -> bool:
        """Whether staff are signed in."""
        return self._inner not in OUTSIDE

    @property
    def ignores_touch(self) -> bool:
        """Whether the glass is being cleaned."""
        return self._inner is StaffView.CLEANING

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the cleaning is over, 0 where nothing is cleaned."""
        if not self.ignores_touch:
            return 0
        return max(0, math.ceil(self._since + CLEANING_SECONDS - self._clock()))

    def open(self, *, pin_is_set: bool) -> None:
        """Open the way in: a PIN pad, or where no PIN is set what anyone may do."""
        if self._inner is StaffView.CLOSED:
            self._show(StaffView.PIN if pin_is_set else StaffView.NO_PIN)

    def admit(self) -> None:
        """Sign staff in, after the right PIN."""
        if self._inner is StaffView.PIN:
            self._show(StaffView.MENU)

    def go(self, view: StaffView) -> bool:
        """Go to another view; return whether the present one leads there."""
        if view not in LEADS_TO.get(self._inner, ()):
            return False
        self._show(view)
        return True

    def close(self) -> None:
        """Close the area, unless the glass is being cleaned."""
        if not self.ignores_touch:
            self._show(StaffView.CLOSED)

    def touched(self) -> None:
        """Note a touch, which keeps a view open, but not the cleaning."""
        if not self.ignores_touch:
            self._since = self._clock()

    def tick(self) -> None:
        """Close what nobody touches any more, and end the cleaning."""
        past = self._clock() - self._since
        if self.ignores_touch:
            if past >= CLEANING_SECONDS:
                self._show(StaffView.MENU)
        elif past >= (INSIDE_SECONDS if self.inside else OUTSIDE_SECONDS):
            self._show(StaffView.CLOSED)

    def _show(self, view: StaffView) -> None:
        self._inner = view
        self._since = self._clock()
