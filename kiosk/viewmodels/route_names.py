"""What the two routes are called in the language on the screen."""

from PySide6.QtCore import Property, Signal

from kiosk.values.routes import Route
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import ViewModel, VisitStore


@qml_singleton
class RouteNames(ViewModel):
    """The names of IV and IM: the short one alone, and behind the plain one."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._names = store.words.routes
        store.changed.connect(self._refresh)

    @Property(str, notify=changed)
    def ivNamed(self) -> str:
        """IV by its plain word, and the short one behind it."""
        return self._names[Route.IV].named

    @Property(str, notify=changed)
    def imNamed(self) -> str:
        """IM by its plain word, and the short one behind it."""
        return self._names[Route.IM].named

    def _refresh(self) -> None:
        if self._store.words.routes != self._names:
            self._names = self._store.words.routes
            self.changed.emit()
