"""Texts in the form in which words are looked for: small letters without accents or marks."""

import re
import unicodedata

from kiosk.content.terms import spaced


def folded(text: str) -> str:
    """Return a text in small letters without accents, one blank for all that is no letter."""
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(spaced(bare).split())


def pattern(entry: str) -> re.Pattern[str]:
    """Return what finds an entry of a list in folded texts, as whole words.

    A `*` at the end of the entry stands for any ending of its last word.
    """
    ending = r"\w*" if entry.endswith("*") else ""
    return re.compile(rf"\b{re.escape(folded(entry))}{ending}\b")
