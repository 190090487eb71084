"""Qt's messages as lines on standard error, and as a list for whoever must see none."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

Report = Callable[[str], None]
"""Takes a line for staff. It holds nothing that a patient said."""

LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


def listen(heard: Callable[[str, str], None]) -> None:
    """Hand every Qt message to a function as its level and its text."""

    def handle(level: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        heard(LEVELS[level], text)

    qInstallMessageHandler(handle)


def to_stderr(level: str, text: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(f"qt {level}: {text}\n")


def to_staff(line: str) -> None:
    """Write a line for staff to standard error."""
    sys.stderr.write(f"{line}\n")
