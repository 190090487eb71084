"""One preference being asked, in the quiz or on the result."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.values.answers import STEPS, End
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_element
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events


class StepItem(Struct, frozen=True):
    """A step between the two ends of one preference."""

    attribute: str
    choice: str
    chosen: bool


class PreferenceQuestionProps(Struct, frozen=True):
    """The question in words and pictures, and the answer that it has."""

    attribute: str = ""
    question: str = ""
    first: str = ""
    second: str = ""
    first_picture: str = ""
    second_picture: str = ""
    choice: str = ""
    end: str = ""
    counts_most: bool = False
    wish: bool = False


@qml_element
class PreferenceQuestion(ViewModel):
    """A preference with its two ends and the steps between them. A subclass says which one."""

    askedChanged = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._steps = ListModel(StepItem, self)
        self._asked = PreferenceQuestionProps()

    steps = Property(QObject, attrgetter("_steps"), constant=True)
    """The five steps."""

    attribute = Property(str, attrgetter("_asked.attribute"), notify=askedChanged)
    """The id of the preference, empty where none is asked."""

    question = Property(str, attrgetter("_asked.question"), notify=askedChanged)

    first = Property(str, attrgetter("_asked.first"), notify=askedChanged)
    """What is wanted by whoever stands on the first end."""

    second = Property(str, attrgetter("_asked.second"), notify=askedChanged)
    """The same for the second end."""

    firstPicture = Property(str, attrgetter("_asked.first_picture"), notify=askedChanged)
    """The picture of the first end, empty where there is none."""

    secondPicture = Property(str, attrgetter("_asked.second_picture"), notify=askedChanged)
    """The picture of the second end."""

    choice = Property(str, attrgetter("_asked.choice"), notify=askedChanged)
    """The chosen step, empty where there is no answer."""

    end = Property(str, attrgetter("_asked.end"), notify=askedChanged)
    """The end that the answer stands on, empty where it stands on none."""

    wish = Property(bool, attrgetter("_asked.wish"), notify=askedChanged)
    """Whether the answer stands on an end, so that it can count most."""

    countsMost = Property(bool, attrgetter("_asked.counts_most"), notify=askedChanged)
    """Whether it counts most."""

    choose = sends("choose", events.Choose)
    """Answer a preference with a step or with not sure, if it is the one that is asked."""

    @Slot(str, str)
    def pointAt(self, attribute: str, end: str) -> None:
        """Answer a preference with an end alone, by its picture."""
        self._store.send(events.Choose(attribute, self._visit.answers.toward(attribute, End(end))))

    countMost = sends("countMost", events.CountMost)
    """Let a wish count most, or no more."""

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
        question, answers = self._store.words.quiz.attributes[attribute], self._visit.answers
        ends, choice = self._store.pack.attribute(attribute), answers.choice(attribute)
        return PreferenceQuestionProps(
            attribute=attribute,
            question=question.question,
            first=question.first,
            second=question.second,
            first_picture=ends.first.picture or "",
            second_picture=ends.second.picture or "",
            choice=choice or "",
            end=(choice and choice.end) or "",
            counts_most=attribute in answers.counts_most,
            wish=answers.wishes_for(attribute),
        )
