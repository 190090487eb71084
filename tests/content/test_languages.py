"""The built-in pack has the same keys and figures in every language."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any, Final

import pytest

from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack

LANGUAGES: Final = [code for code in load_pack(built_in_pack()).structure.languages if code != "en"]

SAME: Final = {
    "direction",
    "routes.iv.short",
    "routes.im.short",
    "rows.clinic.text",
    "terms.iv.word",
    "terms.im.word",
    "terms.fda.word",
}
"""Keys of texts whose names or abbreviations are the same in every language."""

FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*\s?%?")


def flat(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a table with its dotted key."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{key}.")
        elif isinstance(value, str):
            yield f"{above}{key}", value


def texts(language: str) -> dict[str, str]:
    file = built_in_pack() / f"{language}.toml"
    table = tomllib.loads(file.read_text("utf-8"))
    del table["review"]
    return dict(flat(table))


def figures(text: str) -> list[str]:
    return sorted(figure.replace(" ", "") for figure in FIGURE.findall(text))


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return texts("en")


@pytest.fixture(scope="module", params=LANGUAGES)
def other(request: pytest.FixtureRequest) -> dict[str, str]:
    return texts(request.param)


def test_the_pack_speaks_spanish() -> None:
    assert "es" in LANGUAGES


def test_it_has_the_same_keys(english: dict[str, str], other: dict[str, str]) -> None:
    assert list(other) == list(english)


def test_it_has_the_same_figures(english: dict[str, str], other: dict[str, str]) -> None:
    differing = {key: text for key, text in other.items() if figures(text) != figures(english[key])}
    assert differing == {}


def test_nothing_is_left_in_english(english: dict[str, str], other: dict[str, str]) -> None:
    assert {key for key, text in other.items() if text == english[key]} == SAME


def test_nothing_is_left_out_of_a_sentence(english: dict[str, str], other: dict[str, str]) -> None:
    """A translation that is much shorter probably lacks something."""
    sentences = [key for key in other if " " in english[key]]
    short = [key for key in sentences if len(other[key]) < 0.55 * len(english[key])]
    assert short == []


def test_nobody_has_signed_it_yet() -> None:
    for words in load_pack(built_in_pack()).spoken:
        assert words.review.reviewed_by == ""
        assert words.review.signed == ""


def test_a_translation_says_what_it_awaits() -> None:
    pack = load_pack(built_in_pack())
    assert [code for code in LANGUAGES if not pack.words(code).review.awaits] == []
