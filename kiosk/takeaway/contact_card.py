"""The page as a contact card (vCard 3.0, RFC 2426), which phones offer to keep.

A phone may hand plain text to a search engine, or pass it over. A card's note stays what it is.
"""

from typing import Final

from kiosk.takeaway.handout import Handout, parts_text

LINE: Final = "\r\n"


def contact_card(page: Handout) -> str:
    """Return a card named by the page's title, whose note holds the parts of the page."""
    name = _escaped(page.title)
    return LINE.join(
        (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{name};;;;",
            f"FN:{name}",
            f"NOTE:{_escaped(parts_text(page))}",
            "END:VCARD",
        )
    )


def _escaped(text: str) -> str:
    """Return a text with what means something in a card marked as what it is."""
    for letter in ("\\", ",", ";"):
        text = text.replace(letter, f"\\{letter}")
    return text.replace("\n", "\\n")
