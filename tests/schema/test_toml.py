"""TOML files are read safely, and a syntax error is reported with its line."""

from pathlib import Path

import pytest

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.read_file import LARGEST
from kiosk.schema.toml import parse, read_text


def said(text: str) -> str:
    diagnostic = parse(text, "f")
    assert isinstance(diagnostic, Diagnostic)
    return str(diagnostic)


def test_a_text_is_read_without_its_byte_order_mark_and_with_plain_line_ends(
    tmp_path: Path,
) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert read_text(file, "f") == "a = 1\nb = 2\n"


def test_an_empty_file_is_an_empty_table(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.touch()
    assert read_text(file, "f") == ""
    assert parse("", "f") == {}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a = 1\na = 2", "f: line 2, column 6: this is not TOML: cannot overwrite a value. "),
        ("a = 1\n\nb =", "f: line 3, column 4: this is not TOML: invalid value. "),
        ("a = 'x", "f: line 1, column 7: this is not TOML: expected "),
        ("a = '''\n", "f: line 2, column 1: this is not TOML: expected "),
    ],
)
def test_a_slip_is_named_by_line_and_column(text: str, start: str) -> None:
    assert said(text).startswith(start)
    assert said(text).endswith("text stands in quotes, names are unique.")


@pytest.mark.parametrize("bracket", ["[", "{a="])
def test_brackets_without_end_are_a_fault(bracket: str) -> None:
    assert said("a = " + bracket * 100_000) == (
        "f: lists or tables stand too deep in one another. Close each bracket that is opened."
    )


def test_a_number_without_end_is_a_fault() -> None:
    assert said("a = " + "9" * 100_000) == (
        "f: a number is too long. Write numbers of at most 18 digits."
    )


@pytest.mark.parametrize("name", ["a", '"a"', "'a'", "a-b"])
@pytest.mark.parametrize("dot", [".", " . "])
def test_names_joined_by_dots_without_end_are_a_fault(name: str, dot: str) -> None:
    assert said("b = 1\n" + dot.join([name] * 100_000) + " = 1") == (
        "f: line 2: more than 16 names are joined by dots. Give the table a heading of its own."
    )


def test_dots_in_a_sentence_are_no_names() -> None:
    text = "Wait... " * 20 + "1.2.3."
    assert parse(f'a = "{text}"', "f") == {"a": text}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        *((text, True) for text in ("a-", "a ", '"', "'", "a.a\n", "a")),
        *((text, False) for text in ("a=1\n#", "[[a]]\n", "\n")),
    ],
)
def test_reading_the_largest_file_comes_to_an_end(text: str, wrong: bool) -> None:
    """Quadratic run time would take hours."""
    found = parse(text * (LARGEST // len(text)), "f")
    assert isinstance(found, Diagnostic) is wrong
