"""Two buttons that go through the whole screen: one goes on to the next thing, one presses it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class Switch(QObject):
    """Turns the keys of a switch into Tab and Return, from the first press of *next* on.

    A key that is held down is one press: a hand that shakes or rests presses nothing twice.

    Args:
        forward: the key that goes on, as Qt names it.
        choose: the key that presses.
        wanted: whether the patient uses two buttons.
        begin: called when the key that goes on is pressed by a patient who did not yet.

    Attributes:
        sending: whether a key is on its way that stands for one of its own.
    """

    def __init__(
        self, forward: str, choose: str, wanted: Callable[[], bool], begin: Callable[[], None]
    ) -> None:
        super().__init__()
        self._forward = Qt.Key[f"Key_{forward}"]
        self._meant = {self._forward: Qt.Key.Key_Tab, Qt.Key[f"Key_{choose}"]: Qt.Key.Key_Return}
        self._wanted = wanted
        self._begin = begin
        self.sending = False

    def takes(self, key: Qt.Key) -> bool:
        """Return whether a key that goes down now is one of its own."""
        return key in self._meant and (key == self._forward or self._wanted())

    def meaning(self, key: Qt.Key) -> Qt.Key:
        """Return the key that one stands for that goes down now."""
        return self._meant[key] if self.takes(key) else key

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Send another key instead of a switch's own; return whether it was one."""
        if self.sending or not isinstance(event, QKeyEvent) or event.type() not in KEYS:
            return False
        key = Qt.Key(event.key())
        if not self.takes(key):
            return False
        if not self._wanted():
            if event.type() is QEvent.Type.KeyRelease:
                return False
            self._begin()
        if event.isAutoRepeat():
            return True
        self.sending = True
        sent = QKeyEvent(event.type(), self._meant[key], Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(watched, sent)
        self.sending = False
        return True
