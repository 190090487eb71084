"""The lint report: tables, and one line per finding."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Final

from msgspec import Struct

from kiosk.content.pack import Pack
from kiosk.content.structure import FactRow, Tone
from kiosk.values.routes import ROUTES, Route
from tools.content.lint.balance import words_by_panel
from tools.content.lint.budget import allowed
from tools.content.lint.finding import LintFinding, Severity
from tools.content.lint.grading import Graded, measure_name
from tools.content.lint.layers import words_of_first_layer
from tools.content.lint.lists import Budget
from tools.content.lint.reading_level import DETAILS, FIRST
from tools.content.lint.subject import LintedLanguage
from tools.content.lint.texts import panels_of
from tools.content.lint.tones import rows_of, tones_of

HEADS: Final = (
    "Panel",
    "Rows",
    "Words IV",
    "Words IM",
    "Words for both",
    "Plus IV / IM",
    "Minus IV / IM",
    "First layer",
    f"Its grade, to {FIRST}",
    f"Details, to {DETAILS}",
    "Hardest row",
    "Findings",
)

NONE: Final = "-"


class Checked(Struct, frozen=True, dict=True):
    """One language and the reading levels of its panels; empty if not measured."""

    subject: LintedLanguage
    grades: Mapping[str, Graded]


class LintReport(Struct, frozen=True, dict=True):
    """All findings of the checks of a pack."""

    pack: Pack
    languages: tuple[Checked, ...]
    budget: Budget
    findings: tuple[LintFinding, ...]

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def tables(self) -> str:
        """Return one table per language, in Markdown that is readable as plain text."""
        structure = self.pack.structure
        title = f"# Content check: {structure.id} {structure.version}"
        parts = [title, *(self._language(checked) for checked in self.languages)]
        return "\n\n".join(parts) + "\n"

    def summary(self) -> str:
        """Return the number of findings, in one line."""
        rows = len(self.pack.structure.rows)
        languages = ", ".join(self.pack.structure.languages)
        errors = sum(finding.severity is Severity.ERROR for finding in self.findings)
        found = (
            f"errors: {errors}, warnings: {len(self.findings) - errors}"
            if self.findings
            else "nothing is wrong"
        )
        return f"{rows} rows in {languages}; {found}."

    def _language(self, checked: Checked) -> str:
        words = checked.subject.words
        heading = f"## {words.name} ({words.code})"
        level = f"Reading level: the middle grade of {measure_name(words.code)}, in that order."
        return "\n\n".join((heading, level, _table([HEADS, *self._panels(checked)])))

    def _panels(self, checked: Checked) -> Iterator[tuple[str, ...]]:
        structure, code = self.pack.structure, checked.subject.code
        rows = {topic.id: rows_of(structure, topic) for topic in structure.topics}
        counts = words_by_panel(checked.subject)
        for panel in panels_of(structure):
            words = counts[panel]
            found = sum(
                finding.panel == panel and finding.language in {"", code}
                for finding in self.findings
            )
            yield (
                checked.subject.panel_name(panel),
                str(len(rows[panel])) if panel in rows else NONE,
                *(str(words[route]) for route in (*ROUTES, None)),
                *_signs(rows.get(panel, [])),
                self._first_layer(checked.subject, panel),
                *_reading(checked.grades.get(panel)),
                str(found),
            )
        yield _total(structure.rows, list(counts.values()))

    def _first_layer(self, subject: LintedLanguage, panel: str) -> str:
        """Return the number of words in view on a topic, and its budget."""
        for topic in self.pack.structure.topics:
            if topic.id == panel:
                most = allowed(subject, self.budget, panel)
                return f"{words_of_first_layer(subject, topic)} of {most}"
        return NONE


def _total(rows: tuple[FactRow, ...], counts: list[Mapping[Route | None, int]]) -> tuple[str, ...]:
    words = (str(sum(count[route] for count in counts)) for route in (*ROUTES, None))
    return ("All", str(len(rows)), *words, *_signs(rows), *[""] * 5)


def _signs(rows: Iterable[FactRow]) -> tuple[str, str]:
    """Return how many cells and sheets favour each route, and how many speak against it."""
    plus, minus = (tones_of(rows, tone) for tone in (Tone.PLUS, Tone.MINUS))
    return _sides(plus), _sides(minus)


def _sides(counts: Mapping[Route | None, int]) -> str:
    return " / ".join(str(counts[route]) for route in ROUTES)


def _reading(graded: Graded | None) -> tuple[str, ...]:
    if graded is None:
        return (NONE,) * 3
    hardest = f"{graded.hardest}: {graded.row.grade:.1f}" if graded.row else NONE
    first, details = (level.shown if level else NONE for level in (graded.first, graded.details))
    return first, details, hardest


def _table(lines: list[tuple[str, ...]]) -> str:
    """Return lines as a Markdown table with aligned columns. The first line is the header."""
    widths = [max(map(len, column)) for column in zip_longest(*lines, fillvalue="")]
    head, *body = (
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join((head, rule, *body))
