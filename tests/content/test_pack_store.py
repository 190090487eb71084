"""The kiosk always has a pack to show, and staff hear why it is not the clinic's own."""

import shutil
import sys
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.content.pack_store import BEFORE, KEPT, NEXT, PackStore
from tests.support.packs import edit, tiny_pack


@pytest.fixture
def shelf(tmp_path: Path) -> PackStore:
    built_in = tiny_pack(tmp_path / "built_in")
    edit(built_in / "pack.toml", 'id = "tiny"', 'id = "built_in"')
    return PackStore(built_in, tmp_path / "state" / "kiosk")


def spoil(folder: Path) -> None:
    edit(folder / "pack.toml", '"not_known"', '"unknown"')


def test_a_clinic_without_a_pack_of_its_own_shows_the_built_in_one(shelf: PackStore) -> None:
    chosen = shelf.choose(None)
    assert (chosen.pack.structure.id, chosen.origin, chosen.diagnostics) == (
        "built_in",
        "built_in",
        (),
    )
    assert not shelf.store.exists()


def test_a_clinics_pack_is_shown_and_kept(shelf: PackStore, folder: Path) -> None:
    chosen = shelf.choose(folder)
    assert (chosen.pack.structure.id, chosen.origin, chosen.diagnostics) == ("tiny", "chosen", ())
    assert load_pack(shelf.store / KEPT) == chosen.pack
    assert [entry.name for entry in shelf.store.iterdir()] == [KEPT]


def test_a_broken_pack_leaves_the_last_good_one_and_says_why(
    shelf: PackStore, folder: Path
) -> None:
    good = shelf.choose(folder).pack
    spoil(folder)
    chosen = shelf.choose(folder)
    assert (chosen.pack, chosen.origin) == (good, "last_good")
    assert [diagnostic.key for diagnostic in chosen.diagnostics] == ["rows[ride].badge"]


def test_a_pack_that_is_gone_leaves_the_last_good_one(shelf: PackStore, folder: Path) -> None:
    shelf.choose(folder)
    shutil.rmtree(folder)
    chosen = shelf.choose(folder)
    assert chosen.origin == "last_good"
    assert [diagnostic.reason for diagnostic in chosen.diagnostics] == ["there is no such folder"]


def test_a_broken_pack_with_none_before_it_leaves_the_built_in_one(
    shelf: PackStore, folder: Path
) -> None:
    spoil(folder)
    chosen = shelf.choose(folder)
    assert (chosen.pack.structure.id, chosen.origin) == ("built_in", "built_in")
    assert [diagnostic.key for diagnostic in chosen.diagnostics] == ["rows[ride].badge"]
    assert not shelf.store.exists()


def test_a_new_pack_takes_the_place_of_the_one_kept(shelf: PackStore, folder: Path) -> None:
    shelf.choose(folder)
    edit(folder / "pack.toml", 'id = "tiny"', 'id = "newer"')
    shelf.choose(folder)
    assert load_pack(shelf.store / KEPT).structure.id == "newer"
    assert [entry.name for entry in shelf.store.iterdir()] == [KEPT]


def test_the_same_pack_is_not_written_again(shelf: PackStore, folder: Path) -> None:
    shelf.choose(folder)
    written = (shelf.store / KEPT).stat().st_ino
    shelf.choose(folder)
    assert (shelf.store / KEPT).stat().st_ino == written


def test_a_power_cut_between_two_renames_leaves_the_pack_before(
    shelf: PackStore, folder: Path
) -> None:
    good = shelf.choose(folder).pack
    (shelf.store / KEPT).rename(shelf.store / BEFORE)
    spoil(folder)
    chosen = shelf.choose(folder)
    assert (chosen.pack, chosen.origin) == (good, "last_good")


def test_a_copy_that_was_cut_short_is_written_anew(shelf: PackStore, folder: Path) -> None:
    (shelf.store / NEXT).mkdir(parents=True)
    (shelf.store / NEXT / "pack.toml").write_text("id = ", "utf-8")
    chosen = shelf.choose(folder)
    assert load_pack(shelf.store / KEPT) == chosen.pack
    assert [entry.name for entry in shelf.store.iterdir()] == [KEPT]


def test_a_damaged_copy_is_said_and_the_built_in_pack_shown(shelf: PackStore, folder: Path) -> None:
    shelf.choose(folder)
    (shelf.store / KEPT / "en.toml").write_bytes(b"code = ")
    spoil(folder)
    chosen = shelf.choose(folder)
    assert chosen.origin == "built_in"
    assert str(chosen.diagnostics[-1]) == (
        f"{shelf.store / KEPT}: the copy of the last good pack is damaged. "
        "Correct the clinic's pack: a new copy is kept once it loads."
    )


def test_a_damaged_copy_is_replaced_by_the_next_good_pack(shelf: PackStore, folder: Path) -> None:
    shelf.choose(folder)
    (shelf.store / KEPT / "en.toml").write_bytes(b"code = ")
    chosen = shelf.choose(folder)
    assert (chosen.origin, chosen.diagnostics) == ("chosen", ())
    assert load_pack(shelf.store / KEPT) == chosen.pack


def test_a_store_that_cannot_be_written_does_not_stop_the_kiosk(
    shelf: PackStore, folder: Path
) -> None:
    shelf.store.parent.write_text("in the way", "utf-8")
    chosen = shelf.choose(folder)
    assert chosen.origin == "chosen"
    (line,) = map(str, chosen.diagnostics)
    says = "WinError" if sys.platform == "win32" else "Errno"
    assert line.startswith(f"{shelf.store}: no copy of the pack can be kept ([{says} ")
    assert line.endswith("). Let the kiosk's user write there, and see that the disk has room.")


def test_a_broken_built_in_pack_is_an_error(shelf: PackStore, folder: Path) -> None:
    spoil(folder)
    spoil(shelf.built_in)
    for wanted in (None, folder):
        with pytest.raises(PackError, match=r"rows\[ride\]\.badge"):
            shelf.choose(wanted)
