"""A fact sheet explains the terms in its texts, in any of their forms."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.terms import explained_by
from tests.support.packs import edit


def explained(folder: Path, row: str) -> list[str]:
    pack = load_pack(folder)
    return [term.word for term in explained_by(pack.row(row), pack.words("en"))]


@pytest.mark.parametrize(
    "text", ["A vein.", "A (Vein)!", "It is vein-deep.", "Two of your veins.", "IN THE VEIN"]
)
def test_a_term_in_any_form(words: Path, folder: Path, text: str) -> None:
    edit(words, 'meaning = "It takes the blood back."', 'meaning = "A way."\nalso = ["veins"]')
    edit(words, "Somebody takes you home after either.", text)
    assert explained(folder, "ride") == ["vein"]


@pytest.mark.parametrize("text", ["A veinlet.", "In vain.", "Three veinss."])
def test_a_word_that_only_looks_like_a_term(words: Path, folder: Path, text: str) -> None:
    edit(words, "Somebody takes you home after either.", text)
    assert explained(folder, "ride") == []


def test_a_term_with_a_hyphen(words: Path, folder: Path) -> None:
    edit(words, 'word = "vein"', 'word = "Off-label"')
    edit(words, "Somebody takes you home after either.", "This use is off-label here.")
    assert explained(folder, "ride") == ["Off-label"]


def test_a_term_in_the_words_about_a_source_and_in_the_meaning_of_a_term(
    words: Path, folder: Path
) -> None:
    edit(words, '"It takes the blood back."', '"It leads to the heart."')
    edit(words, "[sources]", '[terms.heart]\nword = "heart"\nmeaning = "A pump."\n\n[sources]')
    edit(words, '"What the clinic writes"', '"What the clinic writes on a vein"')
    assert explained(folder, "ride") == ["vein", "heart"]
