"""Normalizes texts for searching: lower case, without accents or punctuation."""

import re
import unicodedata

from kiosk.content.terms import spaced


def folded(text: str) -> str:
    """Return a text in lower case without accents; other characters become single spaces."""
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(spaced(bare).split())


def pattern(entry: str) -> re.Pattern[str]:
    """Return a pattern that matches a list entry in folded texts, as whole words.

    A `*` at the end of the entry matches any ending of its last word.
    """
    ending = r"\w*" if entry.endswith("*") else ""
    return re.compile(rf"\b{re.escape(folded(entry))}{ending}\b")
