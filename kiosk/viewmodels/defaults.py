"""What staff may choose for every visit, in place of the clinic's file."""

from operator import attrgetter
from typing import get_type_hints

from msgspec import Struct
from msgspec.structs import asdict, replace
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.schema.describe import limits_of
from kiosk.settings.clinic_settings import WholeVisitSettings
from kiosk.settings.value_types import IdleSeconds, Volume
from kiosk.staff.overrides import Overrides, OverridesStore
from kiosk.values.handout_form import HandoutForm
from kiosk.viewmodels.items import LanguageItem, language_items
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore

DAY_STEP = 5
"""Minutes of the whole visit that one touch adds or takes."""

IDLE_STEP = 15
"""Seconds that one touch adds or takes."""


class DayPartItem(Struct, frozen=True):
    """A part of the whole visit in minutes, 0 where it is not set."""

    part: str
    minutes: int
    most: int


class OfferItem(Struct, frozen=True):
    """A way to take the page along, and whether it is the only one on offer."""

    form: str
    on: bool
    only: bool


@qml_singleton
class Defaults(QObject):
    """What every visit begins with, the minutes of the day, what is offered, the clinic's phone.

    Args:
        store: the visit.
        staff: the area, behind whose PIN this counts.
        overrides: what staff have chosen.
    """

    changed = Signal()
    adopted = Signal(object)

    def __init__(self, store: VisitStore, staff: Staff, overrides: OverridesStore) -> None:
        super().__init__()
        self._store = store
        self._staff = staff
        self._overrides = overrides
        self._languages = ListModel(LanguageItem, self)
        self._day = ListModel(DayPartItem, self)
        self._offers = ListModel(OfferItem, self)
        self._show_lists()

    languages = Property(QObject, attrgetter("_languages"), constant=True)
    """The languages of the pack."""

    day = Property(QObject, attrgetter("_day"), constant=True)
    """The parts of the whole visit that the content does not know."""

    offers = Property(QObject, attrgetter("_offers"), constant=True)
    """The ways to take the page along; paper only where the clinic has a printer."""

    idleSeconds = Property(int, attrgetter("_idle"), notify=changed)
    """Seconds without a touch before the kiosk asks."""

    volume = Property(int, attrgetter("_volume"), notify=changed)
    """How loud each visit begins, in steps."""

    phone = Property(str, attrgetter("clinic_phone"), notify=changed)
    """The number that patients call with questions, empty where there is none."""

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether anything here comes before the clinic's file."""
        return self._overrides.settings != self._overrides.clinic

    @Property(bool, notify=changed)
    def idleCanGrow(self) -> bool:
        return self._idle < limits_of(IdleSeconds)[1]

    @Property(bool, notify=changed)
    def idleCanShrink(self) -> bool:
        return self._idle > limits_of(IdleSeconds)[0]

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        """Begin every visit in a language."""
        if language in self._store.plan.languages:
            self._choose(replace(self._overrides.chosen, language=language))

    @Slot(int)
    def stepIdle(self, steps: int) -> None:
        """Make the idle time longer or shorter, within its limits."""
        seconds = _within(self._idle + steps * IDLE_STEP, limits_of(IdleSeconds))
        self._choose(replace(self._overrides.chosen, idle_seconds=seconds))

    @Slot(int)
    def stepVolume(self, steps: int) -> None:
        """Begin louder or softer, within the limits."""
        volume = _within(self._volume + steps, limits_of(Volume))
        self._choose(replace(self._overrides.chosen, volume=volume))

    @Slot(str, int)
    def stepDay(self, part: str, steps: int) -> None:
        """Make a part of the whole visit longer or shorter, within its limits."""
        now = getattr(self._overrides.settings.whole_visit, part)
        minutes = _within(now + steps * DAY_STEP, _day_limits(part))
        chosen = self._overrides.chosen
        day = replace(chosen.whole_visit, **{part: minutes})
        self._choose(replace(chosen, whole_visit=day))

    @Slot(str)
    def toggleOffer(self, form: str) -> None:
        """Offer a way to take the page along, or no longer; the only one stays."""
        forms = self._overrides.settings.takeaway.forms ^ {HandoutForm(form)}
        if forms:
            offer = tuple(choice for choice in HandoutForm if choice in forms)
            self._choose(replace(self._overrides.chosen, offer=offer))

    @property
    def clinic_phone(self) -> str:
        """The same, for other view models."""
        return self._overrides.settings.clinic.phone

    def choose_phone(self, phone: str) -> None:
        """Have patients call a number with questions, none where it is empty."""
        self._choose(replace(self._overrides.chosen, phone=phone))

    @Slot()
    def reset(self) -> None:
        """Go back to the clinic's file."""
        self._choose(Overrides(paused=self._overrides.chosen.paused))

    @property
    def _idle(self) -> int:
        return self._overrides.settings.visit.idle

    @property
    def _volume(self) -> int:
        return self._overrides.settings.sound.volume

    def _choose(self, choices: Overrides) -> None:
        if not self._staff.inside:
            return
        self._overrides.choose(choices)
        self.adopted.emit(self._overrides.settings)
        self._show_lists()
        self.changed.emit()

    def _show_lists(self) -> None:
        settings = self._overrides.settings
        day, forms = asdict(settings.whole_visit), settings.takeaway.forms
        self._day.show(
            [DayPartItem(part, minutes, _day_limits(part)[1]) for part, minutes in day.items()]
        )
        paper = bool(settings.takeaway.printer)
        offered = [form for form in HandoutForm if paper or form is not HandoutForm.PAPER]
        self._offers.show([OfferItem(form, form in forms, forms == {form}) for form in offered])
        pack, current = self._store.pack, self._store.plan.languages[0]
        self._languages.show(language_items(pack, pack.structure.languages, current))


def _day_limits(part: str) -> tuple[int, int]:
    """Return the least and the most minutes of a part of the whole visit."""
    return limits_of(get_type_hints(WholeVisitSettings, include_extras=True)[part])


def _within(number: int, limits: tuple[int, int]) -> int:
    return min(max(number, limits[0]), limits[1])
