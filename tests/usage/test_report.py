"""The counts as a table, as days and added up."""

import csv
import datetime as dt

from kiosk.usage.counts import DayCount
from kiosk.usage.report import Total, as_csv, totals, visits_by_day

MONDAY = dt.date(2027, 1, 4)
TUESDAY = dt.date(2027, 1, 5)
COUNTS = (
    DayCount(MONDAY, "minutes", "", 9),
    DayCount(MONDAY, "panel", "safety", 1),
    DayCount(MONDAY, "visit", "", 2),
    DayCount(TUESDAY, "panel", "safety", 3),
    DayCount(TUESDAY, "panel", "about", 1),
    DayCount(TUESDAY, "visit", "", 4),
)


def test_the_table_has_a_line_for_each_count() -> None:
    lines = as_csv(COUNTS).splitlines()
    assert lines[0] == "day,what,which,count"
    assert lines[2] == "2027-01-04,panel,safety,1"
    assert len(list(csv.DictReader(lines))) == len(COUNTS)


def test_a_day_without_visits_is_a_day_of_none() -> None:
    assert visits_by_day(COUNTS, TUESDAY + dt.timedelta(days=1), 4) == (
        (MONDAY - dt.timedelta(days=1), 0),
        (MONDAY, 2),
        (TUESDAY, 4),
        (TUESDAY + dt.timedelta(days=1), 0),
    )


def test_totals_are_in_the_order_of_what_is_counted() -> None:
    assert totals(COUNTS, TUESDAY, 28) == (
        Total("visit", "", 6),
        Total("panel", "about", 1),
        Total("panel", "safety", 4),
        Total("minutes", "", 9),
    )


def test_totals_are_over_those_days_only() -> None:
    assert totals(COUNTS, TUESDAY, 1) == (
        Total("visit", "", 4),
        Total("panel", "about", 1),
        Total("panel", "safety", 3),
    )
