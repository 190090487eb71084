"""Look-ups in a loaded pack, and its files."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from tests.support.packs import tiny_pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return load_pack(tiny_pack(tmp_path / "pack", ("es", "en")))


def test_parts_are_found_by_their_ids(pack: Pack) -> None:
    assert pack.row("ride").facts == ("r1",)
    assert pack.source("trial_2014").pmid == "12345"
    assert [section.id for section in pack.topic("after").sections] == ["after", "to_ask"]
    assert pack.section("after").rows == ("ride",)
    assert pack.section("to_ask").kind == "questions"
    assert pack.words("en").section_title("after") == "After"
    assert pack.words("en").section_title("to_ask") == "To ask"
    assert pack.words("en").name == "Language en"


@pytest.mark.parametrize("kind", ["row", "source", "topic", "section", "words"])
def test_an_id_that_names_nothing_is_an_error(pack: Pack, kind: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(pack, kind)("nothing")


def test_a_pack_keeps_its_files_in_one_order(pack: Pack) -> None:
    assert [name for name, _ in pack.files] == ["pack.toml", "en.toml", "es.toml"]


def test_its_texts_do_not_depend_on_how_an_editor_saves(folder: Path, words: Path) -> None:
    before = load_pack(folder)
    words.write_bytes(b"\xef\xbb\xbf" + words.read_bytes().replace(b"\n", b"\r\n"))
    assert load_pack(folder).files == before.files
