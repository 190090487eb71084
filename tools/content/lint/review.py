"""Finds review dates that have passed."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kiosk.content.pack import Pack
from kiosk.content.sign_off import state
from kiosk.schema.diagnostics import DocumentPlace
from tools.content.lint.finding import LintFinding, Severity

REMEDY: Final = "Have the words reviewed, then write the next day."


def reviews_overdue(pack: Pack, today: dt.date) -> Iterator[LintFinding]:
    """Yield, as warnings, the parts whose review was due before `today`."""
    if pack.structure.next_review < today:
        yield _overdue(DocumentPlace("pack.toml", "next_review"), pack.structure.next_review, "")
    for words in pack.spoken:
        own, place = (
            words.review.next_review,
            DocumentPlace(f"{words.code}.toml", "review.next_review"),
        )
        if own and state(pack, words.code, today).overdue:
            yield _overdue(place, own, words.code)


def _overdue(place: DocumentPlace, day: dt.date, language: str) -> LintFinding:
    diagnostic = place.diagnostic(f"the review that was due by {day} is overdue", REMEDY)
    return LintFinding(diagnostic, language=language, severity=Severity.WARNING)
