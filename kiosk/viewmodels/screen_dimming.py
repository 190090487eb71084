"""Whether the waiting screen is dim."""

import datetime as dt
from collections.abc import Callable
from operator import attrgetter

from PySide6.QtCore import Property, QObject, Signal

from kiosk.staff.dimming import Dimmer
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore


@qml_singleton
class ScreenDimming(QObject):
    """Dims the screen at the clinic's hours and brings the light back.

    Args:
        store: the visit: while there is one, the light stays on.
        staff: the area: while somebody is in it, too.
        speaking: whether the kiosk is speaking: then, too.
        dimmer: when the screen is dim.
        local_time: the time where the clinic is.
    """

    changed = Signal()

    def __init__(
        self,
        store: VisitStore,
        staff: Staff,
        speaking: Callable[[], bool],
        dimmer: Dimmer,
        local_time: Callable[[], dt.datetime],
    ) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._speaking = speaking
        self._dimmer = dimmer
        self._local_time = local_time
        self._shown = False
        store.ticked.connect(self._look)

    dim = Property(bool, attrgetter("_shown"), notify=changed)

    def pressed(self) -> bool:
        """Note a touch or a key; return True if it only lit the screen."""
        only_lit = self._dimmer.touched()
        self._show()
        return only_lit

    def _look(self) -> None:
        heeded = self._staff.inside or self._speaking()
        waiting = self._store.untouched and not heeded
        self._dimmer.look(self._local_time().time(), waiting=waiting)
        self._show()

    def _show(self) -> None:
        if self._dimmer.dim != self._shown:
            self._shown = self._dimmer.dim
            self.changed.emit()
