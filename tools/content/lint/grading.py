"""The reading level of each panel, and of the row in it that is hardest to read."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.content.citations import ended
from kiosk.schema.diagnostics import DocumentPlace
from tools.content.lint.finding import LintFinding, Severity
from tools.content.lint.reading_level import GOAL, LIMIT, NAMES, Level, Measure
from tools.content.lint.subject import LintedLanguage

EASIER: Final = "Write shorter sentences and plainer words."

IN_WORKING_COPY: Final = "Give the command in a working copy, after `make setup`."

STAND_IN: Final = "a"
"""What an exempt word counts as: one word of one syllable in any language."""


class Graded(Struct, frozen=True):
    """How hard a panel is.

    Attributes:
        level: with exempt words counted as one syllable.
        as_written: with every word counted.
        hardest: the id of the hardest row, empty where the panel has none.
        row: how hard that row is, as `level`.
    """

    level: Level
    as_written: Level
    hardest: str = ""
    row: Level | None = None


def grades_of(subject: LintedLanguage, measure: Measure) -> dict[str, Graded]:
    """Return how hard each panel of a language is."""
    panels: dict[str, list[str]] = {}
    rows: dict[str, dict[str, list[str]]] = {}
    for text in subject.texts:
        panels.setdefault(text.panel, []).append(text.said)
        if text.part.startswith("rows."):
            parts = rows.setdefault(text.panel, {})
            parts.setdefault(text.part.removeprefix("rows."), []).append(text.said)
    exempt = _exempt(subject)
    return {
        panel: _graded(said, rows.get(panel, {}), exempt, measure) for panel, said in panels.items()
    }


def too_hard(subject: LintedLanguage, grades: Mapping[str, Graded]) -> Iterator[LintFinding]:
    """Return the panels above the limit, and as warnings those above the goal and hard rows."""
    for panel, graded in grades.items():
        reads = f"it reads at grade {graded.level.shown}"
        if graded.level.grade > LIMIT:
            yield subject.of_panel(panel, f"{reads}, and the limit is {LIMIT}", EASIER)
        elif graded.level.grade > GOAL:
            reason = f"{reads}, and the goal is {GOAL}"
            yield subject.of_panel(panel, reason, EASIER, Severity.WARNING)
        if graded.row and graded.row.grade > LIMIT:
            reason = f"it reads at grade {graded.row.shown}, and the limit is {LIMIT}"
            diagnostic = (
                DocumentPlace(subject.file, "rows").below(graded.hardest).diagnostic(reason, EASIER)
            )
            yield LintFinding(diagnostic, panel, subject.code, Severity.WARNING)
    said = " ".join(text.said for text in subject.texts).casefold()
    exempt = subject.lists.exempt
    needed = [word for word in exempt if re.search(rf"\b{re.escape(word.casefold())}\b", said)]
    yield from subject.unneeded("exempt", exempt, needed)


def not_measured(subject: LintedLanguage, *, installed: bool) -> LintFinding:
    """Return that nothing measures how hard a language is to read, and why."""
    reason, remedy = (
        ("there is no reading measure for this language", "Have readers try the words.")
        if installed
        else ("the reading level was not measured: textstat is not here", IN_WORKING_COPY)
    )
    diagnostic = DocumentPlace(subject.file).diagnostic(reason, remedy)
    return LintFinding(diagnostic, language=subject.code, severity=Severity.WARNING)


def measure_name(language: str) -> str:
    """Return what the grades of a language are, for people."""
    return NAMES.get(language, "not measured")


def _graded(
    said: list[str], rows: dict[str, list[str]], exempt: re.Pattern[str], measure: Measure
) -> Graded:
    def level(texts: list[str]) -> Level:
        return measure(exempt.sub(STAND_IN, _joined(texts)))

    as_written = measure(_joined(said))
    levels = {row: level(texts) for row, texts in rows.items()}
    if not levels:
        return Graded(level(said), as_written)
    hardest = max(levels, key=lambda row: levels[row].grade)
    return Graded(level(said), as_written, hardest, levels[hardest])


def _joined(texts: list[str]) -> str:
    """Return texts as sentences of one text: a short cell of a table is one too."""
    return " ".join(map(ended, texts))


def _exempt(subject: LintedLanguage) -> re.Pattern[str]:
    words = "|".join(map(re.escape, subject.lists.exempt))
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)
