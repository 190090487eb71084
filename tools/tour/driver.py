"""A hand: real touch events on the real window, aimed at things by their object name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest
from shiboken6 import isValid

from tools.tour.scene_items import above, below, has, holds

PATIENCE: Final = 120_000
"""Milliseconds to wait for something before giving up: a busy machine is slow, not wrong."""

FOLDS: Final = ("quiet.menu", "comfort.more", "health.all")
"""Buttons that bring out what there is no room for, or seldom a wish."""

STEPS: Final = 8
"""Points at which a moving finger is reported."""


class OutOfReachError(Exception):
    """A hand cannot do what it was asked to. The message says what it looked for."""


class Driver:
    """Touches a window as a finger does.

    Args:
        window: the window, shown.
        look: called before each touch: what has changed is looked at first, as a person does.

    Attributes:
        touches: how often a finger was put down.
    """

    def __init__(self, window: QQuickWindow, look: Callable[[], None]) -> None:
        self._window = window
        self._look = look
        self._finger = QTest.createTouchDevice()
        self.touches = 0

    @property
    def width(self) -> int:
        """The width of the window, in logical pixels."""
        return self._window.width()

    def items(self) -> Iterator[QQuickItem]:
        """Yield every item that is drawn, in the order in which it is drawn."""
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                yield item
                waiting.extend(reversed(item.childItems()))

    def see(self, name: str) -> QQuickItem | None:
        """Return the item of a name that can be touched, None where there is none."""
        named = [item for item in self.items() if item.objectName() == name and item.isEnabled()]
        return named[-1] if named else None

    def find(self, name: str) -> QQuickItem:
        """Return the item of a name that can be touched.

        Raises:
            OutOfReachError: there is none on the screen.
        """
        item = self.see(name)
        if item is None:
            names = sorted({one.objectName() for one in self.items() if one.objectName()})
            raise OutOfReachError(f"{name} is not on the screen. There are: {', '.join(names)}")
        return item

    def tap(self, name: str) -> None:
        """Touch an item in its middle and wait until nothing moves.

        A finger that cannot see the item scrolls there first, as a person would, and looks behind
        what holds the rest.
        """
        if self.see(name) is None:
            folds = [fold for fold in FOLDS if self.see(fold)]
            if folds:
                self.tap(folds[-1])
        item = self._reveal(name)
        self.tap_at(self._middle(item))
        self.settle()

    def tap_at(self, point: QPoint) -> None:
        """Touch a point of the window, in logical pixels, and let go."""
        self._look()
        self.press(point)
        self.release(point)

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        self.touches += 1
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()

    def move(self, point: QPoint) -> None:
        """Move the finger that is down.

        Qt keeps a move back until the next frame, so this waits for one: moves between two
        frames would reach the scene as a single leap.
        """
        QTest.touchEvent(self._window, self._finger).move(0, point, self._window).commit()
        self._wait_for_frame()

    def release(self, point: QPoint) -> None:
        """Lift the finger."""
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()

    def point_in(self, item: QQuickItem, across: float, down: float) -> QPoint:
        """Return a point of the window, as parts of an item's width and height."""
        return item.mapToScene(QPointF(item.width() * across, item.height() * down)).toPoint()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Move a finger from one point to another and lift it there."""
        self.press(start)
        for step in range(1, STEPS + 1):
            self.move(start + (end - start) * step / STEPS)
        self.release(end)
        self.settle()

    def swipe(self, by: int) -> None:
        """Move a finger across the middle of the window, in logical pixels to the right."""
        middle = QPoint(self._window.width() // 2, self._window.height() // 2)
        self.drag(middle - QPoint(by // 2, 0), middle + QPoint(by // 2, 0))

    def wait(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds.

        Raises:
            OutOfReachError: it does not within the patience of a hand.
        """
        watch = QElapsedTimer()
        watch.start()
        while not holds():
            if watch.elapsed() > PATIENCE:
                raise OutOfReachError(f"waited in vain: {what}")
            QTest.qWait(1)

    def settle(self) -> None:
        """Wait until every screen and sheet has come to rest and is drawn where it rests."""
        QTest.qWait(1)
        self._wait_for_each(lambda item: not has(item, "still") or holds(item, "still"), "moves")
        self._wait_for_frame()
        self._wait_for_each(lambda item: not holds(item, "looking"), "is not looked at yet")
        QTest.qWait(1)  # What was looked at is told right after.

    def _wait_for_each(self, rests: Callable[[QQuickItem], bool], what: str) -> None:
        """Wait until every item rests: for one at a time, as asking all of them takes long."""
        while moving := next((item for item in self.items() if not rests(item)), None):
            self.wait(partial(_out_of_sight_or, rests, moving), f"an item still {what}")

    def _wait_for_frame(self) -> None:
        drawn = QSignalSpy(self._window.frameSwapped)
        self._window.update()
        self.wait(lambda: drawn.count() > 0, "no frame is drawn")

    def _reveal(self, name: str) -> QQuickItem:
        item = self.find(name)
        for _turn in range(40):
            page = self._page_of(item)
            if page is None:
                return item
            middle = self._middle(item)
            top = page.mapToScene(QPointF(0, 0)).y()
            if middle.y() > top + float(page.property("viewHeight")):
                self._scroll(page, "scroll.down")
            elif middle.y() < top:
                self._scroll(page, "scroll.up")
            else:
                return item
        raise OutOfReachError(f"{name} cannot be scrolled to")

    def _scroll(self, page: QQuickItem, which: str) -> None:
        within = [item for item in below(page) if item.objectName() == which]
        buttons = within or [item for item in self.items() if item.objectName() == which]
        enabled = [item for item in buttons if item.isEnabled() and item.isVisible()]
        if not enabled:
            raise OutOfReachError(f"{which} is not there")
        self.tap_at(self._middle(enabled[0]))
        self.settle()

    def _page_of(self, item: QQuickItem) -> QQuickItem | None:
        """Return the page that an item scrolls with; its own buttons do not."""
        moved = False
        for outer in above(item):
            if has(outer, "scrolls"):
                return outer if moved and holds(outer, "scrolls") else None
            moved = moved or outer.inherits("QQuickFlickable")
        return None

    def _middle(self, item: QQuickItem) -> QPoint:
        return self.point_in(item, 0.5, 0.5)


def _out_of_sight_or(rests: Callable[[QQuickItem], bool], item: QQuickItem) -> bool:
    return not isValid(item) or not item.isVisible() or rests(item)
