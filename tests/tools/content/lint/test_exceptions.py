"""Exceptions in a pack's lists allow what they name and nothing else."""

from pathlib import Path

import pytest

from tests.support.packs import edit
from tests.tools.content.lint.flaws import check

NEEDLE = "Puede arder en la vena."
COST = "¿Qué costo tiene?"


@pytest.mark.parametrize(
    ("change", "exception"),
    [
        ((NEEDLE, "Es un milagro en la vena."), ("allowed", "rows.needle.iv")),
        ((NEEDLE, "Puede arder como un ECG."), ("known", "ECG")),
        ((COST, "What does it cost?"), ("same", "questions.cost")),
    ],
)
def test_an_exception_with_its_reason(
    change: tuple[str, str],
    exception: tuple[str, str],
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    edit(folder / "es.toml", *change)
    assert check(folder) == 1
    assert "errors: 1, warnings: 0." in capsys.readouterr().out
    table, entry = exception
    heading = "[languages.es.units]"
    listed = f'[languages.es.{table}]\n"{entry}" = "Why."\n\n{heading}'
    edit(folder / "checks.toml", heading, listed)
    assert check(folder) == 0
    assert "nothing is wrong." in capsys.readouterr().out


def test_what_reads_alike_in_capitals_and_figures_is_no_missing_translation(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "en.toml", "It may sting at the vein.", "IV: 2.")
    edit(folder / "es.toml", "Puede arder en la vena.", "IV: 2.")
    assert "reads as in" not in (check(folder), capsys.readouterr().out)[1]


def test_a_term_that_an_earlier_row_explains_may_stand_anywhere(folder: Path) -> None:
    edit(folder / "en.toml", "It fits the drip more.", "The trials fit it more.")
    assert check(folder) == 0


def test_a_text_that_one_language_alone_has_is_not_compared(folder: Path) -> None:
    added = '[terms.trial]\nword = "Aguja"\nmeaning = "Mide 90 mm."\n\n'
    edit(folder / "es.toml", "[terms.trial]", added.replace("trial", "needle") + "[terms.trial]")
    assert check(folder) == 0
