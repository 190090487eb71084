"""The page in words: everything that was said and kept, under neutral headings, in one text."""

import gc
import weakref

import pytest

from kiosk.takeaway.handout import (
    Handout,
    HandoutPartKind,
    can_be_shortened,
    left_out,
    make_handout,
    shortened,
)
from kiosk.takeaway.selection import HandoutSelection, WishThatMatters
from kiosk.values.handout_words import ClinicWords, ComparedWords, HandoutWords
from kiosk.values.scoring_rule import End
from tests.takeaway.pages import LANGUAGES, PACK, fullest, page, plain_text

PHRASES = HandoutWords(
    language="en",
    right_to_left=False,
    title="For today",
    iv="drip",
    im="shot",
    compare_title="Both",
    same_title="Alike",
    matters_title="Matters",
    tells_title="Tell",
    asks_title="Ask",
    after_title="After",
    ride="Ride:",
    notes_title="Notes",
    code="As text",
    foot="Not advice",
    rows={"onset": ComparedWords("Start", "slow", "fast")},
    same={"ride": "Go home with somebody."},
    ends={("start", End.FIRST): "Slowly", ("start", End.SECOND): "Quickly"},
    bit="a bit",
    much="much",
    most="most",
    tells={"heart": "My heart.", "liver": "My liver."},
    asks={"cost": "What does it cost?", "pause": "Can it be paused?"},
    safety=("Do not drive.",),
)
NOBODY = ClinicWords()
WHAT = HandoutSelection(
    rows=("onset",),
    same=("ride",),
    matters=(WishThatMatters("start", End.SECOND, much=True, counts_most=True),),
    tell=("heart", "liver"),
    ask=("cost", "pause"),
)
TEXT = """\
For today

Our clinic  \N{MIDDLE DOT}  555-0100

Matters
- Quickly (most)

Tell
- My heart.
- My liver.

Ask
- What does it cost?
- Can it be paused?

Both
- Start: drip: slow; shot: fast

Alike
- Go home with somebody.

After
- Do not drive.

Not advice"""


def test_the_text_holds_title_headings_and_lines() -> None:
    assert plain_text(make_handout(WHAT, PHRASES, ClinicWords("Our clinic", "555-0100"))) == TEXT


def test_a_part_without_lines_is_not_there() -> None:
    only = HandoutSelection((), (), (), (), ("cost",))
    assert plain_text(make_handout(only, PHRASES, NOBODY)) == (
        "For today\n\nAsk\n- What does it cost?\n\nAfter\n- Do not drive.\n\nNot advice"
    )


@pytest.mark.parametrize(
    ("much", "most", "said"),
    [(False, False, "a bit"), (True, False, "much"), (False, True, "most")],
)
def test_a_wish_says_how_much_it_matters(*, much: bool, most: bool, said: str) -> None:
    wish = WishThatMatters("start", End.FIRST, much, most)
    made = make_handout(HandoutSelection((), (), (wish,), (), ()), PHRASES, NOBODY)
    assert f"- Slowly ({said})" in plain_text(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_language_asked_for(language: str) -> None:
    words, made = PACK.words(language), page(language)
    assert made.language == language
    assert made.title == words.takeaway.title
    assert words.quiz.circumstances[next(iter(words.quiz.circumstances))].tell in plain_text(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_names_no_treatment_and_no_illness(language: str) -> None:
    title = PACK.words(language).takeaway.title.casefold()
    assert not [word for word in ("ketamin", "depress", "iv", "im") if word in title.split()]


def test_the_comparison_goes_first_then_what_matters_then_questions_and_safety_never() -> None:
    rest, order = make_handout(WHAT, PHRASES, NOBODY), []
    while can_be_shortened(rest):
        before = {part.kind: len(part.lines) for part in rest.parts}
        rest = shortened(rest)
        after = {part.kind: len(part.lines) for part in rest.parts}
        order += [kind for kind in before if before[kind] != after.get(kind, 0)]
    assert order == [
        HandoutPartKind.COMPARE,
        HandoutPartKind.SAME,
        HandoutPartKind.MATTERS,
        HandoutPartKind.ASKS,
        HandoutPartKind.ASKS,
        HandoutPartKind.TELLS,
        HandoutPartKind.TELLS,
    ]
    assert [part.kind for part in rest.parts] == [HandoutPartKind.AFTER]


def test_what_gives_way_is_the_last_line() -> None:
    made = make_handout(
        HandoutSelection((), (), (), ("heart",), ("cost", "pause")), PHRASES, NOBODY
    )
    assert plain_text(shortened(made)) == plain_text(made).replace("\n- Can it be paused?", "")


def test_nothing_can_be_taken_from_an_empty_page() -> None:
    empty = make_handout(HandoutSelection((), (), (), (), ()), PHRASES, NOBODY)
    assert not can_be_shortened(empty)
    with pytest.raises(ValueError, match="empty"):
        shortened(empty)


def test_what_was_left_out_is_counted_by_heading() -> None:
    whole = make_handout(WHAT, PHRASES, NOBODY)
    rest = shortened(shortened(shortened(whole)))
    assert left_out(whole, rest) == {"Both": 1, "Alike": 1, "Matters": 1}
    assert left_out(whole, whole) == {}


def test_nobody_else_holds_a_page() -> None:
    made = fullest()
    seen: weakref.ref[Handout] = weakref.ref(made)
    plain_text(made)
    del made
    gc.collect()
    assert seen() is None
