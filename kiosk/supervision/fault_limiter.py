"""Tells a single fault from a series that starting afresh does not cure."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

MOST: Final = 3
"""Faults within the time below after which staff are asked for."""

WITHIN: Final = 60.0
"""Seconds that a fault counts."""

MOMENT: Final = 3.0
"""Seconds that *One moment* stands, so that it can be read."""


class FaultState(StrEnum):
    """What the screen shows instead of the kiosk: nothing, *One moment*, *Please ask staff*."""

    WELL = "well"
    MOMENT = "moment"
    ASK_STAFF = "ask_staff"


class FaultLimiter:
    """Counts faults.

    Args:
        clock: seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._faults: list[float] = []
        self._given_up = False
        self._pending = False

    @property
    def state(self) -> FaultState:
        """What the screen shows now."""
        if self._given_up:
            return FaultState.ASK_STAFF
        if self._faults and self._clock() - self._faults[-1] < MOMENT:
            return FaultState.MOMENT
        return FaultState.WELL

    def note(self) -> None:
        """Note a fault, in whatever thread it came about."""
        self._pending = True

    def count_pending(self) -> bool:
        """Count what was noted since the last call; return whether there was anything.

        An exception in what a screen calls is reported twice: by Python, and by Qt for the line of
        QML that called. What has come together counts once.
        """
        if not self._pending:
            return False
        self._pending = False
        now = self._clock()
        self._faults = [*(at for at in self._faults if now - at < WITHIN), now]
        self._given_up = self._given_up or len(self._faults) >= MOST
        return True

    @property
    def may_redraw(self) -> bool:
        """Whether to show every screen anew after a fault.

        Not while staff are asked for: what fails to be shown would fail again, endlessly.
        """
        return not self._given_up

    def attend(self) -> bool:
        """Note that staff are here; return whether they were asked for, and faults are forgiven."""
        if not self._given_up:
            return False
        self._faults.clear()
        self._given_up = False
        return True
