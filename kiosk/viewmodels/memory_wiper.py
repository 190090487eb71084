"""Wipes what a visit left in memory, once its screens have settled."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQml import QQmlEngine

from kiosk.platform.memory_hygiene import give_back_memory
from kiosk.viewmodels.visit_store import VisitStore

AFTER: Final = 1000
"""Milliseconds after the end of a visit: no screen moves any more."""

AGAIN: Final = 10_000
"""Milliseconds after the end of a visit: on a busy tablet something may have moved for longer."""


class MemoryWiper(QObject):
    """Collects garbage in QML and Python, and returns the memory to the system.

    Args:
        store: the visit.
        engine: what the screens run in. It keeps what nobody uses until it is short of memory.
    """

    def __init__(self, store: VisitStore, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._store = store
        self._engine = engine
        self._timers = [QTimer(self, singleShot=True, interval=time) for time in (AFTER, AGAIN)]
        for timer in self._timers:
            timer.timeout.connect(self._wipe)
        store.changed.connect(self._follow)

    def _follow(self) -> None:
        if self._store.untouched:
            for timer in self._timers:
                timer.start()

    def _wipe(self) -> None:
        self._engine.collectGarbage()
        gc.collect()
        give_back_memory()
