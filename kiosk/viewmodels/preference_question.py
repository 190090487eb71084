"""One preference being asked, in the quiz or on the result."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.values.answers import STEPS, Choice
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class StepItem(Struct, frozen=True):
    """A step between the two ends of one preference."""

    attribute: str
    choice: str
    chosen: bool


class PreferenceQuestionProps(Struct, frozen=True):
    """The question in words and pictures, and the answer that it has."""

    attribute: str = ""
    name: str = ""
    question: str = ""
    first: str = ""
    second: str = ""
    first_picture: str = ""
    second_picture: str = ""
    choice: str = ""
    counts_most: bool = False
    wish: bool = False


@QmlElement
class PreferenceQuestion(ViewModel):
    """A preference with its two ends and the steps between them. A subclass says which one."""

    askedChanged = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._steps = ListModel(StepItem, self)
        self._asked = PreferenceQuestionProps()

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """The five steps."""
        return self._steps

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
    def first(self) -> str:
        """What is wanted by whoever stands on the first end."""
        return self._asked.first

    @Property(str, notify=askedChanged)
    def second(self) -> str:
        """The same for the second end."""
        return self._asked.second

    @Property(str, notify=askedChanged)
    def firstPicture(self) -> str:
        """The picture of the first end, empty where there is none."""
        return self._asked.first_picture

    @Property(str, notify=askedChanged)
    def secondPicture(self) -> str:
        """The picture of the second end."""
        return self._asked.second_picture

    @Property(str, notify=askedChanged)
    def choice(self) -> str:
        """The chosen step, empty where there is no answer."""
        return self._asked.choice

    @Property(bool, notify=askedChanged)
    def wish(self) -> bool:
        """Whether the answer stands on an end, so that it can count most."""
        return self._asked.wish

    @Property(bool, notify=askedChanged)
    def countsMost(self) -> bool:
        """Whether it counts most."""
        return self._asked.counts_most

    @Slot(str, str)
    def choose(self, attribute: str, choice: str) -> None:
        """Answer a preference with a step or with not sure, if it is the one that is asked."""
        self._store.send(events.Choose(attribute, Choice(choice)))

    @Slot(str)
    def countMost(self, attribute: str) -> None:
        """Let a wish count most, or no more."""
        self._store.send(events.CountMost(attribute))

    def _ask(self, attribute: str) -> bool:
        """Show a preference, none where the id is empty; return whether anything changed."""
        props = self._derive_asked(attribute)
        if props == self._asked:
            return False
        self._asked = props
        asked, chosen = props.attribute, props.choice
        self._steps.show([StepItem(asked, step, step == chosen) for step in STEPS if asked])
        self.askedChanged.emit()
        return True

    def _derive_asked(self, attribute: str) -> PreferenceQuestionProps:
        if not attribute:
            return PreferenceQuestionProps()
        said, answers = self._store.words.quiz.attributes[attribute], self._visit.answers
        ends = self._store.pack.attribute(attribute)
        return PreferenceQuestionProps(
            attribute=attribute,
            name=said.name,
            question=said.question,
            first=said.first,
            second=said.second,
            first_picture=ends.first.picture or "",
            second_picture=ends.second.picture or "",
            choice=answers.choice(attribute) or "",
            counts_most=attribute in answers.counts_most,
            wish=answers.wishes_for(attribute),
        )
