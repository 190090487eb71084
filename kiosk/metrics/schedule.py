"""When the file is written: at fixed minutes of the wall clock, whatever happens on the screen.

The minutes do not follow from the start of the kiosk either, or the file would tell when that was.
"""

import datetime as dt
from typing import Final

INTERVAL: Final = 300
"""Seconds from one write to the next."""

LATE: Final = 10
"""Seconds after which a write is left out: a touch may have woken the tablet just now."""


def last_due(now: dt.datetime) -> dt.datetime:
    """Return the moment, now or before, at which a write was due."""
    seconds = int(now.timestamp()) // INTERVAL * INTERVAL
    return dt.datetime.fromtimestamp(seconds, now.tzinfo)


def due(now: dt.datetime) -> dt.datetime | None:
    """Return the moment that a write at this time is for, None where it would come late."""
    moment = last_due(now)
    return moment if now - moment < dt.timedelta(seconds=LATE) else None


def wait(now: dt.datetime) -> int:
    """Return the milliseconds to the next write."""
    return int(INTERVAL * 1000 - now.timestamp() * 1000 % (INTERVAL * 1000)) + 1
