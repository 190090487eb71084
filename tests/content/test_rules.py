"""Values that are valid one by one but not together are reported with a remedy."""

from pathlib import Path

import pytest

from kiosk.content.load import load_pack
from tests.support.packs import diagnostics_of, edit


def test_a_section_that_compares_nothing(top: Path, folder: Path) -> None:
    edit(top, 'kind = "compare"\nrows = ["onset", "needle"]', 'kind = "compare"')
    assert diagnostics_of(folder) == [
        "pack.toml: topics[experience]: this kind of section needs rows. List their ids in rows."
    ]


def test_a_range_that_runs_backward(top: Path, folder: Path) -> None:
    edit(top, "{ earliest = 4, latest = 5 }", "{ earliest = 5, latest = 4 }")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.iv.onset: "
        "latest is before earliest. Write the smaller minute as earliest."
    ]


def test_a_peak_before_the_onset_is_over(top: Path, folder: Path) -> None:
    edit(top, "{ earliest = 4, latest = 5 }", "{ earliest = 4, latest = 25 }")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.iv: onset, peak and end overlap. Let each start where the last ended."
    ]


def test_a_peak_that_lasts_beyond_the_end(top: Path, folder: Path) -> None:
    edit(top, "peak = { earliest = 20, latest = 40 }", "peak = { earliest = 20, latest = 61 }")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.iv: the peak lasts beyond the end. Let it last as long at the most."
    ]


def test_a_strength_that_runs_backward(top: Path, folder: Path) -> None:
    edit(top, "[timeline.iv]", "[timeline.iv]\nstrength = { least = 50, most = 40 }")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline.iv.strength: most is below least. Write the smaller number as least."
    ]


def test_a_shared_row_that_is_said_to_be_the_same(top: Path, folder: Path) -> None:
    edit(top, "compared = false", "compared = false\nsame = true")
    assert diagnostics_of(folder) == [
        "pack.toml: rows[ride]: only a compared row can be the same for both. Take same out."
    ]


def test_a_picture_for_one_route_alone(top: Path, folder: Path) -> None:
    edit(top, 'picture_im = "quick_start"\n', "")
    assert diagnostics_of(folder) == [
        "pack.toml: rows[onset]: one route has a picture and the other none. Give both one."
    ]


def test_pictures_of_routes_in_a_row_of_one_cell(top: Path, folder: Path) -> None:
    edit(top, "compared = false", 'compared = false\npicture_iv = "clock"\npicture_im = "clock"')
    assert diagnostics_of(folder) == [
        "pack.toml: rows[ride]: picture_iv and picture_im need a row of two cells. Use picture."
    ]


def test_a_session_that_outlasts_the_axis(top: Path, folder: Path) -> None:
    edit(top, "axis = 120", "axis = 50")
    assert diagnostics_of(folder) == [
        "pack.toml: timeline: a session ends after the axis. Raise axis to its last minute."
    ]


def test_a_slight_step_that_pulls_harder_than_a_strong_one(top: Path, folder: Path) -> None:
    edit(top, "strong = 2, slight = 1", "strong = 2, slight = 3")
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.strengths: slight is above strong. Write the larger number as strong."
    ]


@pytest.mark.parametrize("points", ["strong = 1, slight = 1"])
def test_a_slight_step_that_pulls_as_hard_as_a_strong_one(
    top: Path, folder: Path, points: str
) -> None:
    edit(top, "strong = 2, slight = 1", points)
    assert load_pack(folder).structure.id == "tiny"


@pytest.mark.parametrize("points", [0, 11])
def test_points_that_are_none_or_too_many(top: Path, folder: Path, points: int) -> None:
    edit(top, "strong = 2", f"strong = {points}")
    (line,) = diagnostics_of(folder)
    assert line == (
        f"pack.toml: quiz.strengths.strong: {points} is out of range. "
        "Write a whole number without quotes, 1 to 10."
    )


def test_a_lean_above_less_than_a_slight_answer(top: Path, folder: Path) -> None:
    edit(top, "strong = 2, slight = 1", "strong = 3, slight = 2")
    assert diagnostics_of(folder) == [
        "pack.toml: quiz: one slight answer would lean. Raise lean_above to slight."
    ]


def test_a_lean_above_more_than_a_slight_answer_that_counts_most(top: Path, folder: Path) -> None:
    edit(top, "lean_above = 1", "lean_above = 2")
    assert diagnostics_of(folder) == [
        "pack.toml: quiz: a slight answer that counts most would not lean. "
        "Lower lean_above below 2 times slight."
    ]


def test_one_route_on_the_left_too_often(top: Path, folder: Path) -> None:
    edit(
        top,
        'first = { facts = ["n1"] }\nsecond = { facts = ["n2"], toward = "im" }',
        'first = { facts = ["n1"], toward = "iv" }\nsecond = { facts = ["n2"], toward = "im" }',
    )
    assert diagnostics_of(folder) == [
        "pack.toml: quiz.attributes: the first end pulls toward IV 2 times, and toward IM 0 times. "
        "Swap first and second, with their words, in some of them."
    ]


def test_a_condition_without_its_route(top: Path, folder: Path) -> None:
    edit(top, '{ attribute = "start", toward = "iv" }', '{ attribute = "start" }')
    assert diagnostics_of(folder) == [
        "pack.toml: questions[slow_down].when[0]: "
        "this is no condition. Write attribute and toward, or circumstance, or apart."
    ]


def test_a_condition_of_both_kinds(top: Path, folder: Path) -> None:
    edit(top, 'toward = "iv" },', 'toward = "iv", circumstance = "heart" },')
    (line,) = diagnostics_of(folder)
    assert line.startswith("pack.toml: questions[slow_down].when[0]: this is no condition.")
