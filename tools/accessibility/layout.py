"""Layout checks: no text cut off or overlapping; targets large enough and far enough apart."""

from itertools import combinations

from PySide6.QtCore import QRectF

from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.screen_contents import ScreenContents, ScreenText
from tools.accessibility.thresholds import APART, SLACK, TARGET


def check_layout(view: ScreenContents, notes: AuditNotes) -> None:
    """Check every text and every target of a screen."""
    shown = [words for words in view.words if words.said]
    for words in shown:
        notes.judge(
            AccessibilityCheck.WHOLE,
            holds=not words.cut,
            what=f"“{words.said}” is cut",
            where=words.drawn,
        )
        notes.judge(
            AccessibilityCheck.ROOM,
            holds=_grown(words.room, SLACK).contains(words.drawn),
            what=f"“{words.said}” extends beyond its area: {_beyond(words)}",
            where=words.drawn,
        )
    for one, other in combinations(shown, 2):
        if not one.over_others and not other.over_others:
            notes.judge(
                AccessibilityCheck.APART,
                holds=not _touch(one, other),
                what=f"“{one.said}” overlaps “{other.said}”",
                where=one.seen.intersected(other.seen),
            )
    _check_targets(view, notes)


def _check_targets(view: ScreenContents, notes: AuditNotes) -> None:
    least = TARGET * view.unit - SLACK
    for target in view.targets:
        width, height = target.whole.width(), target.whole.height()
        notes.judge(
            AccessibilityCheck.TARGET,
            holds=min(width, height) >= least,
            what=f"{target.name} is {width:.0f} by {height:.0f}, the minimum side is {least:.0f}",
            where=target.whole,
        )
    least = APART * view.unit - SLACK
    in_view = [target for target in view.targets if not target.seen.isEmpty()]
    for one, other in combinations(in_view, 2):
        gap = _gap(one.seen, other.seen)
        notes.judge(
            AccessibilityCheck.GAP,
            holds=gap >= least,
            what=f"{one.name} and {other.name} are {gap:.0f} apart, the minimum is {least:.0f}",
            where=one.seen.united(other.seen),
        )


def _grown(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(-by, -by, by, by)


def _beyond(words: ScreenText) -> str:
    room, drawn = words.room, words.drawn
    sides = {
        "left": room.left() - drawn.left(),
        "above": room.top() - drawn.top(),
        "right": drawn.right() - room.right(),
        "below": drawn.bottom() - room.bottom(),
    }
    return ", ".join(f"{by:.0f} {side}" for side, by in sides.items() if by > SLACK)


def _touch(one: ScreenText, other: ScreenText) -> bool:
    """Return whether two texts overlap by more than their leading."""
    shared = one.seen.intersected(other.seen)
    return shared.width() > 2 and shared.height() > 2


def _gap(one: QRectF, other: QRectF) -> float:
    """Return the distance in logical pixels between two areas; negative if they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right())
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom())
    return max(across, down)
