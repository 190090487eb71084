"""Reading levels follow the published formulas, and syllables are counted correctly."""

import sys
from math import sqrt

import pytest

from tools.content.lint.grading import above
from tools.content.lint.reading_level import Level, measures
from tools.content.lint.spanish import syllables

ENGLISH = "It can cloud your judgment for a time. Put off papers until the next day."
"""15 words and 18 syllables in 2 sentences."""

SPANISH = "Tome un taxi a su casa. No maneje ni use una sierra hoy."
"""13 words and 21 syllables in 2 sentences."""


def test_english_is_graded_by_flesch_and_kincaid_smog_and_dale_and_chall() -> None:
    short, smog, dale = measures()["en"](ENGLISH).grades
    assert short == pytest.approx(0.39 * 15 / 2 + 11.8 * 18 / 15 - 15.59, abs=0.05)
    assert smog == pytest.approx(3.1291)
    assert dale == 8


def test_a_long_word_counts_in_smog_alone_of_the_three() -> None:
    smog = measures()["en"](ENGLISH.replace("papers", "documents")).grades[1]
    assert smog == pytest.approx(1.0430 * sqrt(30 / 2) + 3.1291)


def test_no_grade_is_below_nothing() -> None:
    assert measures()["en"]("You can go home. You can eat.").grades[0] == 0


def test_spanish_is_graded_by_fernandez_huerta_szigriszt_and_sol() -> None:
    ease, clear, sol = measures()["es"](SPANISH).grades
    assert 206.84 - 60 * 21 / 13 - 1.02 * 13 / 2 > 90
    assert ease == 4
    assert 206.835 - 62.3 * 21 / 13 - 13 / 2 > 86
    assert clear == 4
    assert sol == pytest.approx(0.74 * (1.0430 * sqrt(30 / 2) + 3.1291) - 2.51)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Las personas sienten mareo o sueño después de la sesión.", 5),
        ("La clínica pide descansar después de cada sesión con ketamina.", 6),
        ("La clínica recomienda descansar después de la sesión con ketamina.", 8),
        ("La administración intravenosa requiere supervisión continuada.", 13),
    ],
)
def test_his_table_turns_ease_into_a_grade(text: str, grade: float) -> None:
    assert measures()["es"](text).grades[0] == grade


def test_a_text_is_as_hard_as_the_middle_formula_says() -> None:
    level = Level((2.0, 7.4, 12.0))
    assert level.grade == 7.4
    assert level.shown == "7.4 (2.0, 7.4, 12.0)"


@pytest.mark.parametrize(
    ("grades", "is_above"),
    [((2.0, 6.4, 12.0), False), ((2.0, 6.6, 12.0), True), ((7.0, 7.0, 1.0), True)],
)
def test_two_of_three_are_within_the_limit_as_whole_grades(
    grades: tuple[float, ...], is_above: bool
) -> None:
    assert above(Level(grades), 6) is is_above


def test_nothing_is_measured_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)
    assert measures() == {}


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("y", 1),
        ("muy", 1),
        ("vía", 2),
        ("aún", 2),
        ("mareo", 3),
        ("náuseas", 3),
        ("ahora", 3),
        ("pingüino", 3),
        ("guía", 2),
        ("quiere", 2),
        ("inyección", 3),
        ("después", 2),
        ("equipo", 3),
        ("24", 1),
    ],
)
def test_spanish_syllables(word: str, number: int) -> None:
    assert syllables(word) == number
