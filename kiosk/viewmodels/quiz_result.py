"""What the answers imply: the fit of both routes, why, and what would change it."""

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.content.words import AttributeWords, LeanWords, Words
from kiosk.quiz.scoring import Fit, Lean, Result, score
from kiosk.quiz.sensitivity import AnswerChange, smallest_change
from kiosk.values.answers import Answers, Preference
from kiosk.values.scoring_rule import End
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class FitItem(Struct, frozen=True):
    """An answer that fits a route."""

    attribute: str
    said: str
    weight: str


class LooseItem(Struct, frozen=True):
    """A preference that pulls toward neither route: neutral, not_sure or unanswered."""

    attribute: str
    said: str
    how: str


class ChangeItem(Struct, frozen=True):
    """One changed answer. Weights are empty where they do not change."""

    attribute: str
    name: str
    before: str
    after: str
    weight_before: str
    weight_after: str


class CareTeamItem(Struct, frozen=True):
    """A line for the care team, with the row that explains it and its badge."""

    key: str
    said: str
    row: str
    badge: str
    badge_label: str


class QuizResultProps(Struct, frozen=True):
    """The result as a whole, in words."""

    lean: str
    title: str
    lead: str
    other_title: str
    other_lead: str
    tipped: str
    how: str


@QmlElement
@QmlSingleton
class QuizResult(ViewModel):
    """The result of the present answers."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._iv = ListModel(FitItem, self)
        self._im = ListModel(FitItem, self)
        self._loose = ListModel(LooseItem, self)
        self._tip = ListModel(ChangeItem, self)
        self._tell = ListModel(CareTeamItem, self)
        self._props = self._show(self._visit.answers, store.words)
        self._seen = (self._visit.answers, self._visit.language)
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "QuizResult":
        """Hand the one result to QML."""
        return engine_of(engine).take(QuizResult)

    @Property(QObject, constant=True)
    def ivFits(self) -> QObject:
        """The answers that fit IV, heaviest first."""
        return self._iv

    @Property(QObject, constant=True)
    def imFits(self) -> QObject:
        """The answers that fit IM, heaviest first."""
        return self._im

    @Property(QObject, constant=True)
    def loose(self) -> QObject:
        """The preferences that pull toward neither."""
        return self._loose

    @Property(QObject, constant=True)
    def tip(self) -> QObject:
        """The smallest change that would tip the result."""
        return self._tip

    @Property(QObject, constant=True)
    def tell(self) -> QObject:
        """The lines for the care team."""
        return self._tell

    @Property(str, notify=changed)
    def lean(self) -> str:
        """The lean: iv, im, both or too_little."""
        return self._props.lean

    @Property(str, notify=changed)
    def title(self) -> str:
        """The lean in words."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """The line under the title."""
        return self._props.lead

    @Property(str, notify=changed)
    def otherTitle(self) -> str:
        """The third choice."""
        return self._props.other_title

    @Property(str, notify=changed)
    def otherLead(self) -> str:
        """The line under the third choice."""
        return self._props.other_lead

    @Property(str, notify=changed)
    def tipped(self) -> str:
        """The result that the smallest change would lead to, empty where none would."""
        return self._props.tipped

    @Property(str, notify=changed)
    def how(self) -> str:
        """How the quiz scores."""
        return self._props.how

    def _refresh(self) -> None:
        seen = (self._visit.answers, self._visit.language)
        if seen != self._seen:
            self._seen = seen
            self._props = self._show(self._visit.answers, self._store.words)
            self.changed.emit()

    def _show(self, answers: Answers, words: Words) -> QuizResultProps:
        result = score(self._store.rule, answers)
        self._iv.show([_fit_item(fit, words) for fit in result.fits_iv])
        self._im.show([_fit_item(fit, words) for fit in result.fits_im])
        self._loose.show(_loose_items(result, words))
        self._tell.show(self._tell_items(answers, words))
        tip = smallest_change(self._store.rule, answers)
        self._tip.show([_change_item(change, words) for change in tip.changes] if tip else [])
        said = _lean_words(result.lean, words)
        return QuizResultProps(
            lean=result.lean,
            title=said.title,
            lead=said.lead,
            other_title=words.quiz.something_else.title,
            other_lead=words.quiz.something_else.lead,
            tipped=_lean_words(tip.lean, words).title if tip else "",
            how=words.quiz.how,
        )

    def _tell_items(self, answers: Answers, words: Words) -> list[CareTeamItem]:
        pack = self._store.pack
        options = [
            option for checklist in pack.structure.quiz.checklists for option in checklist.options
        ]
        return [
            CareTeamItem(
                key=option.id,
                said=words.quiz.circumstances[option.id].tell,
                row=option.row,
                badge=badge or "",
                badge_label=words.badges[badge].label if badge else "",
            )
            for option in options
            for badge in (pack.row(option.row).badge,)
            if option.id in answers.picked
        ]


def end_words(said: AttributeWords, end: End) -> str:
    """Return the name of one end of a preference."""
    return said.first if end is End.FIRST else said.second


def _lean_words(lean: Lean, words: Words) -> LeanWords:
    said: LeanWords = getattr(words.quiz.leans, lean)
    return said


def _fit_item(fit: Fit, words: Words) -> FitItem:
    said = words.quiz.attributes[fit.attribute]
    return FitItem(fit.attribute, end_words(said, fit.end), fit.weight)


def _loose_items(result: Result, words: Words) -> list[LooseItem]:
    states = {
        "neutral": result.neutral,
        "not_sure": result.not_sure,
        "unanswered": result.unanswered,
    }
    return [
        LooseItem(name, words.quiz.attributes[name].name, state)
        for state, names in states.items()
        for name in names
    ]


def _change_item(change: AnswerChange, words: Words) -> ChangeItem:
    said, before, after = words.quiz.attributes[change.attribute], change.before, change.after
    reweighed = before is not None and before.weight is not after.weight
    return ChangeItem(
        attribute=change.attribute,
        name=said.name,
        before=_step_words(said, before),
        after=_step_words(said, after),
        weight_before=before.weight if before is not None and reweighed else "",
        weight_after=after.weight if before is None or reweighed else "",
    )


def _step_words(said: AttributeWords, preference: Preference | None) -> str:
    """Return a step in words, empty for a skipped or unsure answer."""
    return getattr(said.steps, preference.choice, "") if preference else ""
