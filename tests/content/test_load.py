"""A pack loads completely, or every fault in its files is reported."""

import os
from pathlib import Path
from typing import Any, NoReturn

import pytest

from kiosk.content.load import load_pack
from kiosk.schema.read_file import LARGEST
from tests.support.packs import diagnostics_of, edit, tiny_pack
from tests.support.systems import UNIX_ALONE


def test_a_pack_in_order_loads_with_all_its_languages(tmp_path: Path) -> None:
    pack = load_pack(tiny_pack(tmp_path / "pack", ("en", "es")))
    assert pack.structure.id == "tiny"
    assert [words.code for words in pack.spoken] == ["en", "es"]


def test_files_that_are_none_of_its_own_are_left_alone(folder: Path) -> None:
    (folder / "README.md").write_text("Read me.", "utf-8")
    (folder / "._en.toml").write_bytes(b"\x00\x05\x16\x07")
    assert load_pack(folder).structure.id == "tiny"


@UNIX_ALONE
def test_a_folder_that_is_a_link_loads(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "current"
    link.symlink_to(folder, target_is_directory=True)
    assert load_pack(link) == load_pack(folder)


def test_a_missing_folder(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    assert diagnostics_of(missing) == [
        f"{missing}: there is no such folder. Put the pack's folder there, or correct its path."
    ]


def test_a_file_in_place_of_the_folder(top: Path) -> None:
    assert diagnostics_of(top) == [
        f"{top}: there is no such folder. Put the pack's folder there, or correct its path."
    ]


@pytest.mark.parametrize("name", ["a\0b", pytest.param("x" * 5000, marks=UNIX_ALONE)])
def test_a_folder_whose_path_no_system_knows(tmp_path: Path, name: str) -> None:
    (line,) = diagnostics_of(tmp_path / name)
    assert "this folder cannot be read (" in line
    assert line.endswith("). Let the kiosk's user read it.")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert diagnostics_of(tmp_path) == [
        "pack.toml: there is no such file. Put the file there, or correct its path."
    ]


def test_a_language_without_its_file(top: Path, folder: Path) -> None:
    edit(top, '["en"]', '["en", "es"]')
    assert diagnostics_of(folder) == [
        'pack.toml: languages: there is no file "es.toml". '
        "Add the file, or take the language out of the list."
    ]


def test_a_language_file_that_is_not_listed(folder: Path) -> None:
    (folder / "es.toml").write_text("", "utf-8")
    assert diagnostics_of(folder) == [
        "es.toml: languages in pack.toml does not list this file. "
        "Add its name without .toml there, or take it away."
    ]


@UNIX_ALONE
def test_a_name_that_would_break_the_line_of_its_fault(folder: Path) -> None:
    (folder / os.fsdecode(b"a\nb\xff.toml")).write_text("", "utf-8")
    (line,) = diagnostics_of(folder)
    assert line.startswith(r"a\nb\udcff.toml: languages in pack.toml does not list this file.")


def test_a_file_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def refuse(path: Path, *given: Any, **named: Any) -> Any:
        if Path(path).name == "en.toml":
            raise PermissionError(13, "Permission denied")
        return really_open(path, *given, **named)

    monkeypatch.setattr(os, "open", refuse)
    assert diagnostics_of(folder) == [
        "en.toml: this file cannot be read ([Errno 13] Permission denied). "
        "Let the kiosk's user read it."
    ]


def test_a_folder_that_cannot_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    (line,) = diagnostics_of(folder)
    assert "this folder cannot be read ([Errno 13] Permission denied)" in line


def test_a_folder_in_place_of_a_file(words: Path, folder: Path) -> None:
    words.unlink()
    words.mkdir()
    assert diagnostics_of(folder) == [
        "en.toml: this is not a file. Put the file itself in its place."
    ]


@UNIX_ALONE
def test_a_pipe_in_place_of_a_file_does_not_hold_the_kiosk_up(words: Path, folder: Path) -> None:
    words.unlink()
    os.mkfifo(words)
    assert diagnostics_of(folder) == [
        "en.toml: this is not a file. Put the file itself in its place."
    ]


def test_bytes_that_are_not_utf_8(words: Path, folder: Path) -> None:
    words.write_bytes(b'code = "en"\nname = "Espa\xf1ol"\n')
    assert diagnostics_of(folder) == [
        "en.toml: line 2: this is not UTF-8 text. Save the file as UTF-8."
    ]


def test_a_slip_in_the_syntax(top: Path, folder: Path) -> None:
    edit(top, 'version = "1.0.0"', "version = 1.0.0")
    assert diagnostics_of(folder) == [
        "pack.toml: line 5, column 14: this is not TOML: expected newline or end of document "
        "after a statement. "
        "Correct the line, or the one before it: text stands in quotes, names are unique."
    ]


def test_a_file_that_breaks_off(words: Path, folder: Path) -> None:
    words.write_bytes(b'code = "en"\nname = "Eng')
    (line,) = diagnostics_of(folder)
    assert line.startswith("en.toml: line 2, column 12: this is not TOML: unterminated string.")


def test_a_file_that_is_too_large(words: Path, folder: Path) -> None:
    words.write_bytes(b"#" * (LARGEST + 1))
    assert diagnostics_of(folder) == [
        "en.toml: this file is too large. Keep it to 1,000,000 bytes."
    ]


def test_a_text_of_10_megabytes(words: Path, folder: Path) -> None:
    edit(words, "Begin", "B" * 10_000_000)
    assert diagnostics_of(folder) == [
        "en.toml: this file is too large. Keep it to 1,000,000 bytes."
    ]


def test_a_file_that_is_just_not_too_large(words: Path, folder: Path) -> None:
    with words.open("ab") as stream:
        stream.write(b"#" * (LARGEST - words.stat().st_size))
    assert load_pack(folder).structure.id == "tiny"


@UNIX_ALONE
def test_a_link_that_leaves_the_folder(words: Path, folder: Path, tmp_path: Path) -> None:
    words.rename(tmp_path / "elsewhere.toml")
    words.symlink_to(tmp_path / "elsewhere.toml")
    assert diagnostics_of(folder) == [
        "en.toml: this link leads out of the pack's folder. Put the file itself in its place."
    ]


@UNIX_ALONE
@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "../pack", "/", ".."])
def test_a_link_to_anything_else_of_the_system(words: Path, folder: Path, target: str) -> None:
    words.unlink()
    words.symlink_to(target)
    (line,) = diagnostics_of(folder)
    assert line.startswith("en.toml: this ")
    assert line.endswith(". Put the file itself in its place.")


@UNIX_ALONE
def test_a_link_that_stays_in_the_folder_loads(words: Path, folder: Path) -> None:
    words.rename(folder / "english.txt")
    words.symlink_to("english.txt")
    assert load_pack(folder).words("en").code == "en"


@UNIX_ALONE
def test_a_link_to_nothing(words: Path, folder: Path) -> None:
    words.unlink()
    words.symlink_to("english.txt")
    assert diagnostics_of(folder) == [
        "en.toml: there is no such file. Put the file there, or correct its path."
    ]


@UNIX_ALONE
def test_a_link_to_itself(words: Path, folder: Path) -> None:
    words.unlink()
    words.symlink_to("en.toml")
    assert diagnostics_of(folder) == [
        "en.toml: this is not a file. Put the file itself in its place."
    ]


@UNIX_ALONE
def test_links_that_lead_to_each_other(words: Path, folder: Path) -> None:
    words.unlink()
    words.symlink_to("english.txt")
    (folder / "english.txt").symlink_to("en.toml")
    assert diagnostics_of(folder) == [
        "en.toml: this is not a file. Put the file itself in its place."
    ]


@UNIX_ALONE
def test_a_link_through_a_folder_that_leads_to_itself(words: Path, folder: Path) -> None:
    words.unlink()
    words.symlink_to("around/en.toml")
    (folder / "around").symlink_to("around")
    assert diagnostics_of(folder) == [
        "en.toml: this is not a file. Put the file itself in its place."
    ]


@UNIX_ALONE
def test_a_folder_that_is_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "pack").symlink_to("pack")
    (line,) = diagnostics_of(tmp_path / "pack")
    assert line.startswith(f"{tmp_path / 'pack'}: this folder cannot be read (")


def test_a_path_as_a_language(top: Path, folder: Path) -> None:
    edit(top, '["en"]', '["../en"]')
    assert diagnostics_of(folder) == [
        'pack.toml: languages[0]: "../en" is not written as it should be. '
        "Write a language code of two or three small letters, such as en."
    ]


def test_flaws_of_two_files_are_said_at_once(top: Path, words: Path, folder: Path) -> None:
    edit(top, '"not_known"', '"unknown"')
    edit(words, "Begin", "")
    first, second = diagnostics_of(folder)
    assert first.startswith('pack.toml: rows[ride].badge: "unknown" is not known here.')
    assert second.startswith("en.toml: begin: this text has 0 characters.")


def test_words_are_checked_although_the_structure_cannot_be_read(
    top: Path, words: Path, folder: Path
) -> None:
    top.write_bytes(b"[")
    edit(words, "Begin", "")
    (folder / "notes.toml").write_text("", "utf-8")
    assert [line.partition(":")[0] for line in diagnostics_of(folder)] == ["pack.toml", "en.toml"]


def test_shapes_and_references_are_said_at_once(top: Path, words: Path, folder: Path) -> None:
    edit(top, 'row = "onset"', 'row = "onsett"')
    edit(words, "Begin", "")
    first, second = diagnostics_of(folder)
    assert first.startswith('pack.toml: timeline.row: there is no row "onsett".')
    assert second.startswith("en.toml: begin: this text has 0 characters.")
