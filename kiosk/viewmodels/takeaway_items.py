"""What the page to take along lists on the screen, as frozen values, and how they are made."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QObject

from kiosk.content.help_lines import HelpLines
from kiosk.content.structure import Structure
from kiosk.content.words import Words
from kiosk.settings.clinic_settings import ClinicDetails
from kiosk.takeaway.handout import Handout, HandoutPart, HandoutPartKind
from kiosk.viewmodels.list_model import ListModel

SAYS: Final = frozenset({HandoutPartKind.MATTERS, HandoutPartKind.TELLS})
WANTS: Final = frozenset({HandoutPartKind.ASKS})
AFTER: Final = frozenset({HandoutPartKind.AFTER})
FACTS: Final = frozenset({HandoutPartKind.COMPARE, HandoutPartKind.SAME})


class PageSettings(Struct, frozen=True):
    """What the page takes from the clinic.

    Attributes:
        clinic: its name and phone.
        help_lines: the numbers to call in its country.
        today: the day, by a clock that anyone can set.
    """

    clinic: ClinicDetails = ClinicDetails()
    help_lines: HelpLines = HelpLines(call="", danger="")
    today: Callable[[], dt.date] = dt.date.today


class HandoutPartItem(Struct, frozen=True):
    """A part of the page: its heading, its lines, and the cells of the comparison."""

    title: str
    lines: list[str]
    cells: list[str]
    pictures: list[str]


class AskItem(Struct, frozen=True):
    """A question to ask; `on` is whether it stands on the page."""

    key: str
    said: str
    on: bool


class TellItem(Struct, frozen=True):
    """Something to tell the care team; without a key, the question that the next ones answer."""

    key: str
    said: str
    single: bool
    on: bool


def ask_items(structure: Structure, words: Words, on: Collection[str]) -> list[AskItem]:
    """Return every question to ask: first those for everyone, then those that answers call for.

    They are listed before a patient has answered anything, too.
    """
    return [
        AskItem(question.id, words.questions[question.id], question.id in on)
        for question in sorted(structure.questions, key=lambda question: bool(question.when))
    ]


def tell_items(structure: Structure, words: Words, picked: Collection[str]) -> list[TellItem]:
    """Return every checklist, its question first, then its options."""
    quiz = words.quiz
    items: list[TellItem] = []
    for listed in structure.quiz.checklists:
        items.append(TellItem("", quiz.checklists[listed.id].question, single=False, on=False))
        items += [
            TellItem(name, quiz.circumstances[name].label, listed.single, name in picked)
            for name in listed.ids
        ]
    return items


def long_date(day: dt.date, language: str) -> str:
    """Return a day as a language writes it out."""
    locale = QLocale(language)
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


class HandoutParts:
    """The parts of a page in four lists: what the patient says, wants, is to heed, and facts.

    Args:
        owner: the view model that the lists belong to.
    """

    def __init__(self, owner: QObject) -> None:
        self.says = ListModel(HandoutPartItem, owner)
        self.wants = ListModel(HandoutPartItem, owner)
        self.after = ListModel(HandoutPartItem, owner)
        self.facts = ListModel(HandoutPartItem, owner)

    def show(self, page: Handout) -> None:
        """Show a page."""
        lists = (self.says, self.wants, self.after, self.facts)
        for listed, kinds in zip(lists, (SAYS, WANTS, AFTER, FACTS), strict=True):
            listed.show([_item(part) for part in page.parts if part.kind in kinds])


def _item(part: HandoutPart) -> HandoutPartItem:
    return HandoutPartItem(
        title=part.title,
        lines=list(part.lines),
        cells=[text for row in part.rows for text, _ in row.cells],
        pictures=[picture or "" for row in part.rows for _, picture in row.cells],
    )
