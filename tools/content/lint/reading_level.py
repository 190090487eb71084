"""How hard a text is to read, as the grade of a school in the United States.

English: the Flesch-Kincaid grade (Kincaid JP, Fishburne RP, Rogers RL, Chissom BS: Derivation of
new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975), as
textstat computes it. textstat looks syllables up in the CMU Pronouncing Dictionary.

Spanish: the reading ease of Fernández Huerta (Medidas sencillas de lecturabilidad, Consigna 214,
1959, pages 29-32), 206.84 - 60 P - 1.02 F, where P is syllables a word and F is words a sentence
(F as corrected by Law G: Error in the Fernandez Huerta readability formula, 2011). His own table
turns it into grades. textstat counts words and sentences. It takes Spanish syllables from
where a line may break, which leaves out a vowel alone at an edge and most hiatuses, about one
syllable in ten, so `spanish.py` counts them.

textstat is a tool for authors: a kiosk has none, and there nothing is measured.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from msgspec import Struct

from tools.content.lint.spanish import syllables

LIBRARY: Final = "textstat"

GOAL: Final = 6
"""The grade to write for."""

LIMIT: Final = 8
"""The grade that no panel may be above."""

NAMES: Final = {"en": "Flesch-Kincaid grade", "es": "grade by Fernández Huerta (reading ease)"}

GRADES: Final = ((90, 4), (80, 5), (70, 6), (60, 8))
"""Fernández Huerta's table: the least ease of each grade. He gives 60 to 70 to grades 7 and 8."""


class Level(Struct, frozen=True):
    """How hard a text is: the grade to compare, and how it is written in a table."""

    grade: float
    shown: str


Measure = Callable[[str], Level]
"""Says how hard a text is."""


def measures() -> Mapping[str, Measure]:
    """Return the measure of each language that has one, none where textstat is not installed."""
    try:
        library: Any = import_module(LIBRARY)
    except ModuleNotFoundError:
        return {}
    return {"en": partial(_english, library), "es": partial(_spanish, library)}


def _english(library: Any, text: str) -> Level:
    library.set_lang("en_US")
    grade = round(max(library.flesch_kincaid_grade(text), 0.0), 1)
    return Level(grade, f"{grade:.1f}")


def _spanish(library: Any, text: str) -> Level:
    words = text.split()
    spoken = sum(map(syllables, words)) / len(words)
    ease = 206.84 - 60 * spoken - 1.02 * len(words) / library.sentence_count(text)
    for least, grade in GRADES:
        if ease >= least:
            return Level(grade, f"{grade} ({ease:.0f})")
    return Level(LIMIT + 1, f"above {LIMIT} ({ease:.0f})")
