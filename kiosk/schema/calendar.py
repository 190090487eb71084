"""Days that a tablet's clock can rightly say: from the program's release on, within its life."""

import datetime as dt
import sys
from typing import Final

from kiosk import RELEASED
from kiosk.schema.diagnostics import Diagnostic

FIRST_DAY: Final = dt.date.fromisoformat(RELEASED)
LAST_DAY: Final = FIRST_DAY + dt.timedelta(days=20 * 365)
"""Far beyond any tablet's life: a clock that says more was set by mistake."""

BY_COMMAND: Final = 'Set the date and time: sudo timedatectl set-time "YYYY-MM-DD HH:MM".'
BY_HAND: Final = "Set the date and time in the Settings of Windows, under Time & language."
FOR_GOOD: Final = (
    "If this comes back, change the tablet's clock battery or let it ask a time server."
)


def can_be(day: dt.date) -> bool:
    """Return whether a clock that says this day can be right."""
    return FIRST_DAY <= day <= LAST_DAY


def clock_remedy(platform: str = sys.platform) -> str:
    """Return what to do about a clock that cannot be right, on a system."""
    return f"{BY_HAND if platform == 'win32' else BY_COMMAND} {FOR_GOOD}"


def clock_fault(day: dt.date) -> Diagnostic | None:
    """Return what is wrong with a clock that says this day, None where it can be right."""
    if can_be(day):
        return None
    reason = f"it says {day.isoformat()}, which cannot be right; counts wait until it is"
    return Diagnostic("clock", "", reason, clock_remedy())
