"""Screen reader checks: names, roles, states and order in Qt's accessibility tree."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.viewmodels.spoken_scene import as_spoken
from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.screen_contents import (
    DRAGGED,
    KNOB,
    ScreenContents,
    Target,
    area,
    in_view,
    is_turned,
)
from tools.accessibility.thresholds import SLACK
from tools.tour.scene_items import above, has, holds

Role = QAccessible.Role
PRESSED = {Role.Button}
TICKED = {Role.RadioButton, Role.CheckBox}
TABS = {Role.PageTab}
ROLES = PRESSED | TICKED | TABS
GROUPS = {Role.Grouping, Role.List, Role.PageTabList, Role.Dialog, Role.AlertMessage}


class Said(Struct, frozen=True):
    """A node of the accessibility tree that is in view.

    Attributes:
        item: the item that it describes.
        role: its role.
        name: its name.
        more: its description.
        group: its parent node.
    """

    item: QObject
    role: QAccessible.Role
    name: str
    more: str
    group: QObject | None


def check_speech(
    window: QQuickWindow, view: ScreenContents, notes: AuditNotes, *, mirrored: bool
) -> None:
    """Check what a screen reader says about a screen, and in which order."""
    said = list(_tree(window, view))
    _check_texts(view, said, notes)
    _check_targets(view, said, notes)
    _check_groups(said, notes)
    _check_order(said, notes, mirrored=mirrored)


def _tree(window: QQuickWindow, view: ScreenContents) -> Iterator[Said]:
    """Yield the nodes of what is in front, in the screen reader's order."""
    drawn = set(view.items)
    root = QAccessible.queryAccessibleInterface(window)
    waiting: list[tuple[QAccessibleInterface, QObject | None]] = [(root, None)]
    while waiting:
        node, group = waiting.pop()
        item = node.object()
        inner = group
        if item in drawn:
            yield Said(item, node.role(), _text(node, "Name"), _text(node, "Description"), group)
            inner = item
        children = [node.child(place) for place in range(node.childCount())]
        waiting.extend((child, inner) for child in reversed(children))


def _text(node: QAccessibleInterface, which: str) -> str:
    return node.text(QAccessible.Text[which])


def _check_texts(view: ScreenContents, said: list[Said], notes: AuditNotes) -> None:
    """Check that every text is spoken, on its own or as part of its control.

    Non-breaking spaces, which only keep words on one line, are ignored.
    """
    names = {one.item: as_spoken(f"{one.name} {one.more}") for one in said}
    for words in view.words:
        if any(letter.isalnum() for letter in words.said):
            spoken = (names.get(item, "") for item in above(words.item))
            notes.judge(
                AccessibilityCheck.SPOKEN,
                holds=any(as_spoken(words.said) in name for name in spoken),
                what=f"“{words.said}” is not spoken",
                where=words.seen,
            )


def _check_targets(view: ScreenContents, said: list[Said], notes: AuditNotes) -> None:
    by_item = {one.item: one for one in said}
    heard: dict[tuple[str, str], str] = {}
    for target in view.targets:
        if target.name == DRAGGED:
            continue
        one = by_item.get(target.item)
        name = one.name.strip() if one else ""
        notes.judge(
            AccessibilityCheck.NAME,
            holds=bool(name) and bool(target.name),
            what=f"{target.name or 'a control'} has no name",
            where=target.whole,
        )
        notes.judge(
            AccessibilityCheck.ROLE,
            holds=one is not None and not (wrong := _wrong(target, one)),
            what=f"{target.name} {wrong if one else 'has no role'}",
            where=target.whole,
        )
        key = (name, one.more if one else "")
        notes.judge(
            AccessibilityCheck.DISTINCT,
            holds=key not in heard,
            what=f"{target.name} sounds like {heard.get(key)}: “{name}”",
            where=target.whole,
        )
        heard[key] = target.name
    for item in view.items:
        if item.objectName() == KNOB:
            _check_slider(item, notes)


def _wrong(target: Target, one: Said) -> str:
    """Return what is wrong with a control's role or state; empty if nothing is."""
    state = QAccessible.queryAccessibleInterface(target.item).state()
    checked = holds(target.item, "checked")
    if one.role not in ROLES:
        return f"is a {one.role.name}"
    if not state.focusable:
        return "does not say that it takes the keyboard"
    if one.role in TICKED and (not state.checkable or bool(state.checked) != checked):
        return "does not say whether it is ticked"
    if one.role in TABS and (not state.selectable or bool(state.selected) != checked):
        return "does not say whether it is open"
    if one.role in PRESSED and checked:
        return "is ticked and does not say so"
    return ""


def _check_slider(item: QQuickItem, notes: AuditNotes) -> None:
    node = QAccessible.queryAccessibleInterface(item)
    value = node.valueInterface()
    notes.judge(
        AccessibilityCheck.ROLE,
        holds=node.role() is Role.Slider
        and has(item, "value")
        and value.currentValue() == item.property("value")
        and value.minimumValue() < value.maximumValue(),
        what=f"{item.objectName()} does not expose its value and range",
        where=area(item),
    )


def _check_groups(said: list[Said], notes: AuditNotes) -> None:
    for one in said:
        if one.role in GROUPS:
            notes.judge(
                AccessibilityCheck.NAME,
                holds=bool(one.name.strip()),
                what=f"a {one.role.name} has no name",
                where=_place(one),
            )


def _check_order(said: list[Said], notes: AuditNotes, *, mirrored: bool) -> None:
    """Check that the reading order within a group matches the visual order.

    That is from top to bottom and, within a line, from start to end. A node further up may only
    follow where a new column begins.
    """
    groups: dict[QObject | None, list[Said]] = {}
    for one in said:
        groups.setdefault(one.group, []).append(one)
    for members in groups.values():
        for one, other in pairwise(members):
            here, there = _place(one), _place(other)
            if here.isEmpty() or there.isEmpty():
                continue
            notes.judge(
                AccessibilityCheck.ORDER,
                holds=_follows(here, there, mirrored=mirrored),
                what=f"“{other.name}” is read after “{one.name}”",
                where=here.united(there),
            )


def _follows(here: QRectF, there: QRectF, *, mirrored: bool) -> bool:
    """Return whether one area visually follows another."""
    onward = here.left() - there.right() if mirrored else there.left() - here.right()
    lower = there.center().y() - here.center().y() > min(here.height(), there.height()) / 2
    return lower or onward >= -SLACK or there.contains(here) or here.contains(there)


def _place(one: Said) -> QRectF:
    """Return the visible area of a node; empty if it describes no item."""
    if not isinstance(one.item, QQuickItem):
        return QRectF()
    place = in_view(one.item, area(one.item))
    if is_turned(one.item):  # For a reader opposite, the lower end is the upper one.
        return QRectF(-place.right(), -place.bottom(), place.width(), place.height())
    return place
