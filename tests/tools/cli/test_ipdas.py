"""`kiosk-author ipdas`: writes two reports; its exit code tells whether the pack passes."""

from pathlib import Path

import pytest

from tests.cli.run_command import run_author
from tests.support.packs import edit, sound_pack
from tests.tools.content.ipdas.flaws import FLAWS, Flaw
from tools.cli.main import main


def test_the_pack_that_ships_passes_but_for_who_paid(tmp_path: Path) -> None:
    done = run_author("ipdas", "--out", tmp_path / "audit")
    assert done.returncode == 1
    (told,) = done.stderr.splitlines()
    assert told.startswith("C 2.3.1: needs people: ")
    files = f"{tmp_path / 'audit.html'}, {tmp_path / 'audit.md'}"
    assert done.stdout.startswith("6 of 6 qualifying, 5 of 6 certification, ")
    assert done.stdout.endswith(f" items are met: {files}\n")
    assert (tmp_path / "audit.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "audit.md").read_text("utf-8").startswith("# IPDAS self-audit of innerbloom")


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_a_suffix_asks_for_that_file_alone(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"audit{suffix}"
    folder = sound_pack(tmp_path / "pack")
    assert main(["ipdas", str(folder), "--out", str(out)]) == 0
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [out.name]


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw.name)
def test_a_flawed_pack_does_not_pass_and_its_flaw_is_named(
    flaw: Flaw, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = flaw.pack(tmp_path / "pack"), tmp_path / "audit.md"
    assert main(["ipdas", str(folder), "--out", str(out)]) == 1
    told = capsys.readouterr().err.splitlines()
    (line,) = [line for line in told if line.startswith(f"{flaw.item}: not met: ")]
    assert flaw.lacking in line
    assert flaw.lacking.replace("_", "") in out.read_text("utf-8").replace("_", "")


@pytest.mark.parametrize(
    ("old", "told"),
    [("published = 2026-01-01\n", "pack.toml: published: "), ("year = 2014\n", ".year: ")],
)
def test_a_pack_or_a_source_without_its_date_cannot_be_audited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, told: str
) -> None:
    folder, out = sound_pack(tmp_path / "pack"), tmp_path / "audit.md"
    edit(folder / "pack.toml", old, "")
    assert main(["ipdas", str(folder), "--out", str(out)]) == 1
    assert f"{told}this key is missing." in capsys.readouterr().err
    assert not out.exists()


def test_another_suffix_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "audit.pdf"
    assert main(["ipdas", "--out", str(out)]) == 2
    assert capsys.readouterr().err == (
        f"--out {out}: this is neither .html nor .md. Leave the suffix out for both.\n"
    )


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "nowhere" / "audit.md"
    assert main(["ipdas", "--out", str(out)]) == 1
    assert str(out) in capsys.readouterr().err


def test_a_review_that_is_overdue_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = sound_pack(tmp_path / "pack")
    edit(folder / "es.toml", "[review]", "[review]\nnext_review = 2026-01-02")
    assert main(["ipdas", str(folder), "--out", str(tmp_path / "audit.md")]) == 0
    assert "es: the date of its next review, 2026-01-02, has passed." in capsys.readouterr().err
