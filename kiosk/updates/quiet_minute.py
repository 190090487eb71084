"""When the kiosk may restart for a newer version: after a quiet minute, and never in a visit."""

from collections.abc import Callable
from typing import Final

QUIET: Final = 60.0
"""Seconds without any touch before the kiosk restarts."""


class QuietMinute:
    """Says once for each quiet minute that it is over.

    Args:
        clock: seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._since = clock()

    def interrupt(self) -> None:
        """Begin the minute anew: somebody touched something."""
        self._since = self._clock()

    def is_over(self, *, in_use: bool) -> bool:
        """Return whether a quiet minute has just passed.

        Args:
            in_use: whether a patient or staff are at the kiosk, touching it or not.
        """
        if in_use:
            self.interrupt()
            return False
        if self._clock() - self._since < QUIET:
            return False
        self.interrupt()
        return True
