"""Warnings, which do not fail the lint."""

import sys
from pathlib import Path

import pytest

from tests.support.packs import edit
from tests.tools.content.lint.flaws import check


def warnings(
    folder: Path, capsys: pytest.CaptureFixture[str], day: str = "2026-06-01"
) -> list[str]:
    """Check a pack without errors; return its warnings."""
    assert check(folder, day) == 0
    said = capsys.readouterr().out.splitlines()
    return [line.removeprefix("warning: ") for line in said if line.startswith("warning: ")]


def test_a_review_that_was_due(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert warnings(folder, capsys, "2027-01-01") == []
    assert warnings(folder, capsys, "2027-01-02") == [
        "pack.toml: next_review: the review that was due by 2027-01-01 is overdue. "
        "Have the words reviewed, then write the next day."
    ]


def test_a_review_of_one_language_that_was_due(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "es.toml", "[review]", "[review]\nnext_review = 2026-05-31")
    edit(folder / "en.toml", "[review]", "[review]\nnext_review = 2026-06-01")
    assert warnings(folder, capsys) == [
        "es.toml: review.next_review: the review that was due by 2026-05-31 is overdue. "
        "Have the words reviewed, then write the next day."
    ]


def test_a_row_whose_sheet_is_above_the_limit(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, stays = folder / "en.toml", "A delicate catheter stays in the vein."
    edit(words, "A thin line stays in the vein.", stays)
    leaves = "A medical needle enters and exits rapidly."
    edit(words, "A needle goes in and out of the arm.", leaves)
    (row,) = warnings(folder, capsys)
    assert row.startswith("en.toml: rows.needle: it reads at grade 9.7 ")
    assert row.endswith(", and the limit is 8. Write shorter sentences and plainer words.")


def test_a_term_that_nothing_uses(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        folder / "en.toml",
        "[terms.trial]",
        '[terms.dose]\nword = "Dose"\nmeaning = "How much."\n\n[terms.trial]',
    )
    edit(
        folder / "es.toml",
        "[terms.trial]",
        '[terms.dose]\nword = "Aguja"\nmeaning = "Pincha."\n\n[terms.trial]',
    )
    assert warnings(folder, capsys) == [
        "en.toml: terms.dose: no other words use this term. Take it out."
    ]


@pytest.mark.parametrize(
    ("table", "entry"),
    [
        ("exempt", "infusion"),
        ("allowed", "rows.onset.iv"),
        ("known", "MRI"),
        ("same", "rows.onset.iv"),
    ],
)
def test_an_exception_that_nothing_needs(
    table: str, entry: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lists = folder / "checks.toml"
    edit(lists, 'exempt = { ketamina = "The name of the drug." }\n', "")
    edit(
        lists,
        "[languages.es.units]",
        f'[languages.es.{table}]\n"{entry}" = "Why."\n\n[languages.es.units]',
    )
    assert warnings(folder, capsys) == [
        f'checks.toml: languages.es.{table}: nothing needs the exception "{entry}". Take it out.'
    ]


def test_nothing_to_measure_with(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    assert warnings(folder, capsys) == [
        f"{file}: the reading level was not measured: textstat is not installed. "
        "Give the command in a working copy, after `make setup`."
        for file in ("en.toml", "es.toml")
    ]


def test_a_language_that_nothing_measures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in ("pack.toml", "checks.toml", "es.toml"):
        text = (folder / file).read_text("utf-8")
        changed = text.replace("languages.es", "languages.eo").replace('"es"', '"eo"')
        (folder / file).write_text(changed, "utf-8")
    (folder / "es.toml").rename(folder / "eo.toml")
    assert warnings(folder, capsys) == [
        "eo.toml: there is no reading measure for this language. Have readers try the words."
    ]
