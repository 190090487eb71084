"""The finding on one item: its status, how it was judged, and the evidence from the pack."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from kiosk.content.pack import Pack


class IpdasStatus(StrEnum):
    """Whether an item is met."""

    MET = "met"
    NOT_MET = "not met"
    PEOPLE = "needs people"


class Quote(Struct, frozen=True):
    """A piece of evidence from the pack.

    Attributes:
        place: its key, as in a diagnostic, or what was counted.
        said: its text or value.
        language: the code of its language, empty if it is in no language.
        sources: the ids of its sources.
        screen: where patients read it, by topic and section; empty if it is not a text or is shown
            in several places.
    """

    place: str
    said: str
    language: str = ""
    sources: tuple[str, ...] = ()
    screen: str = ""


class IpdasFinding(Struct, frozen=True):
    """The finding on an item. `how` explains in full sentences how it was judged."""

    status: IpdasStatus
    how: str
    quotes: tuple[Quote, ...] = ()


Judge = Callable[[Pack], IpdasFinding]
"""Judges one item for a pack."""


def found(how: str, lacking: list[str], quotes: list[Quote]) -> IpdasFinding:
    """Return a finding: met if nothing is lacking, else a list of what is."""
    if lacking:
        return IpdasFinding(IpdasStatus.NOT_MET, f"Lacking: {'; '.join(lacking)}.", tuple(quotes))
    return IpdasFinding(IpdasStatus.MET, how, tuple(quotes))


def needs_people(what: str) -> Judge:
    """Return a judge for an item that only people can check, and that has not been checked."""
    return lambda _: IpdasFinding(IpdasStatus.PEOPLE, what)
