"""What the patient can carry into the room, in words."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.bridge.desk import desk_of
from kiosk.bridge.models import ListModel
from kiosk.bridge.outcome import end_words
from kiosk.bridge.store import Bridge, Store
from kiosk.takeaway.summary import Summary, offered, summary
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class MatterItem:
    """Something that matters to the patient."""

    said: str
    weight: str


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line to tell the care team."""

    said: str


@dataclass(frozen=True, slots=True)
class AskItem:
    """A question to ask; `on` is false where the patient switched it off."""

    key: str
    said: str
    on: bool


@QmlElement
@QmlSingleton
class Takeaway(Bridge):
    """What matters, what to tell, and what to ask."""

    changed = Signal()

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._matters = ListModel(MatterItem, self)
        self._tells = ListModel(LineItem, self)
        self._asks = ListModel(AskItem, self)
        self._seen: tuple[Summary, tuple[str, ...], str] | None = None
        self._refresh()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Takeaway":
        """Hand the one summary to QML."""
        return desk_of(engine).take(Takeaway)

    @Property(QObject, constant=True)
    def matters(self) -> QObject:
        """What matters to the patient, heaviest first."""
        return self._matters

    @Property(QObject, constant=True)
    def tells(self) -> QObject:
        """What the patient wants to tell the care team."""
        return self._tells

    @Property(QObject, constant=True)
    def asks(self) -> QObject:
        """The questions that fit the answers."""
        return self._asks

    @Property(int, notify=changed)
    def asked(self) -> int:
        """How many questions are switched on."""
        return len(self._seen[0].ask) if self._seen else 0

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether the quiz gave anything to carry."""
        return self._seen is not None and bool(self._seen[0].matters or self._seen[0].tell)

    @Slot(str)
    def toggle(self, question: str) -> None:
        """Switch a question off, or on again."""
        self._store.send(events.ToggleAsk(question))

    def _refresh(self) -> None:
        store, visit = self._store, self._visit
        circumstances = tuple(name for asked in store.plan.quiz for name in asked.options)
        what = summary(
            store.rule,
            visit.answers,
            circumstances=circumstances,
            questions=store.askings,
            declined=visit.declined,
        )
        fitting = offered(store.askings, store.rule, visit.answers)
        seen = (what, fitting, visit.language)
        if seen != self._seen:
            self._seen = seen
            self._show(what, fitting)
            self.changed.emit()

    def _show(self, what: Summary, fitting: tuple[str, ...]) -> None:
        words = self._store.words
        said = words.quiz.attributes
        self._matters.show(
            [
                MatterItem(end_words(said[one.attribute], one.end), one.weight)
                for one in what.matters
            ]
        )
        self._tells.show([LineItem(words.quiz.circumstances[name].tell) for name in what.tell])
        self._asks.show(
            [AskItem(name, words.questions[name], name in what.ask) for name in fitting]
        )
