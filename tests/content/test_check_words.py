"""A language file has exactly the texts that the structure needs."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from tests.support.packs import diagnostics_of, drop, edit, tiny_pack


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("routes", "im"),
        ("badges", "clinic_view"),
        ("topics", "after"),
        ("sections", "to_ask"),
        ("sources", "article"),
        ("quiz.checklists", "familiar"),
        ("quiz.circumstances", "liver"),
        ("questions", "cost"),
        ("ready", "supported"),
        ("statements", "rides_better"),
        ("safety_lines", "call"),
    ],
)
def test_words_that_are_missing(words: Path, folder: Path, table: str, name: str) -> None:
    drop(words, f"[{table}]", f"{name} = ")
    assert diagnostics_of(folder) == [
        f"en.toml: {table}.{name}: these words are missing. Write them in this file."
    ]


def test_words_of_a_preference_that_are_missing(words: Path, folder: Path) -> None:
    text = words.read_text("utf-8")
    start, end = text.index("[quiz.attributes.vein]"), text.index("[quiz.checklists]")
    words.write_text(text[:start] + text[end:], "utf-8")
    assert diagnostics_of(folder) == [
        "en.toml: quiz.attributes.vein: these words are missing. Write them in this file."
    ]


def test_words_of_a_row_that_are_missing(words: Path, folder: Path) -> None:
    edit(words, "[rows.ride]", "[rows.rides]")
    assert diagnostics_of(folder) == [
        "en.toml: rows.ride: these words are missing. Write them in this file.",
        'en.toml: rows.rides: pack.toml has no such id. Did you mean "ride"? '
        "Take the words out, or add the id there.",
    ]


@pytest.mark.parametrize(
    ("heading", "line", "key"),
    [
        ("[topics]", 'new = { tab = "a", title = "b", lead = "c" }', "topics.new"),
        ("[sections]", 'new = { title = "a" }', "sections.new"),
        ("[sources]", 'new = "a"', "sources.new"),
        ("[questions]", 'new = "a"', "questions.new"),
        ("[ready]", 'new = { question = "a", help = "b" }', "ready.new"),
        ("[statements]", 'new = { said = "a", feedback = "b" }', "statements.new"),
        ("[safety_lines]", 'new = "a"', "safety_lines.new"),
        ("[quiz.checklists]", 'new = { question = "a", hint = "b" }', "quiz.checklists.new"),
        ("[quiz.circumstances]", 'new = { label = "a", tell = "b" }', "quiz.circumstances.new"),
    ],
)
def test_words_for_nothing(words: Path, folder: Path, heading: str, line: str, key: str) -> None:
    edit(words, heading, f"{heading}\n{line}")
    assert diagnostics_of(folder) == [
        f"en.toml: {key}: pack.toml has no such id. Take the words out, or add the id there."
    ]


def test_words_for_a_preference_that_is_not_asked(words: Path, folder: Path) -> None:
    text = words.read_text("utf-8")
    _, _, rest = text.partition("[quiz.attributes.vein]")
    copied, _, _ = rest.partition("[quiz.checklists]")
    extra = "[quiz.attributes.blood]" + copied.replace("attributes.vein", "attributes.blood")
    edit(words, "[quiz.checklists]", f"{extra}[quiz.checklists]")
    assert diagnostics_of(folder) == [
        "en.toml: quiz.attributes.blood: pack.toml has no such id. "
        "Take the words out, or add the id there."
    ]


@pytest.mark.parametrize("key", ["iv", "im", "more_iv", "more_im"])
def test_a_compared_row_that_is_silent_on_a_route(words: Path, folder: Path, key: str) -> None:
    drop(words, "[rows.needle]", f"{key} = ")
    assert diagnostics_of(folder) == [
        f"en.toml: rows.needle.{key}: a compared row needs this text. Write it here."
    ]


@pytest.mark.parametrize("key", ["text", "more", "both"])
def test_a_compared_row_that_speaks_for_both_routes_at_once(
    words: Path, folder: Path, key: str
) -> None:
    edit(words, "[rows.needle]", f'[rows.needle]\n{key} = "Both."')
    assert diagnostics_of(folder) == [
        f"en.toml: rows.needle.{key}: a compared row has no place for this text. "
        "Take it out, or change compared or same for this row in pack.toml."
    ]


@pytest.mark.parametrize("key", ["text", "more"])
def test_a_shared_row_that_is_silent(words: Path, folder: Path, key: str) -> None:
    drop(words, "[rows.ride]", f"{key} = ")
    assert diagnostics_of(folder) == [
        f"en.toml: rows.ride.{key}: a shared row needs this text. Write it here."
    ]


@pytest.mark.parametrize("key", ["iv", "im", "more_iv", "more_im", "both"])
def test_a_shared_row_that_speaks_for_one_route(words: Path, folder: Path, key: str) -> None:
    edit(words, "[rows.ride]", f'[rows.ride]\n{key} = "One."')
    assert diagnostics_of(folder) == [
        f"en.toml: rows.ride.{key}: a shared row has no place for this text. "
        "Take it out, or change compared or same for this row in pack.toml."
    ]


def test_a_row_that_is_the_same_for_both_is_said_once(top: Path, words: Path, folder: Path) -> None:
    edit(top, 'id = "needle"\ncompared = true', 'id = "needle"\ncompared = true\nsame = true')
    assert diagnostics_of(folder) == [
        *(
            f"en.toml: rows.needle.{key}: a same row has no place for this text. "
            "Take it out, or change compared or same for this row in pack.toml."
            for key in ("iv", "im", "more_iv", "more_im")
        ),
        "en.toml: rows.needle.both: a same row needs this text. Write it here.",
        "en.toml: rows.needle.more: a same row needs this text. Write it here.",
    ]
    text = words.read_text("utf-8")
    start, end = text.index("[rows.needle]"), text.index("[rows.ride]")
    once = '[rows.needle]\nlabel = "a"\nboth = "b"\nmore = "c"\nwhy = "d"\n\n'
    words.write_text(text[:start] + once + text[end:], "utf-8")
    assert load_pack(folder).words("en").rows["needle"].both == "b"


def test_a_badge_needs_its_reason_and_advice_has_no_badge(
    top: Path, words: Path, folder: Path
) -> None:
    drop(words, "[rows.ride]", "why = ")
    assert diagnostics_of(folder) == [
        "en.toml: rows.ride.why: a badge needs its reason. "
        "Write it here, or take the badge out of the row in pack.toml."
    ]
    edit(top, 'badge = "not_known"\n', "")
    assert load_pack(folder).row("ride").badge is None


@pytest.mark.parametrize(
    ("key", "sentence", "missing"),
    [
        ("one", "Because of {wishes}.", []),
        ("one", "Because of that.", ["{wishes}"]),
        ("two", "Because of {wishes}, though {against}.", []),
        ("two", "Because of {wishes}, though.", ["{against}"]),
        ("two", "Because of that.", ["{wishes}", "{against}"]),
    ],
)
def test_a_result_that_names_wishes_has_a_place_for_them(
    words: Path, folder: Path, key: str, sentence: str, missing: list[str]
) -> None:
    edit(words, 'lead = "A drip." }', f'lead = "A drip.", {key} = "{sentence}" }}')
    if missing:
        assert diagnostics_of(folder) == [
            f"en.toml: quiz.leans.iv.{key}: this text has no place for the wishes. "
            f"Write {blank} where they are to stand."
            for blank in missing
        ]
    else:
        load_pack(folder)


def test_every_minute_of_a_session_has_words(words: Path, folder: Path) -> None:
    drop(words, "[timeline.im]", "fading = ")
    assert diagnostics_of(folder) == [
        "en.toml: timeline.im.fading: minutes of this part need words. Write them here."
    ]


def test_a_part_without_a_minute_needs_no_words(top: Path, words: Path, folder: Path) -> None:
    edit(top, "peak = { earliest = 20, latest = 40 }", "peak = { earliest = 40, latest = 60 }")
    for part in ("fading", "ending"):
        drop(words, "[timeline.iv]", f"{part} = ")
    assert load_pack(folder).words("en").timeline.iv.fading is None


def test_a_pack_need_not_ask_about_being_ready_or_state_anything(top: Path, words: Path) -> None:
    for file, end in ((top, "\n[[ready]]"), (words, "\n[ready]")):
        kept, _, _ = file.read_text("utf-8").partition(end)
        file.write_text(kept, "utf-8")
    pack = load_pack(top.parent)
    assert (pack.structure.ready, pack.structure.statements) == ((), ())
    assert (pack.words("en").ready, pack.words("en").statements) == ({}, {})
    assert (pack.structure.safety_lines, pack.words("en").safety_lines) == ((), {})


def test_safety_lines_that_no_code_of_the_page_holds(top: Path, words: Path, folder: Path) -> None:
    for number in range(6):
        edit(top, "[[safety_lines]]", f'[[safety_lines]]\nid = "new{number}"\n\n[[safety_lines]]')
        edit(words, "[safety_lines]\n", f'[safety_lines]\nnew{number} = "{"ж" * 160}"\n')
    edit(words, "Do not drive.", "a" * 64)
    assert load_pack(folder).words("en").safety_lines["no_driving"] == "a" * 64
    edit(words, "a" * 64, "a" * 65)
    assert diagnostics_of(folder) == [
        "en.toml: safety_lines: these lines take 2,001 bytes, and the code of a page holds 2,000. "
        "Write them shorter, or take one out."
    ]


def test_a_language_file_of_another_name(words: Path, folder: Path) -> None:
    edit(words, 'code = "en"', 'code = "es"')
    assert diagnostics_of(folder) == [
        'en.toml: code: the file is named for "en", not for "es". Write "en", or rename the file.'
    ]


def test_each_language_is_checked(tmp_path: Path) -> None:
    folder = tiny_pack(tmp_path / "pack", ("en", "es"))
    for name in ("en.toml", "es.toml"):
        edit(folder / name, "to_ask = ", "house = ")
    missing = [line for line in diagnostics_of(folder) if "these words are missing" in line]
    assert missing == [
        "en.toml: sections.to_ask: these words are missing. Write them in this file.",
        "es.toml: sections.to_ask: these words are missing. Write them in this file.",
    ]
