"""Catches every uncaught exception, in any thread or slot."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

Heard = Callable[[type[BaseException], TracebackType | None], None]


def listen(heard: Heard) -> Callable[[], None]:
    """Hand every uncaught exception's class and trace to a function; return what undoes it.

    Nothing is printed: an exception's text may repeat an answer, and a system keeps what a program
    prints. PySide brings exceptions in slots here too.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def caught(
        kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        heard(kind, trace)

    def in_thread(given: threading.ExceptHookArgs) -> None:
        heard(given.exc_type, given.exc_traceback)

    def unraisable(given: "sys.UnraisableHookArgs") -> None:
        heard(given.exc_type, given.exc_traceback)

    def undo() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    sys.excepthook, threading.excepthook, sys.unraisablehook = caught, in_thread, unraisable
    return undo
