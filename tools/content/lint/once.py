"""Finds stock phrases, such as *This clinic says*, that appear twice on a screen."""

from collections.abc import Iterator

from kiosk.schema.diagnostics import DocumentPlace, quoted
from tools.content.lint.finding import LintFinding
from tools.content.lint.layers import cells, first_layer, sheet
from tools.content.lint.plain import folded, pattern
from tools.content.lint.subject import LintedLanguage

REMEDY = "Use it only once."


def repeated_phrases(subject: LintedLanguage) -> Iterator[LintFinding]:
    """Yield the first layers and fact sheets that repeat such a phrase."""
    screens = [*_screens(subject)]
    for entry in subject.lists.once:
        phrase = pattern(entry)
        for place, panel, said in screens:
            count = len(phrase.findall(folded(said)))
            if count > 1:
                reason = f"{quoted(entry)} occurs {count} times on this screen"
                yield LintFinding(place.diagnostic(reason, REMEDY), panel, subject.code)


def _screens(subject: LintedLanguage) -> Iterator[tuple[DocumentPlace, str, str]]:
    words, top = subject.words, DocumentPlace(subject.file)
    for topic in subject.structure.topics:
        here = top.item(subject.panel_name(topic.id))
        yield here, topic.id, "\n".join(first_layer(words, topic))
        for section in topic.sections:
            for name in section.rows:
                row = words.rows[name]
                said = "\n".join((*cells(row), *sheet(row)))
                yield top.below("rows").below(name), topic.id, said
