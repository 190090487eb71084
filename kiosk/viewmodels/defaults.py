"""What staff may choose for every visit, in place of the clinic's file."""

from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.schema.describe import limits_of
from kiosk.settings.clinic_settings import IdleSeconds, Volume
from kiosk.staff.overrides import Overrides, OverridesStore
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.visit_store import VisitStore

IDLE_STEP = 15
"""Seconds that one touch adds or takes."""


class DefaultLanguageItem(Struct, frozen=True):
    """A language that visits could begin in."""

    code: str
    name: str
    current: bool


@qml_singleton
class Defaults(QObject):
    """Language, idle time and volume that every visit begins with.

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
        self._languages = ListModel(DefaultLanguageItem, self)
        self._show_languages()

    languages = Property(QObject, attrgetter("_languages"), constant=True)
    """The languages of the pack."""

    idleSeconds = Property(int, attrgetter("_idle"), notify=changed)
    """Seconds without a touch before the kiosk asks."""

    volume = Property(int, attrgetter("_volume"), notify=changed)
    """How loud each visit begins, in steps."""

    @Property(bool, notify=changed)
    def chosen(self) -> bool:
        """Whether anything here comes before the clinic's file."""
        return self._overrides.settings != self._overrides.clinic

    @Property(bool, notify=changed)
    def idleCanGrow(self) -> bool:
        """Whether a longer idle time is allowed."""
        return self._idle < limits_of(IdleSeconds)[1]

    @Property(bool, notify=changed)
    def idleCanShrink(self) -> bool:
        """Whether a shorter one is."""
        return self._idle > limits_of(IdleSeconds)[0]

    @Property(bool, notify=changed)
    def volumeCanGrow(self) -> bool:
        """Whether a louder beginning is allowed."""
        return self._volume < limits_of(Volume)[1]

    @Property(bool, notify=changed)
    def volumeCanShrink(self) -> bool:
        """Whether a softer one is."""
        return self._volume > limits_of(Volume)[0]

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
        self._show_languages()
        self.changed.emit()

    def _show_languages(self) -> None:
        current = self._store.plan.languages[0]
        said = [self._store.pack.words(code) for code in self._store.pack.structure.languages]
        self._languages.show(
            [DefaultLanguageItem(one.code, one.name, one.code == current) for one in said]
        )


def _within(number: int, limits: tuple[int, int]) -> int:
    return min(max(number, limits[0]), limits[1])
