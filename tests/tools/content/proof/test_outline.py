"""A proof contains everything that patients can read, in every language, in screen order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import to_builtins

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.paths import resources, ui
from kiosk.startup import built_in_pack
from tests.support.packs import edit
from tools.content.proof.afterwards import further_words
from tools.content.proof.interface import interface
from tools.content.proof.outline import ProofEntry, ProofLine, ProofPart
from tools.content.proof.proof import outline


def parts_of(pack: Pack) -> list[ProofPart]:
    words = interface(ui(), resources() / "translations", pack.structure.languages)
    return outline(pack, words)


def entry(pack: Pack, start: str) -> ProofEntry:
    """Return the first entry whose note begins with `start`."""
    entries = (entry for part in parts_of(pack) for entry in part.entries)
    return next(entry for entry in entries if entry.note.startswith(start))


def texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    if isinstance(node, dict):
        for item in node.values():
            yield from texts(item)


@pytest.mark.parametrize("built_in", [True, False])
def test_no_text_of_any_language_is_left_out(pack: Pack, *, built_in: bool) -> None:
    pack = load_pack(built_in_pack()) if built_in else pack
    lines = [line for part in parts_of(pack) for entry in part.entries for line in entry.lines]
    for at, words in enumerate(pack.spoken):
        shown = {line.texts[at] for line in lines if len(line.texts) == len(pack.spoken)}
        said = to_builtins(words)
        for key in ("code", "direction", "review"):
            del said[key]
        assert set(texts(said)) <= shown, words.code


def test_all_words_of_the_present_shape_have_a_place_of_their_own(pack: Pack) -> None:
    assert "Further words" not in [part.name for part in parts_of(pack)]


def test_words_without_a_place_are_kept_all_the_same(pack: Pack) -> None:
    parts = [part for part in parts_of(pack) if not part.name.startswith("Terms")]
    further = further_words(pack, parts)
    assert further.entries == (
        ProofEntry("terms.vein.word", (ProofLine("Words", ("vein", "vena")),)),
        ProofEntry(
            "terms.vein.meaning",
            (ProofLine("Words", ("It takes the blood back.", "Lleva la sangre de vuelta.")),),
        ),
        ProofEntry("terms.trial.word", (ProofLine("Words", ("—", "ensayo")),)),
        ProofEntry(
            "terms.trial.meaning", (ProofLine("Words", ("—", "Un estudio con dos grupos.")),)
        ),
    )


def test_the_parts_follow_the_visit(pack: Pack) -> None:
    assert [part.name for part in parts_of(pack)] == [
        "First screens",
        "Tab 1 of 3: Compare",
        "Compare: first layer",
        "Compare: Minutes",
        "Tab 2 of 3: Decide",
        "Decide: first layer",
        "Decide: To ask",
        "Tab 3 of 3: About",
        "About: first layer",
        "About: Sources",
        "About: Sign-off",
        "Quiz: how it scores",
        "Quiz: preferences, which score",
        "Quiz: circumstances, which never score",
        "Quiz: one visit worked through",
        "Quiz: results",
        "The page to take along",
        "Am I ready?",
        "True, or not known yet?",
        "Terms, explained where they are used",
        "Interface words",
        "Need help now? Numbers by country",
    ]


def test_a_compared_row_stands_with_its_badge_its_sources_and_both_routes(pack: Pack) -> None:
    row = entry(pack, "help  ·")
    assert row.note == "help  ·  badge: Small studies / Estudios pequeños  ·  sources 1, 2"
    assert [line.name for line in row.lines] == [
        "Row",
        "IV",
        "IV in full",
        "IM",
        "IM in full",
        "Why this badge",
    ]
    assert row.lines[1].texts == ("It may lift your mood.", "Puede mejorar su ánimo.")


def test_a_source_stands_with_its_number_and_its_rows(pack: Pack) -> None:
    source = entry(pack, "source 2")
    assert source.note == ("source 2  ·  trial_2014  ·  trial  ·  doi 10.1000/182 · PMID 12345")
    assert source.lines[0].texts == ("Some people. A small trial. A journal, 2014.",)
    assert source.lines[2].texts == ("help, nausea, others",)


def test_a_page_that_no_tab_has_is_there_all_the_same(folder: Path) -> None:
    edit(
        folder / "pack.toml",
        'id = "minutes"\nkind = "timeline"',
        'id = "minutes"\nkind = "sign_off"',
    )
    parts = {part.name: part for part in parts_of(load_pack(folder))}
    assert parts["On no page: timeline"].entries[0].note.startswith("timeline.iv")


def test_a_part_of_the_session_that_never_comes_says_so(pack: Pack) -> None:
    lines = {line.texts[0]: line.name for line in entry(pack, "timeline.iv").lines}
    assert lines["The drip works less."] == "never"
    assert lines["The drip begins to work."] == "IV 4 to 5 min"


def test_a_question_says_when_it_is_offered(pack: Pack) -> None:
    assert entry(pack, "cost").note == "cost  ·  offered: always"
    assert entry(pack, "slow_down").note == (
        "slow_down  ·  offered: start pulls toward IV; heart is picked"
    )


# The quiz ------------------------------------------------------------------------------------


def test_every_point_of_the_quiz_stands_there(pack: Pack) -> None:
    said = {line.name: line.texts[0] for line in entry(pack, "quiz  ·").lines}
    assert (said["Prefer a lot"], said["Prefer a little"]) == ("2 points", "1 points")
    assert said["Groups, which pull by their mean"] == "start in start, talk in talk"
    assert "above a balance of 1" in said["Result"]
    assert "where 3 questions have a step" in said["Result"]


def test_each_end_says_its_direction(pack: Pack) -> None:
    ends = [line.name for line in entry(pack, "start  ·  group").lines if "end" in line.name]
    assert ends == ["First end: IV", "Second end: IM"]
    silent = [line.name for line in entry(pack, "talk  ·  group").lines if "end" in line.name]
    assert silent == ["First end: neither route", "Second end: neither route"]


def example(pack: Pack) -> ProofPart:
    return next(part for part in parts_of(pack) if part.name == "Quiz: one visit worked through")


def test_the_example_adds_up(pack: Pack) -> None:
    start, talk, result = example(pack).entries
    assert start.note == "start  ·  4 toward IV"
    assert talk.note == "talk  ·  0 points"
    assert result.lines[0].texts == ("Balance: 4 toward IV.",)
    assert result.lines[1].texts == ("Toward IV", "Hacia IV")


def test_the_example_follows_the_rule(folder: Path) -> None:
    edit(folder / "pack.toml", '["x1"], toward = "iv"', '["x1"]')
    result = example(load_pack(folder)).entries[-1]
    assert result.lines[0].texts == ("Balance: 0.",)
    assert result.lines[1].texts[0] == "Both fit"


def test_the_example_of_the_pack_that_ships_shows_each_kind_of_answer() -> None:
    said = [entry.lines[0].texts[0] for entry in example(load_pack(built_in_pack())).entries]
    assert "Not sure" in said
    assert "Sum" in [entry.lines[0].name for entry in example(load_pack(built_in_pack())).entries]
