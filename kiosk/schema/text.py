"""Which characters of a file that people write are text that a screen can show and a voice read.

Every script is text. What is refused is what no reader sees and some program heeds: controls,
marks heaped on one letter, blanks that pass for letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct

PLAIN: Final = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Text of which no character needs a second look: most of what there is."""

MOST_MARKS: Final = 3
"""Marks on one letter. Vietnamese takes two, pointed Hebrew three."""

DIRECTIONS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
DIRECTION_MARKS: Final = frozenset("\u061c\u200e\u200f")
"""Languages from right to left put these beside a number or a stop. They turn no letter round."""

JOINERS: Final = frozenset("\u200c\u200d")
"""Between two letters of some scripts they are spelling; anywhere else nobody sees them."""

UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Marks, letters and a symbol of which nothing is drawn."""

REASONS: Final = {
    "Cc": "a control character",
    "Cf": "a character that nobody sees",
    "Cn": "no character of Unicode",
    "Co": "a character with no meaning of its own",
    "Cs": "half of a character",
    "Zl": "a line break",
    "Zp": "a line break",
}
"""Why a character is not text, by its category in Unicode."""

TAKE_OUT: Final = "Take it out, or type the text anew."


class Unfit(Struct, frozen=True):
    """Why something is not text.

    Attributes:
        reason: a clause without a full stop.
        remedy: what to do, in a sentence.
    """

    reason: str
    remedy: str = TAKE_OUT


def unfit(text: str) -> Unfit | None:
    """Return why a text is not one, None where it is. An empty one is the schema's to judge."""
    if text and not text.translate(dict.fromkeys(map(ord, DIRECTION_MARKS))).strip():
        return Unfit("this text is blank", "Write something, or take the key out.")
    if PLAIN.fullmatch(text):
        return None
    return next(_unfit_characters(text), None)


def _unfit_characters(text: str) -> Iterator[Unfit]:
    marks = MOST_MARKS  # as many as there may be: a mark that comes first has no letter
    for at, char in enumerate(text):
        category = unicodedata.category(char)
        marks = marks + 1 if category in {"Mn", "Me"} else MOST_MARKS * (category[0] in "ZC")
        if reason := _reason(char, category, text[at - 1 : at], text[at + 1 : at + 2]):
            yield Unfit(f"character {at + 1} is U+{ord(char):04X}, {reason}", _remedy(char))
        elif marks > MOST_MARKS:
            reason = f"a mark without a letter, or one of more than {MOST_MARKS} on one"
            yield Unfit(f"character {at + 1} is U+{ord(char):04X}, {reason}")


def _reason(char: str, category: str, before: str, after: str) -> str:
    """Return why a character is not text, empty where it is."""
    if char == "\n":
        return "a line break"
    if char in DIRECTIONS:
        return "which turns the direction of reading"
    spells = char in JOINERS and _is_letter(before) and _is_letter(after)
    if spells or char in DIRECTION_MARKS:
        return ""
    if char == "\ufffd":
        return "which stands where a character was lost"
    if UNSEEN.match(char):
        return "of which nothing is drawn"
    return REASONS.get(category, "")


def _is_letter(char: str) -> bool:
    return bool(char) and not char.isascii() and unicodedata.category(char)[0] in "LM"


def _remedy(char: str) -> str:
    return r"End the line with a \, so that the text goes on." if char == "\n" else TAKE_OUT


def all_fit(value: Any) -> bool:
    """Return whether each text is one, in values as a TOML file has them."""
    if isinstance(value, str):
        return unfit(value) is None
    if isinstance(value, dict):
        return all(map(all_fit, value.values()))
    return all(map(all_fit, value)) if isinstance(value, list) else True
