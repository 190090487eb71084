"""Qt's messages as lines on standard error, and as a list for whoever must see none."""

import sys
from collections.abc import Callable

from msgspec import Struct
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


class Message(Struct, frozen=True):
    """What Qt says.

    Attributes:
        level: one of LEVELS.
        text: what it says. It may repeat what is on the screen.
        file: the source that it comes from, empty where Qt does not say.
        line: the line there, 0 where Qt does not say.
    """

    level: str
    text: str
    file: str
    line: int


def listen(heard: Callable[[str, str], None]) -> None:
    """Hand every Qt message to a function as its level and its text."""
    listen_closely(lambda message: heard(message.level, message.text))


def listen_closely(heard: Callable[[Message], None]) -> None:
    """Hand every Qt message to a function, with where it comes from."""

    def handle(level: QtMsgType, context: QMessageLogContext, text: str) -> None:
        heard(Message(LEVELS[level], text, _file(context), max(0, int(context.line))))

    qInstallMessageHandler(handle)


def _file(context: QMessageLogContext) -> str:
    """Return where a message comes from, empty where that is not UTF-8.

    Qt gives a screen's path in Latin-1, so that of a folder with an umlaut cannot be read.
    """
    try:
        return str(context.file or "")
    except UnicodeDecodeError:
        return ""


def to_stderr(level: str, text: str) -> None:
    """Write a message to standard error."""
    sys.stderr.write(f"qt {level}: {text}\n")


def to_staff(line: str) -> None:
    """Write a line for staff to standard error."""
    sys.stderr.write(f"{line}\n")
