"""Checks that every point on the first layer of a topic has a picture."""

from collections.abc import Iterator
from typing import Final

from kiosk.content.structure import Structure
from kiosk.schema.diagnostics import DocumentPlace
from tools.content.lint.finding import LintFinding

TOP: Final = DocumentPlace("pack.toml")
REMEDY: Final = "Write the name of one: docs/content.md lists them."


def without_picture(structure: Structure) -> Iterator[LintFinding]:
    """Yield the topics, further sections, and rows of first layers that have no picture."""
    rows = {row.id: row for row in structure.rows}
    for topic in structure.topics:
        place = TOP.below("topics").item(topic.id)
        if topic.picture is None:
            yield _missing(place, "a tab", topic.id)
        for section in topic.more:
            if section.picture is None:
                here = place.below("more").item(section.id)
                yield _missing(here, "a further section", topic.id)
        for name in topic.rows:
            if rows[name].picture is None:
                yield _missing(TOP.below("rows").item(name), "a row of a first layer", topic.id)


def _missing(place: DocumentPlace, what: str, topic: str) -> LintFinding:
    return LintFinding(place.below("picture").diagnostic(f"{what} needs a picture", REMEDY), topic)
