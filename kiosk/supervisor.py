"""Keeps a running kiosk up: log, faults, heartbeat and watchdog."""

import os
import re
import signal
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType, TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.platform import exception_hooks, qt_messages
from kiosk.platform.heartbeat import Heartbeat
from kiosk.platform.memory_hygiene import keep_memory_private
from kiosk.platform.qt_messages import Message
from kiosk.supervision.crash_report import CrashReport
from kiosk.supervision.event_log import EventLog
from kiosk.supervision.log_record import LogEvent, LogLevel, know, place_in_screens, place_of
from kiosk.supervision.sd_notify import Notifier, ServiceSign
from kiosk.supervision.watchdog import Watchdog
from kiosk.values.exit_codes import ExitCode
from kiosk.viewmodels.fault_screen import FaultScreen

SCRIPT_ERROR: Final = re.compile(r"\b(Type|Reference|Range|Syntax|URI|Eval|)Error: ")
"""What an error in a screen's code reads like. Other warnings are logged, and end no visit."""

LOGGED: Final = {"warning": LogLevel.WARNING, "critical": LogLevel.ERROR, "fatal": LogLevel.ERROR}
"""Qt's levels that are logged."""


class Supervisor:
    """Watches over a kiosk from its first frame to its end.

    Args:
        window: the kiosk's window.
        event_log: the log.
        trouble: is told of every fault.
        crash_report: where the trace goes if the process dies.
        watched: whether to end the process when it stops responding.
    """

    def __init__(
        self,
        window: QQuickWindow,
        event_log: EventLog,
        trouble: FaultScreen,
        crash_report: CrashReport,
        *,
        watched: bool,
    ) -> None:
        keep_memory_private()
        know(file.name for file in paths.ui().rglob("*.qml"))
        self._window = window
        self._event_log = event_log
        self._trouble = trouble
        trace = crash_report.begin(sys.__stderr__ or sys.stderr)
        if crash_report.found():
            event_log.note(LogEvent.CRASHED)
        self._notifier = Notifier(os.environ)
        self._watchdog = Watchdog(trace, lambda: event_log.note(LogEvent.HUNG)) if watched else None
        self._ready = False

    def start(self, drawn: Callable[[], None]) -> None:
        """Start supervising.

        Args:
            drawn: called once the first frame is drawn.
        """
        self._drawn = drawn
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, _end)
        self._event_log.note(LogEvent.STARTED)
        self._unhook = exception_hooks.listen(self._fault)
        qt_messages.listen_closely(self._hear)
        self._trouble.gaveUp.connect(lambda: self._event_log.note(LogEvent.GAVE_UP))
        self._trouble.attended.connect(lambda: self._event_log.note(LogEvent.ATTENDED))
        self._heartbeat = Heartbeat(self._window, self._alive)

    def stop(self, code: int) -> None:
        """Stop supervising: the kiosk ends with this exit code."""
        self._heartbeat.stop()
        if self._watchdog is not None and self._ready:
            self._watchdog.stop()
        self._notifier.tell(ServiceSign.STOPPING)
        self._event_log.note(LogEvent.ENDED, code=ExitCode(code))
        self._unhook()

    def _alive(self) -> None:
        if not self._ready:
            self._ready = True
            self._drawn()
            self._notifier.tell(ServiceSign.READY)
            if self._watchdog is not None:
                self._watchdog.start()
        elif self._watchdog is not None:
            self._watchdog.sign()
        self._notifier.tell(ServiceSign.ALIVE)

    def _fault(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        self._event_log.note(LogEvent.FAULT, kind=kind, place=place_of(trace))
        self._trouble.faulted.emit()

    def _hear(self, message: Message) -> None:
        """Log where Qt's message comes from, never what it says."""
        level = LOGGED.get(message.level)
        if level is None:
            return
        place = place_in_screens(message.file, message.line)
        if SCRIPT_ERROR.search(message.text):
            self._event_log.note(LogEvent.FAULT, place=place)
            self._trouble.faulted.emit()
        else:
            self._event_log.note(LogEvent.QT, level=level, place=place)


def _end(_number: int, _frame: FrameType | None) -> None:
    """End the kiosk once its event loop runs, which passes over an exit that comes before.

    Whoever sends a signal is not staff who leave: a service that is stopped stays off anyway.
    """
    QTimer.singleShot(0, partial(QCoreApplication.exit, ExitCode.RESTART))
