"""The quiz: one question at a time."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.values.plan import QuestionPlan
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class OptionItem(Struct, frozen=True):
    """An option of a checklist."""

    key: str
    label: str
    picked: bool


class QuizProps(Struct, frozen=True):
    """Where in the quiz the patient is, and the checklist there, if it is one."""

    index: int
    checklist: str = ""
    hint: str = ""
    single: bool = False
    picked: frozenset[str] = frozenset()
    language: str = ""


@QmlElement
@QmlSingleton
class Quiz(PreferenceQuestion):
    """The question on the screen."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._options = ListModel(OptionItem, self)
        self._props = QuizProps(index=-1)
        self._refresh()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Quiz":
        """Hand the one quiz to QML."""
        return engine_of(engine).take(Quiz)

    @Property(int, notify=changed)
    def index(self) -> int:
        """The place of the question, from 0."""
        return self._props.index

    @Property(int, constant=True)
    def count(self) -> int:
        """How many questions there are."""
        return len(self._store.plan.quiz)

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Whether the question has an answer."""
        return bool(self._asked.choice or self._props.picked)

    @Property(str, notify=changed)
    def checklist(self) -> str:
        """The question of the checklist, empty where a preference is asked."""
        return self._props.checklist

    @Property(str, notify=changed)
    def hint(self) -> str:
        """The line under the checklist's question."""
        return self._props.hint

    @Property(bool, notify=changed)
    def single(self) -> bool:
        """Whether the checklist holds one option at most."""
        return self._props.single

    @Property(QObject, constant=True)
    def options(self) -> QObject:
        """The options of the checklist."""
        return self._options

    @Slot(str)
    def pick(self, option: str) -> None:
        """Pick an option, or take it back."""
        self._store.send(events.Pick(option))

    @Slot()
    def next(self) -> None:
        """Go on."""
        self._store.send(events.NextQuestion())

    def _refresh(self) -> None:
        asked = self._store.plan.quiz[self._visit.question]
        props = self._derive(asked)
        moved = props != self._props
        self._props = props
        if self._ask(asked.id if asked.is_preference else "") or moved:
            self._show_options(asked)
            self.changed.emit()

    def _derive(self, asked: QuestionPlan) -> QuizProps:
        index, language = self._visit.question, self._visit.language
        if asked.is_preference:
            return QuizProps(index=index, language=language)
        said = self._store.words.quiz.checklists[asked.id]
        return QuizProps(
            index=index,
            checklist=said.question,
            hint=said.hint,
            single=asked.single,
            picked=self._visit.answers.picked.intersection(asked.options),
            language=language,
        )

    def _show_options(self, asked: QuestionPlan) -> None:
        said = self._store.words.quiz.circumstances
        self._options.show(
            [
                OptionItem(name, said[name].label, name in self._props.picked)
                for name in asked.options
            ]
        )
