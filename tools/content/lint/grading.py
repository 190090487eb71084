"""The reading level of each topic's first layer, of its details, and of its hardest fact sheet."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from kiosk.content.citations import ended
from kiosk.schema.diagnostics import DocumentPlace
from tools.content.lint.finding import LintFinding, Severity
from tools.content.lint.layers import details, first_layer, rows_of, sheet
from tools.content.lint.reading_level import DETAILS, FIRST, NAMES, Level, Measure
from tools.content.lint.subject import LintedLanguage
from tools.content.lint.texts import OTHER_PANELS

EASIER: Final = "Write shorter sentences and plainer words."

IN_WORKING_COPY: Final = "Give the command in a working copy, after `make setup`."

STAND_IN: Final = "a"
"""Replaces exempt words and explained terms: one word of one syllable in any language."""


class Graded(Struct, frozen=True):
    """The reading levels of a panel.

    Attributes:
        first: of its first layer, None if it is not a topic.
        details: of its details, None if it has none.
        hardest: the id of the row with the hardest fact sheet, empty if there is none.
        row: of that sheet.
    """

    first: Level | None
    details: Level | None
    hardest: str = ""
    row: Level | None = None


def grades_of(subject: LintedLanguage, measure: Measure) -> dict[str, Graded]:
    """Return the reading levels of each panel in a language."""
    left_out, words = _left_out(subject), subject.words

    def level(texts: Iterable[str]) -> Level | None:
        said = " ".join(map(ended, texts))
        return measure(left_out.sub(STAND_IN, said)) if said else None

    panels: dict[str, Graded] = {}
    for topic in subject.structure.topics:
        rows = {name: level(sheet(words.rows[name])) for name in rows_of(topic)}
        sheets = {name: found for name, found in rows.items() if found}
        hardest = max(sheets, key=lambda name: sheets[name].grade, default="")
        first, deeper = level(first_layer(words, topic)), level(details(words, topic))
        panels[topic.id] = Graded(first, deeper, hardest, sheets.get(hardest))
    for panel in OTHER_PANELS:
        said = (text.said for text in subject.texts if text.panel == panel)
        panels[panel] = Graded(None, level(said))
    return panels


def too_hard(subject: LintedLanguage, grades: Mapping[str, Graded]) -> Iterator[LintFinding]:
    """Yield the layers above their limit and, as warnings, the rows whose sheets are."""
    for panel, graded in grades.items():
        if graded.first and above(graded.first, FIRST):
            reason = (
                f"its first layer reads at grade {graded.first.shown}, and the limit is {FIRST}"
            )
            yield subject.of_panel(panel, reason, EASIER)
        if graded.details and above(graded.details, DETAILS):
            reason = f"it reads at grade {graded.details.shown}, and the limit is {DETAILS}"
            yield subject.of_panel(panel, reason, EASIER)
        if graded.row and above(graded.row, DETAILS):
            reason = f"it reads at grade {graded.row.shown}, and the limit is {DETAILS}"
            place = DocumentPlace(subject.file, "rows").below(graded.hardest)
            finding = place.diagnostic(reason, EASIER)
            yield LintFinding(finding, panel, subject.code, Severity.WARNING)
    said = " ".join(text.said for text in subject.texts).casefold()
    exempt = subject.lists.exempt
    needed = [word for word in exempt if re.search(rf"\b{re.escape(word.casefold())}\b", said)]
    yield from subject.unneeded("exempt", exempt, needed)


def above(level: Level, limit: int) -> bool:
    """Return whether two of the three formulas, rounded, exceed a grade."""
    return round(level.grade) > limit


def not_measured(subject: LintedLanguage, *, installed: bool) -> LintFinding:
    """Return a finding that the reading level of a language was not measured, and why."""
    reason, remedy = (
        ("there is no reading measure for this language", "Have readers try the words.")
        if installed
        else ("the reading level was not measured: textstat is not installed", IN_WORKING_COPY)
    )
    diagnostic = DocumentPlace(subject.file).diagnostic(reason, remedy)
    return LintFinding(diagnostic, language=subject.code, severity=Severity.WARNING)


def measure_name(language: str) -> str:
    """Return the name of the formulas of a language, for the report."""
    return NAMES.get(language, "not measured")


def _left_out(subject: LintedLanguage) -> re.Pattern[str]:
    """Return a pattern that matches exempt words and the terms that sheets explain."""
    taught = [form for term in subject.words.terms.values() for form in (term.word, *term.also)]
    known = sorted((*subject.lists.exempt, *taught), key=len, reverse=True)
    words = "|".join(map(re.escape, known))
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)
