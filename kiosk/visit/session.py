"""The one holder of the present visit. Nothing else keeps a visit for longer than a call."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from kiosk.visit import events
from kiosk.visit.idle import IdlePhase, IdlePolicy, IdleState, IdleWatch
from kiosk.visit.plan import VisitPlan
from kiosk.visit.transitions import step
from kiosk.visit.visit import Overlay, Screen, Visit, fresh_visit

Clock = Callable[[], float]
"""Seconds of a clock that never runs backward and counts while the tablet sleeps."""

CODE_SECONDS: Final = 30
"""How long the code of the page lies open before it is covered: long enough to read it."""


ON_ITS_WAY: Final = 0.7
"""Seconds after a warning came in which a touch was already on its way to what lies below."""


class Press(Struct, frozen=True):
    """What is kept of the last touch or key.

    Attributes:
        by_key: whether it was a key, so that focus is worth showing.
        on_its_way: whether it was on its way as a warning came, and went on to its aim.
    """

    by_key: bool = False
    on_its_way: bool = False


class Session:
    """Holds the present visit and its watch, and replaces them.

    Args:
        plan: what visits may do.
        policy: when an unattended visit ends.
        clock: the time, passed in so that tests can move it.
        changed: called after every replacement of the visit.

    Attributes:
        visit: the present visit. It is replaced by `send`, `resume` and `adopt` alone.
        last_press: the last touch or key.
    """

    def __init__(
        self, plan: VisitPlan, policy: IdlePolicy, clock: Clock, changed: Callable[[], None]
    ) -> None:
        self.plan = plan
        self._policy = policy
        self._clock = clock
        self._changed = changed
        self.visit = fresh_visit(plan)
        self._watch = IdleWatch(began=clock(), touched=clock())
        self._code_since = clock()
        self._warned: float | None = None
        self.last_press = Press()

    @property
    def untouched(self) -> bool:
        """Whether there is nothing here that a patient did."""
        return self.visit == fresh_visit(self.plan)

    def adopt(self, plan: VisitPlan, policy: IdlePolicy) -> None:
        """Use another plan and policy from now on, starting with a fresh visit."""
        self.plan = plan
        self._policy = policy
        self._watch = IdleWatch(began=self._clock(), touched=self._clock())
        self.visit = fresh_visit(plan)
        self._changed()

    def send(self, event: events.Event) -> bool:
        """Apply an event; return whether it counted."""
        return self.resume(step(self.visit, event, self.plan))

    def resume(self, visit: Visit) -> bool:
        """Go on with a visit in place of the present one; return whether it is another."""
        if visit == self.visit:
            return False
        showed_code = self._shows_code
        if self.untouched:
            # Whatever lay on the glass before: each visit has all its time.
            self._watch = IdleWatch(began=self._clock(), touched=self._clock())
        self.visit = visit
        if self._shows_code and not showed_code:
            self._code_since = self._clock()
        self._changed()
        return True

    def pressed(self, *, by_key: bool = False) -> bool:
        """Note a new touch or key; return True if it only dismissed a warning.

        A touch that answers a warning, or that comes after the visit was over (the tablet may
        have slept), was not meant for what lies below: whoever delivers it keeps it from there.
        One that was on its way as the warning came answers it too, and does what it was meant for.
        """
        state = self.tick()
        now = self._clock()
        self.last_press = Press(by_key, self._just_warned(state, now))
        self._warned = None
        if self.untouched:
            self._watch = IdleWatch(began=now, touched=now)
        self._watch = self._watch.pressed(now, self._policy)
        return state.phase is not IdlePhase.ACTIVE and not self.last_press.on_its_way

    def moved(self) -> None:
        """Note that a finger that was already down moved or lifted.

        It answers no warning, and it revives no visit that was over before the clock was looked at.
        """
        if self.read().phase is IdlePhase.ACTIVE:
            self._watch = self._watch.moved(self._clock())

    def heard(self) -> None:
        """Note that the kiosk is speaking to the patient."""
        done = self.visit.screen is Screen.THANKS
        self._watch = self._watch.heard(self._clock(), self._policy, done=done)

    def read(self) -> IdleState:
        """Return where the visit stands in time; an untouched one never ends."""
        if self.untouched:
            return IdleState(IdlePhase.ACTIVE)
        done = self.visit.screen is Screen.THANKS
        return self._watch.read(self._clock(), self._policy, done=done)

    def tick(self) -> IdleState:
        """Read the time: start over where the visit is over, cover a code that lay open long."""
        state = self.read()
        if not state.warns:
            self._warned = None
        elif self._warned is None:
            self._warned = self._clock()
        if state.phase is IdlePhase.OVER:
            self.send(events.StartOver())
        elif self._shows_code and self._clock() - self._code_since >= CODE_SECONDS:
            self.send(events.Open(Overlay.COVER))
        return state

    def _just_warned(self, state: IdleState, now: float) -> bool:
        """Return whether a warning came so shortly before that nobody can have answered it.

        One that is spoken keeps all its seconds, so they alone do not tell.
        """
        recent = self._warned is not None and now - self._warned <= ON_ITS_WAY
        return recent and state.seconds_left >= self._policy.warning - 1

    @property
    def _shows_code(self) -> bool:
        return self.visit.overlay is Overlay.CODE
