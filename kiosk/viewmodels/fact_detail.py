"""The sheet of one row: what it says in full, how sure that is, and where it comes from."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.items import SourceItem, TermItem, sources_of, terms_in
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class FactDetailProps(Struct, frozen=True):
    """What the sheet says. Every field is empty while no sheet is open."""

    label: str = ""
    compared: bool = False
    iv: str = ""
    im: str = ""
    more_iv: str = ""
    more_im: str = ""
    text: str = ""
    more: str = ""
    badge: str = ""
    badge_label: str = ""
    badge_meaning: str = ""
    why: str = ""


@QmlElement
@QmlSingleton
class FactDetail(ViewModel):
    """The open sheet."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._sources = ListModel(SourceItem, self)
        self._terms = ListModel(TermItem, self)
        self._props = FactDetailProps()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "FactDetail":
        """Return the one instance, for QML."""
        return engine_of(engine).take(FactDetail)

    @Property(QObject, constant=True)
    def sources(self) -> QObject:
        """The row's sources."""
        return self._sources

    @Property(QObject, constant=True)
    def terms(self) -> QObject:
        """The terms that the row uses."""
        return self._terms

    @Property(str, notify=changed)
    def label(self) -> str:
        """What the row is about."""
        return self._props.label

    @Property(bool, notify=changed)
    def compared(self) -> bool:
        """Whether the row has something to say for each route."""
        return self._props.compared

    @Property(str, notify=changed)
    def iv(self) -> str:
        """The point for IV."""
        return self._props.iv

    @Property(str, notify=changed)
    def im(self) -> str:
        """The point for IM."""
        return self._props.im

    @Property(str, notify=changed)
    def moreIv(self) -> str:
        """The detail for IV."""
        return self._props.more_iv

    @Property(str, notify=changed)
    def moreIm(self) -> str:
        """The detail for IM."""
        return self._props.more_im

    @Property(str, notify=changed)
    def text(self) -> str:
        """The point, where the row is about both."""
        return self._props.text

    @Property(str, notify=changed)
    def more(self) -> str:
        """The detail, where the row is about both."""
        return self._props.more

    @Property(str, notify=changed)
    def badge(self) -> str:
        """The id of the badge."""
        return self._props.badge

    @Property(str, notify=changed)
    def badgeLabel(self) -> str:
        """The name of the badge."""
        return self._props.badge_label

    @Property(str, notify=changed)
    def badgeMeaning(self) -> str:
        """What the badge means."""
        return self._props.badge_meaning

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the row carries the badge."""
        return self._props.why

    @Slot(str)
    def open(self, row: str) -> None:
        """Open the sheet of a row."""
        self._store.send(events.OpenDetail(row))

    def _derive(self, name: str) -> FactDetailProps:
        row, words = self._store.pack.row(name), self._store.words
        said, badge = words.rows[name], words.badges[row.badge] if row.badge else None
        return FactDetailProps(
            label=said.label,
            compared=row.beside,
            iv=said.iv or "",
            im=said.im or "",
            more_iv=said.more_iv or "",
            more_im=said.more_im or "",
            text=said.both or said.text or "",
            more=said.more or "",
            badge=row.badge or "",
            badge_label=badge.label if badge else "",
            badge_meaning=badge.meaning if badge else "",
            why=said.why or "",
        )

    def _refresh(self) -> None:
        name = self._visit.detail
        props = self._derive(name) if name else FactDetailProps()
        if props == self._props:
            return
        self._props = props
        words, pack = self._store.words, self._store.pack
        self._sources.show(sources_of(pack, pack.row(name), words) if name else [])
        self._terms.show(terms_in(pack.row(name), words) if name else [])
        self.changed.emit()
