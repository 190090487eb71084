"""Text of every language is accepted; invisible characters are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.schema.text import MOST_MARKS, Unfit, all_fit, unfit

TEXTS = [
    "",
    "A drip into a vein: 40 minutes (about), “slow”, 5 €.",
    "¿Cuánto dura una sesión? ¡Pregúntele a su médico!",
    "Việt Nam",
    "Vie\u0323\u0302t",
    "שָׁלוֹם",
    "مرحبا",
    "\u200f5\u060c",
    "\u0645\u06cc\u200c\u062e",
    "क्\u200dष",
    "注射",
    "ก็ได้",
    "a\u00a0b",
    "💉",
]

UNFIT = {
    " ": "blank",
    "\u00a0\u2003": "blank",
    "a\0b": "character 2 is U+0000, a control character",
    "a\tb": "U+0009, a control character",
    "a\nb": "U+000A, a line break",
    "a\u2028b": "U+2028, a line break",
    "a\x85": "U+0085, a control character",
    "IV\u202eMI": "U+202E, which turns the direction of reading",
    "\u200f \u200e": "blank",
    "a\u2066b": "U+2066, which turns the direction of reading",
    "no\u200bthing": "U+200B, a character that nobody sees",
    "no\u200dthing": "U+200D, a character that nobody sees",
    "\u200c": "U+200C, a character that nobody sees",
    "so\u00adft": "U+00AD, a character that nobody sees",
    "\ufeffa": "U+FEFF, a character that nobody sees",
    "\u3164": "U+3164, of which nothing is drawn",
    "a\ufe0f": "U+FE0F, of which nothing is drawn",
    "\u0301a": "U+0301, a mark without a letter",
    "a \u0301": "U+0301, a mark without a letter",
    "a" + "\u0301" * 4: "U+0301, a mark without a letter, or one of more than 3 on one",
    "a\u20dd" * 1 + "\u20dd" * 3: "more than 3",
    "\ue000": "U+E000, a character with no meaning of its own",
    "\uffff": "U+FFFF, no character of Unicode",
    "\ufffd": "U+FFFD, which stands where a character was lost",
}


@pytest.mark.parametrize("text", TEXTS)
def test_words_of_any_language_are_text(text: str) -> None:
    assert unfit(text) is None


@pytest.mark.parametrize("text", UNFIT)
def test_what_nobody_sees_is_named_with_its_place(text: str) -> None:
    why = unfit(text)
    assert why is not None
    assert UNFIT[text] in why.reason
    assert why.remedy.endswith(".")


def test_half_of_a_character_is_no_text() -> None:
    assert unfit(chr(0xD800)) == Unfit("character 1 is U+D800, half of a character")


@given(st.text())
def test_a_text_that_fits_can_be_seen(text: str) -> None:
    if unfit(text) is None:
        assert all(char.isprintable() or char.isspace() or char in "\u200c\u200d" for char in text)
        assert text == "" or text.strip()
        assert "\u0301" * (MOST_MARKS + 1) not in text


def test_a_text_is_found_wherever_it_stands() -> None:
    for bad in ({"a": [{"b": "\0"}]}, ["a", " "], "\u202e"):
        assert not all_fit(bad)
    assert all_fit({"a": [1, True, {"b": ["c"]}]})
