"""A clock that nobody can set back and that counts while the tablet sleeps."""

import time


def seconds() -> float:
    """Return seconds since the tablet started, sleep included where the system can tell.

    A visit that a closed lid interrupts is over when the tablet wakes, so a clock that stops
    during sleep is used only where there is no other.
    """
    boot_clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_clock is None else time.clock_gettime(boot_clock)
