"""What the log says of the days before today."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final, NamedTuple

from msgspec import DecodeError, Meta, Struct
from msgspec.json import decode

from kiosk.atomic_write import read_plain
from kiosk.supervision.event_log import KEPT, LARGEST, numbered
from kiosk.supervision.log_record import LogEvent

FAULTS: Final = frozenset({LogEvent.FAULT, LogEvent.CRASHED})
"""What counts as a fault. A kiosk that hung is found to have crashed at its next start."""

LONGEST: Final = dt.timedelta(days=7)
"""How far back faults are counted after days on which the tablet was off."""


class LogLine(Struct, frozen=True):
    """What is read of a line."""

    at: Annotated[dt.datetime, Meta(tz=True)]
    event: str


class LogHistory(NamedTuple):
    """What the log says.

    Attributes:
        faults: the faults of yesterday. Of a kiosk that was off as today began, those since the day
            on which it last started, so that none of a Saturday is lost over a Sunday.
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
    over = sorted(
        (line for line in _lines(folder) if line.at.date() < today), key=lambda line: line.at
    )
    starts = [line.at.date() for line in over if line.event == LogEvent.STARTED]
    first = today - dt.timedelta(days=1)
    if starts and over[-1].event == LogEvent.ENDED:
        first = max(starts[-1], today - LONGEST)
    faults = sum(line.at.date() >= first and line.event in FAULTS for line in over)
    return LogHistory(faults, starts[-1] if starts else None)


def _lines(folder: Path) -> Iterator[LogLine]:
    for number in range(KEPT + 1):
        try:
            data = read_plain(numbered(folder, number), 2 * LARGEST)
        except OSError:
            continue
        for text in data.splitlines():
            try:
                yield decode(text, type=LogLine)
            except (DecodeError, UnicodeDecodeError, RecursionError):
                continue
