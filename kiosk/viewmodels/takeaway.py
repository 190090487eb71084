"""The page that the patient takes along, and the ways in which they can."""

from operator import attrgetter
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal

from kiosk.quiz.scoring import score
from kiosk.schema.calendar import can_be
from kiosk.settings.clinic_settings import ClinicDetails
from kiosk.takeaway.handout import ClinicWords, Handout, make_handout
from kiosk.takeaway.selection import HandoutSelection, selection
from kiosk.values.handout_form import HandoutForm
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.takeaway_items import (
    AskItem,
    HandoutParts,
    PageSettings,
    TellItem,
    ask_items,
    long_date,
    tell_items,
)
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.session import CODE_SECONDS


class TakeawayProps(Struct, frozen=True):
    """The page in the language of the visit, as it is shown to the care team, and what is on it."""

    selected: HandoutSelection
    page: Handout
    shown: Handout
    turned: bool
    staff_copy: bool
    forms: frozenset[HandoutForm]


PAGE: Final = PageSettings()


@qml_singleton
class Takeaway(ViewModel):
    """The page of the present visit.

    Args:
        store: the present visit.
        settings: what the page takes from the clinic.
        screen_width: millimetres that the screen is wide, 0 where it says itself.
    """

    changed = Signal()

    def __init__(
        self, store: VisitStore, settings: PageSettings = PAGE, screen_width: int = 0
    ) -> None:
        super().__init__(store)
        self._settings = settings
        self.screen_width = screen_width
        self._page_parts, self._shown_parts = HandoutParts(self), HandoutParts(self)
        self._asks = ListModel(AskItem, self)
        self._tells = ListModel(TellItem, self)
        self._props = self._derive()
        self._show()
        self._seen: object = None
        store.changed.connect(self._refresh)

    @property
    def page(self) -> Handout:
        """The page in the language of the visit. Ask again after every change: nobody keeps it."""
        return self._props.page

    @property
    def copies(self) -> list[Handout]:
        """The page and, where staff get one, its copy in their language."""
        language = self._store.plan.staff_language
        copy = [self._in(language, self._props.selected)] if self._props.staff_copy else []
        return [self.page, *copy]

    @Property(bool, notify=changed)
    def offersCode(self) -> bool:
        return HandoutForm.QR in self._props.forms

    @Property(bool, notify=changed)
    def offersPaper(self) -> bool:
        return HandoutForm.PAPER in self._props.forms

    @Property(bool, notify=changed)
    def offersShow(self) -> bool:
        return HandoutForm.SHOW in self._props.forms

    codeSeconds = Property(int, lambda _self: CODE_SECONDS, constant=True)
    """For how long the code is in view before the screen covers itself."""

    title = Property(str, attrgetter("_props.page.title"), notify=changed)

    head = Property(str, attrgetter("_props.page.head"), notify=changed)
    """Clinic, phone and date in one line, empty where nothing of them is known."""

    iv = Property(str, attrgetter("_props.page.iv"), notify=changed)
    """What the drip is called, above its cells."""

    im = Property(str, attrgetter("_props.page.im"), notify=changed)
    """What the shot is called."""

    wants = Property(QObject, attrgetter("_page_parts.wants"), constant=True)
    """What the patient asks the care team."""

    after = Property(QObject, attrgetter("_page_parts.after"), constant=True)
    """What to heed afterwards."""

    says = Property(QObject, attrgetter("_page_parts.says"), constant=True)
    """What the patient says: what matters to them, and what they want to tell."""

    facts = Property(QObject, attrgetter("_page_parts.facts"), constant=True)
    """How the routes compare, and what is the same for both."""

    shownIv = Property(str, attrgetter("_props.shown.iv"), notify=changed)
    """What the drip is called on the page as it is shown to the care team."""

    shownIm = Property(str, attrgetter("_props.shown.im"), notify=changed)
    """What the shot is called there."""

    shownTitle = Property(str, attrgetter("_props.shown.title"), notify=changed)
    """The title of the page as it is shown to the care team."""

    shownWants = Property(QObject, attrgetter("_shown_parts.wants"), constant=True)
    """What the patient asks."""

    shownAfter = Property(QObject, attrgetter("_shown_parts.after"), constant=True)
    """What to heed afterwards."""

    shownSays = Property(QObject, attrgetter("_shown_parts.says"), constant=True)
    """What the patient says."""

    shownFacts = Property(QObject, attrgetter("_shown_parts.facts"), constant=True)
    """How the routes compare."""

    shownRightToLeft = Property(bool, attrgetter("_props.shown.right_to_left"), notify=changed)
    """Whether its language runs from right to left."""

    turned = Property(bool, attrgetter("_props.turned"), notify=changed)
    """Whether it stands upside down, for whoever sits opposite."""

    @Property(bool, notify=changed)
    def forStaff(self) -> bool:
        """Whether it is shown in the language of staff."""
        return self._props.shown is not self._props.page

    staffCopy = Property(bool, attrgetter("_props.staff_copy"), notify=changed)
    """Whether staff get the page in a language other than the visit's."""

    asks = Property(QObject, attrgetter("_asks"), constant=True)
    """Every question to ask, in the order of the pack."""

    tells = Property(QObject, attrgetter("_tells"), constant=True)
    """What can be told to the care team, to tick."""

    ask = sends("ask", events.SetAsk)
    """Put a question on the page, or take it off."""

    tell = sends("tell", events.Pick)
    """Tick something to tell, or take it back."""

    turn = sends("turn", events.TurnRound)
    """Turn the shown page upside down, or back."""

    switchCopy = sends("switchCopy", events.SwitchCopy)
    """Show the page in the other of the two languages."""

    def adopt(self, clinic: ClinicDetails) -> None:
        """Name the clinic as staff chose, from now on."""
        self._settings = replace(self._settings, clinic=clinic)
        self._seen = None
        self._refresh()

    def _refresh(self) -> None:
        visit = self._visit
        chosen = (visit.answers, visit.asks, visit.turned, visit.for_staff)
        seen = (chosen, visit.language, self._store.plan.staff_language, self._settings.today())
        if seen == self._seen:
            return
        self._seen = seen
        props = self._derive()
        if props != self._props:
            self._props = props
            self.changed.emit()
        self._show()

    def _derive(self) -> TakeawayProps:
        visit, staff = self._visit, self._store.plan.staff_language
        selected = self._selection()
        page = self._in(visit.language, selected)
        return TakeawayProps(
            selected=selected,
            page=page,
            shown=self._in(staff, selected) if visit.for_staff else page,
            turned=visit.turned,
            staff_copy=staff not in {"", visit.language},
            forms=self._store.plan.forms,
        )

    def _in(self, language: str, selected: HandoutSelection) -> Handout:
        lines, clinic = self._settings.help_lines, self._settings.clinic
        today = self._settings.today()
        date = long_date(today, language) if can_be(today) else ""  # no date of a wrong clock
        numbers = {"danger": lines.danger, "call": lines.call}
        shown = ClinicWords(clinic.name, clinic.phone, date)
        return make_handout(self._store.pack, language, selected, shown, numbers)

    def _selection(self) -> HandoutSelection:
        structure, answers = self._store.pack.structure, self._visit.answers
        result = score(structure.quiz, answers)
        return selection(structure, result, answers.picked, dict(self._visit.asks))

    def _show(self) -> None:
        self._page_parts.show(self._props.page)
        self._shown_parts.show(self._props.shown)
        structure, words = self._store.pack.structure, self._store.words
        self._asks.show(ask_items(structure, words, self._props.selected.ask))
        self._tells.show(tell_items(structure, words, self._visit.answers.picked))
