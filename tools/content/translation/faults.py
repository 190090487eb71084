"""Faults in one translated text, each with a remedy for the translator."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.text import unfit
from tools.content.translation.texts import BREAK, Text
from tools.content.translation.xliff import EXPORT_AGAIN, Unit

PLACEHOLDER: Final = re.compile(r"%(?:L?\d+|n)|\{[^{}\s]*\}")
"""Placeholders: `%1` and `%n` of Qt, and names in braces."""


def text_faults(unit: Unit, source: Text, file: str) -> Iterator[Diagnostic]:
    """Yield every reason to reject a translated text.

    Args:
        unit: the translation, and the source text that it was made from.
        source: the present source text, and the limit of the text.
        file: the name of the translator's file.
    """
    for reason, remedy in _reasons(unit, source):
        yield Diagnostic(file, unit.key, reason, remedy)


def _reasons(unit: Unit, source: Text) -> Iterator[tuple[str, str]]:
    if unit.source != source.said:
        yield "what it was translated from has changed since the export", EXPORT_AGAIN
    if unit.tagged:
        yield "the translation holds tags", "Take them out: the text is shown as it is."
    wanted, found = _placeholders(unit.source), _placeholders(unit.target)
    if wanted != found:
        yield (
            f"the placeholders are {_named(found)} and should be {_named(wanted)}",
            "Write each of them as often as the source does.",
        )
    for part in unit.target.split(BREAK) if source.several else [unit.target]:
        yield from _unfit(part, source.longest)


def _unfit(text: str, longest: int) -> Iterator[tuple[str, str]]:
    if over := max(0, len(text) - longest):
        yield f"this text has {len(text)} characters, and {longest} fit", f"Shorten it by {over}."
    if BREAK in text:
        yield "this text has a line break", "Write it on one line."
    elif not text:
        yield "a line of the list is empty", "Write each form on a line of its own."
    elif why := unfit(text):
        yield why.reason, why.remedy


def _placeholders(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def _named(placeholders: Counter[str]) -> str:
    return ", ".join(sorted(placeholders.elements())) or "none"
