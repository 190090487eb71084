"""One layer of the comparison: the rows that a tab, or a sheet under it, shows."""

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Property, QObject

from kiosk.content.pack import Pack
from kiosk.content.structure import Badge, FactRow, Section, SectionKind
from kiosk.content.words import Words
from kiosk.viewmodels.items import FactRowItem, SourceItem, fact_row_item, source_item
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_element


@qml_element
class Layer(QObject):
    """The rows of a section, sorted by how they are said.

    A badge that most rows share stands once for all of them, and a row carries only another one.

    Args:
        section: what is shown, or nothing.
        pack: the content that it is part of.
        words: the words that it is said in.
        parent: its owner.
    """

    def __init__(
        self, section: Section | None, pack: Pack, words: Words, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        rows = [pack.row(name) for name in section.rows] if section else []
        badge = shared_badge(rows)
        self._section = section.id if section else ""
        self._title = words.section_title(section.id) if section else ""
        self._kind = section.kind if section else ""
        self._count = len(rows)
        self._badge = badge or ""
        self._badge_label = words.badges[badge].label if badge else ""
        self._mixed = badge is not None and any(row.badge not in {badge, None} for row in rows)
        self._said = next((words.rows[row.id].both or "" for row in rows if row.same), "")
        listed = pack.structure.sources if self._kind == SectionKind.SOURCES else ()
        items = [(row, fact_row_item(row, words, badge)) for row in rows]
        self._compared = ListModel(FactRowItem, self, (item for row, item in items if row.beside))
        self._same = ListModel(FactRowItem, self, (item for row, item in items if row.same))
        shared = (item for row, item in items if not row.compared)
        self._shared = ListModel(FactRowItem, self, shared)
        cited = (source_item(source, words) for source in listed)
        self._sources = ListModel(SourceItem, self, cited)

    compared = Property(QObject, attrgetter("_compared"), constant=True)
    """The rows that say one thing of IV and another of IM."""

    same = Property(QObject, attrgetter("_same"), constant=True)
    """The rows that are the same for both."""

    shared = Property(QObject, attrgetter("_shared"), constant=True)
    """The rows that are about neither route alone."""

    sources = Property(QObject, attrgetter("_sources"), constant=True)
    """Every source of the pack, where the layer lists them."""

    section = Property(str, attrgetter("_section"), constant=True)
    """The id of the section."""

    title = Property(str, attrgetter("_title"), constant=True)
    """Its name."""

    kind = Property(str, attrgetter("_kind"), constant=True)
    """How it is drawn."""

    count = Property(int, attrgetter("_count"), constant=True)
    """How many rows it has."""

    badge = Property(str, attrgetter("_badge"), constant=True)
    """The badge that most of its rows share, empty where there is none."""

    badgeLabel = Property(str, attrgetter("_badge_label"), constant=True)
    """The name of that badge."""

    mixed = Property(bool, attrgetter("_mixed"), constant=True)
    """Whether a row has another badge."""

    said = Property(str, attrgetter("_said"), constant=True)
    """What its first row says that is the same for both, empty where there is none."""


def shared_badge(rows: Sequence[FactRow]) -> Badge | None:
    """Return the badge that stands once for several rows: the one that most of them have."""
    badges = Counter(row.badge for row in rows if row.badge is not None)
    (badge, count), (_, next_count), *_others = [*badges.most_common(2), (None, 0), (None, 0)]
    return badge if count > 1 and count > next_count else None
