"""Figures are recognized as equal, however a language writes them."""

import pytest

from tools.content.lint.figures import figures, strict_figures
from tools.content.lint.lists import Lists

ENGLISH = Lists(
    loaded=("best",),
    numbers={"two": 2, "three": 3, "four": 4},
    units={
        "minute": ("minute", "minutes"),
        "hour": ("hour", "hours"),
        "day": ("day", "days"),
        "week": ("weeks",),
        "month": ("months",),
        "percent": ("%", "percent"),
    },
    joins=("to", "and"),
)
SPANISH = Lists(
    loaded=("el mejor",),
    numbers={"dos": 2, "tres": 3, "cuatro": 4},
    units={
        "minute": ("minuto", "minutos"),
        "hour": ("hora", "horas"),
        "day": ("día", "días"),
        "week": ("semanas",),
        "month": ("meses",),
        "percent": ("%", "por ciento"),
    },
    joins=("a", "y"),
)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("within 4 to 5 minutes", "entre 4 y 5 minutos"),
        ("4-5 minutes", "de 4 a 5 minutos"),
        ("from 2 to 100 minutes", "de 2\N{EN DASH}100 minutos"),
        ("the 24-hour advice", "el consejo de 24 horas"),
        ("a full 24 hours", "1 día"),
        ("2 weeks", "14 días"),
        ("about 93%", "cerca del 93 por ciento"),
        ("1,592 people", "1.592 personas"),
        ("93.5 percent", "93,5 %"),
        ("0.125", "0,125"),
        ("three or four visits", "3 o 4 visitas"),
        ("October 10, 2023", "10 de octubre de 2023"),
        ("up to 12", "hasta 12"),
    ],
)
def test_the_same_figures(english: str, spanish: str) -> None:
    assert set(figures(english, ENGLISH)) == set(figures(spanish, SPANISH)) != set()


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("4 to 5 minutes", "4 a 6 minutos"),
        ("24 hours", "24 minutos"),
        ("93%", "93"),
        ("12 months", "12 semanas"),
        ("1.5 hours", "15 horas"),
    ],
)
def test_figures_that_differ(english: str, spanish: str) -> None:
    assert set(figures(english, ENGLISH)) != set(figures(spanish, SPANISH))


def test_a_two_in_words_may_be_missing_elsewhere_and_a_three_may_not() -> None:
    assert [*strict_figures("two routes, three days, 2 trials", ENGLISH).values()] == [
        "three days",
        "2",
    ]
