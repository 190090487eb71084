"""Values from a TOML file turned into a schema's type, with every fault found at once.

msgspec decides what fits and stops at the first thing that does not, and `text.py` which texts are
text. Only then are the values walked beside the schema, so that whoever writes the file reads all
that is wrong with it.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any, Final, TypeVar, get_args, get_origin

from msgspec import Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields

from kiosk.schema.describe import advice, complaint, describe, is_struct, unwrapped
from kiosk.schema.diagnostics import BARE, Diagnostic, DocumentPlace, did_you_mean, listed
from kiosk.schema.text import all_fit, unfit

DATES: Final = (dt.date, dt.datetime, dt.time)
"""TOML has these, so a text that looks like one is not taken for one."""

Kind = TypeVar("Kind")
Table = TypeVar("Table", bound=Struct)


def convert_all(
    data: object, kind: type[Kind], file: str
) -> tuple[Kind | None, tuple[Diagnostic, ...]]:
    """Return values as a schema's type, or None and every fault.

    Args:
        data: what the file holds.
        kind: the type it should be: structs, all of them refusing unknown keys, and in them
            tuples of one type, dictionaries with texts as keys, enums, literals, and texts,
            numbers and dates, annotated or optional. A rule of a struct itself is raised as a
            ValueError that reads "<reason>. <remedy>".
        file: the file's name, for the faults.
    """
    place = DocumentPlace(file)
    try:
        value = convert(data, kind, builtin_types=DATES)
    except ValidationError:
        return None, listed(_all_faults(data, kind, place), file)
    return (value, ()) if all_fit(data) else (None, listed(_unfit(data, place), file))


def fitting(data: dict[str, Any], kind: type[Table]) -> Table:
    """Return a struct made of those values that fit; the others keep their defaults.

    Args:
        data: what the file holds.
        kind: the struct, every field of which has a default.
    """
    kept: dict[str, Any] = {}
    for field in fields(kind):
        value = data.get(field.name)
        table, _ = unwrapped(field.type)
        if isinstance(value, dict) and is_struct(table):
            kept[field.name] = fitting(value, table)
        elif field.name in data and not convert_all(value, field.type, "")[1]:
            kept[field.name] = value
    return convert(kept, kind)


def _all_faults(data: Any, kind: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    """Yield what does not fit, then each text that is none where nothing else was wrong."""
    named: set[str] = set()
    for diagnostic in _diagnostics(data, kind, place):
        named.add(diagnostic.key)
        yield diagnostic
    yield from (diagnostic for diagnostic in _unfit(data, place) if diagnostic.key not in named)


def _unfit(value: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    """Yield a fault for each text that is none."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from _unfit(item, place.below(name))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _unfit(item, place.item(_name(item) or position))
    elif isinstance(value, str) and (why := unfit(value)):
        yield place.diagnostic(why.reason, why.remedy)


def _diagnostics(value: Any, hint: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    if _refusal(value, hint) is None:
        return
    base, _ = unwrapped(hint)
    if is_struct(base) and isinstance(value, dict):
        yield from _in_struct(value, base, place)
    elif get_origin(base) is tuple and isinstance(value, list):
        yield from _in_list(value, hint, place)
    elif get_origin(base) is dict and isinstance(value, dict):
        yield from _in_table(value, hint, place)
    else:
        yield place.diagnostic(complaint(value, hint), advice(value, hint))


def _in_struct(value: dict[str, Any], base: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    known = {field.encode_name: field for field in fields(base)}
    sound = True
    for diagnostic in _in_fields(value, known, place):
        sound = False
        yield diagnostic
    if sound and (rule := _refusal(value, base)):
        reason, _, remedy = rule.partition(". ")
        yield place.diagnostic(reason, remedy)


def _in_fields(
    value: dict[str, Any], known: dict[str, FieldInfo], place: DocumentPlace
) -> Iterator[Diagnostic]:
    for name in value:
        if name not in known:
            yield _unknown(name, known, place)
    for name, field in known.items():
        if name in value:
            yield from _diagnostics(value[name], field.type, place.below(name))
        elif field.required:
            missing = f"Add it: {describe(field.type)}."
            yield place.below(name).diagnostic("this key is missing", missing)


def _unknown(name: str, known: dict[str, FieldInfo], place: DocumentPlace) -> Diagnostic:
    remedy = f"Rename it or take it out; the keys here are {', '.join(known)}."
    return place.below(name).diagnostic("there is no such key", did_you_mean(name, known) + remedy)


def _in_list(value: list[Any], hint: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    base, meta = unwrapped(hint)
    if _refusal([None] * len(value), Annotated[tuple[Any, ...], meta]) is not None:
        yield place.diagnostic(complaint(value, hint), advice(value, hint))
    for position, item in enumerate(value):
        yield from _diagnostics(item, get_args(base)[0], place.item(_name(item) or position))


def _name(item: Any) -> str:
    """Return the id by which people know a table of a list, empty where it has none."""
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) and BARE.fullmatch(name) else ""


def _in_table(value: dict[str, Any], hint: Any, place: DocumentPlace) -> Iterator[Diagnostic]:
    base, meta = unwrapped(hint)
    if _refusal(dict.fromkeys(value), Annotated[dict[str, None], meta]) is not None:
        yield place.diagnostic(complaint(value, hint), advice(value, hint))
    key_hint, value_hint = get_args(base)
    for name, item in value.items():
        if _refusal(name, key_hint) is not None:
            yield place.below(name).diagnostic(complaint(name, key_hint), advice(name, key_hint))
        yield from _diagnostics(item, value_hint, place.below(name))


def _refusal(value: Any, hint: Any) -> str | None:
    """Return why msgspec refuses a value, None where it fits."""
    try:
        convert(value, hint, builtin_types=DATES)
    except ValidationError as error:
        return str(error)
    return None
