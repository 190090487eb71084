"""Where ids stand in `pack.toml`: those of its parts, and those that name another part."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, get_args

from msgspec import Struct
from msgspec.structs import fields

from kiosk.content.strict import Names, OwnId, StrictStruct
from kiosk.content.structure import Section, Structure
from kiosk.paths import pictures
from kiosk.schema.diagnostics import DocumentPlace

TOP: Final = DocumentPlace("pack.toml")
ROWS: Final = TOP.below("rows")
QUIZ: Final = TOP.below("quiz")

Uses = list[tuple[str, DocumentPlace]]
"""Ids and the places where they stand."""


class Part(Struct, frozen=True):
    """A table of the file.

    Attributes:
        value: what it holds.
        place: where it stands, in a list by its id.
        position: the same, in a list by its position: an id that two parts have tells neither.
    """

    value: StrictStruct
    place: DocumentPlace
    position: DocumentPlace


def own_ids(structure: Structure) -> dict[str, Uses]:
    """Return the ids of each kind of part.

    The screens of the quiz are one kind, and so are the tabs with what lies deeper.
    """
    found: dict[str, Uses] = {}
    for part in _parts(structure, TOP):
        for key, note in _notes(type(part.value)):
            if isinstance(note, OwnId):
                uses = found.setdefault(note.kind, [])
                uses.append((getattr(part.value, key), part.position.below(key)))
    return found


def references(structure: Structure) -> Iterator[tuple[str, Uses]]:
    """Return the ids that name another part, by the kind of part, those of a list together."""
    for part in _parts(structure, TOP):
        for key, note in _notes(type(part.value)):
            if isinstance(note, Names):
                yield note.kind, _ids(getattr(part.value, key), part.place.below(key))


def known_ids(structure: Structure) -> dict[str, set[str]]:
    """Return the ids that may be referred to, by the kind of part."""
    rows, quiz = structure.rows, structure.quiz
    return {
        "row": {row.id for row in rows},
        "row of two cells": {row.id for row in rows if row.beside},
        "row that is the same for both": {row.id for row in rows if not row.beside},
        "source": {source.id for source in structure.sources},
        "fact": {fact for row in rows for fact in (*row.facts, *row.facts_iv, *row.facts_im)},
        "preference": {item.id for item in quiz.attributes},
        "circumstance": {option.id for option in quiz.circumstances},
        "section": {section.id for section, _ in sections(structure)},
        "topic": {topic.id for topic in structure.topics},
        "picture": {file.stem for file in pictures().glob("*.svg")},
    }


def sections(structure: Structure) -> Iterator[tuple[Section, DocumentPlace]]:
    """Return every section, a topic before those below it."""
    for topic in structure.topics:
        place = TOP.below("topics").item(topic.id)
        yield topic, place
        for section in topic.more:
            yield section, place.below("more").item(section.id)


def ids_in_list(names: Iterable[str], place: DocumentPlace) -> Uses:
    """Return the ids of a list, each with its position as the place."""
    return [(name, place.item(position)) for position, name in enumerate(names)]


def _ids(value: tuple[str, ...] | str | None, place: DocumentPlace) -> Uses:
    if isinstance(value, tuple):
        return ids_in_list(value, place)
    return [] if value is None else [(value, place)]


def _parts(table: StrictStruct, place: DocumentPlace) -> Iterator[Part]:
    """Return the tables in a table, those of one list before what is in them."""
    for key in table.__struct_fields__:
        value = getattr(table, key)
        if isinstance(value, StrictStruct):
            yield Part(value, place.below(key), place.below(key))
            yield from _parts(value, place.below(key))
        elif isinstance(value, tuple):
            listed = [*_listed(value, place.below(key))]
            yield from listed
            for part in listed:
                yield from _parts(part.value, part.place)


def _listed(items: tuple[object, ...], place: DocumentPlace) -> Iterator[Part]:
    for position, item in enumerate(items):
        if isinstance(item, StrictStruct):
            yield Part(item, place.item(getattr(item, "id", position)), place.item(position))


@cache
def _notes(kind: type[StrictStruct]) -> tuple[tuple[str, OwnId | Names], ...]:
    """Return the keys of a table whose types say what their ids are."""
    return tuple((field.name, note) for field in fields(kind) for note in _noted(field.type))


def _noted(hint: Any) -> Iterator[OwnId | Names]:
    if isinstance(hint, OwnId | Names):
        yield hint
    for part in get_args(hint):
        yield from _noted(part)
