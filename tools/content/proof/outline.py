"""What a proof says, before it is set on pages: parts, what stands in them, and in which words."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow
from kiosk.content.words import Words

NOTHING: Final = "—"
"""Stands where a language has no words: it need not explain the terms that another one does."""


class ProofLine(Struct, frozen=True):
    """One thing that is said: in each language of the pack in turn, or once for all of them.

    Attributes:
        name: what it is, for the margin.
        texts: the texts, one a language; a single one stands for all languages.
        strong: whether it is what the screen shows first.
    """

    name: str
    texts: tuple[str, ...]
    strong: bool = False


class ProofEntry(Struct, frozen=True):
    """What belongs together on the screen. `note` says its id, badge, sources and the like."""

    note: str
    lines: tuple[ProofLine, ...]


class ProofPart(Struct, frozen=True):
    """A screen, or a page of a panel.

    Attributes:
        name: what it is, for whoever reads the proof.
        entries: what it shows.
        opens: whether a new subject begins here.
    """

    name: str
    entries: tuple[ProofEntry, ...]
    opens: bool = False


def speaking(pack: Pack, languages: tuple[str, ...]) -> Pack:
    """Return a pack with some of its languages, in this order; with all where none is named.

    Raises:
        KeyError: the pack does not speak one of them.
    """
    if not languages:
        return pack
    structure = replace(pack.structure, languages=languages)
    return replace(pack, structure=structure, spoken=tuple(map(pack.words, languages)))


def said(
    pack: Pack, name: str, say: Callable[[Words], str | None], *, strong: bool = False
) -> ProofLine:
    """Return what all languages of a pack say in one place."""
    return ProofLine(name, tuple(say(words) or NOTHING for words in pack.spoken), strong)


def note(*parts: str) -> str:
    """Return a note of its parts, without the empty ones."""
    return "  ·  ".join(part for part in parts if part)


def badge(pack: Pack, row: FactRow) -> str:
    """Return the name of a row's badge in every language, empty where it has none."""
    if row.badge is None:
        return ""
    return f"badge: {' / '.join(words.badges[row.badge].label for words in pack.spoken)}"


def numbered(pack: Pack, row: FactRow) -> str:
    """Return the numbers of a row's sources in the list of sources."""
    numbers = (number(pack, name) for name in row.sources)
    return f"sources {', '.join(map(str, sorted(numbers)))}"


def number(pack: Pack, source: str) -> int:
    """Return the number of a source in the list of sources, from 1."""
    return 1 + [item.id for item in pack.structure.sources].index(source)
