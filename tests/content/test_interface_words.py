"""A pack may include compiled interface words, which are stored with it."""

import os
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.interface_words import BEGINS
from kiosk.content.load import load_pack
from kiosk.content.pack_store import KEPT, PackStore
from kiosk.schema.read_file import LARGEST
from tests.support.packs import diagnostics_of, tiny_pack
from tests.support.systems import UNIX_ALONE

WORDS = BEGINS + b"words"


@pytest.fixture
def compiled(folder: Path) -> Path:
    file = folder / "kiosk_en.qm"
    file.write_bytes(WORDS)
    return file


def test_words_beside_a_language_file_belong_to_the_pack(folder: Path, compiled: Path) -> None:
    without = tiny_pack(folder.parent / "without")
    pack = load_pack(folder)
    assert pack.interface == ((compiled.name, WORDS),)
    assert load_pack(without).interface == ()


def test_words_in_a_language_that_the_pack_does_not_speak_are_left_alone(
    folder: Path, compiled: Path
) -> None:
    compiled.rename(folder / "kiosk_fr.qm")
    assert load_pack(folder).interface == ()


def test_they_are_kept_with_the_last_good_pack(
    folder: Path, compiled: Path, tmp_path: Path
) -> None:
    shelf = PackStore(folder, tmp_path / "state")
    shelf.choose(folder)
    assert (shelf.store / KEPT / compiled.name).read_bytes() == WORDS
    compiled.write_bytes(b"spoilt")
    chosen = shelf.choose(folder)
    assert chosen.origin == "last_good"
    assert chosen.pack.interface == ((compiled.name, WORDS),)


def test_a_file_that_is_not_compiled(folder: Path, compiled: Path) -> None:
    compiled.write_text("<TS/>", "utf-8")
    assert diagnostics_of(folder) == [
        "kiosk_en.qm: this is not a compiled file of Qt Linguist. "
        "Release the .ts file with Qt Linguist again."
    ]


def test_a_file_that_is_too_large(folder: Path, compiled: Path) -> None:
    compiled.write_bytes(BEGINS.ljust(LARGEST + 1, b"."))
    assert diagnostics_of(folder) == [
        "kiosk_en.qm: this file is too large. Keep it to 1,000,000 bytes."
    ]


def test_a_folder_in_its_place(folder: Path, compiled: Path) -> None:
    compiled.unlink()
    compiled.mkdir()
    assert diagnostics_of(folder) == [
        "kiosk_en.qm: this is not a file. Put the file itself in its place."
    ]


@UNIX_ALONE
def test_a_link_that_leaves_the_folder(folder: Path, compiled: Path, tmp_path: Path) -> None:
    compiled.rename(tmp_path / "elsewhere.qm")
    compiled.symlink_to(tmp_path / "elsewhere.qm")
    assert diagnostics_of(folder) == [
        "kiosk_en.qm: this link leads out of the pack's folder. Put the file itself in its place."
    ]


def test_a_file_that_cannot_be_read(
    folder: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.open

    def refuse(path: Path, *given: Any, **named: Any) -> int:
        if Path(path).name == compiled.name:
            raise PermissionError(13, "Permission denied")
        return real(path, *given, **named)

    monkeypatch.setattr(os, "open", refuse)
    assert diagnostics_of(folder) == [
        "kiosk_en.qm: this file cannot be read ([Errno 13] Permission denied). "
        "Let the kiosk's user read it."
    ]
