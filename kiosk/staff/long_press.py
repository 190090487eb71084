"""A finger held still in a corner: the way into the staff area that nobody takes by chance."""

from collections.abc import Callable
from typing import Final

from kiosk.settings.value_types import Corner
from kiosk.values.touch import TouchPoint

SECONDS: Final = 2.0
"""How long to hold. A touch that is meant for a button is a tenth of it."""

REACH: Final = 0.1
"""The side of the corner's square, as a part of the window's shorter side."""


class LongPress:
    """Times one finger. It takes nothing from what lies below: a touch there stays a touch.

    Args:
        corner: where to hold.
        clock: seconds.
        ignores: whether touches mean nothing now, because the glass is being cleaned.
    """

    def __init__(
        self,
        corner: Corner,
        clock: Callable[[], float],
        ignores: Callable[[], bool] = lambda: False,
    ) -> None:
        self.corner = corner
        self._clock = clock
        self._ignores = ignores
        self._since: float | None = None

    @property
    def holding(self) -> bool:
        """Whether a finger is held there now."""
        return self._since is not None

    def pressed(self, finger: TouchPoint) -> None:
        """Note a new touch."""
        held = _is_in(finger, self.corner) and not self._ignores()
        self._since = self._clock() if held else None

    def moved(self, finger: TouchPoint) -> None:
        """Note where the finger went: out of the corner, or joined by another, it has let go."""
        if not _is_in(finger, self.corner):
            self._since = None

    def released(self) -> None:
        """Note that the finger lifted."""
        self._since = None

    def take(self) -> bool:
        """Return whether the finger was held long enough, once for each hold."""
        if self._since is None or self._clock() - self._since < SECONDS:
            return False
        self._since = None
        return True


def _is_in(finger: TouchPoint, corner: Corner) -> bool:
    """Return whether a finger is alone and in a corner."""
    reach = min(finger.width, finger.height) * REACH
    down, across = corner.split("_")
    from_side = finger.x if across == "left" else finger.width - finger.x
    from_edge = finger.y if down == "top" else finger.height - finger.y
    return finger.alone and from_side <= reach and from_edge <= reach
