"""Counts the syllables of Spanish words by spelling rules."""

import re
from itertools import pairwise
from typing import Final

SILENT = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])|h")
VOWELS = re.compile(r"[aeiouáéíóúü]+")
STRONG: Final = frozenset("aeoáéíóú")


def syllables(word: str) -> int:
    """Return the number of syllables in a word, at least one.

    Adjacent vowels share a syllable unless both are strong: a, e, o, or an accented i or u
    (Ortografía de la lengua española, Real Academia Española, 2010).
    """
    plain = re.sub(r"y\b", "i", SILENT.sub("", word.casefold()))
    return max(sum(_in(run) for run in VOWELS.findall(plain)), 1)


def _in(run: str) -> int:
    return 1 + sum(one in STRONG and two in STRONG for one, two in pairwise(run))
