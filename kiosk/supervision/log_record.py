"""What a line of the log may hold. Nothing of a visit fits in, by type.

There is no text among it: a fault is named by the class that was raised and by the place in the
program's own code, a message of Qt by its level and place. What an exception or a message says
is never taken, because it may repeat an answer.
"""

import sys
from collections.abc import Iterable
from enum import StrEnum
from types import TracebackType
from typing import Final, TypedDict

from msgspec import Struct

from kiosk.values.exit_codes import ExitCode

PROGRAM: Final = "kiosk"
"""The package whose modules a place may name."""

ELSEWHERE: Final = "elsewhere"
"""The name of every place that is not the kiosk's own code."""


class LogLevel(StrEnum):
    """How much a line matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogEvent(StrEnum):
    """Everything that is logged.

    Attributes:
        STARTED: the kiosk started.
        ENDED: it ended, by a code.
        FAULT: an exception that nobody caught, or an error in a screen's code.
        GAVE_UP: faults came one after another, and the screen asks for staff.
        ATTENDED: staff saw to it.
        QT: Qt said something.
        CRASHED: the kiosk found at its start that it had ended by accident.
        HUNG: it no longer answered, or drew no more.
        SILENCED: so many lines were left out, because too many came at once.
    """

    STARTED = "started"
    ENDED = "ended"
    FAULT = "fault"
    GAVE_UP = "gave_up"
    ATTENDED = "attended"
    QT = "qt"
    CRASHED = "crashed"
    HUNG = "hung"
    SILENCED = "silenced"


LEVELS: Final = {
    LogEvent.STARTED: LogLevel.INFO,
    LogEvent.ENDED: LogLevel.INFO,
    LogEvent.ATTENDED: LogLevel.INFO,
    LogEvent.QT: LogLevel.WARNING,
    LogEvent.SILENCED: LogLevel.WARNING,
}
"""The level of each event that is no error."""


class CodePlace(Struct, frozen=True):
    """A line of the program's own code.

    Attributes:
        file: a module that is loaded, a screen's file, or `elsewhere`.
        line: the line.

    Raises:
        ValueError: there is no such file in the program.
    """

    file: str
    line: int

    def __post_init__(self) -> None:
        if self.file not in _FILES and self.file not in sys.modules and self.file != ELSEWHERE:
            raise ValueError("a place can only be in the program's own code")


_FILES: Final[set[str]] = set()


def know(screens: Iterable[str]) -> None:
    """Learn the names of the screens' files, which places may name from now on."""
    _FILES.update(screens)


def place_in_screens(file: str, line: int) -> CodePlace:
    """Return the place that Qt names, by the file's last part."""
    name = file.rpartition("/")[2]
    return CodePlace(name if name in _FILES else ELSEWHERE, line)


def place_of(trace: TracebackType | None) -> CodePlace:
    """Return the innermost place in the program's own code that an exception passed."""
    place = CodePlace(ELSEWHERE, 0)
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == PROGRAM and module in sys.modules:
            place = CodePlace(module, trace.tb_lineno)
        trace = trace.tb_next
    return place


class LogFields(TypedDict, total=False):
    """What a line may hold beside time, level and event.

    Attributes:
        kind: the class of an exception.
        place: where in the code.
        code: how the program ends.
        count: how many.
        level: what Qt called it.
    """

    kind: type[BaseException]
    place: CodePlace
    code: ExitCode
    count: int
    level: LogLevel


TYPES: Final[dict[str, type]] = {
    "kind": type,
    "place": CodePlace,
    "code": ExitCode,
    "count": int,
    "level": LogLevel,
}
"""The exact type of each field, for calls that no type checker saw."""


def plain(fields: LogFields) -> dict[str, str | int]:
    """Return the fields as what a line is written from.

    Raises:
        TypeError: a field is not one of those above, or not exactly of its type.
    """
    values: dict[str, str | int] = {}
    for name, value in fields.items():
        if type(value) is not TYPES.get(name):
            raise TypeError("a line of the log holds nothing but the fields that are listed")
        if isinstance(value, CodePlace):
            values |= {"place": value.file, "line": value.line}
        elif isinstance(value, ExitCode):
            values[name] = int(value)
        elif isinstance(value, type):
            values[name] = _class_name(value)
        else:
            values[name] = value if isinstance(value, int) else str(value)
    return values


def _class_name(kind: type[object]) -> str:
    """Return the name of an exception's class, if its module really has it.

    Raises:
        TypeError: it is no such class: one could be made up to carry a text.
    """
    known = getattr(sys.modules.get(kind.__module__), kind.__name__, None)
    if known is not kind or not issubclass(kind, BaseException):
        raise TypeError("a line of the log names only classes of exceptions that modules have")
    return str(kind.__name__)
