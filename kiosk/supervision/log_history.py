"""What the log says of the days before today."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from msgspec import DecodeError, Struct
from msgspec.json import decode

from kiosk.atomic_write import read_plain
from kiosk.supervision.event_log import KEPT, LARGEST, numbered
from kiosk.supervision.log_record import LogEvent

FAULTS: Final = frozenset({LogEvent.FAULT, LogEvent.CRASHED})
"""What counts as a fault. A kiosk that hung is found to have crashed at its next start."""


class LogLine(Struct, frozen=True):
    """What is read of a line."""

    at: dt.datetime
    event: str


class LogHistory(NamedTuple):
    """What the log says.

    Attributes:
        faults: the faults of yesterday.
        last_start: the last day before today on which the kiosk started, None where the log no
            longer has it.
    """

    faults: int
    last_start: dt.date | None


def log_history(folder: Path, today: dt.date) -> LogHistory:
    """Return what the log says. Lines that cannot be read are passed over.

    Args:
        folder: the folder for what the kiosk keeps.
        today: the day that is not looked at yet.
    """
    yesterday = today - dt.timedelta(days=1)
    lines = [(line.at.date(), line.event) for line in _lines(folder)]
    starts = [day for day, event in lines if event == LogEvent.STARTED and day < today]
    faults = sum(day == yesterday and event in FAULTS for day, event in lines)
    return LogHistory(faults, max(starts, default=None))


def _lines(folder: Path) -> Iterator[LogLine]:
    for number in range(KEPT + 1):
        try:
            data = read_plain(numbered(folder, number), 2 * LARGEST)
        except OSError:
            continue
        for text in data.splitlines():
            try:
                yield decode(text, type=LogLine)
            except (DecodeError, RecursionError):
                continue
