"""The tablet's screen: filling it with the window, and the size of its pixels."""

import math
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QScreen
from PySide6.QtQuick import QQuickWindow

TABLET: Final = 10.1 * 25.4
"""Millimetres across the corners of a screen that does not say how large it is."""

BELIEVABLE: Final = range(100, 2000)
"""Millimetres that a screen may say it is wide: some say 0, or the size of a poster."""

LEAST_CAPITAL: Final = 4.8
"""Millimetres of a capital letter at the largest text size (Section 508, 402.4: 3/16 inch)."""


def fill_screen(window: QQuickWindow) -> None:
    """Show a window over its screen, and again whenever the screen turns or changes size.

    The geometry is set as well as the state: without a window manager nobody heeds the state.
    """

    def cover(geometry: QRect) -> None:
        window.setGeometry(geometry)

    screen = window.screen()
    window.setFlag(Qt.WindowType.FramelessWindowHint)
    cover(screen.geometry())
    window.showFullScreen()
    screen.geometryChanged.connect(cover)


def millimetres_per_pixel(screen: QScreen, width: int) -> float:
    """Return how large a logical pixel is.

    Args:
        screen: where the window is.
        width: millimetres that its picture is wide, as the clinic measured; 0 for the screen's own
            word, and for a tablet of ten inches where that cannot be.
    """
    pixels = screen.size()
    said = screen.physicalSize().width()
    if width:
        return width / pixels.width()
    if int(said) in BELIEVABLE:
        return said / pixels.width()
    return TABLET / math.hypot(pixels.width(), pixels.height())


def font_for_capitals(font: QFont, pixel: float) -> float:
    """Return the least size of a font, in logical pixels, whose capitals are high enough.

    Args:
        font: the font.
        pixel: millimetres of a logical pixel.
    """
    large = QFont(font)
    large.setPixelSize(1000)
    return LEAST_CAPITAL / pixel / (QFontMetricsF(large).capHeight() / 1000)
