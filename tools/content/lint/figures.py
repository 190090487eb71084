"""Extracts the figures in a text, numbers with their units, in any language of a pack."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from msgspec import Struct

from tools.content.lint.lists import Lists

TOKEN = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*|[^\W\d_]+|[%\u2013-]")

SIZES: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
"""Minutes per unit, for time units that a translation may convert into one another."""

DASHES: Final = ("-", "\u2013")

MANY: Final = 3
"""From this number on, a spelled-out number must appear in every language: below it, one language
may write *both* for *the two*."""


class Figure(Struct, frozen=True):
    """A number and its unit, empty if it has none. Times up to weeks are converted to minutes."""

    value: Fraction
    unit: str


def figures(text: str, lists: Lists) -> dict[Figure, str]:
    """Return the figures in a text, each with its spelling there."""
    return {figure: shown for figure, shown, _ in _figures(text, lists)}


def strict_figures(text: str, lists: Lists) -> dict[Figure, str]:
    """Return the figures that every translation of a text must have."""
    found = _figures(text, lists)
    return {figure: shown for figure, shown, digits in found if digits or figure.value >= MANY}


def _figures(text: str, lists: Lists) -> Iterator[tuple[Figure, str, bool]]:
    tokens = TOKEN.findall(text.casefold())
    for at, token in enumerate(tokens):
        digits = token[0].isdecimal()
        number = _number(token) if digits else lists.numbers.get(token)
        if number is not None:
            unit, word = _unit(tokens, at + 1, lists)
            size = SIZES.get(unit)
            figure = Figure(Fraction(number) * (size or 1), "time" if size else unit)
            yield figure, f"{token} {word}".strip(), digits


def _number(token: str) -> Fraction:
    """Parse a number: three digits after a separator are thousands, others a fraction."""
    first, *rest = re.split(r"\D", token)
    if rest and all(len(part) == 3 for part in rest) and first != "0":
        return Fraction("".join((first, *rest)))
    return Fraction(f"{first}.{''.join(rest)}") if rest else Fraction(first)


def _unit(tokens: list[str], at: int, lists: Lists) -> tuple[str, str]:
    """Return the unit after a number, and its word; in a range, that of the last number."""
    while at < len(tokens) and _joins(tokens, at, lists):
        at += 2
    if tokens[at : at + 1] and tokens[at] in DASHES:
        at += 1
    for unit, words in lists.units.items():
        for word in words:
            parts = word.casefold().split()
            if tokens[at : at + len(parts)] == parts:
                return unit, word
    return "", ""


def _joins(tokens: list[str], at: int, lists: Lists) -> bool:
    """Return whether a range continues here: a word or dash between two figures."""
    between = tokens[at] in (*DASHES, *lists.joins)
    after = tokens[at + 1 : at + 2]
    return between and bool(after) and (after[0][0].isdecimal() or after[0] in lists.numbers)
