"""The least window in which everything that is promised of the screens holds."""

from typing import Final

LEAST_LONG: Final = 1024
"""Logical pixels of the longer side, lying or standing."""

LEAST_SHORT: Final = 600
"""Logical pixels of the shorter side."""


def is_too_small(width: float, height: float) -> bool:
    """Return whether a window is smaller, in logical pixels."""
    return max(width, height) < LEAST_LONG or min(width, height) < LEAST_SHORT
