"""A diagnostic reads as one line with place, reason and remedy."""

import pytest

from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, did_you_mean, listed, plain, quoted


def test_a_fault_names_its_file_its_key_its_reason_and_its_remedy() -> None:
    diagnostic = (
        DocumentPlace("pack.toml")
        .below("rows")
        .item(3)
        .below("badge")
        .diagnostic("this is wrong", "Fix it.")
    )
    assert str(diagnostic) == "pack.toml: rows[3].badge: this is wrong. Fix it."


def test_a_fault_of_a_whole_file_names_no_key() -> None:
    assert str(Diagnostic("pack.toml", "", "this is wrong", "Fix it.")) == (
        "pack.toml: this is wrong. Fix it."
    )


def test_a_fault_stays_on_its_line() -> None:
    assert (
        str(Diagnostic("a\nb", "", "this is wrong", "Fix it.")) == r"a\nb: this is wrong. Fix it."
    )


def test_a_key_that_toml_would_quote_is_quoted() -> None:
    assert DocumentPlace("pack.toml", "rows").below("a b").key == 'rows."a b"'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("onset", '"onset"'),
        ("é", '"é"'),
        ("a\tb", r'"a\tb"'),
        ("\udcff", r'"\udcff"'),
        ("x" * 40, '"' + "x" * 40 + '"'),
        ("x" * 41, '"' + "x" * 39 + '…"'),
    ],
)
def test_a_quoted_text_is_short_and_can_be_printed(text: str, shown: str) -> None:
    assert quoted(text) == shown
    assert plain(shown) == shown


def test_only_a_word_that_is_much_alike_is_asked_for() -> None:
    assert did_you_mean("onest", ["onset", "peak"]) == 'Did you mean "onset"? '
    assert did_you_mean("xyz", ["onset", "peak"]) == ""


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (200, 200), (201, 201), (500, 201)])
def test_a_list_of_faults_comes_to_an_end(count: int, shown: int) -> None:
    diagnostics = listed((Diagnostic("a", str(n), "wrong", "Fix it.") for n in range(count)), "a")
    assert len(diagnostics) == shown
