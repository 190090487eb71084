"""The kiosk always has a pack to show, and staff are told why it is not the clinic's."""

import shutil
import sys
from pathlib import Path

import pytest

from kiosk.content import pack_store
from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.content.pack_store import BEFORE, KEPT, NEXT, PackStore
from tests.support.packs import edit, tiny_pack


@pytest.fixture
def store(tmp_path: Path) -> PackStore:
    built_in = tiny_pack(tmp_path / "built_in")
    edit(built_in / "pack.toml", 'id = "tiny"', 'id = "built_in"')
    return PackStore(built_in, tmp_path / "state" / "kiosk")


def spoil(folder: Path) -> None:
    edit(folder / "pack.toml", '"not_known"', '"unknown"')


def test_a_clinic_without_a_pack_of_its_own_shows_the_built_in_one(store: PackStore) -> None:
    chosen = store.choose(None)
    assert (chosen.pack.structure.id, chosen.origin, chosen.diagnostics) == (
        "built_in",
        "built_in",
        (),
    )
    assert not store.store.exists()


def test_a_clinics_pack_is_shown_and_kept(store: PackStore, folder: Path) -> None:
    chosen = store.choose(folder)
    assert (chosen.pack.structure.id, chosen.origin, chosen.diagnostics) == ("tiny", "chosen", ())
    assert load_pack(store.store / KEPT) == chosen.pack
    assert [entry.name for entry in store.store.iterdir()] == [KEPT]


def test_a_broken_pack_leaves_the_last_good_one_and_says_why(
    store: PackStore, folder: Path
) -> None:
    good = store.choose(folder).pack
    spoil(folder)
    chosen = store.choose(folder)
    assert (chosen.pack, chosen.origin) == (good, "last_good")
    assert [diagnostic.key for diagnostic in chosen.diagnostics] == ["rows[ride].badge"]


def test_a_pack_that_is_gone_leaves_the_last_good_one(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    shutil.rmtree(folder)
    chosen = store.choose(folder)
    assert chosen.origin == "last_good"
    assert [diagnostic.reason for diagnostic in chosen.diagnostics] == ["there is no such folder"]


def test_a_broken_pack_with_none_before_it_leaves_the_built_in_one(
    store: PackStore, folder: Path
) -> None:
    spoil(folder)
    chosen = store.choose(folder)
    assert (chosen.pack.structure.id, chosen.origin) == ("built_in", "built_in")
    assert [diagnostic.key for diagnostic in chosen.diagnostics] == ["rows[ride].badge"]
    assert not store.store.exists()


def test_a_new_pack_takes_the_place_of_the_one_kept(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    edit(folder / "pack.toml", 'id = "tiny"', 'id = "newer"')
    store.choose(folder)
    assert load_pack(store.store / KEPT).structure.id == "newer"
    assert [entry.name for entry in store.store.iterdir()] == [KEPT]


def test_the_same_pack_is_not_written_again(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    written = (store.store / KEPT).stat().st_ino
    store.choose(folder)
    assert (store.store / KEPT).stat().st_ino == written


def test_a_good_pack_is_read_and_checked_once_and_its_copies_never(
    store: PackStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[Path] = []

    def load(place: Path) -> Pack:
        loaded.append(place)
        return load_pack(place)

    monkeypatch.setattr(pack_store, "load_pack", load)
    store.choose(folder)
    store.choose(folder)
    edit(folder / "pack.toml", 'id = "tiny"', 'id = "newer"')
    store.choose(folder)
    assert loaded == [folder] * 3


def test_a_power_cut_between_two_renames_leaves_the_pack_before(
    store: PackStore, folder: Path
) -> None:
    good = store.choose(folder).pack
    (store.store / KEPT).rename(store.store / BEFORE)
    spoil(folder)
    chosen = store.choose(folder)
    assert (chosen.pack, chosen.origin) == (good, "last_good")


def test_a_copy_that_was_cut_short_is_written_anew(store: PackStore, folder: Path) -> None:
    (store.store / NEXT).mkdir(parents=True)
    (store.store / NEXT / "pack.toml").write_text("id = ", "utf-8")
    chosen = store.choose(folder)
    assert load_pack(store.store / KEPT) == chosen.pack
    assert [entry.name for entry in store.store.iterdir()] == [KEPT]


def test_a_damaged_copy_is_said_and_the_built_in_pack_shown(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    (store.store / KEPT / "en.toml").write_bytes(b"code = ")
    spoil(folder)
    chosen = store.choose(folder)
    assert chosen.origin == "built_in"
    assert str(chosen.diagnostics[-1]) == (
        f"{store.store / KEPT}: the copy of the last good pack is damaged. "
        "Correct the clinic's pack: a new copy is kept once it loads."
    )


def test_a_damaged_copy_is_replaced_by_the_next_good_pack(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    (store.store / KEPT / "en.toml").write_bytes(b"code = ")
    chosen = store.choose(folder)
    assert (chosen.origin, chosen.diagnostics) == ("chosen", ())
    assert load_pack(store.store / KEPT) == chosen.pack


def test_a_copy_that_holds_more_than_the_pack_is_replaced(store: PackStore, folder: Path) -> None:
    store.choose(folder)
    more = store.store / KEPT / "de.toml"
    shutil.copy(more.with_name("en.toml"), more)
    store.choose(folder)
    assert not more.exists()


def test_a_pack_that_a_power_cut_left_beside_its_place_is_put_back(
    store: PackStore, folder: Path
) -> None:
    store.choose(folder)
    (store.store / KEPT).rename(store.store / BEFORE)
    store.choose(folder)
    assert [entry.name for entry in store.store.iterdir()] == [KEPT]


def test_a_store_that_cannot_be_written_does_not_stop_the_kiosk(
    store: PackStore, folder: Path
) -> None:
    store.store.parent.write_text("in the way", "utf-8")
    chosen = store.choose(folder)
    assert chosen.origin == "chosen"
    (line,) = map(str, chosen.diagnostics)
    says = "WinError" if sys.platform == "win32" else "Errno"
    assert line.startswith(f"{store.store}: no copy of the pack can be kept ([{says} ")
    assert line.endswith("). Let the kiosk's user write there, and see that the disk has room.")


def test_a_broken_built_in_pack_is_an_error(store: PackStore, folder: Path) -> None:
    spoil(folder)
    spoil(store.built_in)
    for wanted in (None, folder):
        with pytest.raises(PackError, match=r"rows\[ride\]\.badge"):
            store.choose(wanted)
