"""Checks that terms and abbreviations are explained before a patient meets them.

A row explains the terms that it uses on its fact sheet, one touch away. The words for a route
explain its short name. All other texts have no sheet, so a term in them must have been explained
by a row, or by the words for a route, earlier in the order of the screens.
"""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.terms import explained_by, spaced, uses
from kiosk.schema.diagnostics import DocumentPlace, quoted
from tools.content.lint.finding import LintFinding, Severity
from tools.content.lint.subject import LintedLanguage

SHEETS: Final = ("rows", "badges", "terms", "sources")
"""Tables whose texts appear on fact sheets, or are explanations themselves."""

CAPITALS = re.compile(r"\b[^\W\d_]{2,}\b")


def terms_too_early(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield each term used before it is explained, at its first use, and terms never used."""
    rows = {f"rows.{row.id}": row for row in subject.structure.rows}
    names = [spaced(route.short) for route in subject.words.routes.values()]
    terms = subject.words.terms.items()
    met = {name for name, term in terms if spaced(term.word) in names}
    for text in subject.texts:
        if row := rows.get(text.part):
            sheet = explained_by(row, subject.words)
            met |= {name for name, term in terms if term in sheet}
        elif text.key.partition(".")[0] not in SHEETS:
            early = [name for name, term in terms if name not in met and uses(text.said, term)]
            for name in early:
                word = quoted(subject.words.terms[name].word)
                reason = f"the term {word} is used here before any row explains it"
                remedy = "Say it in plain words here, or use the term in an earlier row."
                yield subject.error(text, reason, remedy)
            met.update(early)
    for name, _ in terms:
        if name not in met:
            place = DocumentPlace(subject.file, f"terms.{name}")
            diagnostic = place.diagnostic("no other words use this term", "Take it out.")
            yield LintFinding(diagnostic, "explained", subject.code, Severity.WARNING)


def abbreviations(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield each abbreviation, at its first use, that is neither a term nor listed as known."""
    forms = [form for term in subject.words.terms.values() for form in (term.word, *term.also)]
    forms += [route.short for route in subject.words.routes.values()]
    met = {word for form in forms for word in _short(form)}
    needed = set[str]()
    for text in subject.texts:
        for word in _short(text.said):
            needed.add(word)
            if word not in met and word not in subject.lists.known:
                remedy = "Add a term for it, or list it as known in checks.toml with the reason."
                yield subject.error(text, f"no term explains {quoted(word)}", remedy)
                met.add(word)
    yield from subject.unneeded("known", subject.lists.known, needed)


def _short(text: str) -> list[str]:
    """Return the words of at least two letters that are all capitals."""
    return [word for word in CAPITALS.findall(text) if word.isupper()]
