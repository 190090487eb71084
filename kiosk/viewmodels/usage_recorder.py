"""Records the counts of each visit when it ends, in the background."""

import datetime as dt
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from kiosk.platform.background import BackgroundTasks
from kiosk.usage.usage_database import UsageDatabase
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.session import Clock
from kiosk.visit.usage_tally import UsageTally, tally_after

OFTEN: Final = 60_000
"""Milliseconds between two times that the file is looked after, visit or no visit."""


class UsageRecorder:
    """Follows the present visit and records its counts when it ends.

    They are written in the background, so that a slow disk never blocks the screen.

    Args:
        store: the present visit.
        usage_database: where they are written.
        background: the thread that the database belongs to.
        clock: seconds, for the minutes in use.
        local_time: the time where the clinic is, for the day.
    """

    def __init__(
        self,
        store: VisitStore,
        usage_database: UsageDatabase,
        background: BackgroundTasks,
        clock: Clock,
        local_time: Callable[[], dt.datetime],
    ) -> None:
        self._store = store
        self._usage_database = usage_database
        self._background = background
        self._clock = clock
        self._local_time = local_time
        self._tally: UsageTally | None = None
        self._often = QTimer(interval=OFTEN)
        self._often.timeout.connect(self.look_after)
        self._often.start()
        store.changed.connect(self._follow)

    def stop(self) -> None:
        """Write what still waits, before the thread ends."""
        self._often.stop()
        self.look_after()

    def look_after(self) -> None:
        """Write what waits, and let nothing of when a visit ended be read off the files' times."""
        self._background.do(self._usage_database.look_after, lambda _done: None)

    def _follow(self) -> None:
        before, last_question = self._tally, len(self._store.plan.quiz) - 1
        self._tally = tally_after(before, self._store.visit, self._clock(), last_question)
        if before is not None and self._tally is None:
            day, counts = self._local_time().date(), before.counts()
            self._background.do(lambda: self._usage_database.add(day, counts), lambda _done: None)
