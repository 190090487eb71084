"""The present visit as Qt knows it: the one object that every view model listens to."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.content.pack import Pack
from kiosk.content.words import Words
from kiosk.settings.clinic_settings import TakeawaySettings
from kiosk.visit.events import Event
from kiosk.visit.idle import IdlePolicy, IdleState
from kiosk.visit.plan import AS_SHIPPED, visit_plan
from kiosk.visit.session import Clock, Press, Session
from kiosk.visit.visit import Visit

TICK: Final = 250
"""Milliseconds between two looks at the clock."""


class VisitStore(QObject):
    """Holds the session, signals each change of the visit, and ticks the clock.

    Args:
        pack: the content on show.
        language: code of the language that every visit begins in.
        policy: when an unattended visit ends.
        clock: seconds, passed in so that tests can move it.
        takeaway: how patients may take their page along.
    """

    changed = Signal()
    ticking = Signal()
    ticked = Signal()

    def __init__(
        self,
        pack: Pack,
        language: str,
        policy: IdlePolicy,
        clock: Clock,
        takeaway: TakeawaySettings = AS_SHIPPED,
    ) -> None:
        super().__init__()
        self.pack = pack
        self.plan = visit_plan(pack, language, takeaway)
        self.policy = policy
        self._session = Session(self.plan, policy, clock, self.changed.emit)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    @property
    def visit(self) -> Visit:
        """The present visit. Ask again after every change: nobody keeps it."""
        return self._session.visit

    @property
    def words(self) -> Words:
        """The pack's words in the language on the screen."""
        return self.pack.words(self.visit.language)

    @property
    def idle_state(self) -> IdleState:
        """Where the visit stands in time."""
        return self._session.read()

    @property
    def last_press(self) -> Press:
        """The last touch or key."""
        return self._session.last_press

    @property
    def untouched(self) -> bool:
        """Whether there is nothing here that a patient did."""
        return self._session.untouched

    def adopt(self, language: str, policy: IdlePolicy, takeaway: TakeawaySettings) -> None:
        """Use what staff chose for every visit, starting with a fresh one."""
        self.plan = visit_plan(self.pack, language, takeaway)
        self.policy = policy
        self._session.adopt(self.plan, policy)

    def resume(self, visit: Visit) -> None:
        """Continue a visit that began elsewhere: for the preview of a pack."""
        self._session.resume(visit)

    def send(self, event: Event) -> None:
        """Apply an event to the visit."""
        self._session.send(event)

    def pressed(self, by_key: bool) -> bool:
        """Note a new touch or key; return True if it only dismissed a warning."""
        consumed = self._session.pressed(by_key=by_key)
        self.ticked.emit()
        return consumed

    def moved(self) -> None:
        """Note that a finger moved or lifted."""
        self._session.moved()

    def heard(self) -> None:
        """Note that the kiosk is speaking to the patient: no idle time passes."""
        self._session.heard()

    def tick(self) -> None:
        """Look at the clock. `ticking` comes before, for whoever keeps the visit awake."""
        self.ticking.emit()
        self._session.tick()
        self.ticked.emit()


class ViewModel(QObject):
    """A part of the visit that QML binds to.

    Each part has a signal `changed` of its own (Qt takes no inherited one for a property), which
    it emits only when what it shows has really changed.
    """

    def __init__(self, store: VisitStore) -> None:
        super().__init__()
        self._store = store

    @property
    def _visit(self) -> Visit:
        return self._store.visit
