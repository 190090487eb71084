"""Where the patient is: the screen, what lies over it, the language, and the time left."""

from collections.abc import Mapping
from operator import attrgetter
from typing import Final

from msgspec import Struct
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.values.routes import Route
from kiosk.viewmodels.items import LanguageItem, language_items
from kiosk.viewmodels.list_model import ListModel
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.sends import sends
from kiosk.viewmodels.visit_store import ViewModel, VisitStore
from kiosk.visit import events
from kiosk.visit.idle import IdlePhase
from kiosk.visit.visit import Screen

ORDER = tuple(Screen)
STEPS: Final[Mapping[int, events.Event]] = {
    1: events.Compare(),
    2: events.ShowResult(),
    3: events.TakeAway(),
}
"""What leads back to a step that is done."""

WARNINGS = {IdlePhase.IDLE_WARNING: "idle", IdlePhase.LONGEST_WARNING: "longest"}


class OverlayItem(Struct, frozen=True):
    """What lies over the screen."""

    name: str


class NavigationProps(Struct, frozen=True):
    """The screen, its overlays and its language."""

    screen: str
    step: int
    in_visit: bool
    forward: bool
    overlay: str
    overlays: tuple[str, ...]
    language: str
    right_to_left: bool
    idle_seconds: int


class TimeProps(Struct, frozen=True):
    """Where the visit stands in time, and how it was last touched."""

    warning: str = ""
    seconds_left: int = 0
    by_key: bool = False


@qml_singleton
class Navigation(ViewModel):
    """The screen and what lies over it."""

    changed = Signal()
    languageChanged = Signal()
    timeChanged = Signal()

    def __init__(self, store: VisitStore) -> None:
        super().__init__(store)
        self._languages = ListModel(LanguageItem, self)
        self._overlays = ListModel(OverlayItem, self)
        self._props = self._derive(forward=True)
        self._time = TimeProps()
        self._show_languages()
        store.changed.connect(self._refresh)
        store.ticked.connect(self._read_time)

    screen = Property(str, attrgetter("_props.screen"), notify=changed)

    step = Property(int, attrgetter("_props.step"), notify=changed)
    """Which of the three steps of a visit this is: 0 before the first, 4 after the last."""

    inVisit = Property(bool, attrgetter("_props.in_visit"), notify=changed)
    """Whether there is a visit, which can be ended and hidden."""

    forward = Property(bool, attrgetter("_props.forward"), notify=changed)
    """Whether the last change of screen went onward."""

    overlay = Property(str, attrgetter("_props.overlay"), notify=changed)
    """The name of the overlay on top, empty where there is none."""

    overlays = Property(QObject, attrgetter("_overlays"), constant=True)
    """The names of all overlays, the top one last."""

    rightToLeft = Property(bool, attrgetter("_props.right_to_left"), notify=changed)

    languages = Property(QObject, attrgetter("_languages"), constant=True)

    @Property(str, notify=languageChanged)
    def ivNamed(self) -> str:
        """IV by its plain word, and the short one behind it."""
        return self._store.words.routes[Route.IV].named

    @Property(str, notify=languageChanged)
    def imNamed(self) -> str:
        """IM by its plain word, and the short one behind it."""
        return self._store.words.routes[Route.IM].named

    warning = Property(str, attrgetter("_time.warning"), notify=timeChanged)
    """Which warning stands: idle, longest, or none."""

    secondsLeft = Property(int, attrgetter("_time.seconds_left"), notify=timeChanged)
    """Seconds left to answer the warning."""

    byKey = Property(bool, attrgetter("_time.by_key"), notify=timeChanged)
    """Whether the last thing pressed was a key, so that focus is worth showing."""

    idleSeconds = Property(int, attrgetter("_props.idle_seconds"), notify=changed)
    """Seconds without a touch after which a visit is cleared, warning included."""

    begin = sends("begin", events.Begin)

    setLanguage = sends("setLanguage", events.SetLanguage)

    compare = sends("compare", events.Compare)

    takeQuiz = sends("takeQuiz", events.TakeQuiz)

    takeAway = sends("takeAway", events.TakeAway)

    @Slot(int)
    def returnTo(self, step: int) -> None:
        """Go back to a step that is done."""
        if step < self._visit.step:
            self._store.send(STEPS[step])

    seeFacts = sends("seeFacts", events.SeeFacts)

    finish = sends("finish", events.Finish)

    back = sends("back", events.Back)

    open = sends("open", events.Open)

    close = sends("close", events.Close)
    """Close the overlay on top."""

    askToStartOver = sends("askToStartOver", events.AskToStartOver)
    """Start over, asking once more where there is something to lose."""

    startOver = sends("startOver", events.StartOver)

    def _derive(self, *, forward: bool) -> NavigationProps:
        visit = self._visit
        return NavigationProps(
            screen=visit.screen,
            step=visit.step,
            in_visit=visit.screen is not Screen.ATTRACT,
            forward=forward,
            overlay=visit.overlay or "",
            overlays=visit.overlays,
            language=visit.language,
            right_to_left=self._store.words.direction == "rtl",
            idle_seconds=self._store.policy.idle + self._store.policy.warning,
        )

    def _refresh(self) -> None:
        before, after = Screen(self._props.screen), self._visit.screen
        moved = ORDER.index(after) - ORDER.index(before)
        props = self._derive(forward=moved > 0 if moved else self._props.forward)
        if props == self._props:
            return
        spoken, self._props = self._props.language, props
        self._show_languages()
        self._overlays.show([OverlayItem(name) for name in props.overlays])
        if props.language != spoken:
            self.languageChanged.emit()
        self.changed.emit()

    def _show_languages(self) -> None:
        pack, offered = self._store.pack, self._store.plan.languages
        self._languages.show(language_items(pack, offered, self._props.language))

    def _read_time(self) -> None:
        state = self._store.idle_state
        warning = WARNINGS.get(state.phase, "")
        time = TimeProps(warning, state.seconds_left, self._store.last_press.by_key)
        if time != self._time:
            self._time = time
            self.timeChanged.emit()
