"""What is read of a screen, in which order, and in which words."""

import pytest

from kiosk.speech.script import Kind, Seen, in_turn, spoken

TITLE = Seen(Kind.WORDS, "Two ways")
ROW = Seen(Kind.CONTROL, "When it starts", "IV: slowly. IM: quickly.")
TICKED = Seen(Kind.CONTROL, "A lot", chosen="Chosen")
OPEN = Seen(Kind.TAB, "Safety", chosen="Open")
CLOSED = Seen(Kind.TAB, "Experience")
SCROLL = Seen(Kind.CONTROL, "Scroll down", aside=True)
BLANK = Seen(Kind.WORDS, "  ")


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
            Seen(Kind.WORDS, "Are you still there?", " Touch anywhere "),
            "Are you still there? Touch anywhere.",
        ),
        (BLANK, ""),
    ],
)
def test_name_state_and_more_are_spoken_with_a_pause_between(seen: Seen, said: str) -> None:
    assert spoken(seen) == said
