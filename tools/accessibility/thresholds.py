"""What is asked of every screen. Where WCAG 2.2 asks for less, its figure stands beside ours."""

from typing import Final

TEXT: Final = 7.0
"""Contrast of a text (1.4.6; 1.4.3 asks for 4.5)."""

LARGE_TEXT: Final = 4.5
"""Contrast of a large text (1.4.6; 1.4.3 asks for 3)."""

PART: Final = 3.0
"""Contrast of outlines, marks, charts and the focus ring (1.4.11)."""

LARGE: Final = 38
LARGE_BOLD: Final = 30
"""From which size a text is large, in logical pixels on a 10-inch tablet of 1280x800.

WCAG says 18 points, or 14 in bold type: 6.35 mm and 4.94 mm, of which a pixel there is 0.168.
"""

TARGET: Final = 64
"""The least side of what can be touched, in logical pixels on the same tablet: 10.8 mm.

2.5.8 asks for 24 pixels of 0.265 mm, which is 6.4 mm, and 2.5.5 for 44 of them, 11.6 mm.
"""

APART: Final = 8
"""The least distance between two of them, in the same pixels."""

SLACK: Final = 0.5
"""Logical pixels that rounding may cost."""


def unit(width: float, height: float) -> float:
    """Return how much larger everything is than on a 10-inch tablet held the same way."""
    usual = (800, 1280) if height > width else (1280, 800)
    return max(1.0, min(width / usual[0], height / usual[1]))
