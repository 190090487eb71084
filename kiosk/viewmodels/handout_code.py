"""The page as a code on the screen: drawn by the item that shows it, and gone with it."""

from typing import Final

from PySide6.QtCore import Property, QRect, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QScreen
from PySide6.QtQml import qmlEngine
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.platform.screen import millimetres_per_pixel
from kiosk.takeaway.qr_code import AT_ARMS_LENGTH, QrHandout, most_modules, qr_handout, useful_side
from kiosk.takeaway.qr_picture import qr_picture
from kiosk.viewmodels.engine import engine_of
from kiosk.viewmodels.qml import qml_element
from kiosk.viewmodels.takeaway import Takeaway

SOON: Final = 20
"""Milliseconds until the code is chosen: its sheet is drawn first, and a layout tries several sizes
before it comes to rest."""


@qml_element
class HandoutCode(QQuickPaintedItem):
    """Shows the page as a code in its middle, as large as a phone reads it best.

    An image provider's pictures are cached by Qt, and their addresses are logged; an item that
    paints keeps one picture, which is thrown away with it.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._code: QrHandout | None = None
        self._gone: frozenset[str] = frozenset()
        self._side = 0.0
        self.setAntialiasing(False)
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._choose)

    @Property(list, notify=changed)
    def leftOut(self) -> list[str]:
        """What of the page did not fit: each part's title, and how many lines where some did."""
        left_out = self._code.left_out if self._code else {}
        return [
            title if title in self._gone else f"{title}: {count}"
            for title, count in left_out.items()
        ]

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether the code has been chosen."""
        return not self._soon.isActive()

    @Slot()
    def forget(self) -> None:
        """Let go of the code: Python's half of an item can outlive the item."""
        self._soon.stop()
        self._code = None

    def componentComplete(self) -> None:
        """Have the code chosen once the item is drawn in its place."""
        super().componentComplete()
        self._soon.start()

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Have it chosen again for another size."""
        super().geometryChange(new, old)
        if self.isComponentComplete() and new.size() != old.size():
            self._soon.start()

    def paint(self, painter: QPainter) -> None:
        """Draw the code, each module of it as a whole number of the screen's dots."""
        if self._code is None:
            return
        dots = self._dots
        left, top = (
            int((room - self._side) / 2 * dots) / dots for room in (self.width(), self.height())
        )
        painter.drawImage(QRectF(left, top, self._side, self._side), qr_picture(self._code.rows))

    def _choose(self) -> None:
        takeaway = engine_of(qmlEngine(self)).take(Takeaway)
        unit = millimetres_per_pixel(_screen(), takeaway.screen_width) / self._dots
        whole = min(self.width(), self.height()) * self._dots
        room = useful_side(whole, unit, AT_ARMS_LENGTH)
        page = takeaway.page
        self._code = code = qr_handout(page, most_modules(room, unit, AT_ARMS_LENGTH))
        lacks = code.left_out
        gone = (part for part in page.parts if len(part.lines) == lacks.get(part.title))
        self._gone = frozenset(part.title for part in gone)
        across = len(code.rows)
        self._side = room // across * across / self._dots
        self.changed.emit()
        self.update()

    @property
    def _dots(self) -> float:
        """The screen's dots in a logical pixel."""
        return _screen().devicePixelRatio()


def _screen() -> QScreen:
    """Return the tablet's one screen.

    An item is not asked for its window: that would hand the window to Python, to die with the item.
    """
    return QGuiApplication.primaryScreen()
