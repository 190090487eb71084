"""Whether the parts of `pack.toml` fit one another, once each has the right shape."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec.structs import asdict

from kiosk.content.pack import Named
from kiosk.content.structure import Section, SectionKind, Structure
from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, did_you_mean, quoted
from kiosk.values.routes import Route

TOP: Final = DocumentPlace("pack.toml")
ROWS: Final = TOP.below("rows")
QUIZ: Final = TOP.below("quiz")

ROWLESS: Final = frozenset(
    {SectionKind.WHOLE_VISIT, SectionKind.QUESTIONS, SectionKind.SOURCES, SectionKind.SIGN_OFF}
)
"""Sections that show something else than rows."""

IPDAS: Final = {"decision": "topic", "steps": "section"}
"""What the keys of the IPDAS table name, where it is not rows."""

REMEDIES: Final = {
    "row": "Write the id of a row, or add a row with this id.",
    "row of two cells": "Write the id of a row that says one thing of IV and another of IM.",
    "row that is the same for both": "Write the id of a shared row, or of one with same = true.",
    "source": "Write the id of a source, or add a source with this id.",
    "fact": "Write a fact that a row names, or add this one to the facts of a row.",
    "preference": "Write the id of one of the quiz's attributes.",
    "circumstance": "Write the id of an option of one of the quiz's checklists.",
    "section": "Write the id of a topic, or of a section below one of them.",
    "topic": "Write the id of a topic.",
}
"""What to do about an id that names nothing, by the kind of part that it should name."""

Uses = Iterator[tuple[str, DocumentPlace]]
"""Ids and the places where they stand."""


def structure_faults(structure: Structure) -> Iterator[Diagnostic]:
    """Return everything that does not fit."""
    for kind, uses in _own_ids(structure):
        yield from _doubled(kind, uses)
    for uses in _lists(structure):
        yield from _repeated(uses)
    known = _known(structure)
    for kind, uses in _references(structure):
        yield from _dangling(kind, uses, known[kind])
    yield from _unused(structure)
    yield from _misplaced(structure)
    yield from _lopsided(structure)


# What is wrong -------------------------------------------------------------------------------


def _doubled(kind: str, uses: Uses) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, place in uses:
        if name in seen:
            reason = f"another {kind} already has the id {quoted(name)}"
            yield place.diagnostic(reason, f"Give this {kind} an id of its own.")
        seen.add(name)


def _repeated(uses: Uses) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, place in uses:
        if name in seen:
            yield place.diagnostic(f"{quoted(name)} is in this list twice", "Take one of them out.")
        seen.add(name)


def _dangling(kind: str, uses: Uses, known: dict[str, None]) -> Iterator[Diagnostic]:
    for name, place in uses:
        if name not in known:
            guess = did_you_mean(name, known)
            yield place.diagnostic(f"there is no {kind} {quoted(name)}", guess + REMEDIES[kind])


def _unused(structure: Structure) -> Iterator[Diagnostic]:
    shown = {name for section, _ in _sections(structure) for name in section.rows}
    for row in structure.rows:
        if row.id not in shown:
            remedy = "Add its id to the rows of a section, or take the row out."
            yield ROWS.item(row.id).diagnostic("no section shows this row", remedy)
    used = {name for row in structure.rows for name in row.sources}
    for source in structure.sources:
        if source.id not in used:
            remedy = "Add its id to the sources of a row, or take the source out."
            place = TOP.below("sources").item(source.id)
            yield place.diagnostic("no row rests on this source", remedy)


def _misplaced(structure: Structure) -> Iterator[Diagnostic]:
    """A section for shared rows has no column for a route; one that compares has room for all."""
    beside = {row.id for row in structure.rows if row.beside}
    for section, place in _sections(structure):
        if section.kind in ROWLESS:
            for name, here in _list(section.rows, place.below("rows")):
                reason = f"a section of the kind {section.kind} does not show {quoted(name)}"
                yield here.diagnostic(reason, "List it in one of the kind compare or shared.")
        if section.kind is SectionKind.SHARED:
            for name, here in _list(section.rows, place.below("rows")):
                if name in beside:
                    remedy = "Give the section the kind compare, or change compared in the row."
                    yield here.diagnostic(f"the row {quoted(name)} is a compared one", remedy)


def _lopsided(structure: Structure) -> Iterator[Diagnostic]:
    """The left end pulls as often toward either route, give or take one question."""
    left = Counter(item.first.toward for item in structure.quiz.attributes)
    if abs(left[Route.IV] - left[Route.IM]) > 1:
        reason = f"the first end pulls toward IV {left[Route.IV]} times, and toward IM "
        reason += f"{left[Route.IM]} times"
        remedy = "Swap first and second, with their words, in some of them."
        yield QUIZ.below("attributes").diagnostic(reason, remedy)


# Where ids stand -----------------------------------------------------------------------------


def _own_ids(structure: Structure) -> Iterator[tuple[str, Uses]]:
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


def _lists(structure: Structure) -> Iterator[Uses]:
    """Return the lists in which an id stands once at the most."""
    yield _list(structure.languages, TOP.below("languages"))
    for section, place in _sections(structure):
        yield _list(section.rows, place.below("rows"))
    for row in structure.rows:
        yield _list(row.sources, ROWS.item(row.id).below("sources"))
    for _, uses in _takeaway_rows(structure):
        yield uses
    yield _list(structure.path.must_see, TOP.below("path").below("must_see"))
    for _, uses in _ipdas_references(structure):
        yield uses


def _known(structure: Structure) -> dict[str, dict[str, None]]:
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


def _references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    """Return the ids that name another part, by the kind of part."""
    for section, place in _sections(structure):
        yield "row", _list(section.rows, place.below("rows"))
    for row in structure.rows:
        yield "source", _list(row.sources, ROWS.item(row.id).below("sources"))
    yield "row", iter([(structure.timeline.row, TOP.below("timeline").below("row"))])
    yield from _quiz_references(structure)
    yield "preference", _conditions(structure, "attribute")
    yield "circumstance", _conditions(structure, "circumstance")
    yield "section", _ready_sections(structure)
    yield "row", _statement_rows(structure)
    yield from _takeaway_rows(structure)
    yield "row", _list(structure.path.must_see, TOP.below("path").below("must_see"))
    yield from _ipdas_references(structure)


def _quiz_references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    for item in structure.quiz.attributes:
        place = QUIZ.below("attributes").item(item.id)
        yield "row", iter([(item.row, place.below("row"))])
        yield "fact", _list(item.first.facts, place.below("first").below("facts"))
        yield "fact", _list(item.second.facts, place.below("second").below("facts"))
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
    yield "row of two cells", _list(listed.rows, place.below("rows"))
    yield "row that is the same for both", _list(listed.same, place.below("same"))


def _ipdas_references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    for key, names in asdict(structure.ipdas).items():
        yield IPDAS.get(key, "row"), _list(names, TOP.below("ipdas").below(key))


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


def _sections(structure: Structure) -> Iterator[tuple[Section, DocumentPlace]]:
    for topic in structure.topics:
        place = TOP.below("topics").item(topic.id)
        yield topic, place
        for section in topic.more:
            yield section, place.below("more").item(section.id)


def _ids(parts: Iterable[Named], place: DocumentPlace) -> Uses:
    """Return the ids of parts. A doubled id names no part, so the position does."""
    return ((part.id, place.item(n).below("id")) for n, part in enumerate(parts))


def _list(names: Iterable[str], place: DocumentPlace) -> Uses:
    return ((name, place.item(position)) for position, name in enumerate(names))
