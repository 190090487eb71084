"""Puts the input filters together: fingers, keys, a switch, and tap to read aloud."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickWindow

from kiosk.input.keys import Keys
from kiosk.input.pointers import Pointers
from kiosk.input.switch import Switch
from kiosk.input.taps import TapTracker
from kiosk.services import Services
from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.read_aloud import ReadAloud
from kiosk.visit import events


class InputWiring:
    """Decides for each touch and key whether it counts, before the screen sees it.

    Args:
        window: the window.
        our: the visit and the services around it.
        presses: tells presses that are meant from those that are not.
        read_aloud: reads what is touched.
        pressed: notes a touch, or a key where its argument is true; returns whether it was
            consumed.
    """

    def __init__(
        self,
        window: QQuickWindow,
        our: Services,
        presses: Presses,
        read_aloud: ReadAloud,
        pressed: Callable[[bool], bool],
    ) -> None:
        presses.watch(window)
        self._presses = presses
        self._pressed = pressed
        store, keys = our.store, our.settings.switch
        self._taps = TapTracker(read_aloud.tapped)
        self._switch = Switch(
            keys.next,
            keys.choose,
            lambda: store.visit.comfort.two_buttons,
            lambda: store.send(events.SetComfort(two_buttons=True)),
        )
        self._keys = Keys(self._typed, self._switch)
        self._pointers = Pointers(
            window, presses, our.long_press, lambda: pressed(False), store.moved
        )
        # The last one is asked first: what is consumed reaches none of the others.
        for watcher in (self._taps, self._switch, self._keys, self._pointers):
            window.installEventFilter(watcher)

    @property
    def resting(self) -> int:
        """How many things lie on the glass that nobody moves."""
        return self._pointers.glass.resting

    def _typed(self, key: Qt.Key) -> bool:
        """Note a key that goes down; return True if it was consumed."""
        return self._pressed(True) or not self._presses.typed(self._switch.meaning(key))
