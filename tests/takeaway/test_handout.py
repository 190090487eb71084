"""The text of the handout: all selected answers and questions under neutral headings."""

import gc
import weakref

import pytest
from msgspec.structs import replace

from kiosk.content.pack import Pack
from kiosk.content.quiz_words import AttributeWords, CircumstanceWords
from kiosk.content.structure import Badge, FactRow, SafetyLine, Structure, TakeawayStructure
from kiosk.content.words import RouteWords, RowWords, TakeawayWords, WishWords
from kiosk.takeaway.handout import (
    ClinicWords,
    Handout,
    HandoutPartKind,
    can_be_shortened,
    left_out,
    make_handout,
    shortened,
)
from kiosk.takeaway.selection import HandoutSelection
from kiosk.values.answers import Choice, End
from kiosk.values.result import Wish
from kiosk.values.routes import Route
from tests.takeaway.pages import LANGUAGES, PACK, fullest, page, plain_text

SAID = PACK.words("en")
ROW = RowWords(label="Start", iv="slow", im="fast")
WORDS = replace(
    SAID,
    routes={
        Route.IV: RouteWords(short="IV", plain="drip", long="drip"),
        Route.IM: RouteWords(short="IM", plain="shot", long="shot"),
    },
    takeaway=TakeawayWords(
        title="For today",
        compare="Both",
        same="Alike",
        matters="Matters",
        tells="Tell",
        asks="Ask",
        after="After",
        wishes=WishWords(bit="a bit", much="much", most="most"),
        notes="Notes",
        code="As text",
        foot="Not advice",
        ride="Ride:",
    ),
    rows={"onset": ROW, "ride": RowWords(label="Ride", both="Go home with somebody.")},
    quiz=replace(
        SAID.quiz,
        attributes={"start": AttributeWords("Fast?", "Start", "Slowly", "Quickly")},
        circumstances={
            "heart": CircumstanceWords(label="heart", tell="My heart."),
            "liver": CircumstanceWords(label="liver", tell="My liver."),
        },
    ),
    questions={"cost": "What does it cost?", "pause": "Can it be paused?"},
    safety_lines={"driving": "Do not drive."},
)
BARE = replace(
    PACK.structure,
    rows=(FactRow("onset", compared=True, sources=()), FactRow("ride", compared=False, sources=())),
    takeaway=TakeawayStructure(),
    safety_lines=(SafetyLine("driving"),),
)
SIDE_BY_SIDE = replace(BARE, takeaway=TakeawayStructure(rows=("onset",), same=("ride",)))
NOBODY = ClinicWords()


def wish(choice: Choice, *, counts_most: bool = False) -> Wish:
    """Return the wish that follows from a step."""
    end = choice.end or End.FIRST
    return Wish("start", "start", Route.IV, end, choice, counts_most, step=1)


def made_of(
    what: HandoutSelection, structure: Structure = BARE, clinic: ClinicWords = NOBODY
) -> Handout:
    """Return the handout of a small pack."""
    pack = Pack(structure, (WORDS,), ())
    return make_handout(pack, "en", what, clinic, {"danger": "", "call": "988"})


WHAT = HandoutSelection(
    matters=(wish(Choice.SECOND_STRONG, counts_most=True),),
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
- Start: Drip (IV): slow; Shot (IM): fast

Alike
- Go home with somebody.

After
- Do not drive.

Not advice"""


def test_the_text_holds_title_headings_and_lines() -> None:
    assert plain_text(made_of(WHAT, SIDE_BY_SIDE, ClinicWords("Our clinic", "555-0100"))) == TEXT


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_well_supported_says_so_in_every_form(language: str) -> None:
    whole = page(language)
    (part,) = (part for part in whole.parts if part.kind is HandoutPartKind.COMPARE)
    rows = [PACK.row(name) for name in PACK.structure.takeaway.rows]
    seen = set()
    for row, shown, line in zip(rows, part.rows, part.lines, strict=True):
        badge = row.badge or Badge.WELL_SUPPORTED
        said = whole.words.badges[badge].label
        unsure = badge is not Badge.WELL_SUPPORTED
        assert (said in shown.cells[0][0]) == (said in line) == unsure
        seen.add(unsure)
    assert seen == {True, False}


def test_a_part_without_lines_is_not_there() -> None:
    assert plain_text(made_of(HandoutSelection(ask=("cost",)))) == (
        "For today\n\nAsk\n- What does it cost?\n\nAfter\n- Do not drive.\n\nNot advice"
    )


@pytest.mark.parametrize(
    ("choice", "counts_most", "said"),
    [
        (Choice.FIRST_SLIGHT, False, "a bit"),
        (Choice.FIRST_STRONG, False, "much"),
        (Choice.FIRST_SLIGHT, True, "most"),
    ],
)
def test_a_wish_says_how_much_it_matters(choice: Choice, *, counts_most: bool, said: str) -> None:
    what = HandoutSelection(matters=(wish(choice, counts_most=counts_most),))
    assert f"- Slowly ({said})" in plain_text(made_of(what))


@pytest.mark.parametrize(
    ("line", "kept"), [("Call {call}.", ["Call 988."]), ("Call {danger}.", [])]
)
def test_a_line_about_safety_says_the_countrys_number_or_is_left_out(
    line: str, kept: list[str]
) -> None:
    words = replace(WORDS, safety_lines={"driving": line})
    page_ = make_handout(
        Pack(BARE, (words,), ()), "en", HandoutSelection(), NOBODY, {"danger": "", "call": "988"}
    )
    assert [text for part in page_.parts for text in part.lines] == kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_in_the_language_asked_for(language: str) -> None:
    words, made = PACK.words(language), page(language)
    assert made.words.code == language
    assert made.title == words.takeaway.title
    assert words.quiz.circumstances[next(iter(words.quiz.circumstances))].tell in plain_text(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_names_no_treatment_and_no_illness(language: str) -> None:
    title = PACK.words(language).takeaway.title.casefold()
    assert not [word for word in ("ketamin", "depress", "iv", "im") if word in title.split()]


def test_the_comparison_goes_first_then_what_matters_then_questions_and_safety_never() -> None:
    rest, order = made_of(WHAT, SIDE_BY_SIDE), []
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
    made = made_of(HandoutSelection(tell=("heart",), ask=("cost", "pause")))
    assert plain_text(shortened(made)) == plain_text(made).replace("\n- Can it be paused?", "")


def test_nothing_can_be_taken_from_an_empty_page() -> None:
    empty = made_of(HandoutSelection())
    assert not can_be_shortened(empty)
    with pytest.raises(ValueError, match="empty"):
        shortened(empty)


def test_what_was_left_out_is_counted_by_heading() -> None:
    whole = made_of(WHAT, SIDE_BY_SIDE)
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
