"""Checks that both routes get about as many words.

IPDAS asks for positive and negative features in equal detail: certification item C 2.1.1 of
IPDASi 4.0 (Joseph-Williams 2014, PMID 23963501).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.content.terms import spaced
from kiosk.schema.diagnostics import DocumentPlace
from kiosk.values.routes import ROUTES, Route
from tools.content.lint.finding import LintFinding
from tools.content.lint.subject import LintedLanguage

EVEN: Final = "Use about as many words for both routes."


class Tolerance(Struct, frozen=True):
    """How far two counts may differ: by a share of the larger one, or by a fixed minimum."""

    share: float
    always: int

    def exceeded(self, counts: Mapping[Route | None, int]) -> bool:
        """Return whether the counts of the routes differ by more than that."""
        one, two = (counts[route] for route in ROUTES)
        return abs(one - two) > max(self.always, self.share * max(one, two))


PANEL_WORDS: Final = Tolerance(0.10, 10)
"""For whole panels, in which differences between rows even out."""

PART_WORDS: Final = Tolerance(0.30, 8)
"""For rows. A row has some 35 words per route, and one clause is about ten."""


def words_out_of_balance(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield the panels, rows and other parts that have too many more words for one route."""
    for panel, counts in words_by_panel(subject).items():
        if PANEL_WORDS.exceeded(counts):
            yield subject.of_panel(panel, f"it has {pair(counts, 'words')}", EVEN)
    parts: dict[tuple[str, str], Counter[Route | None]] = {}
    for text in subject.texts:
        if text.route:
            counts = parts.setdefault((text.part, text.panel), Counter())
            counts[text.route] += words_in(text.said)
    for (part, panel), counts in parts.items():
        if PART_WORDS.exceeded(counts):
            diagnostic = DocumentPlace(subject.file, part).diagnostic(
                f"it has {pair(counts, 'words')}", EVEN
            )
            yield LintFinding(diagnostic, panel, subject.code)


def words_by_panel(subject: LintedLanguage) -> dict[str, Counter[Route | None]]:
    """Return the words of each panel per route; None stands for both or neither."""
    panels: dict[str, Counter[Route | None]] = {}
    for text in subject.texts:
        panels.setdefault(text.panel, Counter())[text.route] += words_in(text.said)
    return panels


def words_in(text: str) -> int:
    """Return the number of words in a text. A hyphen separates words."""
    return len(spaced(text).split())


def pair(counts: Mapping[Route | None, int], what: str) -> str:
    """Return the counts of both routes as a phrase."""
    iv, im = (f"{counts[route]} {what} for {route.upper()}" for route in ROUTES)
    return f"{iv} and {im}"
