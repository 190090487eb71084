"""Days by which words are to be reviewed, and that have passed."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kiosk.content.checks.finding import Finding, Severity
from kiosk.content.pack import Pack
from kiosk.content.signoff import state
from kiosk.values.faults import Place

REMEDY: Final = "Have the words reviewed, then write the next day."


def reviews_overdue(pack: Pack, today: dt.date) -> Iterator[Finding]:
    """Return, as warnings, what should have been reviewed before a day."""
    if pack.structure.next_review < today:
        yield _overdue(Place("pack.toml", "next_review"), pack.structure.next_review, "")
    for words in pack.spoken:
        own, place = words.review.next_review, Place(f"{words.code}.toml", "review.next_review")
        if own and state(pack, words.code, today).overdue:
            yield _overdue(place, own, words.code)


def _overdue(place: Place, day: dt.date, language: str) -> Finding:
    fault = place.fault(f"the review that was due by {day} is overdue", REMEDY)
    return Finding(fault, language=language, severity=Severity.WARNING)
