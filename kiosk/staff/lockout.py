"""How long to wait after wrong PINs, in a way that neither a restart nor a clock can shorten.

Every try is counted on the disk *before* it is looked at, so that pulling the plug saves nothing;
only a right PIN takes the count back. After a wrong one the wait doubles: 1 s, 2 s, 4 s, up to a
minute. From the tenth on it is a lock-out: 15 minutes, then 30, then an hour each time.

A wait runs by the clock that counts since the tablet started, asleep or awake, which nobody can
set. The wall clock has no say: whoever sets it forward would cut a wait short, and whoever sets
it back would make one endless. What a new start of the tablet does to the first clock is met
by the name that the system gives to each start: under another name the wait begins again, whole.
"""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta, MsgspecError, Struct, json

from kiosk.atomic_write import read_plain, write_private
from kiosk.schema.diagnostics import LET_IT_WRITE, Diagnostic

FILE: Final = "staff-tries"
LARGEST: Final = 1_000
"""Bytes of it that are read. What the kiosk writes has a tenth."""

LOCKED_FROM: Final = 10
"""Wrong PINs in a row from which on each is a lock-out."""

LONGEST_DELAY: Final = 60
SHORTEST_LOCK: Final = 15 * 60
LONGEST_LOCK: Final = 60 * 60
"""Seconds."""

MOST: Final = 2**53
"""More wrong PINs, or seconds, than any tablet will see: a number beyond it is damage."""


class FailedTries(Struct, frozen=True, forbid_unknown_fields=True):
    """What the disk knows: how many were wrong, and until when to wait in which start.

    Attributes:
        wrong: wrong PINs in a row.
        start: the name of the tablet's start that `until` belongs to.
        until: seconds since that start.
    """

    wrong: Annotated[int, Meta(ge=0, le=MOST)] = 0
    start: str = ""
    until: Annotated[float, Meta(ge=0, le=MOST)] = 0.0


def wait_after(wrong: int) -> int:
    """Return the seconds to wait after so many wrong PINs in a row."""
    if wrong < LOCKED_FROM:
        return min(1 << wrong >> 1, LONGEST_DELAY)
    return min(SHORTEST_LOCK << min(wrong - LOCKED_FROM, 2), LONGEST_LOCK)


class Lockout:
    """Counts tries and says how long to wait for the next.

    Where the count cannot be kept, each start of the kiosk begins with a lock-out, so that a full
    disk is no way round it.

    Args:
        folder: the folder for what the kiosk keeps.
        clock: seconds since the tablet started, sleep included.
        start: the system's name of this start of the tablet.
    """

    def __init__(self, folder: Path, clock: Callable[[], float], start: str) -> None:
        self._file = folder / FILE
        self._clock = clock
        self._start = start
        self._tries, left = self._read()
        self.diagnostic = self._set(self._tries.wrong, left)
        if self.diagnostic is not None:
            self._set(self._tries.wrong, max(left, SHORTEST_LOCK))

    @property
    def wrong(self) -> int:
        """Wrong PINs since the last right one."""
        self._follow()
        return self._tries.wrong

    @property
    def wait(self) -> int:
        """Whole seconds until the next try counts."""
        self._follow()
        return max(0, math.ceil(self._tries.until - self._clock()))

    def begin(self) -> bool:
        """Count a try that is about to be looked at; return whether it may be."""
        if self.wait:
            return False
        wrong = self._tries.wrong + 1
        self.diagnostic = self._set(wrong, wait_after(wrong))
        return True

    def passed(self) -> int:
        """Note that the try was right; return how many before it were wrong."""
        before = max(0, self._tries.wrong - 1)
        self.diagnostic = self._set(0, 0)
        return before

    def _follow(self) -> None:
        """Forget what was tried once its file is gone: a new PIN was set.

        A file that could not be written, or cannot be looked for, says nothing of the kind.
        """
        if self.diagnostic is not None:
            return
        try:
            self._file.lstat()
        except FileNotFoundError:
            self._tries = FailedTries()
        except OSError:
            return

    def _set(self, wrong: int, wait: float) -> Diagnostic | None:
        """Take up a count and a wait; return why the disk does not know, if so."""
        self._tries = FailedTries(wrong, self._start, self._clock() + wait)
        try:
            write_private(self._file, json.encode(self._tries))
        except OSError as error:
            reason = f"wrong PINs cannot be counted over a restart ({error})"
            return Diagnostic(str(self._file), "", reason, LET_IT_WRITE)
        return None

    def _read(self) -> tuple[FailedTries, float]:
        """Return what the disk knows, and the seconds of waiting that are left."""
        try:
            tries = json.decode(read_plain(self._file, LARGEST), type=FailedTries)
        except FileNotFoundError:
            return FailedTries(), 0
        except (OSError, MsgspecError, UnicodeDecodeError, RecursionError):
            return FailedTries(wrong=LOCKED_FROM), wait_after(LOCKED_FROM)
        whole = wait_after(tries.wrong)
        if tries.start != self._start:
            return tries, whole
        return tries, min(max(tries.until - self._clock(), 0), whole)


def forget_tries(folder: Path) -> None:
    """Forget wrong PINs: whoever sets a new one has the tablet's own account.

    Raises:
        OSError: the count cannot be removed.
    """
    (folder / FILE).unlink(missing_ok=True)
