"""Compares a language with the first language of its pack."""

import re
from collections.abc import Iterator
from typing import Final

from kiosk.content.terms import spaced
from kiosk.schema.diagnostics import DocumentPlace, quoted
from tools.content.lint.figures import figures, strict_figures
from tools.content.lint.finding import LintFinding
from tools.content.lint.subject import LintedLanguage

SENTENCE = re.compile(r"(?<=[.!?:])\s+")

REMEDY: Final = "Translate it, or list its key as same in checks.toml with the reason."


def differing_figures(first: LintedLanguage, other: LintedLanguage) -> Iterator[LintFinding]:
    """Yield each figure that is missing from the same text in the other language."""
    mine = {text.key: text for text in other.texts}
    for text in first.texts:
        if text.key not in mine:
            continue
        here = mine[text.key]
        given, wanted = figures(here.said, other.lists), figures(text.said, first.lists)
        for figure, shown in strict_figures(text.said, first.lists).items():
            if figure not in given:
                reason = f"the figure {quoted(shown)} of {first.file} is missing"
                yield other.error(here, reason, "Write the same figure in both languages.")
        for figure, shown in strict_figures(here.said, other.lists).items():
            if figure not in wanted:
                reason = f"{first.file} does not have the figure {quoted(shown)}"
                yield other.error(here, reason, "Write the same figure in both languages.")


def untranslated(first: LintedLanguage, other: LintedLanguage) -> Iterator[LintFinding]:
    """Yield each text that contains an untranslated sentence, and each term left out."""
    theirs = {text.key: text for text in first.texts}
    needed = set[str]()
    for text in other.texts:
        source = theirs.get(text.key)
        alike = source and _sentences(source.said) & _sentences(text.said)
        if not alike:
            continue
        if text.key in other.lists.same:
            needed.add(text.key)
        else:
            reason = f"{quoted(min(alike))} reads as in {first.file}"
            yield other.error(text, reason, REMEDY)
    yield from other.unneeded("same", other.lists.same, needed)
    for name in first.words.terms:
        if name not in other.words.terms:
            place = DocumentPlace(other.file, f"terms.{name}")
            diagnostic = place.diagnostic(
                f"the term of {first.file} is missing", "Write it in this file."
            )
            yield LintFinding(diagnostic, "explained", other.code)


def _sentences(text: str) -> set[str]:
    """Return the sentences that have a word to translate, one not in all capitals."""
    parts = SENTENCE.split(text)
    words = (" ".join(spaced(part).split()) for part in parts if any(map(_is_word, part.split())))
    return set(words)


def _is_word(token: str) -> bool:
    letters = "".join(filter(str.isalpha, token))
    return bool(letters) and not letters.isupper()
