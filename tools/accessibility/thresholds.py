"""The thresholds of the audit. Where WCAG 2.2 asks for less, its value is given beside ours."""

from typing import Final

TEXT: Final = 7.0
"""Minimum contrast of text (1.4.6; 1.4.3 asks for 4.5)."""

LARGE_TEXT: Final = 4.5
"""Minimum contrast of large text (1.4.6; 1.4.3 asks for 3)."""

PART: Final = 3.0
"""Minimum contrast of outlines, marks, charts and the focus ring (1.4.11)."""

LARGE: Final = 38
LARGE_BOLD: Final = 30
"""The size from which text counts as large, in logical pixels on a 10-inch tablet of 1280x800.

WCAG says 18 points, or 14 in bold: 6.35 mm and 4.94 mm. A pixel there is 0.168 mm.
"""

TARGET: Final = 64
"""Minimum side of a touch target, in logical pixels on the same tablet: 10.8 mm.

2.5.8 asks for 24 CSS pixels of 0.265 mm, which is 6.4 mm, and 2.5.5 for 44, which is 11.6 mm.
"""

APART: Final = 8
"""Minimum distance between two touch targets, in the same pixels."""

SLACK: Final = 0.5
"""Tolerance for rounding, in logical pixels."""


def unit(width: float, height: float) -> float:
    """Return the scale factor relative to a 10-inch tablet in the same orientation."""
    usual = (800, 1280) if height > width else (1280, 800)
    return max(1.0, min(width / usual[0], height / usual[1]))
