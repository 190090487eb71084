"""Sample readings of a kiosk with every value set, for the tests of its metrics."""

import datetime as dt
from typing import Final

from kiosk.metrics.kiosk_metrics import DayReading, Reading
from kiosk.metrics.whole_days import UsageTotals

MOMENT: Final = dt.datetime(2027, 1, 5, 10, 5, tzinfo=dt.UTC)
RUNS: Final = {
    "kiosk": "north-2",
    "program": "1.2.3",
    "content": "2.0.0",
    "pack": "innerbloom",
    "signed_off": "true",
    "python": "3.13.5",
    "qt": "6.11.0",
}
DAY: Final = DayReading(
    runs=RUNS,
    review_overdue=False,
    clock_ok=True,
    faults=2,
    last_start=dt.date(2027, 1, 3),
    usage=UsageTotals(120, 60, 30),
    printer_ok=True,
    speech={"en": True, "es": False},
)
READING: Final = Reading(MOMENT, DAY, 1_234_567_890, True, 1)
