"""The reading level of a text as a US school grade, by three formulas per language.

A single formula can mislead: Flesch-Kincaid rewards short sentences, whatever words they contain.
So each language has three, and the median counts.

English, all by textstat, which looks syllables up in the CMU Pronouncing Dictionary:
- Flesch-Kincaid (Kincaid JP, et al. Navy Research Branch Report 8-75, 1975).
- SMOG (McLaughlin GH. SMOG grading: a new readability formula. J Reading 1969;12:639-646).
- Dale-Chall (Dale E, Chall JS. A formula for predicting readability. Educ Res Bull 1948;27:11-28):
  textstat's score, converted to grades by their table.

Spanish, from words and sentences as counted by textstat and syllables as counted by `spanish.py`,
because textstat misses one in ten:
- Fernández Huerta (Medidas sencillas de lecturabilidad, Consigna 1959;214:29-32), 206.84 - 60 P -
  1.02 F, where P is syllables per word and F is words per sentence (as corrected by Law G, 2011).
- Szigriszt Pazos (Sistemas predictivos de legibilidad del mensaje escrito, thesis, Universidad
  Complutense de Madrid, 1993), 206.835 - 62.3 P - F.
- SOL (Contreras A, et al. The SOL formulas for converting SMOG readability scores between health
  education materials written in Spanish, English, and French. J Health Commun 1999;4:21-29),
  0.74 SMOG - 2.51.

textstat is only installed for authors; without it nothing is measured.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from math import sqrt
from statistics import median
from typing import Any, Final

from msgspec import Struct

from tools.content.lint.spanish import syllables

LIBRARY: Final = "textstat"

FIRST: Final = 6
"""The highest grade allowed for the first layer of a topic."""

DETAILS: Final = 8
"""The highest grade allowed for all other texts."""

NAMES: Final = {
    "en": "Flesch-Kincaid, SMOG, Dale-Chall",
    "es": "Fernández Huerta, Szigriszt-Pazos, SOL",
}

DALE_CHALL: Final = ((5.0, 4), (6.0, 6), (7.0, 8), (8.0, 10), (9.0, 12))
"""The score below which a text is of a grade. Where they give two grades, the higher one."""

FERNANDEZ_HUERTA: Final = ((90, 4), (80, 5), (70, 6), (60, 8), (50, 10))
"""The minimum ease of each grade. He gives 60 to 70 for grades 7 and 8."""

SZIGRISZT_PAZOS: Final = ((86, 4), (76, 5), (66, 6), (51, 9))
"""The minimum perspicuity of each grade, from the ages in his table: 11, 12, 13 to 15 years."""

HARDEST: Final = 13
"""The grade for scores that a table assigns to college."""

LONG: Final = 3
"""The number of syllables from which SMOG counts a word."""


class Level(Struct, frozen=True):
    """The grades of a text by each formula, in the order of the formula names."""

    grades: tuple[float, ...]

    @property
    def grade(self) -> float:
        """The median grade."""
        return median(self.grades)

    @property
    def shown(self) -> str:
        """The median grade and, in brackets, all three."""
        return f"{self.grade:.1f} ({', '.join(f'{grade:.1f}' for grade in self.grades)})"


Measure = Callable[[str], Level]
"""Measures the reading level of a text."""


def measures() -> Mapping[str, Measure]:
    """Return the measure of each language that has one; empty if textstat is not installed."""
    try:
        library: Any = import_module(LIBRARY)
    except ModuleNotFoundError:
        return {}
    return {"en": partial(_english, library), "es": partial(_spanish, library)}


def _english(library: Any, text: str) -> Level:
    library.set_lang("en_US")
    long, sentences = library.polysyllabcount(text), library.sentence_count(text)
    score = library.dale_chall_readability_score(text)
    grades = (
        max(library.flesch_kincaid_grade(text), 0.0),
        _smog(long, sentences),
        float(next((grade for most, grade in DALE_CHALL if score < most), HARDEST)),
    )
    return Level(grades)


def _spanish(library: Any, text: str) -> Level:
    counts, sentences = [*map(syllables, text.split())], library.sentence_count(text)
    spoken, length = sum(counts) / len(counts), len(counts) / sentences
    smog = _smog(sum(count >= LONG for count in counts), sentences)
    grades = (
        _graded(206.84 - 60 * spoken - 1.02 * length, FERNANDEZ_HUERTA),
        _graded(206.835 - 62.3 * spoken - length, SZIGRISZT_PAZOS),
        max(0.74 * smog - 2.51, 0.0),
    )
    return Level(grades)


def _smog(long_words: int, sentences: int) -> float:
    """Return McLaughlin's grade, scaled from his thirty sentences to any number."""
    return 1.0430 * sqrt(long_words * 30 / sentences) + 3.1291


def _graded(ease: float, table: tuple[tuple[int, int], ...]) -> float:
    return float(next((grade for least, grade in table if ease >= least), HARDEST))
