"""Runs the kiosk with an injected fault.

`python -m tests.integration.process.fault_injection HOW run`

The fault is triggered by a file, so that a slow kiosk does not fail before it has started.
"""

import functools
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, qmlEngine

from kiosk.app import Kiosk
from kiosk.cli.main import main
from tests.integration.process.running_kiosk import NOW

LOOK: Final = 50
"""Interval in milliseconds at which the trigger file is checked."""

LOOP: Final = b"""
import QtQuick
Timer { interval: 1; running: true; onTriggered: { while (true) {} } }
"""
"""Started by a QML timer, so that the GIL is free, as in any QML code."""

SCRIPT: Final = b"import QtQuick\nItem { Component.onCompleted: undefined.ineedmymother }\n"


class Blind(QObject):
    """Keeps a window from drawing while the event loop runs."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Filter out every update request."""
        return event.type() in {QEvent.Type.UpdateRequest, QEvent.Type.Expose}


def hang(_kiosk: Kiosk) -> None:
    """Block the GUI thread in Python."""
    while True:
        pass


def hang_in_a_screen(kiosk: Kiosk) -> None:
    """Block the GUI thread in QML."""
    _run(kiosk, LOOP)


def go_blind(kiosk: Kiosk) -> None:
    """Stop drawing."""
    blind = Blind(kiosk.window)
    kiosk.window.installEventFilter(blind)


def fail(_kiosk: Kiosk) -> None:
    """Raise an uncaught exception in a slot, with a patient's word in its message."""
    raise LookupError("ineedmymother")


def fail_beside(_kiosk: Kiosk) -> None:
    """Raise an exception in another thread."""
    threading.Thread(target=lambda: fail(_kiosk)).start()


def fail_in_a_screen(kiosk: Kiosk) -> None:
    """Raise an error in QML."""
    _run(kiosk, SCRIPT)


def fail_thrice(kiosk: Kiosk) -> None:
    """Fail three times in a row."""
    for after in (0, 500, 1000):
        QTimer.singleShot(after, functools.partial(fail, kiosk))


def die(_kiosk: Kiosk) -> None:
    """Crash with a signal, as a faulty library would."""
    os.kill(os.getpid(), signal.SIGSEGV)


def _run(kiosk: Kiosk, code: bytes) -> None:
    engine = qmlEngine(kiosk.window.contentItem().childItems()[0])
    assert engine is not None
    component = QQmlComponent(engine)
    component.setData(code, QUrl("file:///ui/screens/Attract.qml"))
    component.create().setParent(kiosk.window)


WAYS: Final[dict[str, Callable[[Kiosk], None]]] = {
    each.__name__: each
    for each in (
        hang,
        hang_in_a_screen,
        go_blind,
        fail,
        fail_beside,
        fail_in_a_screen,
        fail_thrice,
        die,
    )
}


def sabotage(how: str) -> None:
    """Install a fault by name."""
    show = Kiosk.show

    def show_then_fail(kiosk: Kiosk, size: tuple[int, int] | None, **more: bool) -> None:
        show(kiosk, size, **more)
        timer = QTimer(kiosk.window, interval=LOOK)

        def look() -> None:
            if (Path.home() / NOW).exists():
                timer.stop()
                WAYS[how](kiosk)

        timer.timeout.connect(look)
        timer.start()

    pytest.MonkeyPatch().setattr(Kiosk, "show", show_then_fail)


if __name__ == "__main__":
    sabotage(sys.argv[1])
    sys.exit(main(sys.argv[2:]))
