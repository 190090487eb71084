"""The manual of `kiosk.toml`, as an example file and as a page, made from the schema's texts."""

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

PAGE: Final = """\
# Settings

One file, `kiosk.toml`, in the place that `kiosk config check` names, or anywhere with
`--config FILE`. Every table and every key may be left out. A wrong value keeps its default and
costs nothing else: it is named on standard error, in the staff area under *Tablet status*, and by
`kiosk config check`. What staff choose in the staff area comes before this file, until they go
back to it there.

`kiosk config example` prints a whole file to start from. This page is made from the program
(`make settings`).
"""


def example_file() -> str:
    """Return a whole settings file with every key explained and at its default."""
    parts = [_commented("Settings of the waiting-room kiosk. Every line may be left out.")]
    parts += ["\n".join(_example_table(table)) for table in fields(Settings)]
    return "\n\n".join(parts) + "\n"


def manual_page() -> str:
    """Return the page of every key: what it does, what it may be, what it is by default."""
    return "\n".join([PAGE, *("\n".join(_page_table(table)) for table in fields(Settings))])


def _example_table(table: FieldInfo) -> Iterator[str]:
    yield _commented(field_doc_of(table.type).text)
    yield f"[{table.name}]"
    for field in _keys(table):
        yield ""
        yield _commented(field_doc_of(field.type).text)
        yield _commented(f"Write {_allowed(field)}. Default: {_default(field)}")
        yield f"# {field.name} =" if field.default is None else f"{field.name} = {_default(field)}"


def _keys(table: FieldInfo) -> tuple[FieldInfo, ...]:
    kind, _ = unwrapped(table.type)
    return fields(kind)


def _page_table(table: FieldInfo) -> Iterator[str]:
    yield f"## `[{table.name}]`\n"
    yield f"{field_doc_of(table.type).text}\n"
    yield "| key | what it does | what to write | default |"
    yield "|---|---|---|---|"
    for field in _keys(table):
        text = field_doc_of(field.type).text
        default = _default(field) if field.default is None else f"`{_default(field)}`"
        yield f"| `{field.name}` | {text} | {_allowed(field)} | {default} |"
    yield ""


def _allowed(field: FieldInfo) -> str:
    unit = field_doc_of(field.type).unit
    return f"{describe(field.type)} {unit}".rstrip()


def _default(field: FieldInfo) -> str:
    base, _ = unwrapped(field.type)
    if field.default is None:
        return field_doc_of(field.type).unset
    return str(field.default) if base is int else json.dumps(field.default, ensure_ascii=False)


def _commented(text: str) -> str:
    return "\n".join(wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# "))
