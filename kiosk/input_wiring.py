"""Puts the input filters together: fingers, keys, a switch, and tap to read aloud."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.input.keys import Keys
from kiosk.input.pointers import Pointers, TouchListener
from kiosk.input.switch import Switch
from kiosk.input.taps import TapTracker
from kiosk.settings.clinic_settings import SwitchSettings
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.viewmodels.visit_store import VisitStore
from kiosk.visit import events
from kiosk.visit.session import Clock


class InputWiring:
    """Decides for each touch and key whether it counts, before the screen sees it.

    Args:
        store: the visit.
        presses: tells presses that are meant from those that are not.
        pressed: notes a touch, or a key where its argument is true; returns whether it was
            consumed.
        clock: seconds.
    """

    def __init__(
        self, store: VisitStore, presses: Presses, pressed: Callable[[bool], bool], clock: Clock
    ) -> None:
        self._store = store
        self._presses = presses
        self._pressed = pressed
        self._clock = clock

    def watch(
        self,
        window: QQuickWindow,
        corner: TouchListener,
        read_aloud: ReadAloud,
        switch: SwitchSettings,
    ) -> None:
        """Install the filters on a window.

        Args:
            window: the window.
            corner: is told where fingers are, consumed touches included.
            read_aloud: reads what is touched.
            switch: the keys of a switch.
        """
        self._presses.watch(window)
        store = self._store
        self._taps = TapTracker(read_aloud.tapped)
        self._switch = Switch(
            switch.next,
            switch.choose,
            lambda: store.visit.comfort.two_buttons,
            lambda: store.send(events.SetComfort(two_buttons=True)),
        )
        self._keys = Keys(self._typed, self._switch)
        self._pointers = Pointers(window, self, corner, self._clock)
        # The last one is asked first: what is consumed reaches none of the others.
        for watcher in (self._taps, self._switch, self._keys, self._pointers):
            window.installEventFilter(watcher)

    @property
    def resting(self) -> int:
        """How many things lie on the glass that nobody moves."""
        return self._pointers.glass.resting

    def touched(self) -> bool:
        """Note a new touch; return True if it was consumed."""
        return self._pressed(False)

    def moved(self) -> None:
        """Note that a finger that was down moved or lifted."""
        self._store.moved()

    def may_tap(self, point: QPointF) -> bool:
        """Return whether a finger that comes down here may tap."""
        return self._presses.may_tap(point)

    def swipes(self) -> bool:
        """Return whether the finger that leads swipes."""
        return self._presses.swiping

    def taps(self, point: QPointF) -> bool:
        """Return whether one that may tap, and lifts here, does."""
        return self._presses.taps(point)

    def _typed(self, key: Qt.Key) -> bool:
        """Note a key that goes down; return True if it was consumed."""
        return self._pressed(True) or not self._presses.typed(self._switch.meaning(key))
