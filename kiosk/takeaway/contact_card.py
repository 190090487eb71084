"""The page as a contact card (vCard 3.0, RFC 2426), which phones offer to keep.

A phone may hand plain text to a search engine, or pass it over. A card's note stays what it is.
"""

from typing import Final

from kiosk.takeaway.handout import Handout

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
            f"NOTE:{_escaped(_note(page))}",
            "END:VCARD",
        )
    )


def _note(page: Handout) -> str:
    """Return whose page it is and its parts.

    Without bullets: those of a whole page take as much of a code as half a question.
    """
    clinic = page.clinic
    head = "\n".join(text for text in (clinic.name, clinic.phone, clinic.date) if text)
    parts = ("\n".join((f"{part.title}:", *part.lines)) for part in page.parts)
    return "\n\n".join(text for text in (head, *parts) if text)


def _escaped(text: str) -> str:
    """Return a text with what means something in a card marked as what it is."""
    for letter in ("\\", ",", ";"):
        text = text.replace(letter, f"\\{letter}")
    return text.replace("\n", "\\n")
