"""The staff area as QML shows it: where it stands, and what may be done there."""

from operator import attrgetter
from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.staff.long_press import REACH, SECONDS, LongPress
from kiosk.staff.overrides import OverridesStore
from kiosk.staff.pin import PinFile
from kiosk.staff.staff_navigation import CLEANING_SECONDS, StaffNavigation, StaffView
from kiosk.values.exit_codes import ExitCode
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events

ENDINGS: Final = {
    "leave": ExitCode.DONE,
    "restart": ExitCode.RESTART,
    "restart_tablet": ExitCode.RESTART_TABLET,
    "shut_down": ExitCode.SHUT_DOWN,
}


@qml_singleton
class Staff(QObject):
    """The staff area: login, menu, exit.

    Args:
        store: the visit, which ends when somebody is let in.
        area: what is shown.
        hold: the finger in the corner.
        pin: where the PIN's hash is.
        overrides: what staff have chosen, being out of service among it.
    """

    changed = Signal()
    ended = Signal(int)
    startedOver = Signal()

    def __init__(
        self,
        store: VisitStore,
        area: StaffNavigation,
        hold: LongPress,
        pin: PinFile,
        overrides: OverridesStore,
    ) -> None:
        super().__init__()
        self._store = store
        self._area = area
        self._hold = hold
        self._pin = pin
        self._overrides = overrides
        self._wrong = 0
        self._last = self._read()
        store.ticked.connect(self._tick)

    view = Property(str, attrgetter("_area.view"), notify=changed)
    """What is shown: `closed` where the kiosk itself is."""

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether anything of the staff area covers the kiosk."""
        return self._area.view is not StaffView.CLOSED

    paused = Property(bool, attrgetter("_area.paused"), notify=changed)
    """Whether the kiosk is out of service."""

    holding = Property(bool, attrgetter("_hold.holding"), notify=changed)
    """Whether a finger is held in the corner."""

    secondsLeft = Property(int, attrgetter("_area.seconds_left"), notify=changed)
    """Seconds until the cleaning is over."""

    cleaningSeconds = Property(int, lambda _self: CLEANING_SECONDS, constant=True)
    """How many of them there are at first."""

    wrongBefore = Property(int, attrgetter("_wrong"), notify=changed)
    """Wrong PINs that were tried before the right one."""

    corner = Property(str, attrgetter("_hold.corner"), constant=True)
    """The corner to hold."""

    holdMilliseconds = Property(int, lambda _self: int(SECONDS * 1000), constant=True)
    """How long to hold it."""

    reach = Property(float, lambda _self: REACH, constant=True)
    """The side of the corner's square, as a part of the window's shorter side."""

    @property
    def shown(self) -> StaffView:
        """What is shown, for other view models."""
        return self._area.view

    @property
    def inside(self) -> bool:
        """Whether staff are signed in."""
        return self._area.inside

    def pressed(self) -> bool:
        """Note a touch or a key; return True if cleaning mode consumes it."""
        self._area.touched()
        return self._area.ignores_touch

    def admit(self, wrong_before: int) -> None:
        """Sign staff in and end the present visit."""
        self._wrong = wrong_before
        self._store.send(events.StartOver())
        self._area.admit()
        self._refresh()

    @Slot(str)
    def go(self, view: str) -> None:
        self._area.go(StaffView(view))
        self._refresh()

    @Slot()
    def close(self) -> None:
        self._area.close()
        self._refresh()

    @Slot()
    def startOver(self) -> None:
        """End the visit and close the area. This needs no PIN."""
        self._store.send(events.StartOver())
        self.startedOver.emit()
        self.close()

    @Slot(bool)
    def pause(self, paused: bool) -> None:
        """Take the kiosk out of service, or back into it, and close the area."""
        if not self._area.inside:
            return
        self._area.paused = paused
        self._overrides.choose(replace(self._overrides.chosen, paused=paused))
        self.close()

    @Slot(str)
    def end(self, how: str) -> None:
        """End the program: `leave`, `restart`, `restart_tablet` or `shut_down`."""
        if self._area.view is StaffView.EXIT:
            self.ended.emit(ENDINGS[how])

    def _tick(self) -> None:
        self._area.tick()
        if self._hold.take():
            self._area.open(pin_is_set=self._pin.is_set())
        self._refresh()

    def _read(self) -> tuple[object, ...]:
        area = self._area
        return (area.view, area.paused, area.seconds_left, self._hold.holding, self._wrong)

    def _refresh(self) -> None:
        now = self._read()
        if now != self._last:
            self._last = now
            self.changed.emit()
