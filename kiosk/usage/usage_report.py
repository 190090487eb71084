"""Counts as a table for a spreadsheet, as days for a chart, and added up."""

import datetime as dt
import io
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from kiosk.schema.calendar import FIRST_DAY, can_be
from kiosk.values.counts import CountedThing, DayCount

HEADINGS = ("kiosk", "day", "what", "which", "count")


class Total(Struct, frozen=True):
    """What was counted over some days."""

    what: str
    which: str
    count: int


def as_csv(counts: Iterable[DayCount], kiosk_id: str) -> str:
    """Return every count as a table with commas, one line a count.

    The kiosk's id begins each line, so that the tables of many kiosks can be put together.
    """
    import csv  # here, because only staff need it

    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(HEADINGS)
    table.writerows((kiosk_id, count.day, count.what, count.which, count.count) for count in counts)
    return text.getvalue()


def last_day(counts: Iterable[DayCount], today: dt.date) -> dt.date:
    """Return the day up to which counts are looked at.

    Where the clock cannot be right, that is the last on which something was counted.
    """
    if can_be(today):
        return today
    return max((count.day for count in counts if count.day), default=FIRST_DAY)


def visits_by_day(
    counts: Iterable[DayCount], last: dt.date, days: int
) -> tuple[tuple[dt.date, int], ...]:
    """Return the visits of each of some days up to the last one, 0 where there were none."""
    visits = {count.day: count.count for count in counts if count.what == CountedThing.VISIT}
    dates = (last - dt.timedelta(days=back) for back in reversed(range(days)))
    return tuple((date, visits.get(date, 0)) for date in dates)


def totals(counts: Iterable[DayCount], last: dt.date, days: int) -> tuple[Total, ...]:
    """Return what was counted over some days up to the last one, in the order of what and which.

    What has no day yet is among it, so that staff see it.
    """
    first = last - dt.timedelta(days=days - 1)
    order = [str(what) for what in CountedThing]
    added: Counter[tuple[str, str]] = Counter()
    for count in counts:
        known = count.what in order
        if known and (count.day is None or first <= count.day <= last):
            added[count.what, count.which] += count.count
    keys = sorted(added, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(Total(*key, added[key]) for key in keys)
