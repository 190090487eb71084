"""Tells deliberate presses from the second ones of a shaking hand or a worn screen."""

import math
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.viewmodels.qml import qml_singleton
from kiosk.viewmodels.visit_store import VisitStore

SETTLING: Final = 0.75
"""Seconds after a press, or after something new stands there, in which a press is not meant.

Hands that shake touch twice within up to 0.7 s.
"""

NEAR: Final = 24.0
"""Logical pixels between two presses of a hand that shakes. Two controls lie further apart."""

CHOOSING: Final = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space}
)
"""Keys that press the control that has the keyboard; the middle one of a remote control is Select,
which Qt's buttons take like Space."""

LEAVING: Final = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Back})
"""Keys that press no control and do the same thing on every screen."""


class Aim(Struct, frozen=True):
    """What a press is aimed at.

    Attributes:
        does: what it does, as the control says; empty where there is no control.
        area: where the control is on the window, in logical pixels.
        repeats: whether pressing it again and again is its use.
        since: when it came to stand there and to do that, in seconds.
    """

    does: str = ""
    area: QRectF = QRectF()
    repeats: bool = False
    since: float = -math.inf


class LastPress(Struct, frozen=True):
    """A press that counted.

    Attributes:
        aim: at what.
        point: where.
        at: when it ended, or when the last press ended that did not count because of it.
    """

    aim: Aim
    point: QPointF
    at: float


@qml_singleton
class Presses(QObject):
    """Judges presses by what stands where they land.

    A press does not count within `SETTLING` after what it would press came to stand there, or came
    to do what it does now; nor within `SETTLING` after the press before it in the same place,
    unless the same control is there and `repeats`. Everything else counts at once.

    Args:
        clock: seconds.
        store: the present visit.
        pressed: notes a touch (a key if its argument is true); returns True if it was consumed.

    Attributes:
        swiping: whether the finger that came down last swipes.
    """

    touched = Signal()
    """A finger came down, whether or not it is meant to press."""

    def __init__(
        self, clock: Callable[[], float], store: VisitStore, pressed: Callable[[bool], bool]
    ) -> None:
        super().__init__()
        self._clock = clock
        self._store = store
        self._pressed = pressed
        self._window: QQuickWindow | None = None
        self._known_until = -math.inf
        self._last: LastPress | None = None
        self._began = -math.inf
        self.swiping = False

    @Slot(bool, result=bool)
    def swipe(self, going_on: bool) -> bool:
        """Note that a finger begins or ends a swipe; return whether one was under way.

        One that a palm has cut off is not.
        """
        before, self.swiping = self.swiping, going_on
        return before

    @Slot(result=float)
    def now(self) -> float:
        """Return the seconds by which things that come to stand there note when they did."""
        return self._clock()

    @Slot(result=bool)
    def assisted(self) -> bool:
        """Note as a touch what a screen reader does, which reaches the window by no event.

        Return False if it only dismissed a warning. It neither shows nor hides where the keyboard
        is.
        """
        return not self._pressed(self._store.last_press.by_key)

    @Slot(QQuickItem, result=bool)
    def assistedAt(self, control: QQuickItem) -> bool:
        """Note that a screen reader presses a control; return whether that counts."""
        return self.assisted() and self.used(control)

    def watch(self, window: QQuickWindow) -> None:
        """Judge the presses on a window, from now on."""
        self._window = window

    def settle(self) -> None:
        """Count everything on the screen as having been there long enough."""
        self._known_until, self._last = self._clock(), None

    def may_tap(self, point: QPointF) -> bool:
        """Return whether a finger that comes down here is meant to press."""
        self.touched.emit()
        self.swiping = False
        self._began = self._clock()
        return self._counts(self._aim_at(point), point)

    def taps(self, point: QPointF) -> bool:
        """Return whether a finger that was meant to press does so as it lifts here.

        It does not where something else has come under it.
        """
        aim = self._aim_at(point)
        if aim.since > self._began:
            return False
        self._note(aim, point)
        return True

    def typed(self, key: Qt.Key) -> bool:
        """Return whether a key counts that comes down."""
        if key in LEAVING:
            return self._used(Aim(does=f"key {key.value}"))
        if key not in CHOOSING or self._window is None:
            return True
        item: QQuickItem | None = self._window.activeFocusItem()
        return item is None or self.used(item)

    def used(self, item: QQuickItem) -> bool:
        """Return whether a press counts that comes by no finger, and note it if it does."""
        return self._used(_aim(item))

    def _used(self, aim: Aim) -> bool:
        point = aim.area.center()
        if not self._counts(aim, point):
            return False
        self._note(aim, point)
        return True

    def _counts(self, aim: Aim, point: QPointF) -> bool:
        now = self._clock()
        if aim.since > self._known_until and now - aim.since <= SETTLING:
            return False
        last = self._last
        if last is None or now - last.at > SETTLING or not _same_place(last, aim, point):
            return True
        if aim.repeats and aim.does == last.aim.does:
            return True
        self._last = replace(last, at=now)
        return False

    def _note(self, aim: Aim, point: QPointF) -> None:
        if aim.does:
            self._last = LastPress(aim, point, self._clock())

    def _aim_at(self, point: QPointF) -> Aim:
        control = self._window and _topmost(self._window.contentItem(), point)
        return _aim(control) if control else Aim()


def _same_place(last: LastPress, aim: Aim, point: QPointF) -> bool:
    if not last.aim.area.isValid():
        return last.aim.does == aim.does
    between = point - last.point
    return last.aim.area.contains(point) or math.hypot(between.x(), between.y()) <= NEAR


def _topmost(item: QQuickItem, point: QPointF) -> QQuickItem | None:
    """Return the topmost item at a point of the window that tells since when it stands there."""
    if not item.isVisible():
        return None
    children = item.childItems()
    if children and item.clip() and not _holds(item, point):
        return None
    for child in sorted(children, key=QQuickItem.z)[::-1]:
        topmost = _topmost(child, point)
        if topmost is not None:
            return topmost
    # Few items tell it, so the others are asked nothing more: this runs at both ends of each touch.
    tells = item.property("since") is not None
    return item if tells and item.isEnabled() and _holds(item, point) else None


def _holds(item: QQuickItem, point: QPointF) -> bool:
    return item.contains(item.mapFromScene(point))


def _aim(item: QQuickItem) -> Aim:
    """Return what is aimed at by a press on an item: it is as new as the newest that it lies in."""
    since = -math.inf
    outer: QQuickItem | None = item
    while outer is not None:
        dated = QQmlProperty(outer, "since")
        if dated.isValid():
            since = max(since, float(dated.read()))
        outer = outer.parentItem()
    does = QQmlProperty(item, "does")
    if not does.isValid():
        return Aim(since=since)
    area = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    repeats = bool(QQmlProperty(item, "repeats").read())
    return Aim(str(does.read()), area, repeats, since)
