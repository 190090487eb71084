"""The comparison: tabs, their pages, and the rows on the open page."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.content.structure import SectionKind
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.items import (
    FactRowItem,
    SectionItem,
    SourceItem,
    TopicItem,
    fact_row_item,
    source_item,
)
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class ComparisonProps(Struct, frozen=True):
    """What the open panel says above its rows."""

    topic: str
    index: int
    count: int
    tab: str
    title: str
    lead: str
    section: str
    kind: str


@QmlElement
@QmlSingleton
class Comparison(ViewModel):
    """The open panel of the comparison."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._topics = ListModel(TopicItem, self)
        self._sections = ListModel(SectionItem, self)
        self._rows = ListModel(FactRowItem, self)
        self._sources = ListModel(SourceItem, self)
        self._props = self._derive()
        self._show()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Comparison":
        """Hand the one comparison to QML."""
        return engine_of(engine).take(Comparison)

    @Property(QObject, constant=True)
    def topics(self) -> QObject:
        """The tabs."""
        return self._topics

    @Property(QObject, constant=True)
    def sections(self) -> QObject:
        """The pages of the open tab."""
        return self._sections

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the open page."""
        return self._rows

    @Property(QObject, constant=True)
    def sources(self) -> QObject:
        """Every source of the pack."""
        return self._sources

    @Property(str, notify=changed)
    def topic(self) -> str:
        """The id of the open tab."""
        return self._props.topic

    @Property(int, notify=changed)
    def index(self) -> int:
        """The place of the open tab, from 0."""
        return self._props.index

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many tabs there are."""
        return self._props.count

    @Property(str, notify=changed)
    def tab(self) -> str:
        """The name of the open tab."""
        return self._props.tab

    @Property(str, notify=changed)
    def title(self) -> str:
        """The point of the open panel."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """The line under the title."""
        return self._props.lead

    @Property(str, notify=changed)
    def section(self) -> str:
        """The id of the open page."""
        return self._props.section

    @Property(str, notify=changed)
    def kind(self) -> str:
        """How the open page is drawn."""
        return self._props.kind

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        """Open a tab."""
        self._store.send(events.OpenTopic(topic))

    @Slot(str, str)
    def openSection(self, topic: str, section: str) -> None:
        """Open a page of a tab."""
        self._store.send(events.OpenTopic(topic, section))

    @Slot(int)
    def turn(self, by: int) -> None:
        """Open the neighbouring tab on one side."""
        self._store.send(events.TurnTopic(by))

    def _derive(self) -> ComparisonProps:
        visit, pack = self._visit, self._store.pack
        words = self._store.words.topics[visit.topic]
        ids = [topic.id for topic in pack.structure.topics]
        return ComparisonProps(
            topic=visit.topic,
            index=ids.index(visit.topic),
            count=len(ids),
            tab=words.tab,
            title=words.title,
            lead=words.lead,
            section=visit.section,
            kind=pack.section(visit.section).kind,
        )

    def _refresh(self) -> None:
        props = self._derive()
        if props != self._props:
            if props.kind != self._props.kind:
                # Or the page that goes would draw the rows of the one that comes.
                self._rows.show(())
                self._sources.show(())
            self._props = props
            self.changed.emit()
            self._show()

    def _show(self) -> None:
        pack, words, open_ = self._store.pack, self._store.words, self._props
        structure = pack.structure
        self._topics.show(
            [
                TopicItem(topic.id, words.topics[topic.id].tab, topic.id == open_.topic)
                for topic in structure.topics
            ]
        )
        self._sections.show(
            [
                SectionItem(part.id, words.section_title(part.id), part.id == open_.section)
                for part in structure.topics[open_.index].sections
            ]
        )
        rows = pack.section(open_.section).rows
        self._rows.show([fact_row_item(pack.row(name), words) for name in rows])
        listed = structure.sources if open_.kind == SectionKind.SOURCES else ()
        self._sources.show([source_item(source, words) for source in listed])
