"""The idle time leaves a slow reader time for the longest page."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.reading_time import STEP, WORDS_A_MINUTE, reading_seconds
from kiosk.content.structure import SectionKind
from kiosk.startup import built_in_pack
from tests.support.packs import edit, tiny_pack


@pytest.fixture
def built_in() -> Pack:
    return load_pack(built_in_pack())


def needs(*texts: str | None) -> float:
    """Return the seconds that a slow reader needs for texts."""
    return sum(len((text or "").split()) for text in texts) * 60 / WORDS_A_MINUTE


def test_it_is_enough_for_every_list_of_questions_and_every_row_in_full(built_in: Pack) -> None:
    seconds = reading_seconds(built_in)
    for words in built_in.spoken:
        assert needs(*words.questions.values()) <= seconds
        for row in words.rows.values():
            full = (
                row.label,
                row.why,
                row.iv,
                row.im,
                row.more_iv,
                row.more_im,
                row.text,
                row.more,
            )
            assert needs(*full) <= seconds


def test_it_is_enough_for_every_page_of_the_comparison(built_in: Pack) -> None:
    seconds = reading_seconds(built_in)
    for words in built_in.spoken:
        for topic in built_in.structure.topics:
            for section in topic.sections:
                rows = [words.rows[name] for name in section.rows]
                page = [said for row in rows for said in (row.label, row.iv, row.im, row.text)]
                assert needs(words.topics[topic.id].lead, *page) <= seconds


def test_it_is_no_longer_than_the_longest_page_takes(built_in: Pack) -> None:
    kinds = {section.kind for topic in built_in.structure.topics for section in topic.sections}
    assert SectionKind.QUESTIONS in kinds
    titles = [
        (words.topics[topic.id].lead, *words.questions.values())
        for words in built_in.spoken
        for topic in built_in.structure.topics
    ]
    longest = max(needs(*page) for page in titles)
    assert reading_seconds(built_in) - STEP < longest


def test_a_longer_page_in_one_language_asks_for_more(tmp_path: Path) -> None:
    folder = tiny_pack(tmp_path / "pack", ("en", "es"))
    before = reading_seconds(load_pack(folder))
    longer = " ".join(["dos"] * 200)
    edit(folder / "es.toml", "The clinic has seen it.", longer)
    assert before < 120
    assert reading_seconds(load_pack(folder)) == 120 + STEP
