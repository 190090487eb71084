"""The page that the patient takes along, and the ways in which they can."""

from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.content.projection import handout_words
from kiosk.takeaway.handout import Handout, HandoutPartKind, make_handout
from kiosk.takeaway.selection import HandoutSelection, offered, select_for_handout
from kiosk.values.plan import HandoutForm
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SAYS: Final = frozenset({HandoutPartKind.MATTERS, HandoutPartKind.TELLS})
WANTS: Final = frozenset({HandoutPartKind.ASKS, HandoutPartKind.PANELS})

FIRST: Final = 6
"""Lines of what the patient wants that the calm screen shows; the others are a touch away."""


class HandoutPartItem(Struct, frozen=True):
    """A part of the page: its heading, its lines, and how many more there are."""

    title: str
    lines: list[str]
    more: int = 0


class AskItem(Struct, frozen=True):
    """A question to ask; `on` is false where the patient switched it off."""

    key: str
    said: str
    on: bool


class MarkItem(Struct, frozen=True):
    """A tab that the patient may want to go over."""

    key: str
    said: str
    on: bool


class TakeawayProps(Struct, frozen=True):
    """The page in the language of the visit, and as it is shown to the care team."""

    page: Handout
    shown: Handout
    turned: bool
    staff_copy: bool


@QmlElement
@QmlSingleton
class Takeaway(ViewModel):
    """The page of the present visit.

    Args:
        store: the present visit.
        screen_width: millimetres that the screen is wide, 0 where it says itself.
    """

    changed = Signal()

    def __init__(self, store: VisitStore, screen_width: int = 0) -> None:
        super().__init__(store)
        self.screen_width = screen_width
        self._says = ListModel(HandoutPartItem, self)
        self._wants = ListModel(HandoutPartItem, self)
        self._shown_says = ListModel(HandoutPartItem, self)
        self._shown_wants = ListModel(HandoutPartItem, self)
        self._asks = ListModel(AskItem, self)
        self._marks = ListModel(MarkItem, self)
        self._props = self._derive()
        self._show()
        store.changed.connect(self._refresh)

    @staticmethod
    def create(engine: QQmlEngine) -> "Takeaway":
        """Hand the one page to QML."""
        return engine_of(engine).take(Takeaway)

    @property
    def page(self) -> Handout:
        """The page in the language of the visit. Ask again after every change: nobody keeps it."""
        return self._props.page

    @property
    def copies(self) -> list[Handout]:
        """The page and, where staff get one, its copy in their language."""
        language = self._store.plan.staff_language
        copy = [self._in(language)] if self._props.staff_copy else []
        return [self.page, *copy]

    @Property(bool, constant=True)
    def offersCode(self) -> bool:
        """Whether the page can be taken as a code."""
        return HandoutForm.QR in self._store.plan.forms

    @Property(bool, constant=True)
    def offersPaper(self) -> bool:
        """Whether it can be printed."""
        return HandoutForm.PAPER in self._store.plan.forms

    @Property(bool, constant=True)
    def offersShow(self) -> bool:
        """Whether it can be shown in large type."""
        return HandoutForm.SHOW in self._store.plan.forms

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title of the page."""
        return self._props.page.title

    @Property(QObject, constant=True)
    def wants(self) -> QObject:
        """What the patient wants from the care team: the first of the questions, and panels."""
        return self._wants

    @Property(QObject, constant=True)
    def says(self) -> QObject:
        """What the patient says: what matters to them, and what they want to tell."""
        return self._says

    @Property(str, notify=changed)
    def shownTitle(self) -> str:
        """The title of the page as it is shown to the care team."""
        return self._props.shown.title

    @Property(QObject, constant=True)
    def shownWants(self) -> QObject:
        """What the patient wants, all of it."""
        return self._shown_wants

    @Property(QObject, constant=True)
    def shownSays(self) -> QObject:
        """What the patient says."""
        return self._shown_says

    @Property(bool, notify=changed)
    def shownRightToLeft(self) -> bool:
        """Whether its language runs from right to left."""
        return self._props.shown.right_to_left

    @Property(bool, notify=changed)
    def turned(self) -> bool:
        """Whether it stands upside down, for whoever sits opposite."""
        return self._props.turned

    @Property(bool, notify=changed)
    def forStaff(self) -> bool:
        """Whether it is shown in the language of staff."""
        return self._props.shown is not self._props.page

    @Property(bool, notify=changed)
    def staffCopy(self) -> bool:
        """Whether staff get the page in a language other than the visit's."""
        return self._props.staff_copy

    @Property(QObject, constant=True)
    def asks(self) -> QObject:
        """The questions that fit the answers."""
        return self._asks

    @Property(QObject, constant=True)
    def marks(self) -> QObject:
        """The tabs, to mark what to go over."""
        return self._marks

    @Slot(str)
    def toggle(self, question: str) -> None:
        """Switch a question off, or on again."""
        self._store.send(events.ToggleAsk(question))

    @Slot(str)
    def mark(self, topic: str) -> None:
        """Mark a tab to go over, or take the mark back."""
        self._store.send(events.ToggleMark(topic))

    @Slot()
    def turn(self) -> None:
        """Turn the shown page upside down, or back."""
        self._store.send(events.TurnRound())

    @Slot()
    def switchCopy(self) -> None:
        """Show the page in the other of the two languages."""
        self._store.send(events.SwitchCopy())

    def _refresh(self) -> None:
        props = self._derive()
        if props != self._props:
            self._props = props
            self.changed.emit()
        self._show()

    def _derive(self) -> TakeawayProps:
        visit, staff = self._visit, self._store.plan.staff_language
        page = self._in(visit.language)
        return TakeawayProps(
            page=page,
            shown=self._in(staff) if visit.for_staff else page,
            turned=visit.turned,
            staff_copy=staff not in {"", visit.language},
        )

    def _in(self, language: str) -> Handout:
        return make_handout(self._summary(), handout_words(self._store.pack.words(language)))

    def _summary(self) -> HandoutSelection:
        store, visit = self._store, self._visit
        what = select_for_handout(
            store.rule,
            visit.answers,
            circumstances=tuple(name for asked in store.plan.quiz for name in asked.options),
            questions=store.suggested_questions,
            declined=visit.declined,
        )
        topics = (topic.id for topic in store.plan.topics)
        return replace(what, panels=tuple(name for name in topics if name in visit.marked))

    def _show(self) -> None:
        store, visit, words = self._store, self._visit, self._store.words
        self._wants.show(_handout_part_items(self._props.page, WANTS, FIRST))
        self._says.show(_handout_part_items(self._props.page, SAYS))
        self._shown_wants.show(_handout_part_items(self._props.shown, WANTS))
        self._shown_says.show(_handout_part_items(self._props.shown, SAYS))
        fitting = offered(store.suggested_questions, store.rule, visit.answers)
        self._asks.show(
            [AskItem(name, words.questions[name], name not in visit.declined) for name in fitting]
        )
        self._marks.show(
            [
                MarkItem(topic.id, words.topics[topic.id].tab, topic.id in visit.marked)
                for topic in store.plan.topics
            ]
        )


def _handout_part_items(
    page: Handout, kinds: frozenset[HandoutPartKind], first: int | None = None
) -> list[HandoutPartItem]:
    return [
        HandoutPartItem(
            part.title, list(part.lines[:first]), len(part.lines) - len(part.lines[:first])
        )
        for part in page.parts
        if part.kind in kinds
    ]
