"""Where ids stand in `pack.toml`: those of its parts, and those that name another part."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import asdict

from kiosk.content.pack import Named
from kiosk.content.structure import Section, Structure
from kiosk.schema.diagnostics import DocumentPlace

TOP: Final = DocumentPlace("pack.toml")
ROWS: Final = TOP.below("rows")
QUIZ: Final = TOP.below("quiz")

IPDAS: Final = {"decision": "topic", "steps": "section"}
"""What the keys of the IPDAS table name, where it is not rows."""

Uses = Iterator[tuple[str, DocumentPlace]]
"""Ids and the places where they stand."""


def own_ids(structure: Structure) -> Iterator[tuple[str, Uses]]:
    """Return the ids of each kind of part.

    The screens of the quiz are one kind, and so are the tabs with what lies deeper.
    """
    yield "source", _ids(structure.sources, TOP.below("sources"))
    yield "topic or section", _section_ids(structure)
    yield "row", _ids(structure.rows, ROWS)
    yield "question of the quiz", _screen_ids(structure)
    yield "circumstance", _circumstance_ids(structure)
    yield "question to ask", _ids(structure.questions, TOP.below("questions"))
    yield "question about being ready", _ids(structure.ready, TOP.below("ready"))
    yield "statement", _ids(structure.statements, TOP.below("statements"))
    yield "safety line", _ids(structure.safety_lines, TOP.below("safety_lines"))


def id_lists(structure: Structure) -> Iterator[Uses]:
    """Return the lists in which an id stands once at the most."""
    yield ids_in_list(structure.languages, TOP.below("languages"))
    for section, place in sections(structure):
        yield ids_in_list(section.rows, place.below("rows"))
    for row in structure.rows:
        yield ids_in_list(row.sources, ROWS.item(row.id).below("sources"))
    for _, uses in _takeaway_rows(structure):
        yield uses
    yield ids_in_list(structure.path.must_see, TOP.below("path").below("must_see"))
    for _, uses in _ipdas_references(structure):
        yield uses


def known_ids(structure: Structure) -> dict[str, dict[str, None]]:
    """Return the ids that may be referred to, in their order, by the kind of part."""
    rows, quiz = structure.rows, structure.quiz
    facts = (fact for row in rows for fact in (*row.facts, *row.facts_iv, *row.facts_im))
    return {
        "row": dict.fromkeys(row.id for row in rows),
        "row of two cells": dict.fromkeys(row.id for row in rows if row.beside),
        "row that is the same for both": dict.fromkeys(row.id for row in rows if not row.beside),
        "source": dict.fromkeys(source.id for source in structure.sources),
        "fact": dict.fromkeys(facts),
        "preference": dict.fromkeys(item.id for item in quiz.attributes),
        "circumstance": dict.fromkeys(name for name, _ in _circumstance_ids(structure)),
        "section": dict.fromkeys(name for name, _ in _section_ids(structure)),
        "topic": dict.fromkeys(topic.id for topic in structure.topics),
    }


def references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    """Return the ids that name another part, by the kind of part."""
    for section, place in sections(structure):
        yield "row", ids_in_list(section.rows, place.below("rows"))
    for row in structure.rows:
        yield "source", ids_in_list(row.sources, ROWS.item(row.id).below("sources"))
    yield "row", iter([(structure.timeline.row, TOP.below("timeline").below("row"))])
    yield from _quiz_references(structure)
    yield "preference", _conditions(structure, "attribute")
    yield "circumstance", _conditions(structure, "circumstance")
    yield "section", _ready_sections(structure)
    yield "row", _statement_rows(structure)
    yield from _takeaway_rows(structure)
    yield "row", ids_in_list(structure.path.must_see, TOP.below("path").below("must_see"))
    yield from _ipdas_references(structure)


def _quiz_references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    for item in structure.quiz.attributes:
        place = QUIZ.below("attributes").item(item.id)
        yield "row", iter([(item.row, place.below("row"))])
        yield "fact", ids_in_list(item.first.facts, place.below("first").below("facts"))
        yield "fact", ids_in_list(item.second.facts, place.below("second").below("facts"))
    yield "row", _option_rows(structure)


def _option_rows(structure: Structure) -> Uses:
    for checklist in structure.quiz.checklists:
        options = QUIZ.below("checklists").item(checklist.id).below("options")
        for option in checklist.options:
            yield option.row, options.item(option.id).below("row")


def _conditions(structure: Structure, key: str) -> Uses:
    for question in structure.questions:
        conditions = TOP.below("questions").item(question.id).below("when")
        for position, when in enumerate(question.when):
            name = getattr(when, key)
            if name is not None:
                yield name, conditions.item(position).below(key)


def _ready_sections(structure: Structure) -> Uses:
    for item in structure.ready:
        if item.section is not None:
            yield item.section, TOP.below("ready").item(item.id).below("section")


def _statement_rows(structure: Structure) -> Uses:
    for item in structure.statements:
        yield item.row, TOP.below("statements").item(item.id).below("row")


def _takeaway_rows(structure: Structure) -> Iterator[tuple[str, Uses]]:
    """Return the rows of the page: compared ones of two cells, and ones of one text."""
    place, listed = TOP.below("takeaway"), structure.takeaway
    yield "row of two cells", ids_in_list(listed.rows, place.below("rows"))
    yield "row that is the same for both", ids_in_list(listed.same, place.below("same"))


def _ipdas_references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    for key, names in asdict(structure.ipdas).items():
        yield IPDAS.get(key, "row"), ids_in_list(names, TOP.below("ipdas").below(key))


def _section_ids(structure: Structure) -> Uses:
    yield from _ids(structure.topics, TOP.below("topics"))
    for topic in structure.topics:
        yield from _ids(topic.more, TOP.below("topics").item(topic.id).below("more"))


def _screen_ids(structure: Structure) -> Uses:
    yield from _ids(structure.quiz.attributes, QUIZ.below("attributes"))
    yield from _ids(structure.quiz.checklists, QUIZ.below("checklists"))


def _circumstance_ids(structure: Structure) -> Uses:
    for checklist in structure.quiz.checklists:
        place = QUIZ.below("checklists").item(checklist.id).below("options")
        yield from _ids(checklist.options, place)


def sections(structure: Structure) -> Iterator[tuple[Section, DocumentPlace]]:
    """Return every section, a topic before those below it."""
    for topic in structure.topics:
        place = TOP.below("topics").item(topic.id)
        yield topic, place
        for section in topic.more:
            yield section, place.below("more").item(section.id)


def _ids(parts: Iterable[Named], place: DocumentPlace) -> Uses:
    """Return the ids of parts. A doubled id names no part, so the position does."""
    return ((part.id, place.item(n).below("id")) for n, part in enumerate(parts))


def ids_in_list(names: Iterable[str], place: DocumentPlace) -> Uses:
    """Return the ids of a list, each with its position as the place."""
    return ((name, place.item(position)) for position, name in enumerate(names))
