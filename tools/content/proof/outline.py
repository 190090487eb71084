"""The contents of a proof before layout: parts, entries and lines."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow
from kiosk.content.words import Words

NOTHING: Final = "—"
"""Marks a text missing in a language: languages need not explain the same terms."""


class ProofLine(Struct, frozen=True):
    """One text in every language of the pack, or once for all of them.

    Attributes:
        name: its name, printed in the margin.
        texts: one text per language, or a single one for all languages.
        strong: whether the screen shows it prominently.
    """

    name: str
    texts: tuple[str, ...]
    strong: bool = False


class ProofEntry(Struct, frozen=True):
    """Texts that belong together on the screen. `note` gives id, badge, sources and the like."""

    note: str
    lines: tuple[ProofLine, ...]


class ProofPart(Struct, frozen=True):
    """A screen, or a section of a topic.

    Attributes:
        name: its name, for the reader of the proof.
        entries: its contents.
        opens: whether it starts a new page.
    """

    name: str
    entries: tuple[ProofEntry, ...]
    opens: bool = False


def speaking(pack: Pack, languages: tuple[str, ...]) -> Pack:
    """Return a pack reduced to these languages, in this order; unchanged if none is given.

    Raises:
        KeyError: the pack does not have one of them.
    """
    if not languages:
        return pack
    structure = replace(pack.structure, languages=languages)
    return replace(pack, structure=structure, spoken=tuple(map(pack.words, languages)))


def said(
    pack: Pack, name: str, say: Callable[[Words], str | None], *, strong: bool = False
) -> ProofLine:
    """Return the line with one text in all languages of a pack."""
    return ProofLine(name, tuple(say(words) or NOTHING for words in pack.spoken), strong)


def note(*parts: str) -> str:
    """Join the non-empty parts of a note."""
    return "  ·  ".join(part for part in parts if part)


def badge(pack: Pack, row: FactRow) -> str:
    """Return the name of a row's badge in every language, empty if it has none."""
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
