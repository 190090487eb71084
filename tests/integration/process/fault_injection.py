"""Runs the kiosk, and lets one thing go wrong in it.

`python -m tests.integration.process.fault_injection HOW run`

It goes wrong once a file says so: a kiosk that is slow to start is not caught on the way.
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
"""Milliseconds between two looks at whether it is time."""

LOOP: Final = b"""
import QtQuick
Timer { interval: 1; running: true; onTriggered: { while (true) {} } }
"""
"""Qt's own timer starts it, so that Python goes on beside it, as with any code of a screen."""

SCRIPT: Final = b"import QtQuick\nItem { Component.onCompleted: undefined.ineedmymother }\n"


class Blind(QObject):
    """Keeps a window from drawing, while all else goes on."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow every request for a frame."""
        return event.type() in {QEvent.Type.UpdateRequest, QEvent.Type.Expose}


def hang(_kiosk: Kiosk) -> None:
    """Hold up the screen's thread for good."""
    while True:
        pass


def hang_in_a_screen(kiosk: Kiosk) -> None:
    """Hold up the screen's thread in a screen's code."""
    _run(kiosk, LOOP)


def go_blind(kiosk: Kiosk) -> None:
    """Draw nothing any more."""
    blind = Blind(kiosk.window)
    kiosk.window.installEventFilter(blind)


def fail(_kiosk: Kiosk) -> None:
    """Raise in a slot what nobody catches, with a patient's word in it."""
    raise LookupError("ineedmymother")


def fail_beside(_kiosk: Kiosk) -> None:
    """Raise in another thread."""
    threading.Thread(target=lambda: fail(_kiosk)).start()


def fail_in_a_screen(kiosk: Kiosk) -> None:
    """Fail in a screen's code."""
    _run(kiosk, SCRIPT)


def fail_thrice(kiosk: Kiosk) -> None:
    """Fail three times in a row."""
    for after in (0, 500, 1000):
        QTimer.singleShot(after, functools.partial(fail, kiosk))


def die(_kiosk: Kiosk) -> None:
    """Die as a bad library does."""
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
    """Arrange for something to go wrong."""
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
