"""Kills a process that writes usage counts at random moments, and checks that none is lost."""

import datetime as dt
import os
import signal
import tempfile
import time
from pathlib import Path
from typing import Final

from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.counts import Count, CountedThing
from tools.stress.report import StressReport
from tools.stress.rng import SeededRandom

KILLS: Final = 500
SHORT: Final = 10
LONGEST: Final = 0.04
"""Seconds after its first count at which a writer is killed at the latest."""

DAY: Final = dt.date(2027, 1, 4)


def run(seed: int, short: bool) -> StressReport:
    """Run the test."""
    kills = SHORT if short else KILLS
    report = StressReport(f"{kills} times kill -9 while counting, seed {seed}")
    chance = SeededRandom(seed)
    kept = in_flight = 0
    with tempfile.TemporaryDirectory() as folder:
        for _kill in range(kills):
            kept += _count_until_killed(Path(folder), chance.uniform(0, LONGEST))
            database = UsageDatabase(Path(folder))
            there = sum(
                count.count for count in (database.read() or ()) if count.what == CountedThing.VISIT
            )
            report.expect(
                not database.diagnostics,
                f"{[str(diagnostic) for diagnostic in database.diagnostics]}",
            )
            report.expect(there >= kept, f"{kept - there} confirmed counts are lost")
            in_flight += there - kept
            kept = there
    report.figures = {
        "visits counted": str(kept),
        "of those, written but not yet confirmed": str(in_flight),
        "counts lost": "0" if not report.broken else "see below",
    }
    return report


def _count_until_killed(folder: Path, seconds: float) -> int:
    """Count visits in a child process and kill it; return how many counts it confirmed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _count(folder, writing)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as confirmed:
        received = confirmed.read(1)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while more := confirmed.read(65536):
            received += more
    return len(received)


def _count(folder: Path, writing: int) -> None:
    """Count visits forever, writing one byte to the pipe for each stored count."""
    database = UsageDatabase(folder)
    while True:
        database.add(DAY, [Count(CountedThing.VISIT)])
        if not database.diagnostics:
            os.write(writing, b".")
