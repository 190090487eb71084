"""A QR code has the size that the standard prescribes, and a quiet zone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.takeaway.qr_code import QUIET, Level, qr_code

FINDER = (
    "#######",
    "#     #",
    "# ### #",
    "# ### #",
    "# ### #",
    "#     #",
    "#######",
)
"""The finder pattern in three corners of every code (ISO/IEC 18004, 6.3.3)."""

Rows = tuple[tuple[bool, ...], ...]


def drawn(rows: Rows) -> tuple[str, ...]:
    return tuple("".join("#" if dark else " " for dark in row) for row in rows)


def inside(rows: Rows) -> Rows:
    """Return a code without its quiet zone."""
    return tuple(row[QUIET:-QUIET] for row in rows[QUIET:-QUIET])


@pytest.mark.parametrize(
    ("letters", "level", "modules"),
    [
        (1, "M", 21),
        (14, "M", 21),
        (15, "M", 25),
        (26, "M", 25),
        (27, "M", 29),
        (2331, "M", 177),
        (17, "L", 21),
        (18, "L", 25),
        (11, "Q", 21),
        (12, "Q", 25),
        (7, "H", 21),
        (8, "H", 25),
    ],
)
def test_a_code_is_as_large_as_the_standard_says(letters: int, level: Level, modules: int) -> None:
    """The capacities are those of ISO/IEC 18004, table 7, in bytes."""
    assert len(qr_code("a" * letters, level)) == modules + 2 * QUIET


def test_a_text_is_written_in_utf_8_and_says_so_where_it_is_not_plain() -> None:
    assert len(qr_code("é" * 6)) == 21 + 2 * QUIET
    assert len(qr_code("é" * 7)) == 25 + 2 * QUIET
    assert len(qr_code("漢" * 4)) == 21 + 2 * QUIET
    assert len(qr_code("漢" * 5)) == 25 + 2 * QUIET


@given(st.text(min_size=1, max_size=300))
def test_every_code_is_square_and_light_all_around(text: str) -> None:
    rows = qr_code(text)
    assert {len(row) for row in rows} == {len(rows)}
    edges = (*rows[:4], *rows[-4:], *(row[:4] for row in rows), *(row[-4:] for row in rows))
    assert not any(dark for edge in edges for dark in edge)


@given(st.text(min_size=1, max_size=300))
def test_every_code_has_its_three_corners(text: str) -> None:
    rows = drawn(inside(qr_code(text)))
    assert tuple(row[:7] for row in rows[:7]) == FINDER
    assert tuple(row[-7:] for row in rows[:7]) == FINDER
    assert tuple(row[:7] for row in rows[-7:]) == FINDER


def test_a_text_makes_one_code_and_another_text_another() -> None:
    assert qr_code("10.1000/182") == qr_code("10.1000/182")
    assert qr_code("10.1000/182") != qr_code("10.1000/183")


@pytest.mark.parametrize(("level", "most"), [("L", 2953), ("M", 2331), ("Q", 1663), ("H", 1273)])
def test_a_text_that_no_code_holds_is_refused(level: Level, most: int) -> None:
    assert qr_code("a" * most, level)
    with pytest.raises(ValueError, match="too large"):
        qr_code("a" * (most + 1), level)
