"""The quiz: one question at a time."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from kiosk.visit.plan import QuestionKind, QuestionPlan


class OptionItem(Struct, frozen=True):
    """An option of a checklist."""

    key: str
    said: str
    picture: str
    picked: bool


class WishItem(Struct, frozen=True):
    """Something that was said, as a card that can count most."""

    attribute: str
    said: str
    picture: str
    choice: str
    counts_most: bool


class QuizProps(Struct, frozen=True):
    """Where in the quiz the patient is, and the checklist there, if it is one."""

    index: int
    kind: QuestionKind = QuestionKind.PREFERENCE
    checklist: str = ""
    hint: str = ""
    single: bool = False
    none: bool = False
    picked: frozenset[str] = frozenset()
    wishes: tuple[WishItem, ...] = ()
    language: str = ""


@qml_singleton
class Quiz(PreferenceQuestion):
    """The question on the screen."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._options = ListModel(OptionItem, self)
        self._wishes = ListModel(WishItem, self)
        self._props = QuizProps(index=-1)
        self._refresh()
        store.changed.connect(self._refresh)

    index = Property(int, attrgetter("_props.index"), notify=changed)
    """The place of the question, from 0."""

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._store.plan.quiz)

    @Property(bool, notify=changed)
    def passesOver(self) -> bool:
        """Whether to go on is to pass over the question: it has no answer and is not the last."""
        return not self._answered() and self._props.index < len(self._store.plan.quiz) - 1

    kind = Property(str, attrgetter("_props.kind"), notify=changed)
    """What the screen asks for: preference, counts_most or checklist."""

    checklist = Property(str, attrgetter("_props.checklist"), notify=changed)
    """The question of the checklist, empty where a preference is asked."""

    hint = Property(str, attrgetter("_props.hint"), notify=changed)
    """The line under the checklist's question."""

    single = Property(bool, attrgetter("_props.single"), notify=changed)
    """Whether the checklist holds one option at most."""

    none = Property(bool, attrgetter("_props.none"), notify=changed)
    """Whether it was said that nothing on the checklist holds."""

    options = Property(QObject, attrgetter("_options"), constant=True)

    wishes = Property(QObject, attrgetter("_wishes"), constant=True)
    """What was said so far, for the cards of what counts most; empty on a checklist."""

    pick = sends("pick", events.Pick)
    """Pick an option, or take it back."""

    @Slot()
    def pickNone(self) -> None:
        """Say that nothing on the checklist holds, or take that back."""
        self._store.send(events.PickNone(self._store.plan.quiz[self._visit.question].id))

    next = sends("next", events.NextQuestion)

    def _refresh(self) -> None:
        asked = self._store.plan.quiz[self._visit.question]
        props = self._derive(asked)
        moved = props != self._props
        self._props = props
        if self._ask(asked.id if asked.is_preference else "") or moved:
            self._show_options(asked)
            self._wishes.show(self._props.wishes)
            self.changed.emit()

    def _answered(self) -> bool:
        props = self._props
        if props.kind is QuestionKind.COUNTS_MOST:
            return any(wish.counts_most for wish in props.wishes)
        return bool(self._asked.choice or props.picked or props.none)

    def _derive(self, asked: QuestionPlan) -> QuizProps:
        index, language = self._visit.question, self._visit.language
        if asked.checklist is None:
            return QuizProps(index, asked.kind, wishes=self._said(), language=language)
        checklist = self._store.words.quiz.checklists[asked.id]
        return QuizProps(
            index=index,
            kind=asked.kind,
            checklist=checklist.question,
            hint=checklist.hint,
            single=asked.checklist.single,
            none=asked.id in self._visit.answers.none_of,
            picked=self._visit.answers.picked.intersection(asked.options),
            language=language,
        )

    def _said(self) -> tuple[WishItem, ...]:
        """Return every answer that stands on an end."""
        answers, attributes = self._visit.answers, self._store.pack.structure.quiz.attributes
        return tuple(
            WishItem(
                attribute=item.id,
                said=self._store.words.quiz.attributes[item.id].end(end),
                picture=item.end(end).picture or "",
                choice=choice,
                counts_most=item.id in answers.counts_most,
            )
            for item in attributes
            if (choice := answers.choice(item.id)) and (end := choice.end)
        )

    def _show_options(self, asked: QuestionPlan) -> None:
        """Show the options of a checklist, each with the picture of the row that tells more."""
        labels, pack = self._store.words.quiz.circumstances, self._store.pack
        options = asked.checklist.options if asked.checklist else ()
        self._options.show(
            [
                OptionItem(
                    key=option.id,
                    said=labels[option.id].label,
                    picture=pack.row(option.row).picture or "",
                    picked=option.id in self._props.picked,
                )
                for option in options
            ]
        )
