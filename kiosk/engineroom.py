"""What keeps a running kiosk up, put together: log, faults, signs of life, and its end."""

import os
import re
import signal
import sys
from collections.abc import Callable
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import places
from kiosk.bridge.trouble import Trouble
from kiosk.device import hooks, messages
from kiosk.device.messages import Message
from kiosk.device.pulse import Pulse
from kiosk.device.secrecy import keep_memory
from kiosk.upkeep.crash import CrashTrace
from kiosk.upkeep.entry import Event, Level, know, place_in_screens, place_of
from kiosk.upkeep.journal import Journal
from kiosk.upkeep.notify import Notifier, Sign
from kiosk.upkeep.watchdog import Watchdog
from kiosk.values.exits import Exit

SCRIPT_ERROR: Final = re.compile(r"\b(Type|Reference|Range|Syntax|URI|Eval|)Error: ")
"""What an error in a screen's code reads like. Other warnings are logged, and end no visit."""

LOGGED: Final = {"warning": Level.WARNING, "critical": Level.ERROR, "fatal": Level.ERROR}
"""Qt's levels that are logged."""


class EngineRoom:
    """Watches over a kiosk from its first frame to its end.

    Args:
        window: the kiosk's window.
        journal: the log.
        trouble: told of every fault.
        crash_trace: where the last words go if the process dies.
        watched: whether a process that no longer answers is ended.
    """

    def __init__(
        self,
        window: QQuickWindow,
        journal: Journal,
        trouble: Trouble,
        crash_trace: CrashTrace,
        *,
        watched: bool,
    ) -> None:
        keep_memory()
        know(file.name for file in places.ui().rglob("*.qml"))
        self._window = window
        self._journal = journal
        self._trouble = trouble
        trace = crash_trace.begin(sys.__stderr__ or sys.stderr)
        if crash_trace.found():
            journal.note(Event.CRASHED)
        self._notifier = Notifier(os.environ)
        self._watchdog = Watchdog(trace, lambda: journal.note(Event.HUNG)) if watched else None
        self._ready = False

    def start(self, drawn: Callable[[], None]) -> None:
        """Begin to watch.

        Args:
            drawn: called once the first frame is drawn.
        """
        self._drawn = drawn
        self._journal.note(Event.STARTED)
        self._unhook = hooks.listen(self._fault)
        messages.listen_closely(self._hear)
        self._trouble.gaveUp.connect(lambda: self._journal.note(Event.GAVE_UP))
        self._trouble.attended.connect(lambda: self._journal.note(Event.ATTENDED))
        for number in (signal.SIGTERM, signal.SIGINT):
            # Whoever sends one is not staff who leave: a service that is stopped stays off anyway.
            signal.signal(number, lambda _number, _frame: QCoreApplication.exit(Exit.RESTART))
        self._pulse = Pulse(self._window, self._alive)

    def stop(self, code: int) -> None:
        """End the watch, because the kiosk ends by a code."""
        self._pulse.stop()
        if self._watchdog is not None and self._ready:
            self._watchdog.stop()
        self._notifier.tell(Sign.STOPPING)
        self._journal.note(Event.ENDED, code=Exit(code))
        self._unhook()

    def _alive(self) -> None:
        if not self._ready:
            self._ready = True
            self._drawn()
            self._notifier.tell(Sign.READY)
            if self._watchdog is not None:
                self._watchdog.start()
        elif self._watchdog is not None:
            self._watchdog.sign()
        self._notifier.tell(Sign.ALIVE)

    def _fault(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        self._journal.note(Event.FAULT, kind=kind, place=place_of(trace))
        self._trouble.faulted.emit()

    def _hear(self, message: Message) -> None:
        """Log where Qt's message comes from, never what it says."""
        level = LOGGED.get(message.level)
        if level is None:
            return
        place = place_in_screens(message.file, message.line)
        if SCRIPT_ERROR.search(message.text):
            self._journal.note(Event.FAULT, place=place)
            self._trouble.faulted.emit()
        else:
            self._journal.note(Event.QT, level=level, place=place)
