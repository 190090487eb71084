"""The answer that is being changed on the result."""

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.bridge.asked import Asked
from kiosk.bridge.desk import desk_of
from kiosk.bridge.store import Store
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Editing(Asked):
    """The preference whose answer is open on the result."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Editing":
        """Hand the one editor to QML."""
        return desk_of(engine).take(Editing)

    @Slot(str)
    def open(self, attribute: str) -> None:
        """Open the answer to a preference."""
        self._store.send(events.Edit(attribute))

    def _refresh(self) -> None:
        self._ask(self._visit.editing)
