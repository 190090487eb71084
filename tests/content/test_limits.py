"""A pack larger than the screens allow is rejected, and so is text with control characters."""

from pathlib import Path

import pytest

from kiosk.settings.load_settings import load_settings
from tests.support.packs import diagnostics_of, edit, tiny_pack


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Two routes", " ", "sources[article].title: this text is blank. Write something,"),
        ("Two routes", r"Two\u0000", "sources[article].title: character 4 is U+0000, a control"),
        ("10.1000/182", "10.1000/" + "1" * 5000, "sources[trial_2014].doi: "),
        ("10.1000/182", "10.1000/1\u202e2", "sources[trial_2014].doi: "),
    ],
)
def test_a_text_in_the_structure_that_is_none(
    top: Path, folder: Path, old: str, new: str, said: str
) -> None:
    edit(top, old, new)
    assert diagnostics_of(folder)[0].startswith(f"pack.toml: {said}")


def test_words_that_are_no_text_are_named_in_each_language(tmp_path: Path) -> None:
    folder = tiny_pack(tmp_path / "pack", ("en", "es"))
    for language in ("en", "es"):
        edit(folder / f"{language}.toml", 'begin = "', 'begin = "\u202e')
    assert diagnostics_of(folder) == [
        f"{language}.toml: begin: character 1 is U+202E, which turns the direction of reading. "
        "Take it out, or type the text anew."
        for language in ("en", "es")
    ]


def test_a_text_of_a_wrong_kind_and_one_that_is_none_are_both_named(
    top: Path, folder: Path
) -> None:
    edit(top, "year = 2026", "year = 0")
    edit(top, "Two routes", "\u200b")
    assert [line.split(": ")[1] for line in diagnostics_of(folder)] == [
        "sources[article].year",
        "sources[article].title",
    ]


def test_a_thousand_rows_are_too_many(top: Path, folder: Path) -> None:
    row = '[[rows]]\nid = "row_{}"\ncompared = false\nbadge = "not_known"\nsources = ["article"]\n'
    with top.open("a", encoding="utf-8") as stream:
        stream.writelines("\n" + row.format(number) for number in range(1350))
    assert diagnostics_of(folder) == [
        "pack.toml: rows: this list has 1353 entries. "
        "Write tables with the heading in double brackets, 1 to 200 entries."
    ]


def test_hundreds_of_terms_are_too_many(words: Path, folder: Path) -> None:
    with words.open("a", encoding="utf-8") as stream:
        for number in range(100):
            stream.write(f'\n[terms.term_{number}]\nword = "term {number}"\nmeaning = "A term."\n')
    assert diagnostics_of(folder) == [
        "en.toml: terms: this table has 101 entries. Write a table, up to 100 entries."
    ]


def test_a_setting_that_is_no_text_keeps_its_default(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[takeaway]\nprinter = "desk\u202e"\n[content]\npack = " "\n', "utf-8")
    settings, diagnostics = load_settings(file)
    assert (settings.takeaway.printer, settings.content.pack) == ("", "")
    assert [diagnostic.key for diagnostic in diagnostics] == ["takeaway.printer", "content.pack"]
