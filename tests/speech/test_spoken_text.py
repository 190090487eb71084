"""Which texts of a screen are read aloud, in which order and words."""

import pytest

from kiosk.speech.spoken_text import SpokenItem, SpokenKind, in_turn, spoken

TITLE = SpokenItem(SpokenKind.WORDS, "Two ways")
ROW = SpokenItem(SpokenKind.CONTROL, "When it starts", "IV: slowly. IM: quickly.")
TICKED = SpokenItem(SpokenKind.CONTROL, "A lot", chosen="Chosen")
OPEN = SpokenItem(SpokenKind.TAB, "Safety", chosen="Open")
CLOSED = SpokenItem(SpokenKind.TAB, "Experience")
SCROLL = SpokenItem(SpokenKind.CONTROL, "Scroll down", aside=True)
BLANK = SpokenItem(SpokenKind.WORDS, "  ")


def test_all_is_read_in_the_order_of_the_screen() -> None:
    assert in_turn([TITLE, ROW, TICKED]) == (0, 1, 2)
    assert in_turn([]) == ()


def test_of_the_tabs_only_the_open_one_is_read() -> None:
    assert in_turn([CLOSED, OPEN, CLOSED, TITLE]) == (1, 3)


def test_what_stands_aside_and_what_says_nothing_is_left_out() -> None:
    assert in_turn([SCROLL, BLANK, TITLE]) == (2,)


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
