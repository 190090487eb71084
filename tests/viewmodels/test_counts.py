"""PySide balances the reference counts of constants: losing one per call ends a kiosk in a week.

PySide 6.12.0 released a None on each call of a slot from QML, and a True on each signal, without
having acquired it. Python before 3.12 counts these references, and aborts when none are left.
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
"""Tolerance for references that other code takes and releases meanwhile."""


class Subject(QObject):
    """Has a slot, a signal and an event filter, as view models do."""

    changed = Signal()

    @Slot()
    def hear(self) -> None:
        """Return None, as most slots do."""

    def eventFilter(self, _watched: QObject, _event: QEvent) -> bool:
        """Pass every event on."""
        return False


@pytest.fixture
def calls(qapp: QGuiApplication) -> Iterator[dict[str, Callable[[], object]]]:
    """Calls between Qt and Python that return a constant."""
    engine, ear, item = QQmlEngine(qapp), Subject(), QQuickItem()
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
