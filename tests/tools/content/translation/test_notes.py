"""Each exported text has a note on what it is, where it appears, its limit and picture."""

from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest
from msgspec import to_builtins
from msgspec.structs import fields

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.words import Words
from kiosk.schema.describe import is_struct, unwrapped
from kiosk.startup import built_in_pack
from tests.tools.content.proof.test_outline import texts
from tools.content.translation.exporting import exported
from tools.content.translation.notes import KINDS, kind_of
from tools.content.translation.texts import BREAK, NO_WORDS, Path


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The built-in pack."""
    return load_pack(built_in_pack())


@pytest.fixture(scope="module")
def notes(pack: Pack) -> dict[str, str]:
    """The note on each of its texts."""
    return {unit.key: unit.note for unit in exported(pack, "es").units}


def texts_in(hint: Any, path: Path = ()) -> Iterator[Path]:
    """Yield a key for each text that a schema allows, with the same id everywhere."""
    base, _ = unwrapped(hint)
    if is_struct(base):
        for field in fields(base):
            if path or field.encode_name not in NO_WORDS:
                yield from texts_in(field.type, (*path, field.encode_name))
    elif get_origin(base) is dict:
        yield from texts_in(get_args(base)[1], (*path, "one"))
    else:
        yield path


def test_every_text_that_a_language_file_may_hold_is_described() -> None:
    assert {kind_of(path) for path in texts_in(Words)} == set(KINDS.values())


def test_no_text_of_the_pack_that_ships_is_left_out(pack: Pack, notes: dict[str, str]) -> None:
    said = set(texts(to_builtins(pack.words("en"))))
    sent = {unit.source for unit in exported(pack, "es").units}
    forms = {form for text in sent for form in text.split(BREAK)}
    assert said - forms == {"en", "ltr"} | set(texts(to_builtins(pack.words("en").review)))
    assert all(notes.values())


def test_a_text_of_which_nothing_is_known_is_named() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        kind_of(("rows", "onset", "nowhere"))


def test_each_note_says_what_the_text_is_and_how_long_it_may_be(notes: dict[str, str]) -> None:
    assert notes["begin"].splitlines() == [
        "Asks for the first touch. On the waiting screen, beside the other languages.",
        "It may have 32 characters.",
    ]


def test_a_row_says_on_which_tab_it_shows_and_with_which_pictures(
    pack: Pack, notes: dict[str, str]
) -> None:
    row = next(row for row in pack.structure.rows if row.picture_iv not in {None, row.picture})
    english = pack.words("en")
    topic = next(one for one in pack.structure.topics if row.id in one.rows)
    lines = notes[f"rows.{row.id}.iv"].splitlines()
    assert f"Tab: {english.topics[topic.id].tab}." in lines
    assert [line for line in lines if line.startswith("Picture: ")] == [
        f"Picture: {row.picture}.",
        f"Picture: {row.picture_iv}.",
    ]
    assert f"Picture: {row.picture_iv}." not in notes[f"rows.{row.id}.label"]


def test_what_lies_deeper_says_below_what(pack: Pack, notes: dict[str, str]) -> None:
    topic = next(one for one in pack.structure.topics if one.more)
    deeper = topic.more[0]
    english = pack.words("en")
    tab, title = english.topics[topic.id].tab, english.sections[deeper.id].title
    assert f"Tab: {tab}, below it: {title}." in notes[f"sections.{deeper.id}.title"]


def test_a_list_of_forms_says_that_the_limit_is_for_each_line(notes: dict[str, str]) -> None:
    key = next(key for key in notes if key.endswith(".also"))
    assert notes[key].endswith("Each line may have 60 characters.")
