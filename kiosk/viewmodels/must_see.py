"""What is shown before the questions, where it has not been in view."""

from operator import attrgetter

from PySide6.QtCore import Property, QObject

from kiosk.viewmodels.items import FactRowItem, fact_row_item
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import ViewModel, VisitStore


@qml_singleton
class MustSee(ViewModel):
    """The rows that were not in view when the patient asked for the questions."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._compared = ListModel(FactRowItem, self)
        self._shared = ListModel(FactRowItem, self)
        self._seen: object = None
        self._show()
        store.changed.connect(self._show)

    compared = Property(QObject, attrgetter("_compared"), constant=True)
    """Those that say one thing of IV and another of IM."""

    shared = Property(QObject, attrgetter("_shared"), constant=True)
    """Those that say one thing of both."""

    def _show(self) -> None:
        seen = (self._visit.facts_first, self._visit.language)
        if seen == self._seen:
            return
        self._seen = seen
        pack, words = self._store.pack, self._store.words
        rows = [pack.row(name) for name in self._visit.facts_first]
        self._compared.show([fact_row_item(row, words, row.badge) for row in rows if row.beside])
        self._shared.show([fact_row_item(row, words, row.badge) for row in rows if not row.beside])
