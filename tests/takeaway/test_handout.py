"""The page in words: everything that was said and kept, under neutral headings, in one text."""

import gc
import weakref

import pytest

from kiosk.takeaway.handout import (
    Handout,
    HandoutPartKind,
    left_out,
    make_handout,
    plain_text,
    shortened,
)
from kiosk.takeaway.selection import HandoutSelection, PreferenceThatMatters
from kiosk.values.answers import Weight
from kiosk.values.handout_words import HandoutWords
from kiosk.values.scoring_rule import End
from tests.takeaway.pages import LANGUAGES, PACK, fullest, page

PHRASES = HandoutWords(
    language="en",
    right_to_left=False,
    title="For today",
    matters_title="Matters",
    tells_title="Tell",
    asks_title="Ask",
    panels_title="Go over",
    notes_title="Notes",
    code="As text",
    foot="Not advice",
    ends={("start", End.FIRST): "Slowly", ("start", End.SECOND): "Quickly"},
    weights={Weight.LITTLE: "a little", Weight.SOME: "some", Weight.LOT: "a lot"},
    tells={"heart": "My heart.", "liver": "My liver."},
    asks={"cost": "What does it cost?", "pause": "Can it be paused?"},
    panels={"safety": "Safety", "choosing": "Choosing"},
)
WHAT = HandoutSelection(
    matters=(PreferenceThatMatters("start", End.SECOND, Weight.LOT),),
    tell=("heart", "liver"),
    ask=("cost", "pause"),
    panels=("safety",),
)
TEXT = """\
For today

Matters
- Quickly (a lot)

Tell
- My heart.
- My liver.

Ask
- What does it cost?
- Can it be paused?

Go over
- Safety"""


def test_the_text_holds_title_headings_and_lines() -> None:
    assert plain_text(make_handout(WHAT, PHRASES)) == TEXT


def test_a_part_without_lines_is_not_there() -> None:
    assert plain_text(make_handout(HandoutSelection((), (), ("cost",)), PHRASES)) == (
        "For today\n\nAsk\n- What does it cost?"
    )


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


def test_panels_go_first_then_what_matters_then_questions_and_safety_last() -> None:
    rest, order = make_handout(WHAT, PHRASES), []
    while rest.parts:
        before = {part.kind: len(part.lines) for part in rest.parts}
        rest = shortened(rest)
        after = {part.kind: len(part.lines) for part in rest.parts}
        order += [kind for kind in before if before[kind] != after.get(kind, 0)]
    assert order == [
        HandoutPartKind.PANELS,
        HandoutPartKind.MATTERS,
        HandoutPartKind.ASKS,
        HandoutPartKind.ASKS,
        HandoutPartKind.TELLS,
        HandoutPartKind.TELLS,
    ]


def test_what_gives_way_is_the_last_line() -> None:
    made = make_handout(HandoutSelection((), ("heart",), ("cost", "pause")), PHRASES)
    assert plain_text(shortened(made)) == plain_text(made).replace("\n- Can it be paused?", "")


def test_nothing_can_be_taken_from_an_empty_page() -> None:
    with pytest.raises(ValueError, match="empty"):
        shortened(make_handout(HandoutSelection((), (), ()), PHRASES))


def test_what_was_left_out_is_counted_by_heading() -> None:
    whole = make_handout(WHAT, PHRASES)
    rest = shortened(shortened(shortened(whole)))
    assert left_out(whole, rest) == {"Matters": 1, "Ask": 1, "Go over": 1}
    assert left_out(whole, whole) == {}


def test_nobody_else_holds_a_page() -> None:
    made = fullest()
    seen: weakref.ref[Handout] = weakref.ref(made)
    plain_text(made)
    del made
    gc.collect()
    assert seen() is None
