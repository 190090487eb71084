"""The comparison: its tabs, the layer of the open one, and what lies deeper under it."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.content.structure import Section, Structure
from kiosk.content.words import TopicWords
from kiosk.viewmodels.items import SectionItem, TopicItem
from kiosk.viewmodels.layer import Layer
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.visit import place_of_topic


class ComparisonState(Struct, frozen=True):
    """What of a visit the comparison shows."""

    topic: str
    section: str
    seen: frozenset[str]
    language: str


def _other_options(structure: Structure) -> events.OpenTopic | None:
    """Return what opens the layer that says the most of other options, None where none does."""
    others = set(structure.ipdas.other_options)
    layers = [(topic, section) for topic in structure.topics for section in topic.sections]
    topic, section = max(layers, key=lambda layer: len(others & set(layer[1].rows)))
    if not others & set(section.rows):
        return None
    return events.OpenTopic(topic.id, "" if section is topic else section.id)


@qml_singleton
class Comparison(ViewModel):
    """The open tab of the comparison."""

    changed = Signal()
    firstChanged = Signal()
    deeperChanged = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._topics = ListModel(TopicItem, self)
        self._more = ListModel(SectionItem, self)
        self._open = self._read()
        self._first = self._layer(store.pack.topic(store.visit.topic))
        self._deeper = self._layer(None)
        self._other_options = _other_options(store.pack.structure)
        self._list()
        store.changed.connect(self._refresh)

    topics = Property(QObject, attrgetter("_topics"), constant=True)
    """The tabs."""

    more = Property(QObject, attrgetter("_more"), constant=True)
    """What lies deeper under the open tab."""

    first = Property(QObject, attrgetter("_first"), notify=firstChanged)
    """The layer that the open tab shows: another one for each tab."""

    deeper = Property(QObject, attrgetter("_deeper"), notify=deeperChanged)
    """The layer that the sheet under it shows: another one for each section."""

    topic = Property(str, attrgetter("_open.topic"), notify=changed)
    """The id of the open tab."""

    @Property(int, notify=changed)
    def index(self) -> int:
        """The place of the open tab, from 0."""
        return place_of_topic(self._open.topic, self._store.plan)

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._store.plan.topics)

    tab = Property(str, attrgetter("_said.tab"), notify=changed)
    """The name of the open tab."""

    title = Property(str, attrgetter("_said.title"), notify=changed)
    """The point of the open panel."""

    lead = Property(str, attrgetter("_said.lead"), notify=changed)
    """The line under the title."""

    openTopic = sends("openTopic", events.OpenTopic, "topic")

    openSection = sends("openSection", events.OpenTopic)
    """Open what lies deeper under a tab."""

    @Property(bool, constant=True)
    def hasOtherOptions(self) -> bool:
        """Whether the content speaks of other treatments than this one."""
        return self._other_options is not None

    @Slot()
    def openOtherOptions(self) -> None:
        if self._other_options is not None:
            self._store.send(self._other_options)

    turn = sends("turn", events.TurnTopic)
    """Open the neighbouring tab on one side."""

    def _refresh(self) -> None:
        old, self._open = self._open, self._read()
        if old == self._open:
            return
        pack, visit = self._store.pack, self._visit
        anew = old.language != visit.language
        if anew or old.topic != visit.topic:
            # The layer before the title: what is taken away need not make room for that.
            gone, self._first = self._first, self._layer(pack.topic(visit.topic))
            self.firstChanged.emit()
            gone.deleteLater()
            self.changed.emit()
        if anew or old.section != visit.section:
            section = pack.section(visit.section) if visit.section else None
            gone, self._deeper = self._deeper, self._layer(section)
            self.deeperChanged.emit()
            gone.deleteLater()
        self._list()

    def _read(self) -> ComparisonState:
        visit = self._visit
        return ComparisonState(visit.topic, visit.section, visit.seen, visit.language)

    @property
    def _said(self) -> TopicWords:
        return self._store.words.topics[self._open.topic]

    def _layer(self, section: Section | None) -> Layer:
        return Layer(section, self._store.pack, self._store.words, self)

    def _list(self) -> None:
        """List the tabs, and what lies deeper under the open one."""
        words, visit = self._store.words, self._visit
        open_ = self._store.pack.topic(visit.topic)
        self._topics.show(
            [
                TopicItem(
                    topic.id,
                    words.topics[topic.id].tab,
                    current=topic is open_,
                    seen=topic.id in visit.seen and topic is not open_,
                )
                for topic in self._store.pack.structure.topics
            ]
        )
        self._more.show(
            [
                SectionItem(part.id, words.section_title(part.id), part.picture or "")
                for part in open_.more
            ]
        )
