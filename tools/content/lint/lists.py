"""The lists in a pack's `checks.toml`: a table per language, with a reason for each exception.

The kiosk does not read them. They are in the pack so that whoever signs it can see them.
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
    """The exceptions of one language, and how it writes figures.

    Attributes:
        loaded: words that praise or frighten. A final `*` matches any ending.
        allowed: keys of texts that may contain loaded words.
        exempt: necessary medical words, which count as one syllable for the reading level.
        known: abbreviations that need no explanation.
        same: keys of texts that may be identical to those of the pack's first language.
        numbers: spelled-out numbers.
        units: the words for each unit.
        joins: words between the two figures of a range.
        once: phrases that may appear only once on a screen.
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
    """How many words may be in view on the first layer of a topic.

    Attributes:
        tab: for every topic not in `tabs`.
        tabs: for individual topics, by id.
        all_tabs: for all first layers together.
        other_languages: the extra percentage for languages other than the pack's first.
    """

    tab: Count = 60
    tabs: dict[Id, Count] = field(default_factory=dict)
    all_tabs: Count = 520
    other_languages: Annotated[int, Meta(ge=0, le=100)] = 20


class AllLists(StrictStruct, frozen=True):
    """The contents of `checks.toml`."""

    languages: dict[Language, Lists]
    budget: Budget = Budget()
