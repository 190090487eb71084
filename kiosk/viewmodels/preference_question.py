"""One preference being asked, in the quiz or on the result."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.values.answers import STEPS, WEIGHTS, Choice, Weight
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class StepItem(Struct, frozen=True):
    """A step between the two ends, as a thing that a person might say, of one preference."""

    attribute: str
    choice: str
    said: str
    chosen: bool


class WeightItem(Struct, frozen=True):
    """How much a preference may matter."""

    attribute: str
    weight: str
    chosen: bool


class PreferenceQuestionProps(Struct, frozen=True):
    """The question in words, and the answer that it has."""

    attribute: str = ""
    name: str = ""
    question: str = ""
    choice: str = ""
    weight: str = ""


@QmlElement
class PreferenceQuestion(ViewModel):
    """A preference with its steps and weights. A subclass says which one is asked."""

    askedChanged = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._steps = ListModel(StepItem, self)
        self._weights = ListModel(WeightItem, self)
        self._asked = PreferenceQuestionProps()

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """The five steps."""
        return self._steps

    @Property(QObject, constant=True)
    def weights(self) -> QObject:
        """The weights."""
        return self._weights

    @Property(str, notify=askedChanged)
    def attribute(self) -> str:
        """The id of the preference, empty where none is asked."""
        return self._asked.attribute

    @Property(str, notify=askedChanged)
    def name(self) -> str:
        """The preference in a word or two."""
        return self._asked.name

    @Property(str, notify=askedChanged)
    def question(self) -> str:
        """The question."""
        return self._asked.question

    @Property(str, notify=askedChanged)
    def choice(self) -> str:
        """The chosen step, empty where there is no answer."""
        return self._asked.choice

    @Property(str, notify=askedChanged)
    def weight(self) -> str:
        """How much it matters."""
        return self._asked.weight

    @Slot(str, str)
    def choose(self, attribute: str, choice: str) -> None:
        """Answer a preference with a step or with not sure, if it is the one that is asked."""
        if attribute and attribute == self._asked.attribute:
            weight = Weight(self._asked.weight)
            self._store.send(events.Choose(attribute, Choice(choice), weight))

    @Slot(str, str)
    def weigh(self, attribute: str, weight: str) -> None:
        """Say how much a preference matters, if it is the one that is asked."""
        self._store.send(events.Weigh(attribute, Weight(weight)))

    def _ask(self, attribute: str) -> bool:
        """Show a preference, none where the id is empty; return whether anything changed."""
        props = self._derive_asked(attribute)
        if props == self._asked:
            return False
        self._asked = props
        self._steps.show(self._derive_steps(props))
        self._weights.show(self._derive_weights(props))
        self.askedChanged.emit()
        return True

    def _derive_steps(self, props: PreferenceQuestionProps) -> list[StepItem]:
        if not props.attribute:
            return []
        said = self._store.words.quiz.attributes[props.attribute].steps
        asked, chosen = props.attribute, props.choice
        return [StepItem(asked, step, getattr(said, step), step == chosen) for step in STEPS]

    def _derive_weights(self, props: PreferenceQuestionProps) -> list[WeightItem]:
        asked = props.attribute
        return [WeightItem(asked, one, one == props.weight) for one in WEIGHTS if asked]

    def _derive_asked(self, attribute: str) -> PreferenceQuestionProps:
        if not attribute:
            return PreferenceQuestionProps()
        said = self._store.words.quiz.attributes[attribute]
        answer = self._visit.answers.preference(attribute)
        return PreferenceQuestionProps(
            attribute=attribute,
            name=said.name,
            question=said.question,
            choice=answer.choice if answer else "",
            weight=answer.weight if answer else self._store.rule.default_weight,
        )
