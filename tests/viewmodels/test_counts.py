"""That PySide counts what Python counts: one None too few on each call ends a kiosk in a week.

PySide 6.12.0 gave back a None on each call of a slot from QML, and a True on each signal, that it
had never taken. Python before 3.12 counts those, and aborts when none are left.
"""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

CALLS = 500
STRAYS = 50
"""References that come and go with whatever else Python does meanwhile."""


class Ear(QObject):
    """What a bridge does all day: hears, speaks, and filters."""

    changed = Signal()

    @Slot()
    def hear(self) -> None:
        """Do as most slots do: return nothing."""

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Let everything pass."""
        return False


@pytest.fixture
def calls(qapp: QGuiApplication) -> Iterator[dict[str, Callable[[], object]]]:
    """Calls between Qt and Python that return a constant."""
    engine, ear, item = QQmlEngine(qapp), Ear(), QQuickItem()
    engine.rootContext().setContextProperty("ear", ear)
    expression = QQmlExpression(engine.rootContext(), ear, "ear.hear()")
    ear.changed.connect(ear.hear)
    item.installEventFilter(ear)
    yield {
        "from QML": expression.evaluate,
        "signal": ear.changed.emit,
        "filter": lambda: qapp.sendEvent(item, QEvent(QEvent.Type.User)),
        "no item": item.parentItem,
    }
    ear.changed.disconnect(ear.hear)


@pytest.mark.parametrize("call", ["from QML", "signal", "filter", "no item"])
def test_pyside_takes_no_constant_that_it_was_not_given(
    calls: dict[str, Callable[[], object]], call: str
) -> None:
    before = _counts()
    for _call in range(CALLS):
        calls[call]()
    lost = [was - now for was, now in zip(before, _counts(), strict=True)]
    assert max(lost) < STRAYS


def _counts() -> list[int]:
    return [sys.getrefcount(constant) for constant in (None, True, False)]
