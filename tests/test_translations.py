"""Every word of the interface is translated, and nothing else is."""

import re
from pathlib import Path
from typing import Final

import pytest

from kiosk.content.load import load_pack
from kiosk.paths import resources
from kiosk.startup import built_in_pack
from kiosk.values.interface_languages import WRITTEN_IN
from tests.support.linguist import Message, find_words, messages

FILES: Final = sorted((resources() / "translations").glob("kiosk_*.ts"))

PLACEHOLDER: Final = re.compile(r"%L?\d|%n")

SAME: Final = {"No", "PIN", "%1 min", "Normal"}
"""Texts that are the same in English and another language, besides those without words."""


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def said(request: pytest.FixtureRequest) -> list[Message]:
    return messages(request.param)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    """The texts of the interface as extracted now."""
    file = tmp_path_factory.mktemp("words") / "kiosk_xx.ts"
    find_words(file)
    return messages(file)


def test_the_built_in_pack_speaks_no_language_in_which_the_interface_is_dumb() -> None:
    languages = {*load_pack(built_in_pack()).structure.languages} - {WRITTEN_IN}
    assert languages <= {_language(file) for file in FILES}


def test_the_file_holds_what_the_interface_says_today(
    said: list[Message], written: list[Message]
) -> None:
    assert [one.key for one in said] == [one.key for one in written]
    assert len(written) > 100


def test_every_message_is_translated_and_finished(said: list[Message]) -> None:
    assert [one.source for one in said if one.state or not all(one.said) or not one.said] == []


def test_every_placeholder_is_kept(said: list[Message]) -> None:
    lost = [
        f"{one.source} / {form}"
        for one in said
        for form in one.said
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(one.source))
    ]
    assert lost == []


def test_nothing_is_left_in_english(said: list[Message]) -> None:
    alike = {one.source for one in said if one.source in one.said}
    assert {source for source in alike if _has_a_word(source)} <= SAME


def test_one_text_has_one_translation(said: list[Message]) -> None:
    by_source: dict[str, set[str]] = {}
    for one in said:
        by_source.setdefault(one.source, set()).update(one.said)
    assert {source: forms for source, forms in by_source.items() if len(forms) > 1} == {}


def _has_a_word(text: str) -> bool:
    return any(letter.isalpha() for letter in PLACEHOLDER.sub("", text))


def _language(file: Path) -> str:
    return file.stem.removeprefix("kiosk_")
