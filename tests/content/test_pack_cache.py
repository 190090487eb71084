"""The pack cache of a folder equals the folder's contents, or is ignored."""

from pathlib import Path

import pytest
from msgspec import Raw
from msgspec.msgpack import decode, encode

from kiosk.content.help_lines import HelpLines, load_help
from kiosk.content.load import load_built_in, load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_cache import NAME, read_cache, write_cache
from kiosk.content.pack_store import PackStore
from kiosk.startup import built_in_pack
from tests.support.packs import edit


@pytest.fixture
def packed(folder: Path) -> Path:
    """Write the pack cache into a folder; return the folder."""
    write_cache(folder, load_pack(folder), folder / NAME)
    return folder


def test_the_whole_built_in_pack_comes_out_as_it_went_in(tmp_path: Path) -> None:
    whole = load_pack(built_in_pack())
    for name, data in whole.data:
        (tmp_path / name).write_bytes(data)
    write_cache(tmp_path, whole, tmp_path / NAME)
    assert read_cache(tmp_path, Pack) == whole


def test_a_packed_folder_is_not_read_again(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = load_pack(packed)
    monkeypatch.delattr("kiosk.schema.toml.parse")
    monkeypatch.delattr("kiosk.content.load.parse")
    assert load_built_in(packed) == pack
    assert PackStore(packed, tmp_path / "state").choose(None).pack == pack


def test_a_file_that_changed_since_counts(packed: Path) -> None:
    edit(packed / "pack.toml", 'id = "tiny"', 'id = "changed"')
    assert read_cache(packed, Pack) is None
    assert load_built_in(packed).structure.id == "changed"


def test_a_file_that_came_since_counts(packed: Path) -> None:
    (packed / "note.txt").touch()
    assert read_cache(packed, Pack) is None


@pytest.mark.parametrize("spoilt", [b"", b"\x00", b"{}"])
def test_a_damaged_form_is_passed_over(packed: Path, spoilt: bytes) -> None:
    whole = load_pack(packed)
    (packed / NAME).write_bytes(spoilt)
    assert load_built_in(packed) == whole


def test_a_form_whose_text_is_damaged_is_passed_over(packed: Path) -> None:
    whole = load_pack(packed)
    form = packed / NAME
    files, value = decode(form.read_bytes(), type=tuple[dict[str, bytes], Raw])
    word = whole.structure.id.encode()
    spoilt = bytes(value).replace(word, word[:-1] + b"\xf1")
    form.write_bytes(encode((files, Raw(spoilt))))
    assert load_built_in(packed) == whole


def test_a_form_of_something_else_is_passed_over(packed: Path) -> None:
    whole = load_pack(packed)
    write_cache(packed, {"us": HelpLines("988", "911")}, packed / NAME)
    assert load_built_in(packed) == whole


def test_numbers_to_call_are_packed_too(tmp_path: Path) -> None:
    (tmp_path / "xx.toml").write_text('call = "1"\ndanger = "2"\n')
    (tmp_path / "us.toml").write_text('call = "3"\ndanger = "4"\n')
    lines = {name: load_help(tmp_path, name)[0] for name in ("xx", "us")}
    write_cache(tmp_path, lines, tmp_path / NAME)
    assert read_cache(tmp_path, dict[str, HelpLines]) == lines
    assert load_help(tmp_path, "xx") == (HelpLines("1", "2"), ())
    instead, diagnostics = load_help(tmp_path, "yy")
    assert instead == HelpLines("3", "4")
    assert [diagnostic.key for diagnostic in diagnostics] == ["help.country"]
