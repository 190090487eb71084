"""The manual of the settings says what the program does, because it is made from it."""

from pathlib import Path
from typing import Annotated

import pytest
from msgspec.structs import fields

from kiosk import places
from kiosk.reference import example, reference
from kiosk.settings import Settings, load_settings
from kiosk.values.documented import Key, key_of

KEYS = [(table.name, field) for table in fields(Settings) for field in fields(table.type)]


@pytest.mark.parametrize(("table", "field"), KEYS, ids=lambda part: getattr(part, "name", part))
def test_every_key_has_a_text_of_its_own(table: str, field: object) -> None:
    text = key_of(getattr(field, "type", None)).text
    assert text.endswith(".")
    others = [key_of(one.type).text for name, one in KEYS if (name, one) != (table, field)]
    assert text not in others


def test_a_key_without_a_text_is_found_out() -> None:
    for hint in (int, Annotated[int, "no text"]):
        with pytest.raises(TypeError, match="is not explained"):
            key_of(hint)
    assert key_of(Annotated[int, "note", Key("text")]) == Key("text")


def test_the_example_is_a_whole_file_of_defaults(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(example(), "utf-8")
    assert load_settings(file) == (Settings(), ())
    for table, field in KEYS:
        assert f"\n[{table}]\n" in example()
        assert f"\n{'# ' if field.default is None else ''}{field.name} =" in example()


def test_the_example_says_what_to_write() -> None:
    assert "# Write a whole number without quotes, 20 to 120 seconds. Default: 30" in example()
    assert max(map(len, example().splitlines())) <= 98


def test_the_page_in_the_documentation_is_todays() -> None:
    page = places.resources().parent / "docs" / "settings.md"
    assert page.read_text("utf-8") == reference(), "give the command: make settings"
