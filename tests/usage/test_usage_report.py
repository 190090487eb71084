"""The counts as a table, per day and in total."""

import csv
import datetime as dt

from kiosk.usage.usage_report import Total, as_csv, last_day, totals, visits_by_day
from kiosk.values.counts import DayCount

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


def test_the_table_has_a_line_for_each_count_which_says_whose_it_is() -> None:
    lines = as_csv(COUNTS, "north-2").splitlines()
    assert lines[0] == "kiosk,day,what,which,count"
    assert lines[2] == "north-2,2027-01-04,panel,safety,1"
    assert len(list(csv.DictReader(lines))) == len(COUNTS)


def test_a_kiosk_without_an_id_has_the_same_columns() -> None:
    assert as_csv(COUNTS, "").splitlines()[2] == ",2027-01-04,panel,safety,1"


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


def test_what_has_no_day_is_added_up_and_stands_in_the_table() -> None:
    counts = (DayCount(None, "visit", "", 5), *COUNTS)
    assert totals(counts, TUESDAY, 1)[0] == Total("visit", "", 9)
    assert "a,,visit,,5" in as_csv(counts, "a").splitlines()
    assert visits_by_day(counts, TUESDAY, 1) == ((TUESDAY, 4),)


def test_what_a_newer_kiosk_counts_is_left_out() -> None:
    assert totals((DayCount(TUESDAY, "unheard_of", "", 5),), TUESDAY, 1) == ()


def test_under_a_wrong_clock_the_last_days_are_those_that_were_counted() -> None:
    assert last_day(COUNTS, TUESDAY) == TUESDAY
    assert last_day(COUNTS, dt.date(1970, 1, 1)) == TUESDAY
    never = last_day((DayCount(None, "visit", "", 1),), dt.date.min)
    assert visits_by_day((), never, 14)[-1] == (never, 0)
