"""A whole `kiosk.toml` to start from, made from the schema's texts."""

import json
from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from msgspec.structs import FieldInfo, fields

from kiosk.schema.describe import describe, unwrapped
from kiosk.schema.field_docs import field_doc_of
from kiosk.settings.clinic_settings import Settings

WIDTH: Final = 98
"""Characters of a line of the example, without its mark."""


def example_file() -> str:
    """Return a whole settings file with every key explained and at its default."""
    parts = [_commented("Settings of the waiting-room kiosk. Every line may be left out.")]
    parts += ["\n".join(_example_table(table)) for table in fields(Settings)]
    return "\n\n".join(parts) + "\n"


def _example_table(table: FieldInfo) -> Iterator[str]:
    yield _commented(field_doc_of(table.type).text)
    yield f"[{table.name}]"
    for field in keys(table):
        yield ""
        yield _commented(field_doc_of(field.type).text)
        yield _commented(f"Write {allowed(field)}. Default: {default(field)}")
        yield f"# {field.name} =" if field.default is None else f"{field.name} = {default(field)}"


def keys(table: FieldInfo) -> tuple[FieldInfo, ...]:
    """Return the keys of a table."""
    kind, _ = unwrapped(table.type)
    return fields(kind)


def allowed(field: FieldInfo) -> str:
    """Return what may be written for a key, in words."""
    unit = field_doc_of(field.type).unit
    return f"{describe(field.type)} {unit}".rstrip()


def default(field: FieldInfo) -> str:
    """Return what a key is where it is left out, as it would be written, or in words."""
    base, _ = unwrapped(field.type)
    if field.default is None:
        return field_doc_of(field.type).unset
    return str(field.default) if base is int else json.dumps(field.default, ensure_ascii=False)


def _commented(text: str) -> str:
    return "\n".join(wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# "))
