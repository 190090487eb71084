"""References within a pack's structure are consistent, or diagnostics name those that are not."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from tests.support.packs import diagnostics_of, drop, edit


def test_two_sources_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "trial_2014"', 'id = "article"')
    edit(top, '["article", "trial_2014"]', '["article"]')
    edit(folder / "en.toml", 'trial_2014 = "A small trial"', "")
    assert diagnostics_of(folder) == [
        'pack.toml: sources[1].id: another source already has the id "article". '
        "Give this source an id of its own."
    ]


def test_two_topics_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "after"', 'id = "experience"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: topics[1].id: another topic or section already has the id "experience". '
        "Give this topic or section an id of its own."
    )


def test_two_sections_of_one_id_under_different_topics(top: Path, folder: Path) -> None:
    edit(top, 'id = "to_ask"', 'id = "minutes"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        "pack.toml: topics[after].more[0].id: "
        'another topic or section already has the id "minutes". '
        "Give this topic or section an id of its own."
    )


def test_two_rows_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "needle"', 'id = "onset"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: rows[1].id: another row already has the id "onset". '
        "Give this row an id of its own."
    )


def test_a_preference_and_a_checklist_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "health"', 'id = "vein"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: quiz.checklists[0].id: another question of the quiz already has the id "vein". '
        "Give this question of the quiz an id of its own."
    )


def test_two_circumstances_of_one_id_in_different_checklists(top: Path, folder: Path) -> None:
    edit(top, 'id = "first_time"', 'id = "heart"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        "pack.toml: quiz.checklists[familiar].options[0].id: "
        'another circumstance already has the id "heart". Give this circumstance an id of its own.'
    )


def test_two_questions_to_ask_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "slow_down"', 'id = "cost"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: questions[1].id: another question to ask already has the id "cost". '
        "Give this question to ask an id of its own."
    )


def test_two_questions_about_being_ready_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "supported"', 'id = "sure"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: ready[1].id: another question about being ready already has the id "sure". '
        "Give this question about being ready an id of its own."
    )


def test_two_statements_of_one_id(top: Path, folder: Path) -> None:
    edit(top, 'id = "rides_better"', 'id = "starts_slowly"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: statements[1].id: another statement already has the id "starts_slowly". '
        "Give this statement an id of its own."
    )


def test_a_language_that_is_listed_twice(top: Path, folder: Path) -> None:
    edit(top, '["en"]', '["en", "en"]')
    assert diagnostics_of(folder) == [
        'pack.toml: languages[1]: "en" is in this list twice. Take one of them out.'
    ]


def test_a_row_that_a_section_shows_twice(top: Path, folder: Path) -> None:
    edit(top, '["onset", "needle"]', '["onset", "needle", "onset"]')
    assert diagnostics_of(folder) == [
        "pack.toml: topics[experience].rows[2]: "
        '"onset" is in this list twice. Take one of them out.'
    ]


def test_a_source_that_a_row_names_twice(top: Path, folder: Path) -> None:
    edit(top, '["article", "trial_2014"]', '["article", "trial_2014", "article"]')
    assert diagnostics_of(folder) == [
        'pack.toml: rows[onset].sources[2]: "article" is in this list twice. Take one of them out.'
    ]


def test_a_part_that_answers_a_question_of_ipdas_twice(top: Path, folder: Path) -> None:
    edit(top, 'steps = ["after", "to_ask"]', 'steps = ["after", "to_ask", "after"]')
    assert diagnostics_of(folder) == [
        'pack.toml: ipdas.steps[2]: "after" is in this list twice. Take one of them out.'
    ]


def test_a_section_of_a_row_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, '["onset", "needle"]', '["onset", "needle", "needles"]')
    assert diagnostics_of(folder) == [
        "pack.toml: topics[experience].rows[2]: "
        'there is no row "needles". Did you mean "needle"? '
        "Write the id of a row, or add a row with this id."
    ]


def test_a_row_on_a_source_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, '["article", "trial_2014"]', '["article", "trial_2014", "unheard"]')
    assert diagnostics_of(folder) == [
        'pack.toml: rows[onset].sources[2]: there is no source "unheard". '
        "Write the id of a source, or add a source with this id."
    ]


def test_a_timeline_of_a_row_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'axis = 120\nrow = "onset"', 'axis = 120\nrow = "onsets"')
    assert diagnostics_of(folder) == [
        'pack.toml: timeline.row: there is no row "onsets". Did you mean "onset"? '
        "Write the id of a row, or add a row with this id."
    ]


def test_a_preference_of_a_row_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'group = "start"\nrow = "onset"', 'group = "start"\nrow = "xyz"')
    assert diagnostics_of(folder) == [
        'pack.toml: quiz.attributes[start].row: there is no row "xyz". '
        "Write the id of a row, or add a row with this id."
    ]


def test_a_circumstance_of_a_row_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, '{ id = "liver", row = "ride" }', '{ id = "liver", row = "xyz" }')
    assert diagnostics_of(folder) == [
        'pack.toml: quiz.checklists[health].options[liver].row: there is no row "xyz". '
        "Write the id of a row, or add a row with this id."
    ]


@pytest.mark.parametrize(("end", "fact"), [("first", "x1"), ("second", "x2")])
def test_an_end_of_a_preference_for_a_fact_that_no_row_has(
    top: Path, folder: Path, end: str, fact: str
) -> None:
    edit(top, f'{end} = {{ facts = ["{fact}"]', f'{end} = {{ facts = ["{fact}", "q9"]')
    assert diagnostics_of(folder) == [
        f'pack.toml: quiz.attributes[start].{end}.facts[1]: there is no fact "q9". '
        "Write a fact that a row names, or add this one to the facts of a row."
    ]


def test_a_condition_on_a_preference_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'attribute = "start"', 'attribute = "starts"')
    assert diagnostics_of(folder) == [
        'pack.toml: questions[slow_down].when[0].attribute: there is no preference "starts". '
        'Did you mean "start"? Write the id of one of the quiz\'s attributes.'
    ]


def test_a_condition_on_a_circumstance_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'circumstance = "heart"', 'circumstance = "lungs"')
    assert diagnostics_of(folder) == [
        'pack.toml: questions[slow_down].when[1].circumstance: there is no circumstance "lungs". '
        "Write the id of an option of one of the quiz's checklists."
    ]


def test_a_no_that_leads_to_a_section_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'section = "after"', 'section = "afer"')
    assert diagnostics_of(folder) == [
        'pack.toml: ready[sure].section: there is no section "afer". Did you mean "after"? '
        "Write the id of a topic, or of a section below one of them."
    ]


def test_a_statement_of_a_row_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'row = "ride"\nanswer', 'row = "rides"\nanswer')
    assert diagnostics_of(folder) == [
        'pack.toml: statements[rides_better].row: there is no row "rides". Did you mean "ride"? '
        "Write the id of a row, or add a row with this id."
    ]


@pytest.mark.parametrize(
    ("line", "kind", "remedy"),
    [
        ('decision = ["xyz"]', "topic", "Write the id of a topic."),
        (
            'steps = ["xyz"]',
            "section",
            "Write the id of a topic, or of a section below one of them.",
        ),
        ('condition = ["xyz"]', "row", "Write the id of a row, or add a row with this id."),
    ],
)
def test_an_answer_to_ipdas_that_is_not_there(
    top: Path, folder: Path, line: str, kind: str, remedy: str
) -> None:
    key, _, _ = line.partition(" = ")
    drop(top, "[ipdas]", key)
    edit(top, "[ipdas]", f"[ipdas]\n{line}")
    assert diagnostics_of(folder) == [
        f'pack.toml: ipdas.{key}[0]: there is no {kind} "xyz". {remedy}'
    ]


def test_a_picture_that_is_not_there(top: Path, folder: Path) -> None:
    edit(top, 'picture = "clock"', 'picture = "clocks"')
    assert diagnostics_of(folder) == [
        'pack.toml: rows[onset].picture: there is no picture "clocks". Did you mean "clock"? '
        "Write the name of a file in the kiosk's folder resources/pictures, without .svg."
    ]


@pytest.mark.parametrize(
    "name", ["../icons/arrow", "a/b", "a\\\\b", "/etc/x", "C:x", "clock.svg", ".", ""]
)
def test_a_picture_that_would_be_a_path(top: Path, folder: Path, name: str) -> None:
    edit(top, 'picture = "clock"', f'picture = "{name}"')
    (line,) = diagnostics_of(folder)
    assert line.startswith("pack.toml: rows[onset].picture: ")
    assert line.endswith(
        "is not written as it should be. Write a name of up to 40 small letters, digits and "
        "underscores that starts with a letter."
    )


def test_a_row_that_no_section_shows(top: Path, folder: Path) -> None:
    edit(top, '["onset", "needle"]', '["onset"]')
    assert diagnostics_of(folder) == [
        "pack.toml: rows[needle]: no section shows this row. "
        "Add its id to the rows of a section, or take the row out."
    ]


def test_a_source_on_which_no_row_rests(top: Path, folder: Path) -> None:
    edit(top, '["article", "trial_2014"]', '["article"]')
    assert diagnostics_of(folder) == [
        "pack.toml: sources[trial_2014]: no row rests on this source. "
        "Add its id to the sources of a row, or take the source out."
    ]


def test_a_compared_row_in_a_shared_section(top: Path, folder: Path) -> None:
    edit(top, 'rows = ["ride"]', 'rows = ["ride", "onset"]')
    assert diagnostics_of(folder) == [
        'pack.toml: topics[after].rows[1]: the row "onset" is a compared one. '
        "Give the section the kind compare, or change compared in the row."
    ]


def test_a_row_in_a_section_that_shows_none(top: Path, folder: Path) -> None:
    edit(top, 'kind = "shared"', 'kind = "sources"')
    assert diagnostics_of(folder) == [
        "pack.toml: topics[after].rows[0]: a section of the kind sources does not show "
        '"ride". List it in one of the kind compare or shared.'
    ]


def test_a_section_that_compares_has_room_for_every_row(top: Path, folder: Path) -> None:
    edit(top, '["onset", "needle"]', '["onset", "needle", "ride"]')
    assert load_pack(folder).section("experience").rows == ("onset", "needle", "ride")


def test_a_section_by_the_id_of_a_topic(top: Path, folder: Path) -> None:
    edit(top, 'id = "minutes"', 'id = "after"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        "pack.toml: topics[experience].more[0].id: another topic or section already has the id "
        '"after". Give this topic or section an id of its own.'
    )


def test_two_safety_lines_of_one_id(top: Path, folder: Path) -> None:
    edit(top, '[[safety_lines]]\nid = "call"', '[[safety_lines]]\nid = "no_driving"')
    first, *_ = diagnostics_of(folder)
    assert first == (
        'pack.toml: safety_lines[1].id: another safety line already has the id "no_driving". '
        "Give this safety line an id of its own."
    )
