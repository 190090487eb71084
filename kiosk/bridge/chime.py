"""The chime of a warning, for those who do not see it and to whom nothing is read."""

from PySide6.QtCore import QObject

from kiosk.bridge.aloud import Aloud
from kiosk.bridge.store import Store
from kiosk.values.bell import Bell
from kiosk.visit.idle import chimes_due


class Chime(QObject):
    """Rings when a warning comes and once more amid it, and falls silent when it is answered.

    Where the warning is spoken it stays silent; where the voice fails meanwhile, it rings late.

    Args:
        store: the present visit.
        aloud: what reads aloud, and how loud that is.
        bell: what rings.
        wanted: whether the clinic wants it.
    """

    def __init__(self, store: Store, aloud: Aloud, bell: Bell, *, wanted: bool) -> None:
        super().__init__()
        self._store = store
        self._aloud = aloud
        self._bell = bell
        self._rung = 0
        if wanted:
            store.changed.connect(self._follow)
            store.ticked.connect(self._follow)

    def close(self) -> None:
        """Fall silent for good."""
        self._bell.close()

    def _follow(self) -> None:
        due = chimes_due(self._store.reading, self._store.policy)
        if due == 0 and self._rung > 0:
            self._rung = 0
            self._bell.hush()
        elif due > self._rung and not self._aloud.reads:
            self._rung = due
            if self._aloud.loudness > 0:
                self._bell.ring(self._aloud.loudness)
