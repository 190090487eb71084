"""Terms of the field: which ones a text uses, and which ones the sheet of a row explains."""

import re

from msgspec.structs import astuple

from kiosk.content.structure import FactRow
from kiosk.content.words import TermWords, Words


def spaced(text: str) -> str:
    """Return a text in small letters, with a blank around it and for all that is no letter."""
    return re.sub(r"[\W_]", " ", f" {text.casefold()} ")


def uses(text: str, term: TermWords) -> bool:
    """Return whether a text has a term, in one of its forms, as whole words."""
    return _has(spaced(text), term)


def explained_by(row: FactRow, words: Words) -> tuple[TermWords, ...]:
    """Return the terms that the sheet of a row explains, in the order of the language file.

    These are the terms in the row's own words, in its badge and in the plain words about its
    sources, and then the terms that the meanings of these use.
    """
    row_words = words.rows[row.id]
    badge = astuple(words.badges[row.badge]) if row.badge else ()
    notes = (words.sources[name] for name in row.sources)
    shown = (*astuple(row_words), *badge, *notes)
    text = "\n".join(part for part in shown if part)
    used: tuple[TermWords, ...] = ()
    while len(more := _used(text, words)) > len(used):
        used = more
        text = "\n".join((text, *(term.meaning for term in used)))
    return used


def _used(text: str, words: Words) -> tuple[TermWords, ...]:
    inside = spaced(text)
    return tuple(term for term in words.terms.values() if _has(inside, term))


def _has(inside: str, term: TermWords) -> bool:
    return any(spaced(form) in inside for form in (term.word, *term.also))
