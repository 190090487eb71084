"""The manual of the settings is generated from the schema and up to date."""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import pytest
from msgspec.structs import fields

from kiosk import paths
from kiosk.schema.describe import unwrapped
from kiosk.schema.field_docs import FieldDoc, field_doc_of
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.example_settings import example_file
from kiosk.settings.load_settings import load_settings
from tools.settings_page import settings_page

TABLES = fields(Settings)
KEYS = [(table.name, key) for table in TABLES for key in fields(unwrapped(table.type)[0])]


@pytest.mark.parametrize(("table", "field"), KEYS, ids=lambda part: getattr(part, "name", part))
def test_every_key_has_a_text_of_its_own(table: str, field: object) -> None:
    text = field_doc_of(getattr(field, "type", None)).text
    assert text.endswith(".")
    others = [field_doc_of(one.type).text for name, one in KEYS if (name, one) != (table, field)]
    assert text not in others


def test_a_key_without_a_text_is_found_out() -> None:
    for hint in (int, Annotated[int, "no text"]):
        with pytest.raises(TypeError, match="is not explained"):
            field_doc_of(hint)
    assert field_doc_of(Annotated[int, "note", FieldDoc("text")]) == FieldDoc("text")


def test_the_example_is_a_whole_file_of_defaults(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(example_file(), "utf-8")
    assert load_settings(file) == (Settings(), ())
    for table, field in KEYS:
        assert f"\n[{table}]\n" in example_file()
        assert f"\n{'# ' if field.default is None else ''}{field.name} =" in example_file()


def test_the_example_says_what_to_write() -> None:
    assert "# Write a whole number without quotes, 20 to 120 seconds. Default: 30" in example_file()
    assert max(map(len, example_file().splitlines())) <= 98


def test_the_example_is_the_same_without_docstrings() -> None:
    """The standalone program has none."""
    script = (
        "from kiosk.settings.example_settings import example_file; print(example_file(), end='')"
    )
    stripped = [sys.executable, "-X", "utf8", "-OO", "-c", script]
    done = subprocess.run(stripped, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == example_file()


def test_the_page_in_the_documentation_is_todays() -> None:
    page = paths.resources().parent / "docs" / "settings.md"
    assert page.read_text("utf-8") == settings_page(), "give the command: make settings"
