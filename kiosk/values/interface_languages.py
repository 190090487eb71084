"""The languages of the interface's own words: one file of Qt Linguist's for each."""

from typing import Final

WRITTEN_IN: Final = "en"
"""The language that the words are written in. It needs no file."""


def interface_file(language: str) -> str:
    """Return the name of the compiled file of a language."""
    return f"kiosk_{language}.qm"
