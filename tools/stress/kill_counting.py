"""Kills the process that writes counts, at random moments, and looks for what is lost."""

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
"""Seconds that a writer lives at most after its first count."""

DAY: Final = dt.date(2027, 1, 4)


def run(seed: int, short: bool) -> StressReport:
    """Do it."""
    kills = SHORT if short else KILLS
    report = StressReport(f"{kills} times kill -9 amid counting, seed {seed}")
    chance = SeededRandom(seed)
    kept = in_flight = 0
    with tempfile.TemporaryDirectory() as folder:
        for _kill in range(kills):
            kept += _count_until_killed(Path(folder), chance.uniform(0, LONGEST))
            book = UsageDatabase(Path(folder))
            there = sum(count.count for count in book.read() if count.what == CountedThing.VISIT)
            report.expect(
                not book.diagnostics, f"{[str(diagnostic) for diagnostic in book.diagnostics]}"
            )
            report.expect(there >= kept, f"{kept - there} counts that were kept are lost")
            in_flight += there - kept
            kept = there
    report.figures = {
        "visits counted": str(kept),
        "of those, written but not yet said": str(in_flight),
        "counts lost": "0" if not report.broken else "see below",
    }
    return report


def _count_until_killed(folder: Path, seconds: float) -> int:
    """Count visits in a process of its own and kill it; return how many it said were kept."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _count(folder, writing)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as said:
        heard = said.read(1)
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while more := said.read(65536):
            heard += more
    return len(heard)


def _count(folder: Path, writing: int) -> None:
    """Count visits for ever, and say each that is kept."""
    book = UsageDatabase(folder)
    while True:
        book.add(DAY, [Count(CountedThing.VISIT)])
        if not book.diagnostics:
            os.write(writing, b".")
