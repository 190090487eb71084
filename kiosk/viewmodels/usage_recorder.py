"""What of a visit is counted, handed on when the visit is over: words from a list, no visit."""

import datetime as dt
import math
from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct, field
from PySide6.QtCore import QTimer

from kiosk.platform.background import BackgroundTasks
from kiosk.usage.counts import Count, CountedThing, Counter
from kiosk.usage.usage_database import UsageDatabase
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.guards import FORM_OF
from kiosk.visit.session import Clock
from kiosk.visit.visit import Screen, Visit

ORDER = tuple(Screen)


OFTEN: Final = 60_000
"""Milliseconds between two times that the files' own times are hidden, visit or no visit."""


class BackgroundCounter:
    """Writes counts beside the screen, so that no disk can hold it up.

    Args:
        usage_database: where they are written.
        background: the thread that the book belongs to.
    """

    def __init__(self, usage_database: UsageDatabase, background: BackgroundTasks) -> None:
        self._usage_database = usage_database
        self._background = background
        self._often = QTimer(interval=OFTEN)
        self._often.timeout.connect(self.look_after)
        self._often.start()

    def add(self, day: dt.date, counts: Iterable[Count]) -> None:
        """Add to a day, soon."""
        kept = tuple(counts)
        self._background.do(lambda: self._usage_database.add(day, kept), lambda _done: None)

    def stop(self) -> None:
        """Write nothing any more, before the thread ends."""
        self._often.stop()

    def look_after(self) -> None:
        """Let nothing of when a visit ended be read off the files' times."""
        self._background.do(self._usage_database.hide_time_of_day, lambda _done: None)


class _VisitTally(Struct):
    """What has been noted since the visit began. It is forgotten when the visit is."""

    began: float
    latest: float
    language: str
    furthest: Screen = Screen.WELCOME
    asking: int | None = None
    seen: set[Count] = field(default_factory=set)


class UsageRecorder:
    """Follows the present visit and hands its counts on at its end.

    Args:
        store: the present visit.
        counter: who counts.
        clock: seconds, for the minutes in use.
        local_time: the time where the clinic is, for the day.
    """

    def __init__(
        self,
        store: VisitStore,
        counter: Counter,
        clock: Clock,
        local_time: Callable[[], dt.datetime],
    ) -> None:
        self._store = store
        self._counter = counter
        self._clock = clock
        self._local_time = local_time
        self._noted: _VisitTally | None = None
        store.changed.connect(self._follow)

    def note(self, what: CountedThing, which: str = "") -> None:
        """Count something of the present visit, once however often it happens."""
        if self._noted is not None:
            self._noted.seen.add(Count(what, which))

    def _follow(self) -> None:
        visit, now = self._store.visit, self._clock()
        if visit.screen is Screen.ATTRACT:
            self._hand_on()
            return
        if self._noted is None:
            self._noted = _VisitTally(began=now, latest=now, language=visit.language)
        self._noted.latest = now
        self._note_step(visit, self._noted)

    def _note_step(self, visit: Visit, noted: _VisitTally) -> None:
        noted.language = visit.language
        noted.furthest = max(noted.furthest, visit.screen, key=ORDER.index)
        if visit.screen is Screen.COMPARE:
            self.note(CountedThing.PANEL, visit.topic)
        if visit.screen is Screen.TAKEAWAY:
            self.note(CountedThing.TAKEAWAY, "shown")
        for overlay in FORM_OF.keys() & set(visit.overlays):
            self.note(CountedThing.TAKEAWAY, FORM_OF[overlay])
        if visit.listening.reading:
            self.note(CountedThing.READ_ALOUD)
        if visit.screen is Screen.RESULT and noted.asking == len(self._store.plan.quiz) - 1:
            self.note(CountedThing.QUIZ, "finished")
        noted.asking = visit.question if visit.screen is Screen.QUIZ else None

    def _hand_on(self) -> None:
        noted, self._noted = self._noted, None
        if noted is None:
            return
        minutes = max(1, math.ceil((noted.latest - noted.began) / 60))
        counts = (
            Count(CountedThing.VISIT),
            Count(CountedThing.REACHED, noted.furthest),
            Count(CountedThing.LANGUAGE, noted.language),
            Count(CountedThing.MINUTES, by=minutes),
            *noted.seen,
        )
        self._counter.add(self._local_time().date(), counts)
