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
    SHAPE = "marks distinguishable without color, from the picture"
    WHOLE = "no text is cut off"
    ROOM = "text within its area"
    APART = "no overlapping text"
    TARGET = "size of touch targets"
    GAP = "distance between touch targets"
    CAPITAL = "height of a capital letter at the largest size"
    SPACING = "spacing of letters, words and lines"
    REACH = "controls within reach in the lower half"
    ORDER = "reading order"
    SPOKEN = "text available to screen readers"
    NAME = "name of touch targets"
    ROLE = "role and state of touch targets"
    DISTINCT = "no two controls with the same name"
    TAB = "Tab reaches every control and cycles"
    FOCUS_SEEN = "focused item in view"
    BARS = "share of the window that bars take"
    FACT = "a whole fact row in view before scrolling"
    BLANK = "no screen is half empty"
    OTHER_HALF = "must-see rows in view before the questions"
    TOUCHES = "touches on the shortest way"
    WORDS_SHOWN = "words on the shortest way"
    VISITED = "every screen and overlay checked"


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


class BudgetFigure(Struct, frozen=True):
    """The worst that was measured against a budget.

    Attributes:
        worst: a share of the window, or a count.
        limit: the most that it may be.
        at_least: whether it is the least instead.
    """

    worst: float
    limit: float
    at_least: bool = False

    def or_worse(self, other: "BudgetFigure") -> "BudgetFigure":
        """Return whichever of two is the worse."""
        return (min if self.at_least else max)(self, other, key=lambda one: one.worst)


class AuditNotes:
    """Counts the checks made, collects the faults, and keeps the worst figure of each budget."""

    def __init__(self) -> None:
        self.made: Counter[AccessibilityCheck] = Counter()
        self.faults: list[AccessibilityFault] = []
        self.budgets: dict[str, BudgetFigure] = {}

    def measure(self, budget: str, figure: BudgetFigure) -> None:
        """Keep a figure if it is the worst of its budget so far."""
        self.budgets[budget] = self.budgets.get(budget, figure).or_worse(figure)

    def judge(self, check: AccessibilityCheck, *, holds: bool, what: str, where: QRectF) -> None:
        """Count a check, and record a fault if it failed."""
        self.made[check] += 1
        if not holds:
            box = where.toAlignedRect()
            at = (box.x(), box.y(), box.width(), box.height())
            self.faults.append(AccessibilityFault(check, what, at))
