"""The counts as staff see them: visits a day as bars, and what was done, added up."""

import datetime as dt
from collections.abc import Callable
from operator import attrgetter
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal

from kiosk.platform.background import BackgroundTasks
from kiosk.staff.staff_navigation import StaffView
from kiosk.usage.usage_database import UsageDatabase
from kiosk.usage.usage_report import Total, last_day, totals, visits_by_day
from kiosk.values.counts import CountedThing, DayCount
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.takeaway_items import long_date
from kiosk.viewmodels.visit_store import VisitStore

CHART_DAYS: Final = 14
TOTAL_DAYS: Final = 28


class DayItem(Struct, frozen=True):
    """A bar: a day in words and its number, its visits, and its height as a part of the highest."""

    day: str
    of_month: int
    visits: int
    part: float


class TotalItem(Struct, frozen=True):
    """What was counted, an id of which, its name in the content where it has one, and how many."""

    what: str
    which: str
    name: str
    count: int


@qml_singleton
class Usage(QObject):
    """Reads the counts whenever staff open them.

    Args:
        store: the content, for the names of panels and languages.
        staff: the area.
        usage_database: where counts are.
        background: the thread that the database belongs to.
        local_time: the time where the clinic is.
    """

    changed = Signal()

    def __init__(
        self,
        store: VisitStore,
        staff: Staff,
        usage_database: UsageDatabase,
        background: BackgroundTasks,
        local_time: Callable[[], dt.datetime],
    ) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._usage_database = usage_database
        self._background = background
        self._local_time = local_time
        self._open = False
        self._ready = False
        self._readable = True
        self._days = ListModel(DayItem, self)
        self._totals = ListModel(TotalItem, self)
        staff.changed.connect(self._look)

    days = Property(QObject, attrgetter("_days"), constant=True)
    """The visits of each of the last days."""

    totals = Property(QObject, attrgetter("_totals"), constant=True)
    """What was counted over a longer time."""

    ready = Property(bool, attrgetter("_ready"), notify=changed)
    """Whether they have been read since the page was opened."""

    readable = Property(bool, attrgetter("_readable"), notify=changed)
    """Whether they could be."""

    totalDays = Property(int, lambda _self: TOTAL_DAYS, constant=True)
    """How many days the totals are over."""

    def _look(self) -> None:
        was_open, self._open = self._open, self._staff.shown is StaffView.USAGE
        if self._open and not was_open:
            self._ready = False
            self._background.do(self._usage_database.read, self._show)

    def _show(self, counted: tuple[DayCount, ...] | None) -> None:
        counts = counted or ()
        self._readable = counted is not None
        last = last_day(counts, self._local_time().date())
        visits = visits_by_day(counts, last, CHART_DAYS)
        most = max(1, *(number for _day, number in visits))
        language = self._store.words.code
        self._days.show(
            [
                DayItem(long_date(day, language), day.day, number, number / most)
                for day, number in visits
            ]
        )
        self._totals.show([self._total(total) for total in totals(counts, last, TOTAL_DAYS)])
        self._ready = True
        self.changed.emit()

    def _total(self, total: Total) -> TotalItem:
        return TotalItem(total.what, total.which, self._name(total), total.count)

    def _name(self, total: Total) -> str:
        """Return what the content calls an id, the id itself where it has no name for it."""
        pack, words = self._store.pack, self._store.words
        if total.what == CountedThing.LANGUAGE and total.which in pack.structure.languages:
            return pack.words(total.which).name
        if total.what == CountedThing.PANEL and total.which in words.topics:
            return words.topics[total.which].tab
        return total.which
