"""Reading levels are those of the formulas, and syllables those of the languages."""

import sys

import pytest

from tools.content.lint.reading_level import measures
from tools.content.lint.spanish import syllables

ENGLISH = "It can cloud your judgment for a time. Put off papers until the next day."
"""15 words and 18 syllables in 2 sentences."""

SPANISH = "Tome un taxi a su casa. No maneje ni use una sierra hoy."
"""13 words and 21 syllables in 2 sentences."""


def test_english_is_graded_by_flesch_and_kincaid() -> None:
    level = measures()["en"](ENGLISH)
    assert level.grade == pytest.approx(0.39 * 15 / 2 + 11.8 * 18 / 15 - 15.59, abs=0.05)
    assert level.shown == f"{level.grade:.1f}"


def test_no_grade_is_below_nothing() -> None:
    assert measures()["en"]("You can go home. You can eat.").shown == "0.0"


def test_spanish_is_graded_by_fernandez_huerta() -> None:
    level = measures()["es"](SPANISH)
    assert level.shown == f"4 ({206.84 - 60 * 21 / 13 - 1.02 * 13 / 2:.0f})"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Las personas sienten mareo o sueño después de la sesión.", 5),
        ("La clínica pide descansar después de cada sesión con ketamina.", 6),
        ("La clínica recomienda descansar después de la sesión con ketamina.", 8),
        ("La administración intravenosa requiere supervisión continuada.", 9),
    ],
)
def test_his_table_turns_ease_into_a_grade(text: str, grade: float) -> None:
    assert measures()["es"](text).grade == grade


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
