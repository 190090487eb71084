"""What the answers imply: a balance of wishes, in words, and what would change it."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal

from kiosk.content.quiz_words import LeanWords, QuizWords
from kiosk.content.result_words import said_result
from kiosk.content.words import Words
from kiosk.quiz.scoring import pulls, score
from kiosk.quiz.sensitivity import Tip, tips
from kiosk.values.answers import Answers
from kiosk.values.result import Pull, Result
from kiosk.values.routes import ROUTES
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit.visit import Screen

NOTHING = LeanWords("", "")


class BarItem(Struct, frozen=True):
    """A wish on the balance: of several that count as one, those toward one route.

    Attributes:
        said: what is wished for, each part of it.
        route: the side on which its bar stands.
        how: much or bit, or as one where several count so.
        counts_most: whether it counts most.
        length: how long the bar is, from 0 to 1.
    """

    said: list[str]
    route: str
    how: str
    counts_most: bool
    length: float


class LooseItem(Struct, frozen=True):
    """A preference that pulls toward neither route: neutral, not_sure or unanswered."""

    name: str
    how: str


class TipItem(Struct, frozen=True):
    """One changed answer, and the outcome that it leads to.

    `how` is the step in a word: much, bit, either, most or not_most; `end` is what it stands on.
    """

    name: str
    how: str
    end: str
    leads_to: str


class QuizResultProps(Struct, frozen=True):
    """The result as a whole, in words, and how long the bars of each side are together."""

    said: LeanWords
    first: tuple[LeanWords, ...]
    quiz: QuizWords
    iv: float
    im: float


@qml_singleton
class QuizResult(ViewModel):
    """The result of the present answers, worked out where it is shown."""

    changed = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._bars = ListModel(BarItem, self)
        self._loose = ListModel(LooseItem, self)
        self._tips = ListModel(TipItem, self)
        self._seen: object = None
        self._props = self._show(None)
        self._refresh()
        store.changed.connect(self._refresh)

    bars = Property(QObject, attrgetter("_bars"), constant=True)
    """The wishes, that with the heaviest part first."""

    ivLength = Property(float, attrgetter("_props.iv"), notify=changed)
    """How long the bars toward IV are together."""

    imLength = Property(float, attrgetter("_props.im"), notify=changed)
    """How long the bars toward IM are together."""

    loose = Property(QObject, attrgetter("_loose"), constant=True)
    """The preferences that pull toward neither."""

    tips = Property(QObject, attrgetter("_tips"), constant=True)
    """The smallest changes that would change the result."""

    title = Property(str, attrgetter("_props.said.title"), notify=changed)
    """The result in words."""

    lead = Property(str, attrgetter("_props.said.lead"), notify=changed)
    """The line under the title."""

    @Property(str, notify=changed)
    def firstTitle(self) -> str:
        """What comes before the result, empty where nothing does."""
        return next((words.title for words in self._props.first), "")

    @Property(str, notify=changed)
    def firstLead(self) -> str:
        """The lines under it: of several the others say their titles, too."""
        first, *others = self._props.first or (NOTHING,)
        further = (f"{words.title}. {words.lead}" for words in others)
        return " ".join((first.lead, *further))

    otherTitle = Property(str, attrgetter("_props.quiz.something_else.title"), notify=changed)
    """The third choice."""

    otherLead = Property(str, attrgetter("_props.quiz.something_else.lead"), notify=changed)
    """The line under the third choice."""

    how = Property(str, attrgetter("_props.quiz.how"), notify=changed)
    """The arithmetic of the quiz."""

    @Property(list, notify=changed)
    def steps(self) -> list[str]:
        """How the result comes about, in a few lines."""
        return list(self._props.quiz.steps)

    def _refresh(self) -> None:
        visit = self._visit
        if (visit.answers, visit.language) == self._seen:
            return  # It stays while its screen goes.
        answers = visit.answers if visit.screen is Screen.RESULT else None
        if (answers, visit.language) != self._seen:
            self._seen = (answers, visit.language)
            self._props = self._show(answers)
            self.changed.emit()

    def _show(self, answers: Answers | None) -> QuizResultProps:
        words, rule = self._store.words, self._store.pack.structure.quiz
        quiz = words.quiz
        result = score(rule, answers or Answers())
        bars = [_bar_item(pull, quiz) for pull in pulls(rule, result)]
        self._bars.show(bars)
        self._loose.show(_loose_items(result, words))
        self._tips.show([_tip_item(tip, words) for tip in (tips(rule, answers) if answers else ())])
        first = tuple(quiz.first[name] for name in result.first)
        iv, im = (sum(bar.length for bar in bars if bar.route == route) for route in ROUTES)
        return QuizResultProps(said_result(result, quiz), first, quiz, iv, im)


def _bar_item(pull: Pull, words: QuizWords) -> BarItem:
    first, *others = pull.wishes
    return BarItem(
        said=[words.attributes[wish.attribute].end(wish.end) for wish in pull.wishes],
        route=pull.toward,
        how="one" if others else "much" if first.choice.strong else "bit",
        counts_most=pull.counts_most,
        length=pull.share,
    )


def _loose_items(result: Result, words: Words) -> list[LooseItem]:
    states = {
        "neutral": result.neutral,
        "not_sure": result.not_sure,
        "unanswered": result.unanswered,
    }
    return [
        LooseItem(words.quiz.attributes[name].name, state)
        for state, names in states.items()
        for name in names
    ]


def _tip_item(tip: Tip, words: Words) -> TipItem:
    attribute, change = words.quiz.attributes[tip.change.attribute], tip.change
    end = change.after.end
    how = "either" if end is None else "much" if change.after.strong else "bit"
    if change.reweighed:
        how = "most" if change.counts_most else "not_most"
    return TipItem(
        name=attribute.name, how=how, end=attribute.end(end) if end else "", leads_to=tip.outcome
    )
