"""A surveyor: writes down every text and every touch target of a visit, to be measured later."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.values.answers import Choice, Weight
from kiosk.visit.visit import Screen
from tests.ui.patient import Patient, Size, area

SAID = {
    "start": (Choice.FIRST_STRONG, Weight.LOT),
    "adjust": (Choice.SECOND_SLIGHT, Weight.LITTLE),
    "strength": (Choice.NOT_SURE, None),
}
BENEATH = ("timeline.area", "scrubber")
"""Where a finger drags: touch targets that are no buttons. The scrubber lies in the area."""


@dataclass(frozen=True)
class Words:
    """A text as it is drawn, in the window's logical pixels.

    Attributes:
        said: the text.
        drawn: where its letters are.
        room: where they may be: the window, and the page, which may be longer than the window.
        cut: whether the text is cut short, or needs more room than its item has.
        on_knob: whether it is drawn on something that may lie over other texts.
    """

    said: str
    drawn: QRectF
    room: QRectF
    cut: bool
    on_knob: bool


@dataclass(frozen=True)
class Target:
    """Something to touch: its whole area, and the part of it that is in view."""

    name: str
    whole: QRectF
    seen: QRectF


@dataclass(frozen=True)
class View:
    """One view of a visit."""

    name: str
    words: tuple[Words, ...]
    targets: tuple[Target, ...]
    scrolls: bool


@dataclass(frozen=True)
class Survey:
    """A whole visit in a window of a size.

    Attributes:
        size: the window, in logical pixels.
        views: every view.
        main: those that a tab opens with.
    """

    size: Size
    views: tuple[View, ...]
    main: tuple[View, ...]

    @property
    def unit(self) -> float:
        """How much larger everything is than on a 10-inch tablet held the same way."""
        width, height = self.size
        short, long = sorted((800, 1280))
        usual = (short, long) if height > width else (long, short)
        return max(1, min(width / usual[0], height / usual[1]))


def survey(patient: Patient, size: Size) -> Survey:
    """Walk a visit and write down what is seen on the way."""
    views: list[View] = []
    main: list[View] = []

    def note(name: str) -> View:
        views.append(_view(patient, name))
        return views[-1]

    note("attract")
    _note_sheets(patient, note, "comfort", "help", "cover")
    patient.tap("begin.en")
    note("welcome")
    patient.tap("main")
    for topic in patient.pack.structure.topics:
        patient.tap(f"tab.{topic.id}")
        main.append(note(topic.id))
        for section in topic.sections[1:]:
            patient.tap(f"section.{section.id}")
            note(section.id)
    return Survey(size, tuple(views), tuple(main))
