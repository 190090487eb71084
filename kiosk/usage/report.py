"""Counts as a table for a spreadsheet, as days for a chart, and added up."""

import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from kiosk.usage.counts import DayCount, What

HEADINGS = ("day", "what", "which", "count")


class Total(Struct, frozen=True):
    """What was counted over some days."""

    what: str
    which: str
    count: int


def as_csv(counts: Iterable[DayCount]) -> str:
    """Return every count as a table with commas, one line a count."""
    import csv  # here, because only staff need it

    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEADINGS)
    table.writerows((one.day, one.what, one.which, one.count) for one in counts)
    return text.getvalue()


def visits_by_day(
    counts: Iterable[DayCount], last: dt.date, days: int
) -> tuple[tuple[dt.date, int], ...]:
    """Return the visits of each of some days up to the last one, 0 where there were none."""
    visits = {one.day: one.count for one in counts if one.what == What.VISIT}
    dates = (last - dt.timedelta(days=back) for back in reversed(range(days)))
    return tuple((date, visits.get(date, 0)) for date in dates)


def totals(counts: Iterable[DayCount], last: dt.date, days: int) -> tuple[Total, ...]:
    """Return what was counted over some days up to the last one, in the order of what and which."""
    first = last - dt.timedelta(days=days - 1)
    added: Counter[tuple[str, str]] = Counter()
    for one in counts:
        if first <= one.day <= last:
            added[one.what, one.which] += one.count
    order = list(What)
    return tuple(
        Total(what, which, by)
        for (what, which), by in sorted(
            added.items(), key=lambda item: (order.index(What(item[0][0])), item[0][1])
        )
    )
