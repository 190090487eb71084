"""Clocks: a monotonic one that counts while the tablet sleeps, and the wall clock."""

import datetime as dt
import time
import uuid
from pathlib import Path
from typing import Final

BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


def seconds() -> float:
    """Return seconds since the tablet started, sleep included where the system can tell.

    A visit that a closed lid interrupts is over when the tablet wakes, so a clock that stops
    during sleep is used only where there is no other.
    """
    boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_clock is None else time.clock_gettime(boot_clock)


def seconds_asleep() -> float:
    """Return how many of those seconds the tablet has slept, 0 where the system cannot tell."""
    return seconds() - time.monotonic()


def start_name(file: Path = BOOT_ID) -> str:
    """Return the name of this start of the tablet, of this start of the kiosk where it has none."""
    try:
        return file.read_text("ascii").strip()
    except OSError:
        return str(uuid.uuid4())


def local_time() -> dt.datetime:
    """Return the date and time of day where the clinic is. Anyone can set it."""
    return dt.datetime.now(tz=dt.UTC).astimezone()
