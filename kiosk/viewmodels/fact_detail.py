"""The sheet of one row: what it says in full, how sure that is, and where it comes from."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal

from kiosk.content.terms import explained_by
from kiosk.content.words import TermWords
from kiosk.viewmodels.items import SourceItem, source_item
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events


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


@qml_singleton
class FactDetail(ViewModel):
    """The open sheet."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._sources = ListModel(SourceItem, self)
        self._terms = ListModel(TermWords, self)
        self._props = FactDetailProps()
        store.changed.connect(self._refresh)

    sources = Property(QObject, attrgetter("_sources"), constant=True)

    terms = Property(QObject, attrgetter("_terms"), constant=True)
    """The terms that the row uses."""

    label = Property(str, attrgetter("_props.label"), notify=changed)
    """What the row is about."""

    compared = Property(bool, attrgetter("_props.compared"), notify=changed)
    """Whether the row has something to say for each route."""

    iv = Property(str, attrgetter("_props.iv"), notify=changed)
    """The point for IV."""

    im = Property(str, attrgetter("_props.im"), notify=changed)
    """The point for IM."""

    moreIv = Property(str, attrgetter("_props.more_iv"), notify=changed)
    """The detail for IV."""

    moreIm = Property(str, attrgetter("_props.more_im"), notify=changed)
    """The detail for IM."""

    text = Property(str, attrgetter("_props.text"), notify=changed)
    """The point, where the row is about both."""

    more = Property(str, attrgetter("_props.more"), notify=changed)
    """The detail, where the row is about both."""

    badge = Property(str, attrgetter("_props.badge"), notify=changed)
    """The id of the badge."""

    badgeLabel = Property(str, attrgetter("_props.badge_label"), notify=changed)

    badgeMeaning = Property(str, attrgetter("_props.badge_meaning"), notify=changed)

    why = Property(str, attrgetter("_props.why"), notify=changed)
    """Why the row carries the badge."""

    open = sends("open", events.OpenDetail)

    def _derive(self, name: str) -> FactDetailProps:
        row, words = self._store.pack.row(name), self._store.words
        row_words, badge = words.rows[name], words.badges[row.badge] if row.badge else None
        return FactDetailProps(
            label=row_words.label,
            compared=row.beside,
            iv=row_words.iv or "",
            im=row_words.im or "",
            more_iv=row_words.more_iv or "",
            more_im=row_words.more_im or "",
            text=row_words.both or row_words.text or "",
            more=row_words.more or "",
            badge=row.badge or "",
            badge_label=badge.label if badge else "",
            badge_meaning=badge.meaning if badge else "",
            why=row_words.why or "",
        )

    def _refresh(self) -> None:
        name = self._visit.detail
        props = self._derive(name) if name else FactDetailProps()
        if props == self._props:
            return
        self._props = props
        words, pack = self._store.words, self._store.pack
        sources = pack.row(name).sources if name else ()
        self._sources.show(source_item(pack.source(source), words) for source in sources)
        self._terms.show(explained_by(pack.row(name), words) if name else ())
        self.changed.emit()
