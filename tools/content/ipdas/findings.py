"""What the audit finds on one item: how it stands, how that was judged, and what shows it."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from kiosk.content.pack import Pack


class IpdasStatus(StrEnum):
    """How an item stands."""

    MET = "met"
    NOT_MET = "not met"
    PEOPLE = "needs people"


class Quote(Struct, frozen=True):
    """Something that stands in the pack.

    Attributes:
        place: where, as a fault would name it, or what was counted.
        said: what stands there.
        language: the code of the language of these words, empty where they are none of a language.
        sources: the ids of the sources that it rests on.
        screen: where patients read it, by the names of the tab and its page; empty where what was
            found is no text, or stands in more than one place.
    """

    place: str
    said: str
    language: str = ""
    sources: tuple[str, ...] = ()
    screen: str = ""


class IpdasFinding(Struct, frozen=True):
    """What was found on an item. `how` says in whole sentences how it was judged."""

    status: IpdasStatus
    how: str
    quotes: tuple[Quote, ...] = ()


Judge = Callable[[Pack], IpdasFinding]
"""Looks at a pack for one item."""


def found(how: str, lacking: list[str], quotes: list[Quote]) -> IpdasFinding:
    """Return that an item is met, or all that it lacks."""
    if lacking:
        return IpdasFinding(IpdasStatus.NOT_MET, f"Lacking: {'; '.join(lacking)}.", tuple(quotes))
    return IpdasFinding(IpdasStatus.MET, how, tuple(quotes))


def needs_people(what: str) -> Judge:
    """Return a judge of something that no program can see, and that nobody has done."""
    return lambda _: IpdasFinding(IpdasStatus.PEOPLE, what)
