"""Checks contrast in the rendered picture, and that no meaning is carried by color alone."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import combinations

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tools.accessibility.findings import AccessibilityCheck, AuditNotes
from tools.accessibility.pixels import (
    EYES,
    Gauge,
    Picture,
    differ,
    edge_contrast,
    part_of,
    picture_of,
    shape_of,
)
from tools.accessibility.screen_contents import KNOB, ScreenContents, ScreenText, area, in_view
from tools.accessibility.thresholds import LARGE, LARGE_BOLD, LARGE_TEXT, PART, TEXT
from tools.tour.scene_items import above, below, has, kind

PARTS = {"Tick", "Span"}
"""QML types of the kiosk that draw part of a control or chart."""

SIGNS = ("route", "badge", "on")
"""Properties that give a mark its meaning: marks with different values must differ in shape."""

STRIP = 9
"""Width in logical pixels of the strip across a control's edge, three of them outside."""

LEAST_DIFFERENCE = 0.03
"""The share of a mark's area in which two marks must differ."""

LEAST_MARK = 8
"""Minimum side of a mark in logical pixels."""

BOLD = 700

NEAR = 2
"""Distance in logical pixels at which antialiased edges of two items do not mix."""


class Ink(Struct, frozen=True):
    """Something drawn that must stand out from its background.

    Attributes:
        item: the item that draws it.
        where: its visible area in the window.
        sort: its kind; items of one kind never overlap.
        check: the check that it belongs to.
        least: the minimum contrast.
        name: its name in the report.
    """

    item: QQuickItem
    where: QRectF
    sort: str
    check: AccessibilityCheck
    least: float
    name: str


class ContrastChecks:
    """Checks the contrast of a screen. One instance serves all palettes: they change no layout.

    Args:
        view: the contents of the window.
    """

    def __init__(self, view: ScreenContents) -> None:
        self._layers = _layers([*_texts(view), *_parts(view)])
        self._edges = [
            (target, _background(target.item), _strip(target.whole))
            for target in view.targets
            if target.seen == target.whole
        ]
        self._pairs = list(_pairs(view))

    def check(self, window: QQuickWindow, notes: AuditNotes, gauge: Gauge) -> None:
        """Check the contrast of every text, mark and outline with its actual background."""
        whole = grab(window)
        self._check_inks(window, whole, notes, gauge)
        self._check_edges(window, whole, notes)
        for one, other, sign in self._pairs:
            if one.property(sign) != other.property(sign):
                _compare(one, other, sign, whole, notes)

    def _check_inks(
        self, window: QQuickWindow, whole: Picture, notes: AuditNotes, gauge: Gauge
    ) -> None:
        """Check texts, marks and pictures, and the ticks and bars beneath them."""
        for layer in self._layers:
            with hidden(ink.item for ink in layer):
                bare = grab(window)
            for ink in layer:
                ratio = gauge.ink_contrast(part_of(whole, ink.where), part_of(bare, ink.where))
                if ratio is None and ink.check is AccessibilityCheck.PART_CONTRAST:
                    continue
                notes.judge(
                    ink.check,
                    holds=(ratio or 1) >= ink.least,
                    what=f"{ink.name} has contrast {ratio or 1:.1f}, the minimum is {ink.least}",
                    where=ink.where,
                )

    def _check_edges(self, window: QQuickWindow, whole: Picture, notes: AuditNotes) -> None:
        """Check the outline of every control that has one."""
        with hidden(background for _target, background, _strip_of in self._edges):
            bare = grab(window)
        for target, _background_of, strip in self._edges:
            ratio = edge_contrast(part_of(whole, strip), part_of(bare, strip))
            if ratio is not None:
                notes.judge(
                    AccessibilityCheck.EDGE_CONTRAST,
                    holds=ratio >= PART,
                    what=f"the outline of {target.name} has {ratio:.1f}, the minimum is {PART}",
                    where=target.whole,
                )


def grab(window: QQuickWindow) -> Picture:
    """Return a screenshot of a window as pixels."""
    return picture_of(window.grabWindow())


@contextmanager
def hidden(items: Iterable[QQuickItem]) -> Iterator[None]:
    """Hide items within the block."""
    before = [(item, item.opacity()) for item in items]
    for item, _opacity in before:
        item.setOpacity(0)
    try:
        yield
    finally:
        for item, opacity in before:
            item.setOpacity(opacity)


def _layers(inks: Iterable[Ink]) -> list[list[Ink]]:
    """Group inks that can be hidden at the same time because they do not overlap.

    Inks of one sort never overlap by design, so they stay together.
    """
    layers: list[list[Ink]] = []
    for ink in inks:
        near = ink.where.adjusted(-NEAR, -NEAR, NEAR, NEAR)
        for layer in layers:
            if not any(near.intersects(one.where) for one in layer if one.sort != ink.sort):
                layer.append(ink)
                break
        else:
            layers.append([ink])
    return layers


def _texts(view: ScreenContents) -> Iterator[Ink]:
    for words in view.words:
        if words.said and _in_sight(words):
            least = LARGE_TEXT if _is_large(words.item, view.unit) else TEXT
            name = f"“{words.said}”"
            yield Ink(words.item, words.seen, "text", AccessibilityCheck.TEXT_CONTRAST, least, name)


def _in_sight(words: ScreenText) -> bool:
    """Return whether a text belongs to an enabled control and at least one line is in view."""
    line = float(QQmlProperty(words.item, "font.pixelSize").read())
    return words.in_use and words.seen.height() >= line and words.seen.width() > 1


def _is_large(item: QQuickItem, unit: float) -> bool:
    bold = int(QQmlProperty(item, "font.weight").read()) >= BOLD
    size = float(QQmlProperty(item, "font.pixelSize").read())
    return size >= (LARGE_BOLD if bold else LARGE) * unit


def _parts(view: ScreenContents) -> Iterator[Ink]:
    grounds = {_background(target.item) for target in view.targets}
    for item in view.items:
        sort = _sort(item)
        if sort and item in view.in_use and grounds.isdisjoint(above(item)):
            whole = area(item)
            where = in_view(item, whole)
            if _shows(whole, where):
                yield Ink(item, where, sort, AccessibilityCheck.PART_CONTRAST, PART, _named(item))


def _sort(item: QQuickItem) -> str:
    """Return the sort of a mark or picture; empty for any other item."""
    if item.inherits("QQuickImage"):
        return "picture"
    if item.inherits("QQuickShape"):
        return "shape"
    if item.objectName() == KNOB:
        return KNOB
    return "part" if kind(item) in PARTS else ""


def _shows(whole: QRectF, seen: QRectF) -> bool:
    """Return whether enough of an item is in view to measure it."""
    return seen.width() * seen.height() >= max(1, whole.width() * whole.height() / 2)


def _background(control: QQuickItem) -> QQuickItem:
    """Return the background item of a control; the control itself if it has none."""
    if not has(control, "background"):
        return control
    background: QQuickItem = control.property("background")
    return background


def _strip(whole: QRectF) -> QRectF:
    """Return the strip across the middle of the left edge."""
    third = whole.height() / 3
    return QRectF(whole.left() - STRIP / 3, whole.top() + third, STRIP, third)


def _pairs(view: ScreenContents) -> Iterator[tuple[QQuickItem, QQuickItem, str]]:
    """Yield pairs of marks that mean different things, so must differ in shape.

    Overlapping marks, such as the bands of a chart, count as one picture: words tell them apart,
    and the text checks cover those.
    """
    for sign in SIGNS:
        marks = [item for item in view.items if has(item, sign) and _is_mark(item)]
        for one, other in combinations(marks, 2):
            if kind(one) == kind(other) and area(one) != area(other):
                yield one, other, sign


def _compare(
    one: QQuickItem, other: QQuickItem, sign: str, whole: Picture, notes: AuditNotes
) -> None:
    places = [part_of(whole, area(item)) for item in (one, other)]
    apart = min(differ(*(shape_of(place, eyes) for place in places)) for eyes in EYES.values())
    names = " and ".join(f"{kind(item)} {item.property(sign)}" for item in (one, other))
    notes.judge(
        AccessibilityCheck.SHAPE,
        holds=apart >= LEAST_DIFFERENCE,
        what=f"{names} differ only in color",
        where=area(one).united(area(other)),
    )


def _is_mark(item: QQuickItem) -> bool:
    """Return whether an item is a mark that is fully in view and has no words on it."""
    where = area(item)
    large = min(where.width(), where.height()) >= LEAST_MARK
    wordless = not any(inner.inherits("QQuickText") for inner in below(item))
    return large and wordless and in_view(item, where) == where


def _named(item: QQuickItem) -> str:
    return item.objectName() or kind(item)
