"""The answer that is being changed on the result."""

from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Slot

from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.preference_question import PreferenceQuestion
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events


class EditItem(Struct, frozen=True):
    """A preference whose answer can be changed."""

    attribute: str
    name: str
    open: bool


@qml_singleton
class EditAnswer(PreferenceQuestion):
    """The preference whose answer is open on the result."""

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._questions = ListModel(EditItem, self)
        store.changed.connect(self._refresh)

    questions = Property(QObject, attrgetter("_questions"), constant=True)
    """Every preference, while one is open."""

    @Slot()
    def start(self) -> None:
        """Open the answer to the first preference."""
        self.open(self._store.pack.structure.quiz.attributes[0].id)

    open = sends("open", events.Edit)

    def _refresh(self) -> None:
        editing, words = self._visit.editing, self._store.words.quiz.attributes
        names = [item.id for item in self._store.pack.structure.quiz.attributes if editing]
        self._questions.show([EditItem(name, words[name].name, name == editing) for name in names])
        self._ask(editing)
