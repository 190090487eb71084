"""`kiosk-author proof`: writes a PDF with progress output, or says why it cannot."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.cli.run_command import run_author
from tests.support.packs import edit, sound_pack
from tools.cli.main import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a small pack."""
    return sound_pack(tmp_path / "pack")


def test_each_part_is_counted_on_standard_error(folder: Path, tmp_path: Path) -> None:
    done = run_author("proof", folder, "--out", tmp_path / "proof.pdf")
    assert done.returncode == 0
    lines = done.stderr.splitlines()
    assert lines[0] == f"1 of {len(lines)}: First screens"
    assert [line.split()[0] for line in lines] == [str(n + 1) for n in range(len(lines))]
    assert "\r" not in done.stderr
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")


def test_another_suffix_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "proof.html"
    assert main(["proof", "--out", str(out)]) == 2
    assert capsys.readouterr().err == (
        f"--out {out}: this does not end in .pdf. The proof is a PDF.\n"
    )


def test_a_second_language_needs_a_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "proof.pdf"
    assert main(["proof", "--out", str(out), "--beside", "es"]) == 2
    assert capsys.readouterr().err == (
        "--beside es: beside what? Name the first one with --language.\n"
    )


def test_a_language_that_the_pack_has_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "proof.pdf"
    asked = ["--language", "en", "--beside", "fr"]
    assert main(["proof", str(folder), "--out", str(out), *asked]) == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert told == "the pack has no language fr. Name one of: en, es."
    assert not out.exists()


def test_a_pack_that_does_not_load_has_no_proof(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "en.toml", 'label = "Who pays"', 'label = ""')
    assert main(["proof", str(folder), "--out", str(tmp_path / "proof.pdf")]) == 1
    assert capsys.readouterr().err.startswith("en.toml: rows.paid.label: ")
    assert not (tmp_path / "proof.pdf").exists()


@pytest.mark.usefixtures("qapp")
def test_a_file_that_cannot_be_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert isinstance(QGuiApplication.instance(), QGuiApplication)
    out = tmp_path / "nowhere" / "proof.pdf"
    assert main(["proof", str(folder), "--out", str(out)]) == 1
    assert str(out) in capsys.readouterr().err.splitlines()[-1]
