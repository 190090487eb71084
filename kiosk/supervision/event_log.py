"""The log: a JSON object a line, in the state folder, never larger than a few hundred kilobytes.

A line is written, and the file closed, before `note` returns, so a crash loses none. Where nothing
can be written the kiosk goes on, and staff are told.
"""

import contextlib
import datetime as dt
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, Unpack

from msgspec.json import encode

from kiosk.atomic_write import open_to_add
from kiosk.schema.diagnostics import LET_IT_WRITE, Diagnostic
from kiosk.supervision.log_record import LEVELS, LogEvent, LogFields, LogLevel, plain

FILE: Final = "kiosk.log"
LARGEST: Final = 128 * 1024
"""Bytes of a file before the next one begins."""

KEPT: Final = 3
"""Files of earlier lines."""

MOST: Final = 60
"""Lines in a minute. More of them say nothing new, and wear out the tablet's memory."""

MINUTE: Final = 60.0


def numbered(folder: Path, number: int) -> Path:
    """Return a file of the log, 0 for the present one."""
    return folder / (f"{FILE}.{number}" if number else FILE)


class EventLog:
    """Writes lines. Any thread may.

    Args:
        folder: the folder for what the kiosk keeps.
        clock: seconds that never run backward.
        now: the time that lines are given, to the second.
    """

    def __init__(
        self, folder: Path, clock: Callable[[], float], now: Callable[[], dt.datetime]
    ) -> None:
        self._file = folder / FILE
        self._clock = clock
        self._now = now
        self._lock = threading.RLock()
        self._minute_began = clock()
        self._lines = 0
        self.diagnostic: Diagnostic | None = None

    def note(self, event: LogEvent, **fields: Unpack[LogFields]) -> None:
        """Write a line.

        Raises:
            TypeError: a field is none of those that a line may hold.
        """
        if type(event) is not LogEvent:
            raise TypeError("only an event of the list is logged")
        values = plain(fields)
        with self._lock:
            left_out = self._turn_the_minute()
            if left_out:
                self._write(LogEvent.SILENCED, {"count": left_out})
            self._lines += 1
            if self._lines <= MOST:
                self._write(event, values)

    def _turn_the_minute(self) -> int:
        """Begin a new minute where it is time; return how many lines the last one left out."""
        now = self._clock()
        if now - self._minute_began < MINUTE:
            return 0
        left_out = max(0, self._lines - MOST)
        self._minute_began, self._lines = now, 0
        return left_out

    def _write(self, event: LogEvent, values: dict[str, str | int]) -> None:
        at = self._now().isoformat(timespec="seconds")
        line = {"at": at, "level": LEVELS.get(event, LogLevel.ERROR), "event": event, **values}
        data = encode(line) + b"\n"
        try:
            self._make_room(len(data))
            with os.fdopen(open_to_add(self._file), "ab", buffering=0) as stream:
                stream.write(data)
        except OSError as error:
            reason = f"nothing can be logged ({error})"
            self.diagnostic = Diagnostic(str(self._file), "", reason, LET_IT_WRITE)
        else:
            self.diagnostic = None

    def _make_room(self, size: int) -> None:
        """Begin a new file where the next line would not fit, and drop the oldest."""
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            if self._file.lstat().st_size + size <= LARGEST:
                return
            for number in range(KEPT, 0, -1):
                earlier = numbered(self._file.parent, number - 1)
                if earlier.exists():
                    earlier.replace(numbered(self._file.parent, number))
