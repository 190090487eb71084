"""Finds loaded words, which praise or frighten: a decision aid has to stay neutral."""

from collections.abc import Iterator

from kiosk.schema.diagnostics import quoted
from tools.content.lint.finding import LintFinding
from tools.content.lint.plain import folded, pattern
from tools.content.lint.subject import LintedLanguage

REMEDY = "Say what is known instead, or allow it at this key in checks.toml with the reason."


def loaded_words(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield each loaded word that the lists do not allow in its text."""
    patterns = [pattern(entry) for entry in subject.lists.loaded]
    needed = set[str]()
    for text in subject.texts:
        said = folded(text.said)
        for found in filter(None, (entry.search(said) for entry in patterns)):
            if text.key in subject.lists.allowed:
                needed.add(text.key)
            else:
                reason = f"{quoted(found.group())} is a loaded word"
                yield subject.error(text, reason, REMEDY)
    yield from subject.unneeded("allowed", subject.lists.allowed, needed)
