"""The lists in a pack's `checks.toml`: a table for each language, and a reason for each exception.

A kiosk does not read them. They stand in the pack so that whoever signs it can see them.
"""

from typing import Annotated, Literal

from msgspec import Meta, field

from kiosk.content.strict import Id, StrictStruct
from kiosk.content.structure import Language

Word = Annotated[str, Meta(min_length=1, max_length=60)]
Reason = Annotated[str, Meta(min_length=1, max_length=300)]
Count = Annotated[int, Meta(ge=1, le=5000)]
Unit = Literal["minute", "hour", "day", "week", "month", "year", "percent"]


class Lists(StrictStruct, frozen=True):
    """What one language may say, and how it writes figures.

    Attributes:
        loaded: words that praise or frighten. A `*` at the end stands for any ending.
        allowed: keys of texts in which loaded words may stand.
        exempt: words needed medically, which count as one syllable for the reading level.
        known: abbreviations that need no explanation.
        same: keys of texts that may read as they do in the pack's first language.
        numbers: numbers written as words.
        units: the words for a unit.
        joins: words between the two figures of a range.
        once: phrases that may stand once on a screen.
    """

    loaded: Annotated[tuple[Word, ...], Meta(min_length=1)]
    allowed: dict[str, Reason] = field(default_factory=dict)
    exempt: dict[str, Reason] = field(default_factory=dict)
    known: dict[str, Reason] = field(default_factory=dict)
    same: dict[str, Reason] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    units: dict[Unit, tuple[Word, ...]] = field(default_factory=dict)
    joins: tuple[Word, ...] = ()
    once: tuple[Word, ...] = ()


class Budget(StrictStruct, frozen=True):
    """How many words may be in view on the first layer of a tab.

    Attributes:
        tab: of any tab that `tabs` does not name.
        tabs: of tabs that may have another number, by the id of the topic.
        all_tabs: of all first layers together.
        other_languages: percent more for languages that are not the pack's first.
    """

    tab: Count = 60
    tabs: dict[Id, Count] = field(default_factory=dict)
    all_tabs: Count = 520
    other_languages: Annotated[int, Meta(ge=0, le=100)] = 20


class AllLists(StrictStruct, frozen=True):
    """Everything in `checks.toml`."""

    languages: dict[Language, Lists]
    budget: Budget = Budget()
