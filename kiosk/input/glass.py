"""What touches the glass, and which of it only lies there: a palm, a drop, a lost touch-up."""

import math
from collections.abc import Callable
from typing import Final

from msgspec import Struct

RESTS: Final = 20.0
"""Seconds without moving, after which a point is nobody's doing."""

STRAY: Final = 24.0
"""Logical pixels that a point may stray and still lie where it was: hands shake, drops spread."""

Place = tuple[float, float]
"""Where a point is on the window, in logical pixels."""


class Contact(Struct, frozen=True):
    """A point that is down.

    Attributes:
        place: where it came down, or came to after it last went far.
        since: when that was, in seconds.
    """

    place: Place
    since: float


class Glass:
    """Remembers the points that are down.

    Args:
        clock: seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._down: dict[int, Contact] = {}

    @property
    def resting(self) -> int:
        """How many points only lie there."""
        return sum(self._rests(contact) for contact in self._down.values())

    def alone(self, point: int) -> bool:
        """Return whether nothing else is down but what only lies there."""
        return all(self._rests(other) for at, other in self._down.items() if at != point)

    def press(self, point: int, place: Place) -> None:
        """Note a new point. One that was down already has lifted without a word."""
        self._down[point] = Contact(place, self._clock())

    def move(self, point: int, place: Place) -> bool:
        """Note where a point went; return whether somebody moves it."""
        contact = self._down.get(point)
        if contact is None or math.dist(contact.place, place) > STRAY:
            self.press(point, place)
            return True
        return not self._rests(contact)

    def lift(self, point: int) -> bool:
        """Note that a point has lifted; return whether it was somebody's."""
        contact = self._down.pop(point, None)
        return contact is not None and not self._rests(contact)

    def clear(self) -> None:
        """Note that nothing is down any more."""
        self._down.clear()

    def _rests(self, contact: Contact) -> bool:
        return self._clock() - contact.since >= RESTS
