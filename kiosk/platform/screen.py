"""The tablet's screen: whether there is one, filling it, and the size of its pixels."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

CONNECTORS: Final = Path("/sys/class/drm")

LOOK: Final = 1000
"""Milliseconds between two looks for a screen."""

TABLET: Final = 10.1 * 25.4
"""Millimetres across the corners of a screen that does not say how large it is."""

BELIEVABLE: Final = range(100, 2000)
"""Millimetres that a screen may say it is wide: some say 0, or the size of a poster."""

LEAST_CAPITAL: Final = 4.8
"""Millimetres of a capital letter at the largest text size (Section 508, 402.4: 3/16 inch)."""


def is_away(screen: QScreen, connectors: Path = CONNECTORS) -> bool:
    """Return whether the screen is switched off or unplugged, so that nobody sees a picture.

    Compositor and kernel must both say so. A screen that is plugged in and that the compositor has
    lost is dark, too, but a fresh start may light it.

    Args:
        screen: what Qt takes for the screen: one without a size where the compositor has none.
        connectors: the folder in which the kernel says what is plugged in.
    """
    return is_nothing(screen) and not any(map(_is_plugged_in, connectors.glob("card*-*/status")))


def await_screen(still_away: Callable[[], None]) -> None:
    """Wait until there is a screen, by whose size everything is laid out.

    Args:
        still_away: called at each look while it is switched off or unplugged.
    """
    while is_nothing(screen := QGuiApplication.primaryScreen()):
        if is_away(screen):
            still_away()
        pause = QEventLoop()
        QTimer.singleShot(LOOK, pause.quit)
        pause.exec()


def is_nothing(screen: QScreen) -> bool:
    """Return whether this is what Qt takes for the screen where the compositor has none."""
    return screen.geometry().isEmpty()


def _is_plugged_in(status: Path) -> bool:
    try:
        return status.read_text("ascii").strip() == "connected"
    except OSError:  # a connector may go with what it is on
        return False


def fill_screen(window: QQuickWindow) -> None:
    """Show a window over its screen, and again whenever the screen turns or changes size.

    The geometry is set as well as the state: without a window manager nobody heeds the state.
    """

    def cover(geometry: QRect) -> None:
        if not geometry.isEmpty():  # a compositor ends whoever asks for no size at all
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
    reported = screen.physicalSize().width()
    if width:
        return width / pixels.width()
    if int(reported) in BELIEVABLE:
        return reported / pixels.width()
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
