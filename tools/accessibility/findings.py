"""The records of an audit: how many checks were made, and every fault found."""

from collections import Counter
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QRectF


class AccessibilityCheck(StrEnum):
    """The kinds of checks, as the report names them."""

    TEXT_CONTRAST = "contrast of a text, from the picture"
    PART_CONTRAST = "contrast of a mark, a tick or a chart, from the picture"
    EDGE_CONTRAST = "contrast of a control's outline, from the picture"
    RING_CONTRAST = "contrast of the focus ring, from the picture"
    SHAPE = "told apart without color, from the picture"
    WHOLE = "a text is whole"
    ROOM = "a text stays in its room"
    APART = "no text lies over another"
    TARGET = "size of what can be touched"
    GAP = "distance between what can be touched"
    CAPITAL = "height of a capital letter at the largest size"
    SPACING = "letters, words and lines further apart"
    REACH = "in the lower half when asked for"
    ORDER = "reading order"
    SPOKEN = "a screen reader can say a text"
    NAME = "name of what can be touched"
    ROLE = "role and state of what can be touched"
    DISTINCT = "no two controls sound alike"
    TAB = "Tab reaches it, and goes on"
    FOCUS_SEEN = "where the keyboard is, is in view"
    BARS = "share of the window that bars take"
    FACT = "a whole fact in view before any scroll"
    BLANK = "no screen is half empty"
    OTHER_HALF = "what must be seen is in view before the questions"
    TOUCHES = "touches on the shortest way"
    WORDS_SHOWN = "words on the shortest way"
    VISITED = "every screen and overlay is looked at"


class AccessibilityFault(Struct, frozen=True):
    """A failed check.

    Attributes:
        check: the kind of check.
        what: what is wrong, in one line.
        box: its area in the window, in logical pixels: left, top, width, height.
    """

    check: AccessibilityCheck
    what: str
    box: tuple[int, int, int, int]


class AuditNotes:
    """Counts the checks made and collects the faults."""

    def __init__(self) -> None:
        self.made: Counter[AccessibilityCheck] = Counter()
        self.faults: list[AccessibilityFault] = []

    def judge(self, check: AccessibilityCheck, *, holds: bool, what: str, where: QRectF) -> None:
        """Count a check, and record a fault if it failed."""
        self.made[check] += 1
        if not holds:
            box = where.toAlignedRect()
            at = (box.x(), box.y(), box.width(), box.height())
            self.faults.append(AccessibilityFault(check, what, at))
