"""The answer that is being changed on the result."""

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class EditAnswer(PreferenceQuestion):
    """The preference whose answer is open on the result."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "EditAnswer":
        """Hand the one editor to QML."""
        return engine_of(engine).take(EditAnswer)

    @Slot(str)
    def open(self, attribute: str) -> None:
        """Open the answer to a preference."""
        self._store.send(events.Edit(attribute))

    def _refresh(self) -> None:
        self._ask(self._visit.editing)
