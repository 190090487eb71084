"""Only complete days are published, and no count small enough to identify a visit."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kiosk.metrics.whole_days import STEP, UsageTotals, usage_totals
from kiosk.values.counts import DayCount

TODAY = dt.date(2027, 1, 6)
YESTERDAY = dt.date(2027, 1, 5)


def visits(day: dt.date | None, count: int) -> DayCount:
    return DayCount(day, "visit", "", count)


def test_today_and_what_has_no_day_are_left_out() -> None:
    counts = (visits(None, 50), visits(YESTERDAY, 20), visits(TODAY, 50))
    assert usage_totals(counts, TODAY) == UsageTotals(20, 0, 0)


def test_days_add_up_and_are_rounded_down_together() -> None:
    counts = (visits(dt.date(2027, 1, 4), 7), visits(YESTERDAY, 8))
    assert usage_totals(counts, TODAY).visits == 10


def test_a_page_is_a_form_that_was_opened() -> None:
    counts = (
        DayCount(YESTERDAY, "quiz", "finished", 31),
        DayCount(YESTERDAY, "takeaway", "shown", 90),
        DayCount(YESTERDAY, "takeaway", "qr", 12),
        DayCount(YESTERDAY, "takeaway", "paper", 5),
        DayCount(YESTERDAY, "takeaway", "show", 4),
        DayCount(YESTERDAY, "panel", "safety", 40),
    )
    assert usage_totals(counts, TODAY) == UsageTotals(0, 30, 20)


@given(st.lists(st.integers(1, 40), max_size=12))
def test_no_change_from_day_to_day_stands_for_fewer_visits_than_a_step(by_day: list[int]) -> None:
    days = [TODAY + dt.timedelta(days=number) for number in range(len(by_day))]
    counts = [visits(day, count) for day, count in zip(days, by_day, strict=True)]
    told = [usage_totals(counts, day).visits for day in (*days, TODAY + dt.timedelta(days=99))]
    assert all((late - early) % STEP == 0 for early, late in pairwise(told))
    assert told[-1] <= sum(by_day) < told[-1] + STEP
