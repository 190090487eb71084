"""What is counted. Only listed words fit in, so nothing else of a visit can get through."""

import datetime as dt
import re
from enum import StrEnum
from typing import Final

from msgspec import Struct

ID: Final = re.compile(r"[a-z0-9_]{0,40}\Z")


class CountedThing(StrEnum):
    """Everything that is counted.

    Attributes:
        VISIT: a visit.
        REACHED: a visit, by the screen that it got to.
        PANEL: a visit that opened a panel, by the panel.
        LANGUAGE: a visit, by the language that it ended in.
        QUIZ: a visit that went through the quiz to its end.
        TAKEAWAY: a visit that saw what it can take along (`shown`), and one that opened a form of
            it, by the form.
        READ_ALOUD: a visit that switched reading aloud on.
        MINUTES: minutes in use, each visit's rounded up.
    """

    VISIT = "visit"
    REACHED = "reached"
    PANEL = "panel"
    LANGUAGE = "language"
    QUIZ = "quiz"
    TAKEAWAY = "takeaway"
    READ_ALOUD = "read_aloud"
    MINUTES = "minutes"


class Count(Struct, frozen=True):
    """A number to add to a count.

    Attributes:
        what: what is counted.
        which: an id of a screen, a panel, a language or a form, empty where there is only one.
        by: how many, at least one.

    Raises:
        ValueError: `which` is more than an id, or there is nothing to add.
    """

    what: CountedThing
    which: str = ""
    by: int = 1

    def __post_init__(self) -> None:
        if not ID.match(self.which) or self.by < 1:
            raise ValueError(f"{self.what} cannot be counted like this: ids and whole numbers only")


class DayCount(Struct, frozen=True):
    """A count of one day. `day` is None until the clock can be right."""

    day: dt.date | None
    what: str
    which: str
    count: int
