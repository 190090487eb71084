"""The comparison: its tabs, the layer of the open one, and what lies deeper under it."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.items import SectionItem, TopicItem
from kiosk.viewmodels.layer import Layer
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class ComparisonProps(Struct, frozen=True):
    """What the open tab says above its layer."""

    topic: str
    index: int
    count: int
    tab: str
    title: str
    lead: str


@QmlElement
@QmlSingleton
class Comparison(ViewModel):
    """The open tab of the comparison."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._topics = ListModel(TopicItem, self)
        self._more = ListModel(SectionItem, self)
        self._first = Layer(self)
        self._deeper = Layer(self)
        self._props = self._derive()
        self._show()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Comparison":
        """Return the one instance, for QML."""
        return engine_of(engine).take(Comparison)

    @Property(QObject, constant=True)
    def topics(self) -> QObject:
        """The tabs."""
        return self._topics

    @Property(QObject, constant=True)
    def more(self) -> QObject:
        """What lies deeper under the open tab."""
        return self._more

    @Property(QObject, constant=True)
    def first(self) -> QObject:
        """The layer that the open tab shows."""
        return self._first

    @Property(QObject, constant=True)
    def deeper(self) -> QObject:
        """The layer that the sheet under it shows."""
        return self._deeper

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

    @Slot(str)
    def openTopic(self, topic: str) -> None:
        """Open a tab."""
        self._store.send(events.OpenTopic(topic))

    @Slot(str, str)
    def openSection(self, topic: str, section: str) -> None:
        """Open what lies deeper under a tab."""
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
        )

    def _refresh(self) -> None:
        props = self._derive()
        if props != self._props:
            self._props = props
            self.changed.emit()
        self._show()

    def _show(self) -> None:
        pack, words, visit = self._store.pack, self._store.words, self._visit
        open_ = pack.topic(visit.topic)
        self._topics.show(
            [
                TopicItem(
                    topic.id,
                    words.topics[topic.id].tab,
                    current=topic is open_,
                    seen=topic.id in visit.seen and topic is not open_,
                )
                for topic in pack.structure.topics
            ]
        )
        self._more.show(
            [
                SectionItem(part.id, words.section_title(part.id), part.picture or "")
                for part in open_.more
            ]
        )
        self._first.show(open_, pack, words)
        self._deeper.show(pack.section(visit.section) if visit.section else None, pack, words)
