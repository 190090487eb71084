"""The heartbeat: the event loop runs and frames reach the screen, for as long as there is one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.platform.screen import is_away

BEAT: Final = 1000
"""Milliseconds between two signs of life."""


class Heartbeat(QObject):
    """Asks for a frame each second and gives a sign of life where one was drawn since the last.

    The timer's turn shows that the thread of the screen answers, the frame that the renderer does.
    A window that nobody sees draws nothing and gives no sign: a kiosk must be seen. Only while the
    screen itself is switched off or unplugged is there no picture that could be frozen, and the
    timer's turn is enough; but the first sign comes with the first frame.

    Args:
        window: the window.
        alive: called for each sign of life.
    """

    def __init__(self, window: QQuickWindow, alive: Callable[[], None]) -> None:
        super().__init__()
        self._window = window
        self._alive = alive
        self._drawn = False
        self._begun = False
        window.frameSwapped.connect(self._note_frame)
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Stop the heartbeat."""
        self._timer.stop()

    def _note_frame(self) -> None:
        self._drawn = True

    def _beat(self) -> None:
        if self._drawn or (self._begun and is_away(self._window.screen())):
            self._drawn, self._begun = False, True
            self._alive()
        self._window.update()
