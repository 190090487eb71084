"""Whether the parts of `pack.toml` fit one another, once each has the right shape."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from kiosk.content.structure import SectionKind, Structure
from kiosk.content.structure_ids import (
    QUIZ,
    ROWS,
    TOP,
    Uses,
    ids_in_list,
    known_ids,
    own_ids,
    references,
    sections,
)
from kiosk.schema.diagnostics import Diagnostic, did_you_mean, quoted
from kiosk.values.routes import Route

ROWLESS: Final = frozenset(
    {SectionKind.WHOLE_VISIT, SectionKind.QUESTIONS, SectionKind.SOURCES, SectionKind.SIGN_OFF}
)
"""Sections that show something else than rows."""

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
    "picture": "Write the name of a file in the kiosk's folder resources/pictures, without .svg.",
}
"""What to do about an id that names nothing, by the kind of part that it should name."""


def structure_faults(structure: Structure) -> Iterator[Diagnostic]:
    """Return everything that does not fit."""
    for kind, uses in own_ids(structure).items():
        yield from _doubled(kind, uses)
    named = list(references(structure))
    yield from _repeated(ids_in_list(structure.languages, TOP.below("languages")))
    for kind, uses in named:
        if kind != "fact":  # no screen lists the facts of an end, so one may stand there twice
            yield from _repeated(uses)
    known = known_ids(structure)
    for kind, uses in named:
        yield from _dangling(kind, uses, known[kind])
    yield from _unused(structure)
    yield from _misplaced(structure)
    yield from _lopsided(structure)


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


def _dangling(kind: str, uses: Uses, known: set[str]) -> Iterator[Diagnostic]:
    for name, place in uses:
        if name not in known:
            guess = did_you_mean(name, known)
            yield place.diagnostic(f"there is no {kind} {quoted(name)}", guess + REMEDIES[kind])


def _unused(structure: Structure) -> Iterator[Diagnostic]:
    shown = {name for section, _ in sections(structure) for name in section.rows}
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
    for section, place in sections(structure):
        if section.kind in ROWLESS:
            for name, here in ids_in_list(section.rows, place.below("rows")):
                reason = f"a section of the kind {section.kind} does not show {quoted(name)}"
                yield here.diagnostic(reason, "List it in one of the kind compare or shared.")
        if section.kind is SectionKind.SHARED:
            for name, here in ids_in_list(section.rows, place.below("rows")):
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
