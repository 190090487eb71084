"""Sample readings of a kiosk with every value set, for the tests of its metrics."""

import datetime as dt
from typing import Final

from kiosk.metrics.kiosk_metrics import DayReading, Program, Reading
from kiosk.metrics.whole_days import UsageTotals

MOMENT: Final = dt.datetime(2027, 1, 5, 10, 5, tzinfo=dt.UTC)
PROGRAM: Final = Program("north-2", "1.2.3", "2.0.0", "innerbloom", "3.13.5", "6.11.0")
DAY: Final = DayReading(
    signed_off=True,
    review_overdue=False,
    clock_ok=True,
    faults=2,
    last_start=dt.date(2027, 1, 3),
    usage=UsageTotals(120, 60, 30),
    printer_ok=True,
    speech={"en": True, "es": False},
)
READING: Final = Reading(MOMENT, PROGRAM, DAY, 1_234_567_890, True, 1)
