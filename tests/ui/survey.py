"""A surveyor walks a whole visit and writes down every text and touch target, to be measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem

from kiosk.tour.itinerary import open_topic
from kiosk.tour.scene import above, has, holds
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size, area

DRAGGED = "timeline.area"
"""The one touch target that is no button. The scrubber lies in it and takes no touch itself."""

KNOB = "scrubber"
"""What moves over other words by design."""

SLACK = 0.5
"""Logical pixels that rounding may cost."""


@dataclass(frozen=True)
class Words:
    """A text as it is drawn, in the window's logical pixels.

    Attributes:
        said: the text.
        drawn: where its letters are, in view or not.
        seen: where they are in view.
        room: where they may be: in the window, its button, its card, its page however long.
        cut: whether it is shortened, or needs more room than its item has.
        over_others: whether it is made to lie over other words.
    """

    said: str
    drawn: QRectF
    seen: QRectF
    room: QRectF
    cut: bool
    over_others: bool


@dataclass(frozen=True)
class Target:
    """Something to touch: its whole area, and the part that is in view."""

    name: str
    whole: QRectF
    seen: QRectF


@dataclass(frozen=True)
class View:
    """One view of a visit.

    Attributes:
        name: what it shows.
        words: every text on it.
        targets: everything that can be touched on it.
        scrolls: whether its page is longer than its room.
        main: whether it is what a tab opens with.
    """

    name: str
    words: tuple[Words, ...]
    targets: tuple[Target, ...]
    scrolls: bool
    main: bool = False


def survey(patient: Patient) -> Iterator[View]:
    """Walk a visit and yield what is seen on the way."""
    yield _view(patient, "attract")
    yield from _sheets(patient, "quiet.comfort", "quiet.help", "quiet.cover")
    patient.walk_to(Screen.WELCOME)
    yield _view(patient, "welcome")
    yield from _comparison(patient)
    yield from _quiz(patient)
    patient.walk_to(Screen.RESULT)
    yield _view(patient, "result")
    yield from _sheets(patient, "change.start", "scoring", "quiet.startOver")
    patient.tap("main")
    yield _view(patient, "takeaway")
    patient.tap("main")
    yield _view(patient, "thanks")
    patient.let_pass(patient.kiosk.store.policy.idle)
    yield _view(patient, "idle warning")


def _comparison(patient: Patient) -> Iterator[View]:
    patient.walk_to(Screen.COMPARE)
    for topic in patient.pack.structure.topics:
        open_topic(topic.id)(patient.hand)
        for section in topic.sections:
            if section is not topic.sections[0]:
                patient.tap(f"section.{section.id}")
            yield _view(patient, section.id, main=section is topic.sections[0])
            if section.rows:
                yield from _sheets(patient, f"row.{section.rows[0]}")


def _quiz(patient: Patient) -> Iterator[View]:
    patient.walk_to(Screen.QUIZ)
    for place, asked in enumerate(patient.plan.quiz):
        yield _view(patient, f"question {asked.id}")
        if asked.is_preference:
            step = ("first_strong", "second_slight", "not_sure")[place % 3]
            patient.tap(f"step.{step}")
        else:
            patient.tap(*(f"option.{option}" for option in asked.options))
        yield _view(patient, f"answered {asked.id}")
        patient.tap("main")


def _sheets(patient: Patient, *names: str) -> Iterator[View]:
    for name in names:
        patient.tap(name)
        yield _view(patient, f"sheet {name}")
        patient.tap("cover" if name == "quiet.cover" else "sheet.close")


def _view(patient: Patient, name: str, *, main: bool = False) -> View:
    front = _front(patient.kiosk.window.contentItem())
    items = [item for item in patient.hand.items() if front in above(item)]
    return View(
        name=name,
        words=tuple(_words(item) for item in items if item.inherits("QQuickText")),
        targets=tuple(_target(item) for item in items if _is_target(item)),
        scrolls=any(holds(item, "scrolls") for item in items),
        main=main,
    )


def _front(content: QQuickItem) -> QQuickItem:
    """Return what can be touched now: the scene, or whatever lies over it."""
    (root,) = content.childItems()
    layers = (item for item in root.childItems() if item.isVisible() and item.isEnabled())
    (front,) = (layer for layer in layers if not area(layer).isEmpty())
    return front


def _words(item: QQuickItem) -> Words:
    width, height = (float(item.property(side)) for side in ("contentWidth", "contentHeight"))
    too_large = width > item.width() + SLACK or height > item.height() + SLACK
    left, top = _offset(item, width, height)
    drawn = item.mapRectToScene(QRectF(left, top, width, height))
    return Words(
        said=str(item.property("text")),
        drawn=drawn,
        seen=_in_view(item, drawn),
        room=_room(item),
        cut=bool(item.property("truncated")) or too_large,
        over_others=any(outer.objectName() == KNOB for outer in above(item)),
    )


def _offset(item: QQuickItem, width: float, height: float) -> tuple[float, float]:
    """Return where in its item a text begins."""
    spare = (item.width() - width, item.height() - height)
    across = _alignment(item, "effectiveHorizontalAlignment")
    down = _alignment(item, "verticalAlignment")
    left = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(across, 0)
    top = {Qt.AlignmentFlag.AlignBottom: 1.0, Qt.AlignmentFlag.AlignVCenter: 0.5}.get(down, 0)
    return spare[0] * left, spare[1] * top


def _alignment(item: QQuickItem, name: str) -> Qt.AlignmentFlag:
    """Return an alignment, by way of QML: Python knows no such enumeration."""
    context = QQmlEngine.contextForObject(item)
    value, _undefined = QQmlExpression(context, item, name).evaluate()
    return Qt.AlignmentFlag(value)


def _room(item: QQuickItem) -> QRectF:
    """Return where an item's words may be."""
    *inner, room_of = above(item)
    room = area(room_of)
    for outer in reversed(inner):
        if outer.inherits("QQuickFlickable") and holds(outer.parentItem(), "scrolls"):
            room = _content(outer).intersected(QRectF(room.x(), -1e6, room.width(), 2e6))
        elif _bounds(outer):
            room = room.intersected(area(outer))
    return room


def _content(flickable: QQuickItem) -> QRectF:
    """Return where the whole content of a scrolling view is, in view or not."""
    there = area(flickable).translated(0, -float(flickable.property("contentY")))
    there.setHeight(float(flickable.property("contentHeight")))
    return there


def _bounds(item: QQuickItem) -> bool:
    """Return whether words must stay in an item: a card, a button, a page, or what clips."""
    edged = item.inherits("QQuickRectangle") or item.inherits("QQuickAbstractButton")
    return edged or item.clip() or has(item, "scrolls")


def _target(item: QQuickItem) -> Target:
    whole = area(item)
    return Target(item.objectName(), whole, _in_view(item, whole))


def _in_view(item: QQuickItem, part: QRectF) -> QRectF:
    """Return what is in view of a part of the window that an item draws on."""
    for outer in above(item):
        if outer.clip():
            part = part.intersected(area(outer))
    return part


def _is_target(item: QQuickItem) -> bool:
    touched = item.inherits("QQuickAbstractButton") or item.objectName() == DRAGGED
    return touched and item.isEnabled()


def unit(size: Size) -> float:
    """Return how much larger everything is than on a 10-inch tablet held the same way."""
    width, height = size
    usual = (800, 1280) if height > width else (1280, 800)
    return max(1.0, min(width / usual[0], height / usual[1]))
