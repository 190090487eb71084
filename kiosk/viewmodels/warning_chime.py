"""The chime of a warning, for those who do not see it and to whom nothing is read."""

from PySide6.QtCore import QObject

from kiosk.values.chime import ChimePlayer
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit.idle import chimes_due


class WarningChime(QObject):
    """Rings when a warning comes and once more amid it, and falls silent when it is answered.

    Where the warning is spoken it stays silent; where the voice fails meanwhile, it rings late.

    Args:
        store: the present visit.
        read_aloud: what reads aloud, and how loud that is.
        chime_player: what rings.
        wanted: whether the clinic wants it.
    """

    def __init__(
        self, store: VisitStore, read_aloud: ReadAloud, chime_player: ChimePlayer, *, wanted: bool
    ) -> None:
        super().__init__()
        self._store = store
        self._read_aloud = read_aloud
        self._chime_player = chime_player
        self._rung = 0
        if wanted:
            store.changed.connect(self._follow)
            store.ticked.connect(self._follow)

    def close(self) -> None:
        """Fall silent for good."""
        self._chime_player.close()

    def _follow(self) -> None:
        due = chimes_due(self._store.idle_state, self._store.policy)
        if due == 0 and self._rung > 0:
            self._rung = 0
            self._chime_player.hush()
        elif due > self._rung and not self._read_aloud.reads:
            self._rung = due
            if self._read_aloud.loudness > 0:
                self._chime_player.ring(self._read_aloud.loudness)
