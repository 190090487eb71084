"""When an unattended visit ends: a warning that any touch answers, then a clean start.

WCAG 2.2 success criterion 2.2.1 asks for at least 20 seconds to answer the warning with one
simple action, as often as the patient likes. The cap on the longest visit warns in the same
way, but only a new touch answers it: a finger or a cloth left on the glass cannot hold a visit
open for ever.
"""

import math
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

SHORTEST_WARNING: Final = 20
"""Seconds that a warning lasts at the least (WCAG 2.2.1)."""


class IdlePolicy(Struct, frozen=True):
    """How long a visit may stand still or go on, in seconds.

    Attributes:
        idle: without a touch, until the warning.
        warning: from the warning to the end of the visit.
        longest: from the first touch, until the warning of the longest visit.
        done: without a touch on the thank-you screen, until the warning.

    Raises:
        ValueError: the warning is shorter than WCAG allows.
    """

    idle: int
    warning: int
    longest: int
    done: int

    def __post_init__(self) -> None:
        if self.warning < SHORTEST_WARNING:
            message = f"a warning lasts at least {SHORTEST_WARNING} s, not {self.warning} s"
            raise ValueError(message)


class IdlePhase(StrEnum):
    """Where a visit stands in time."""

    ACTIVE = "active"
    IDLE_WARNING = "idle_warning"
    LONGEST_WARNING = "longest_warning"
    OVER = "over"


class IdleState(Struct, frozen=True):
    """The phase of a visit and the whole seconds left to answer a warning."""

    phase: IdlePhase
    seconds_left: int = 0

    @property
    def warns(self) -> bool:
        """Whether a warning stands on the screen."""
        return self.phase in {IdlePhase.IDLE_WARNING, IdlePhase.LONGEST_WARNING}


def chimes_due(reading: IdleState, policy: IdlePolicy) -> int:
    """Return how often a warning has to have sounded by now: as it came, and amid it once more."""
    if not reading.warns:
        return 0
    return 2 if reading.seconds_left * 2 <= policy.warning else 1


class IdleWatch(Struct, frozen=True):
    """The two moments that decide when a visit ends, in seconds of a monotonic clock.

    Attributes:
        began: when the visit began, or when its longest-visit warning was last answered.
        touched: when the patient last touched anything.
    """

    began: float
    touched: float

    def pressed(self, now: float, policy: IdlePolicy) -> "IdleWatch":
        """Return the watch after a new touch or key, which answers either warning."""
        # The same sum as for the warning: on its very edge, rounding could tell two sums apart.
        long_enough = self._longest_ends(policy) - now <= policy.warning
        return IdleWatch(began=now if long_enough else self.began, touched=now)

    def moved(self, now: float) -> "IdleWatch":
        """Return the watch after a finger that was already down has moved or lifted."""
        return replace(self, touched=now)

    def heard(self, now: float, policy: IdlePolicy, *, done: bool = False) -> "IdleWatch":
        """Return the watch while the kiosk speaks: nobody need touch what they listen to.

        A warning that is being spoken keeps all its seconds. Only the longest visit goes on.
        """
        match self.read(now, policy, done=done).phase:
            case IdlePhase.ACTIVE:
                return replace(self, touched=now)
            case IdlePhase.IDLE_WARNING:
                return replace(self, touched=now - (policy.done if done else policy.idle))
        return self

    def read(self, now: float, policy: IdlePolicy, *, done: bool = False) -> IdleState:
        """Return where the visit stands.

        Args:
            now: seconds of the clock that the watch was set by.
            policy: the clinic's limits.
            done: whether the patient has reached the thank-you screen.
        """
        idle_ends = self.touched + (policy.done if done else policy.idle) + policy.warning
        longest_ends = self._longest_ends(policy)
        left = min(idle_ends, longest_ends) - now
        if left <= 0:
            return IdleState(IdlePhase.OVER)
        if left > policy.warning:
            return IdleState(IdlePhase.ACTIVE)
        first = IdlePhase.IDLE_WARNING if idle_ends <= longest_ends else IdlePhase.LONGEST_WARNING
        return IdleState(first, math.ceil(left))

    def _longest_ends(self, policy: IdlePolicy) -> float:
        return self.began + policy.longest + policy.warning
