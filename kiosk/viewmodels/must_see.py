"""What is shown before the questions, where it has not been in view."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.items import FactRowItem, fact_row_item
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class MustSee(ViewModel):
    """The rows that were not in view when the patient asked for the questions."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._compared = ListModel(FactRowItem, self)
        self._shared = ListModel(FactRowItem, self)
        self._show()
        store.changed.connect(self._show)

    @staticmethod
    def create(engine: QQmlEngine) -> "MustSee":
        """Return the one instance, for QML."""
        return engine_of(engine).take(MustSee)

    @Property(QObject, constant=True)
    def compared(self) -> QObject:
        """Those that say one thing of IV and another of IM."""
        return self._compared

    @Property(QObject, constant=True)
    def shared(self) -> QObject:
        """Those that say one thing of both."""
        return self._shared

    def _show(self) -> None:
        pack, words = self._store.pack, self._store.words
        rows = [pack.row(name) for name in self._visit.facts_first]
        self._compared.show([fact_row_item(row, words, row.badge) for row in rows if row.beside])
        self._shared.show([fact_row_item(row, words, row.badge) for row in rows if not row.beside])
