"""Tells the first touch after the tablet slept from all others: it only wakes."""

from collections.abc import Callable
from typing import Final

NOTICED: Final = 1.0
"""Seconds of sleep that count: the two clocks that tell differ by less on their own."""


class WakeTouch:
    """Remembers how long the tablet had slept at the last touch.

    Args:
        asleep: seconds that the tablet has slept since it started.
    """

    def __init__(self, asleep: Callable[[], float]) -> None:
        self._asleep = asleep
        self._known = asleep()

    def first_touch(self) -> bool:
        """Note a touch; return whether the tablet slept since the one before."""
        before, self._known = self._known, self._asleep()
        return self._known - before > NOTICED
