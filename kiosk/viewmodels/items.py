"""What panels and sheets list, as frozen values, and how they are made from a pack."""

from msgspec import Struct

from kiosk.content.citations import citation, locator
from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow, Source
from kiosk.content.terms import explained_by
from kiosk.content.words import Words


class TopicItem(Struct, frozen=True):
    """A tab."""

    key: str
    tab: str
    current: bool


class SectionItem(Struct, frozen=True):
    """A page of a panel."""

    key: str
    title: str
    current: bool


class FactRowItem(Struct, frozen=True):
    """A row as it stands on a panel: `iv` and `im` where it compares, else `said`."""

    key: str
    label: str
    iv: str
    im: str
    said: str
    badge: str
    badge_label: str


class SourceItem(Struct, frozen=True):
    """A source in words.

    `locator` is its DOI or PubMed number and `address` the DOI as a link for a phone; they are
    empty where it has none.
    """

    key: str
    about: str
    citation: str
    locator: str
    address: str


class TermItem(Struct, frozen=True):
    """A term and what it means."""

    word: str
    meaning: str


def fact_row_item(row: FactRow, words: Words) -> FactRowItem:
    """Return a row in the given words."""
    said = words.rows[row.id]
    return FactRowItem(
        key=row.id,
        label=said.label,
        iv=said.iv or said.both or "",
        im=said.im or said.both or "",
        said=said.text or "",
        badge=row.badge or "",
        badge_label=words.badges[row.badge].label if row.badge else "",
    )


def source_item(source: Source, words: Words) -> SourceItem:
    """Return a source with its full citation."""
    return SourceItem(
        key=source.id,
        about=words.sources[source.id],
        citation=citation(source),
        locator=locator(source),
        address=f"https://doi.org/{source.doi}" if source.doi else "",
    )


def sources_of(pack: Pack, row: FactRow, words: Words) -> list[SourceItem]:
    """Return the sources of a row."""
    return [source_item(pack.source(name), words) for name in row.sources]


def terms_in(row: FactRow, words: Words) -> list[TermItem]:
    """Return the terms that the sheet of a row explains, in the order of the language file."""
    return [TermItem(term.word, term.meaning) for term in explained_by(row, words)]
