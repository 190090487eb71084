"""Prints docs/settings.md: every key of `kiosk.toml`, made from the schema's texts."""

from collections.abc import Iterator
from typing import Final

from msgspec.structs import FieldInfo, fields

from kiosk.schema.field_docs import field_doc_of
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.example_settings import allowed, default, keys

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


def settings_page() -> str:
    """Return the page of every key: what it does, what it may be, what it is by default."""
    return "\n".join([PAGE, *("\n".join(_table(table)) for table in fields(Settings))])


def _table(table: FieldInfo) -> Iterator[str]:
    yield f"## `[{table.name}]`\n"
    yield f"{field_doc_of(table.type).text}\n"
    yield "| key | what it does | what to write | default |"
    yield "|---|---|---|---|"
    for field in keys(table):
        text = field_doc_of(field.type).text
        value = default(field) if field.default is None else f"`{default(field)}`"
        yield f"| `{field.name}` | {text} | {allowed(field)} | {value} |"
    yield ""


if __name__ == "__main__":
    print(settings_page(), end="")
