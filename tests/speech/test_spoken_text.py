"""Which texts of a screen are read aloud, and in which words."""

import pytest

from kiosk.speech.spoken_text import SpokenItem, SpokenKind, spoken

TITLE = SpokenItem(SpokenKind.WORDS, "Two ways")
ROW = SpokenItem(SpokenKind.CONTROL, "When it starts", "IV: slowly. IM: quickly.")
TICKED = SpokenItem(SpokenKind.CONTROL, "A lot", chosen="Chosen")
OPEN = SpokenItem(SpokenKind.TAB, "Safety", chosen="Open")
CLOSED = SpokenItem(SpokenKind.TAB, "Experience")
SCROLL = SpokenItem(SpokenKind.CONTROL, "Scroll down", aside=True)
BLANK = SpokenItem(SpokenKind.WORDS, "  ")


@pytest.mark.parametrize("seen", [TITLE, ROW, TICKED, OPEN])
def test_words_controls_and_the_open_tab_are_read_in_their_turn(seen: SpokenItem) -> None:
    assert seen.in_turn


@pytest.mark.parametrize("seen", [CLOSED, SCROLL, BLANK])
def test_what_stands_aside_and_what_says_nothing_is_left_out(seen: SpokenItem) -> None:
    assert not seen.in_turn


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (TITLE, "Two ways."),
        (ROW, "When it starts. IV: slowly. IM: quickly."),
        (TICKED, "A lot. Chosen."),
        (OPEN, "Safety. Open."),
        (
            SpokenItem(SpokenKind.WORDS, "Are you still there?", " Touch anywhere "),
            "Are you still there? Touch anywhere.",
        ),
        (BLANK, ""),
    ],
)
def test_name_state_and_more_are_spoken_with_a_pause_between(seen: SpokenItem, said: str) -> None:
    assert spoken(seen) == said
