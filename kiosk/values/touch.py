"""Where a finger is on the glass."""

from msgspec import Struct


class TouchPoint(Struct, frozen=True):
    """A finger, in the window's logical pixels.

    Attributes:
        x: from the left.
        y: from the top.
        width: of the window.
        height: of the window.
        alone: whether it is the only finger on the glass.
    """

    x: float
    y: float
    width: float
    height: float
    alone: bool = True
