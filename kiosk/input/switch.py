"""Two buttons that go through the whole screen: one goes on to the next thing, one presses it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent


class Switch(QObject):
    """Turns the keys of a switch into Tab and Return, from the first press of *next* on.

    A key that is held down is one press: a hand that shakes or rests presses nothing twice.

    Args:
        forward: the key that goes on, as Qt names it.
        choose: the key that presses.
        wanted: whether the patient uses two buttons.
        begin: called when the key that goes on is pressed by a patient who did not yet.
    """

    def __init__(
        self, forward: str, choose: str, wanted: Callable[[], bool], begin: Callable[[], None]
    ) -> None:
        super().__init__()
        self._forward = Qt.Key[f"Key_{forward}"]
        self._meant = {self._forward: Qt.Key.Key_Tab, Qt.Key[f"Key_{choose}"]: Qt.Key.Key_Return}
        self._wanted = wanted
        self._begin = begin
        self._sending = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send another key instead of a switch's own; return whether it was one."""
        if self._sending or not isinstance(event, QKeyEvent):
            return False
        meant = self._meant.get(Qt.Key(event.key()))
        if meant is None or event.type() not in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            return False
        if not self._wanted():
            if event.key() != self._forward or event.type() is QEvent.Type.KeyRelease:
                return False
            self._begin()
        if event.isAutoRepeat():
            return True
        self._sending = True
        sent = QKeyEvent(event.type(), meant, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(watched, sent)
        self._sending = False
        return True
