"""What is shown before the questions, where it has not been in view."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.content.structure import FactRow
from kiosk.content.words import Words
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class MustSeeItem(Struct, frozen=True):
    """A row: `iv` and `im` where it says one thing of each route, else `said`."""

    key: str
    picture: str
    label: str
    iv: str
    im: str
    said: str


@QmlElement
@QmlSingleton
class MustSee(ViewModel):
    """The rows that were not in view when the patient asked for the questions."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._compared = ListModel(MustSeeItem, self)
        self._shared = ListModel(MustSeeItem, self)
        self._show()
        store.changed.connect(self._show)

    @staticmethod
    def create(engine: QQmlEngine) -> "MustSee":
        """Hand the one list to QML."""
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
        self._compared.show([must_see_item(row, words) for row in rows if row.beside])
        self._shared.show([must_see_item(row, words) for row in rows if not row.beside])


def must_see_item(row: FactRow, words: Words) -> MustSeeItem:
    """Return a row in the given words."""
    said = words.rows[row.id]
    return MustSeeItem(
        key=row.id,
        picture=row.picture or "",
        label=said.label,
        iv=said.iv or "",
        im=said.im or "",
        said=said.both or said.text or "",
    )
