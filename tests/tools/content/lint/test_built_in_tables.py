"""The built-in pack passes, and its tables in the docs are up to date."""

import datetime as dt
import re
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.paths import resources
from kiosk.startup import built_in_pack
from tests.support.packs import edit
from tests.tools.content.lint.flaws import SOUND
from tools.cli.main import main
from tools.content.lint.check import check_folder

TABLES = resources().parent / "docs" / "content-tables.md"


def test_the_built_in_pack_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == 0
    assert "error: " not in capsys.readouterr().out


def test_the_tables_in_the_documents_are_true(tmp_path: Path) -> None:
    out = tmp_path / "tables.md"
    assert main(["lint", "--out", str(out)]) == 0
    assert TABLES.read_text("utf-8") == out.read_text("utf-8"), "Run `make tables`."


def test_tables_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(SOUND), "--out", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_a_day_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["lint", "--on", "soon"])
    assert "soon is not a day such as 2026-11-24" in capsys.readouterr().err


def test_a_table_counts_what_is_found_in_its_panel_and_language(folder: Path) -> None:
    edit(folder / "es.toml", "Puede arder en la vena.", "Es un milagro en la vena.")
    report = check_folder(folder, dt.date(2026, 6, 1))
    lines = [line for line in report.tables().splitlines() if line.startswith("| ")]
    found = {line.split("|")[1].strip(): line.split("|")[-2].strip() for line in lines}
    assert (found["What it is like"], found["Cómo es"], found["Luego"]) == ("0", "1", "0")


def test_the_pack_is_uneven_where_only_cells_are_judged(tmp_path: Path) -> None:
    """Its cells favour IV, as the clinic's article does; the sheets give the other half."""
    folder = copytree(built_in_pack(), tmp_path / "pack")
    text = (folder / "pack.toml").read_text("utf-8")
    cells = re.sub(r'^(tone_more_i[vm]) = "\w+"$', r'\1 = "neutral"', text, flags=re.MULTILINE)
    (folder / "pack.toml").write_text(cells, "utf-8")
    found = [str(finding) for finding in check_folder(folder, dt.date(2026, 12, 1)).findings]
    places = [line.partition(": favourable less unfavourable is ")[0] for line in found]
    assert places == ["error: pack.toml: rows"]
