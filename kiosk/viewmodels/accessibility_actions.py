"""Actions of a screen reader, which reach the window by no event."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickItem

from kiosk.viewmodels.presses import Presses
from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import VisitStore


@qml_singleton
class AccessibilityActions(QObject):
    """Every accessibility action asks here first, so that it counts as a touch.

    Args:
        store: the present visit.
        pressed: notes a touch (a key if its argument is true); returns True if it was consumed.
        presses: tells which presses are meant.
    """

    def __init__(
        self, store: VisitStore, pressed: Callable[[bool], bool], presses: Presses
    ) -> None:
        super().__init__()
        self._store = store
        self._pressed = pressed
        self._presses = presses

    @Slot(result=bool)
    def passes(self) -> bool:
        """Note an action as a touch; return False if it only dismissed a warning.

        It neither shows nor hides where the keyboard is.
        """
        return not self._pressed(self._store.last_press.by_key)

    @Slot(QQuickItem, result=bool)
    def presses(self, control: QQuickItem) -> bool:
        """Note that a control is pressed; return whether that counts."""
        return self.passes() and self._presses.used(control)
