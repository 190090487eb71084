"""`kiosk-author words`: exports and imports translations, or says why it cannot."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.sign_off import state
from tests.cli.run_command import run_author
from tests.support.packs import edit, sound_pack
from tools.cli.main import main
from tools.content.signing import Signature, sign
from tools.content.translation.xliff import LARGEST

DAY = dt.date(2026, 3, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack in English and Spanish."""
    return sound_pack(tmp_path / "pack")


@pytest.fixture
def file(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Its Spanish words, exported for a translator."""
    file = folder.parent / "es.xlf"
    assert main(["words", "export", str(folder), "--language", "es", "--out", str(file)]) == 0
    capsys.readouterr()
    return file


def translate(file: Path, old: str, new: str) -> None:
    """Change a translation, as a translator does."""
    edit(file, f">{old}</target>", f">{new}</target>")


def test_there_and_back_as_people_give_the_commands(folder: Path) -> None:
    file, before = folder.parent / "es.xlf", (folder / "es.toml").read_bytes()
    out = run_author("words", "export", folder, "--language", "es", "--out", file)
    assert (out.returncode, out.stderr) == (0, "")
    count, _, rest = out.stdout.partition(" texts, ")
    assert file.read_text("utf-8").count("<trans-unit ") == int(count)
    assert rest == f"0 of them without a translation: {file}\n"
    back = run_author("words", "import", folder, file)
    assert (back.returncode, back.stderr) == (0, "")
    assert back.stdout == f"{folder}: 0 texts of es.toml have changed.\n"
    assert (folder / "es.toml").read_bytes() == before


def test_what_has_changed_and_what_is_not_translated_is_counted(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(file, "Empieza despacio.", "Llega despacio.")
    translate(file, "Empieza deprisa.", "")
    assert main(["words", "import", str(folder), str(file)]) == 0
    assert capsys.readouterr().out == (
        f"{folder}: 1 texts of es.toml have changed. 1 without a translation are as they were.\n"
    )
    row = load_pack(folder).words("es").rows["onset"]
    assert (row.iv, row.im) == ("Llega despacio.", "Empieza deprisa.")


def test_a_signature_is_void_once_a_word_changes(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(folder, "es", Signature("A. Person, medical director", DAY))
    assert main(["words", "import", str(folder), str(file)]) == 0
    assert state(load_pack(folder), "es", DAY).signed_off
    assert capsys.readouterr().err == ""
    translate(file, "Empieza despacio.", "Llega despacio.")
    assert main(["words", "import", str(folder), str(file)]) == 0
    assert not state(load_pack(folder), "es", DAY).signed_off
    assert capsys.readouterr().err == (
        "es: not signed off: changed since A. Person, medical director signed it on 2026-03-01. "
        "Have it read and signed again.\n"
    )


def test_a_word_that_is_too_long_is_named_by_its_key(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(file, "Empieza despacio.", "x" * 161)
    assert main(["words", "import", str(folder), str(file)]) == 1
    assert capsys.readouterr().err == (
        "es.xlf: rows.onset.iv: this text has 161 characters, and 160 fit. Shorten it by 1.\n"
    )


def test_a_file_for_another_version_is_refused(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(file, 'product-version="1.0.0"', 'product-version="0.9.0"')
    assert main(["words", "import", str(folder), str(file)]) == 1
    assert capsys.readouterr().err == (
        f"{file}: this is of version 0.9.0, not 1.0.0. "
        "Export the words again, and carry the translation over.\n"
    )


@pytest.mark.parametrize("hostile", ["entities", "size"])
def test_a_hostile_file_is_refused_in_a_sentence(
    folder: Path, file: Path, capsys: pytest.CaptureFixture[str], hostile: str
) -> None:
    text = file.read_text("utf-8")
    if hostile == "entities":
        text = text.replace("?>", '?><!DOCTYPE xliff [<!ENTITY a "b">]>', 1)
    file.write_text(text if hostile == "entities" else text + " " * LARGEST, "utf-8")
    assert main(["words", "import", str(folder), str(file)]) == 1
    (told,) = capsys.readouterr().err.splitlines()
    why = "declares a document type" if hostile == "entities" else "it holds more than 10,000,000"
    assert told.startswith(f"{file}: ")
    assert why in told


def test_a_file_that_is_not_there_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "import", str(folder), str(folder / "none.xlf")]) == 1
    assert str(folder / "none.xlf") in capsys.readouterr().err


def test_another_suffix_and_another_language_are_misuse(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder.parent / "es.txt"
    assert main(["words", "export", str(folder), "--language", "es", "--out", str(out)]) == 2
    assert capsys.readouterr().err == (
        f"--out {out}: this does not end in .xlf. A translator's file is XLIFF.\n"
    )
    out = out.with_suffix(".xlf")
    assert main(["words", "export", str(folder), "--language", "fr", "--out", str(out)]) == 2
    assert capsys.readouterr().err.startswith("--language fr: the pack has no language fr, only")
    assert not out.exists()


def test_a_pack_that_does_not_load_is_not_exported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "es.toml", 'begin = "', 'begn = "')
    out = folder.parent / "es.xlf"
    assert main(["words", "export", str(folder), "--language", "es", "--out", str(out)]) == 1
    assert capsys.readouterr().err.startswith("es.toml: begn: there is no such key.")
