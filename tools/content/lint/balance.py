"""Whether both routes get the same room.

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

EVEN: Final = "Give both routes the same room."


class Tolerance(Struct, frozen=True):
    """How far two counts may differ: by a share of the larger one, and always by a few."""

    share: float
    always: int

    def exceeded(self, counts: Mapping[Route | None, int]) -> bool:
        """Return whether the counts of both routes differ by more."""
        one, two = (counts[route] for route in ROUTES)
        return abs(one - two) > max(self.always, self.share * max(one, two))


PANEL_WORDS: Final = Tolerance(0.10, 10)
"""A panel gives each route the same room. Its rows even one another out."""

PART_WORDS: Final = Tolerance(0.30, 8)
"""A row has some 35 words a route, so one clause more or less is about ten of them."""


def words_out_of_balance(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Return the panels, rows and other parts that give one route more room than the other."""
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
    """Return how many words each panel has for each route, and under None for both or neither."""
    panels: dict[str, Counter[Route | None]] = {}
    for text in subject.texts:
        panels.setdefault(text.panel, Counter())[text.route] += words_in(text.said)
    return panels


def words_in(text: str) -> int:
    """Return how many words a text has. A hyphen parts words."""
    return len(spaced(text).split())


def pair(counts: Mapping[Route | None, int], what: str) -> str:
    """Return the counts of both routes in words."""
    iv, im = (f"{counts[route]} {what} for {route.upper()}" for route in ROUTES)
    return f"{iv} and {im}"
