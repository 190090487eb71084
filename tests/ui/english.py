"""Finds English left on a screen in another language."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.content.citations import citation
from kiosk.content.pack import Pack

TELLTALE: Final = re.compile(
    r"\b(the|and|you|your|with|without|this|that|what|how|when|for|of|or|to|it|is|are|not|start"
    r"|back|close|done|next|skip|cover|help|shows?|more|read|touch|minutes?|question|session)\b",
    re.IGNORECASE,
)
"""Short English words that occur neither in Spanish nor in names."""


def english_in(texts: Iterable[str], pack: Pack) -> list[str]:
    """Return the texts that are English.

    Citations are ignored, because they are not translated, and so are the names of languages.
    """
    as_published = set(_as_published(pack))
    return [text for text in texts if TELLTALE.search(text) and text not in as_published]


def _as_published(pack: Pack) -> Iterator[str]:
    yield from map(citation, pack.structure.sources)
    yield pack.words("en").begin
    yield pack.words("en").name
