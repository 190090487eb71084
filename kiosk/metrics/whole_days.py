"""What of the counts leaves the tablet: whole days that are over, and never a small number."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from kiosk.values.counts import CountedThing, DayCount
from kiosk.values.handout_form import HandoutForm

STEP: Final = 10
"""Counts are rounded down to a multiple of this, so no change of them stands for fewer visits."""

FORMS: Final = frozenset(map(str, HandoutForm))


class UsageTotals(Struct, frozen=True):
    """What was counted since the kiosk was set up, up to yesterday, rounded down.

    Attributes:
        visits: visits.
        quizzes: visits that went through the quiz to its end.
        pages: forms of the handout that were opened.
    """

    visits: int
    quizzes: int
    pages: int


def usage_totals(counts: Iterable[DayCount], today: dt.date) -> UsageTotals:
    """Return the totals of all days before today. What has no day yet is not among it."""
    over = [count for count in counts if count.day is not None and count.day < today]
    return UsageTotals(
        _rounded(count.count for count in over if count.what == CountedThing.VISIT),
        _rounded(count.count for count in over if count.what == CountedThing.QUIZ),
        _rounded(
            count.count
            for count in over
            if count.what == CountedThing.TAKEAWAY and count.which in FORMS
        ),
    )


def _rounded(counts: Iterable[int]) -> int:
    total = sum(counts)
    return total - total % STEP
