"""Hands the screen one finger at a time, whatever else lies on the glass.

Qt gives every button a finger of its own, so that two may be pressed at once, and what the first
one changes is pressed by the second before anybody has seen it. And where something never lifts,
Qt tells of no finger that it begins. So touches come to the screen as those of the newest finger:
the one before it lets go of what it had pressed, and nothing else on the glass is told of.
"""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.input.glass import Glass, Place
from kiosk.values.touch import TouchPoint

TOUCHES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})
APART: Final = Qt.KeyboardModifier.KeypadModifier
PRESSES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class TouchListener(Protocol):
    """Is told where fingers are. It consumes no touch."""

    def pressed(self, finger: TouchPoint) -> None:
        """Note a new touch."""

    def moved(self, finger: TouchPoint) -> None:
        """Note where it went."""

    def released(self) -> None:
        """Note that it lifted."""


class TouchPolicy(Protocol):
    """Tells which fingers press.

    Attributes:
        swiping: whether the finger that leads swipes.
    """

    swiping: bool

    def now(self) -> float:
        """Return the time in seconds."""

    def may_tap(self, point: QPointF) -> bool:
        """Return whether a finger that comes down here may tap; else it can only drag."""

    def taps(self, point: QPointF) -> bool:
        """Return whether one that may tap, and lifts here, does."""


class Pointers(QObject):
    """Watches the fingers and the mouse on a window.

    Args:
        window: the window.
        policy: tells which fingers press.
        watcher: is told of them all.
        touched: notes a new touch; returns True if it was consumed and must reach nothing.
        moved: notes that a finger that was down moves or lifts.
    """

    def __init__(
        self,
        window: QQuickWindow,
        policy: TouchPolicy,
        watcher: TouchListener,
        touched: Callable[[], bool],
        moved: Callable[[], None],
    ) -> None:
        super().__init__()
        self.glass = Glass(policy.now)
        self._window = window
        self._policy = policy
        self._watcher = watcher
        self._touched = touched
        self._told_of_move = moved
        self._leader: int | None = None
        self._moved = self._may_tap = False
        self._consumed = False
        self._sending = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note an event; return whether to keep it from the screen."""
        if self._sending:
            return False
        if isinstance(event, QTouchEvent):
            event.accept()
            self._touch(event)
            return True
        if event.type() is QEvent.Type.Wheel:
            return self._touched()
        return isinstance(event, QMouseEvent) and self._mouse(event)

    def _touch(self, event: QTouchEvent) -> None:
        """Take a frame apart: what lifts first, then what goes on, then what comes."""
        if event.type() not in TOUCHES:
            self.glass.clear()
            self._watcher.released()
            self._let_go(event)
            return
        states = QEventPoint.State
        for point in _those(event, states.Released):
            self._lift(event, point)
        for point in _those(event, states.Updated):
            self._move(event, point)
        came = _those(event, states.Pressed)
        for point in came:
            self.glass.press(point.id(), _place(point))
        if came:
            self._press(event, came[0])

    def _press(self, event: QTouchEvent, point: QEventPoint) -> None:
        """Let a new finger lead. Of several that come at once, the first one does."""
        self._watcher.pressed(self._finger(point.position(), self.glass.alone(point.id())))
        consumed = self._touched()
        self._let_go(event)
        if not consumed:
            self._leader, self._moved = point.id(), False
            self._may_tap = self._policy.may_tap(point.position())
            self._send(QEvent.Type.TouchBegin, event, [point])

    def _move(self, event: QTouchEvent, point: QEventPoint) -> None:
        if self.glass.move(point.id(), _place(point)):
            self._watcher.moved(self._finger(point.position(), self.glass.alone(point.id())))
            self._told_of_move()
        if point.id() == self._leader:
            self._moved = True
            self._send(QEvent.Type.TouchUpdate, event, [point])

    def _lift(self, event: QTouchEvent, point: QEventPoint) -> None:
        if self.glass.lift(point.id()):
            self._watcher.released()
            self._told_of_move()
        if point.id() != self._leader:
            return
        dragged = self._policy.swiping or _scrolls(event, point)
        if dragged or (self._may_tap and self._policy.taps(point.position())):
            self._leader = None
            self._send(QEvent.Type.TouchEnd, event, [point])
        else:
            self._let_go(event)

    def _let_go(self, event: QTouchEvent) -> None:
        """Have the finger that led let go of what it pressed."""
        if self._leader is None:
            return
        self._leader = None
        self._policy.swiping = False
        if self._moved:
            # Qt keeps a move back until the next frame, and would tell of it after the end. One
            # that does not go with it brings it out.
            self._send(QEvent.Type.TouchUpdate, event, [], event.modifiers() ^ APART)
        self._send(QEvent.Type.TouchCancel, event, [])

    def _send(
        self,
        kind: QEvent.Type,
        event: QTouchEvent,
        points: Sequence[QEventPoint],
        modifiers: Qt.KeyboardModifier | None = None,
    ) -> None:
        held = event.modifiers() if modifiers is None else modifiers
        sent = QTouchEvent(kind, event.pointingDevice(), held, points)
        sent.setTimestamp(event.timestamp())
        self._sending = True
        try:
            QCoreApplication.sendEvent(self._window, sent)
        finally:
            self._sending = False

    def _mouse(self, event: QMouseEvent) -> bool:
        """Note what a mouse does, as one finger; return whether to keep it from the screen."""
        kind, place = event.type(), event.position()
        if kind in PRESSES:
            self._watcher.pressed(self._finger(place))
            self._consumed = self._touched() or not self._policy.may_tap(place)
        elif kind is QEvent.Type.MouseMove:
            self._watcher.moved(self._finger(place))
        elif kind is QEvent.Type.MouseButtonRelease:
            self._watcher.released()
            self._told_of_move()
            consumed, self._consumed = self._consumed, False
            return consumed or not self._policy.taps(place)
        return self._consumed

    def _finger(self, place: QPointF, alone: bool = True) -> TouchPoint:
        size = self._window.size()
        return TouchPoint(place.x(), place.y(), size.width(), size.height(), alone=alone)


def _those(event: QTouchEvent, state: QEventPoint.State) -> list[QEventPoint]:
    return [point for point in event.points() if point.state() is state]


def _scrolls(event: QTouchEvent, point: QEventPoint) -> bool:
    """Return whether a finger has left what it pressed in order to scroll.

    It is not asked of one that swipes: to tell what handles that, Qt for Python would first make
    every class of Qt that it knows, which takes as long as four frames and 4 MB.
    """
    grabber: QObject | None = event.exclusiveGrabber(point)
    return grabber is not None and grabber.inherits("QQuickFlickable")


def _place(point: QEventPoint) -> Place:
    return (point.position().x(), point.position().y())
