"""What panels and sheets list, as frozen values, and how they are made from a pack."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from kiosk.content.citations import citation, locator
from kiosk.content.pack import Pack
from kiosk.content.structure import Badge, FactRow, Source
from kiosk.content.words import Words

IN_A_PATH: Final = "/!$&'()*+,;=:@"
"""Signs that stand for themselves in an address. Others of a DOI would cut it short."""


class TopicItem(Struct, frozen=True):
    """A tab; `seen` where it was opened before and another one is open now."""

    key: str
    tab: str
    current: bool
    seen: bool


class SectionItem(Struct, frozen=True):
    """What lies deeper under a tab."""

    key: str
    title: str
    picture: str


class FactRowItem(Struct, frozen=True):
    """A row as it stands in a layer: `iv` and `im` where it has two cells, else `said`."""

    key: str
    label: str
    iv: str
    im: str
    said: str
    picture: str
    picture_iv: str
    picture_im: str
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


class LanguageItem(Struct, frozen=True):
    """A language on offer."""

    code: str
    name: str
    begin: str
    current: bool


def fact_row_item(row: FactRow, words: Words, shared: Badge | None) -> FactRowItem:
    """Return a row in the given words, without the badge that its layer shares."""
    row_words = words.rows[row.id]
    badge = None if row.badge is shared else row.badge
    return FactRowItem(
        key=row.id,
        label=row_words.label,
        iv=row_words.iv or "",
        im=row_words.im or "",
        said=row_words.both or row_words.text or "",
        picture=row.picture or "",
        picture_iv=row.picture_iv or "",
        picture_im=row.picture_im or "",
        badge=badge or "",
        badge_label=words.badges[badge].label if badge else "",
    )


def source_item(source: Source, words: Words) -> SourceItem:
    """Return a source with its full citation."""
    return SourceItem(
        key=source.id,
        about=words.sources[source.id],
        citation=citation(source),
        locator=locator(source),
        address=f"https://doi.org/{quote(source.doi, IN_A_PATH)}" if source.doi else "",
    )


def language_items(pack: Pack, codes: Iterable[str], current: str) -> list[LanguageItem]:
    """Return languages of a pack, one of them as the current one."""
    spoken = [pack.words(code) for code in codes]
    return [
        LanguageItem(words.code, words.name, words.begin, words.code == current) for words in spoken
    ]
