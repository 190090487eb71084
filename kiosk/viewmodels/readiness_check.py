"""Two looks back before the room: *Am I ready?* and *True, or not known yet?* Nothing is scored."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject

from kiosk.content.structure import Ready, Statement
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events

SAID = {None: "", True: "yes", False: "no"}


class ReadyItem(Struct, frozen=True):
    """A question about being ready, what was said, and where a *No* leads.

    `topic` and `section` are empty where it leads to the staff.
    """

    key: str
    question: str
    helps: str
    said: str
    topic: str
    section: str
    section_title: str


class StatementItem(Struct, frozen=True):
    """A statement, what was said of it, and what to know once something was said."""

    key: str
    statement: str
    said: str
    feedback: str
    row: str


@qml_singleton
class ReadinessCheck(ViewModel):
    """The two looks back."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._ready = ListModel(ReadyItem, self)
        self._statements = ListModel(StatementItem, self)
        self._seen: object = None
        self._refresh()
        store.changed.connect(self._refresh)

    ready = Property(QObject, attrgetter("_ready"), constant=True)
    """The questions about being ready."""

    statements = Property(QObject, attrgetter("_statements"), constant=True)

    @Property(bool, constant=True)
    def looksBack(self) -> bool:
        """Whether there is anything to look back on: the statements stand behind the questions."""
        return bool(self._store.plan.ready or self._store.plan.statements)

    @Property(bool, constant=True)
    def hasStatements(self) -> bool:
        return bool(self._store.plan.statements)

    sayReady = sends("sayReady", events.SayReady)

    judge = sends("judge", events.Judge)
    """Say of a statement that it is `true`, `false` or `not_known`."""

    def _refresh(self) -> None:
        visit = self._visit
        seen = (visit.ready, visit.judged, visit.language)
        if seen == self._seen:
            return
        self._seen = seen
        structure = self._store.pack.structure
        self._ready.show([self._ready_item(item) for item in structure.ready])
        self._statements.show([self._statement_item(item) for item in structure.statements])

    def _ready_item(self, item: Ready) -> ReadyItem:
        words = self._store.words
        topics = self._store.pack.structure.topics
        topic = next(
            (
                candidate.id
                for candidate in topics
                if item.section in {part.id for part in candidate.sections}
            ),
            "",
        )
        return ReadyItem(
            key=item.id,
            question=words.ready[item.id].question,
            helps=words.ready[item.id].help,
            said=SAID[dict(self._visit.ready).get(item.id)],
            topic=topic,
            section=item.section or "",
            section_title=words.section_title(item.section) if item.section else "",
        )

    def _statement_item(self, item: Statement) -> StatementItem:
        words = self._store.words.statements[item.id]
        answer = dict(self._visit.judged).get(item.id, "")
        feedback = words.feedback if answer else ""
        return StatementItem(item.id, words.said, answer, feedback, item.row)
