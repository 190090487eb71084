"""Walks through a whole visit and collects every text and touch target."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.visit.visit import Screen
from tests.ui.patient import Patient
from tools.accessibility.screen_contents import ScreenContents as Reading
from tools.accessibility.screen_contents import ScreenText, Target, read
from tools.tour.script import open_topic


@dataclass(frozen=True)
class View:
    """One view of a visit.

    Attributes:
        name: its name.
        reading: its texts and touch targets.
        scrolls: whether its page is longer than the view.
        main: whether it is the first section of a topic.
    """

    name: str
    reading: Reading
    scrolls: bool
    main: bool = False

    @property
    def words(self) -> tuple[ScreenText, ...]:
        """Every text."""
        return self.reading.words

    @property
    def targets(self) -> tuple[Target, ...]:
        """Every touch target."""
        return self.reading.targets


def survey(patient: Patient) -> Iterator[View]:
    """Walk through a visit and yield each view."""
    yield _view(patient, "attract")
    yield from _sheets(patient, "quiet.comfort", "quiet.help")
    patient.walk_to(Screen.WELCOME)
    yield _view(patient, "welcome")
    yield from _sheets(patient, "quiet.cover")
    yield from _comparison(patient)
    yield from _quiz(patient)
    patient.walk_to(Screen.RESULT)
    yield _view(patient, "result")
    yield from _sheets(patient, "change", "scoring", "quiet.startOver")
    patient.tap("main")
    yield _view(patient, "takeaway")
    yield from _sheets(patient, "take.choose", "take.code")
    patient.tap("take.show")
    yield _view(patient, "shown")
    patient.tap("back")
    patient.tap("extra")
    yield _view(patient, "thanks")
    patient.let_pass(patient.kiosk.store.policy.idle)
    yield _view(patient, "idle warning")


def _comparison(patient: Patient) -> Iterator[View]:
    patient.walk_to(Screen.COMPARE)
    for topic in patient.pack.structure.topics:
        open_topic(topic.id)(patient.driver)
        yield _view(patient, topic.id, main=True)
        if topic.rows:
            yield from _sheets(patient, f"row.{topic.rows[0]}")
        for section in topic.more:
            patient.tap(f"section.{section.id}")
            yield _view(patient, section.id)
            if section.rows:
                yield from _sheets(patient, f"row.{section.rows[0]}")
            patient.tap("sheet.close")


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
    reading = read(patient.kiosk.window)
    return View(name, reading, reading.scrolls, main)
