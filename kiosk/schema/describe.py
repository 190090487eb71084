"""Describes the types of a schema to whoever writes the file."""

import datetime as dt
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct
from msgspec.structs import fields

from kiosk.schema.diagnostics import did_you_mean, quoted

NOUNS: Final[dict[Any, str]] = {
    str: "text",
    bool: "true or false",
    int: "a whole number",
    float: "a number with a decimal point",
    list: "a list",
    dict: "a table",
    dt.datetime: "a date with a time",
    dt.date: "a date",
    dt.time: "a time",
    type(None): "nothing",
}
"""What the values of a TOML file are called, and of the kiosk's own in JSON."""

WANTED: Final[dict[Any, str]] = {
    str: "text in quotes",
    bool: "true or false, without quotes",
    int: "a whole number without quotes",
    tuple: "a list in square brackets",
    dict: "a table",
    dt.date: "a date without quotes, such as 2026-01-31",
}
"""What to write for each type that a schema uses."""

TABLES: Final = "tables with the heading in double brackets"
"""The same for a list of tables."""

COUNTED: Final[dict[Any, str]] = {str: "characters", tuple: "entries", dict: "entries"}
"""What the length of a value counts."""

LISTED: Final[dict[Any, str]] = {list: "list", dict: "table"}
"""What has entries, and is counted by them."""

FOUND: Final[dict[Any, Any]] = {tuple: list}
"""Where a schema's type is not the type of the value in the file."""

WIDEST_NUMBER: Final = 64
"""Bits of a number that a fault repeats."""


def unwrapped(hint: Any) -> tuple[Any, Meta]:
    """Return the type inside of optional and annotated hints, and what is asked of it."""
    if get_origin(hint) is Annotated:
        asked = [item for item in hint.__metadata__ if isinstance(item, Meta)]
        return (hint.__origin__, asked[0]) if asked else unwrapped(hint.__origin__)
    if get_origin(hint) in {Union, UnionType}:
        inner = [item for item in get_args(hint) if item is not NoneType]
        return unwrapped(inner[0])
    return hint, Meta()


def describe(hint: Any) -> str:
    """Return what to write where a type stands, to follow the word write."""
    base, meta = unwrapped(hint)
    names = names_of(base)
    if names:
        return "one of " + ", ".join(quoted(name) for name in names)
    if is_struct(base):
        return "a table with the keys " + ", ".join(field.encode_name for field in fields(base))
    kind = get_origin(base) or base
    tables = kind is tuple and is_struct(get_args(base)[0])
    return meta.description or (TABLES if tables else WANTED[kind]) + _limits(kind, meta)


def limits_of(hint: Any) -> tuple[int, int]:
    """Return the least and the greatest number that a type takes.

    Raises:
        TypeError: it has no such limits.
    """
    _, meta = unwrapped(hint)
    if not (isinstance(meta.ge, int) and isinstance(meta.le, int)):
        raise TypeError(f"{hint} has no least and greatest number.")
    return meta.ge, meta.le


def complaint(value: Any, hint: Any) -> str:
    """Return what is wrong with a value that its type refuses."""
    base, meta = unwrapped(hint)
    if type(value) is not _found_as(base):
        return f"this is {NOUNS[type(value)]}"
    if isinstance(value, list | dict):
        return f"this {LISTED[type(value)]} has {len(value)} entries"
    if isinstance(value, int):
        number = str(value) if value.bit_length() <= WIDEST_NUMBER else "this number"
        return f"{number} is out of range"
    if names_of(base):
        return f"{quoted(value)} is not known here"
    if meta.pattern:
        return f"{quoted(value)} is not written as it should be"
    return f"this text has {len(value)} characters"


def advice(value: Any, hint: Any) -> str:
    """Return what to do about a value that its type refuses."""
    names = names_of(unwrapped(hint)[0])
    guess = did_you_mean(value, names) if isinstance(value, str) else ""
    return f"{guess}Write {describe(hint)}."


def names_of(base: Any) -> tuple[str, ...]:
    """Return the only texts that a type takes, none where it is not such a type."""
    if get_origin(base) is Literal:
        return get_args(base)
    if isinstance(base, type) and issubclass(base, Enum):
        return tuple(member.value for member in base)
    return ()


def is_struct(base: Any) -> bool:
    """Whether a type is a table with known keys."""
    return isinstance(base, type) and issubclass(base, Struct)


def _found_as(base: Any) -> Any:
    """Return the type that a right value has in the file."""
    if names_of(base):
        return str
    if is_struct(base):
        return dict
    plain_base = get_origin(base) or base
    return FOUND.get(plain_base, plain_base)


def _limits(kind: Any, meta: Meta) -> str:
    number = _between(meta.ge, meta.le)
    length = _between(meta.min_length, meta.max_length)
    return (f", {number}" if number else "") + (f", {length} {COUNTED[kind]}" if length else "")


def _between(low: float | None, high: float | None) -> str:
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low} or more"
    return f"{low} to {high}" if low is not None else f"up to {high}"
