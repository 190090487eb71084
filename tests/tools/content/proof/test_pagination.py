"""No box is split, and blocks are kept together where possible."""

from itertools import pairwise

import pytest

from tools.content.proof.pagination import Block, Box, Page, paged

HEIGHT = 100


def block(name: str, *heights: float, gap: float = 0, **kind: bool) -> Block[str]:
    """Return a block of boxes, each labelled with the block's name and its own index."""
    boxes = (Box(height, f"{name}{at}") for at, height in enumerate(heights))
    return Block(tuple(boxes), gap=gap, **kind)


def names(pages: list[Page[str]]) -> list[list[str]]:
    return [[ink for _, ink in page] for page in pages]


def test_blocks_stand_below_one_another() -> None:
    (page,) = paged([block("a", 10, 20), block("b", 30, gap=5)], HEIGHT)
    assert page == [(0, "a0"), (10, "a1"), (35, "b0")]


def test_a_page_begins_without_a_gap() -> None:
    assert paged([block("a", 60, gap=9), block("b", 50, gap=9)], HEIGHT) == [
        [(0, "a0")],
        [(0, "b0")],
    ]


def test_a_short_block_that_does_not_fit_moves_on_whole() -> None:
    pages = paged([block("a", 70), block("b", 20, 20)], HEIGHT)
    assert names(pages) == [["a0"], ["b0", "b1"]]


def test_a_long_block_begins_where_its_first_boxes_fit() -> None:
    pages = paged([block("a", 30), block("b", 20, 20, 20, 20)], HEIGHT)
    assert names(pages) == [["a0", "b0", "b1", "b2"], ["b3"]]


def test_a_long_block_moves_on_where_they_do_not() -> None:
    pages = paged([block("a", 50), block("b", 20, 20, 20, 20)], HEIGHT)
    assert names(pages) == [["a0"], ["b0", "b1", "b2", "b3"]]


def test_a_heading_stays_with_what_it_leads_to() -> None:
    heading = block("h", 10, leads=True)
    pages = paged([block("a", 70), heading, block("b", 30)], HEIGHT)
    assert names(pages) == [["a0"], ["h0", "b0"]]


def test_a_heading_that_leads_nowhere_is_there_all_the_same() -> None:
    assert names(paged([block("h", 10, leads=True)], HEIGHT)) == [["h0"]]


def test_what_opens_begins_a_page() -> None:
    pages = paged([block("a", 10), block("b", 10, opens=True)], HEIGHT)
    assert names(pages) == [["a0"], ["b0"]]


def test_no_page_is_empty() -> None:
    assert names(paged([block("a", 10, opens=True)], HEIGHT)) == [["a0"]]


@pytest.mark.parametrize("size", [7, 33, 49, 51, 100])
def test_every_box_stands_once_in_its_order_and_within_its_page(size: int) -> None:
    blocks = [block(f"{n}-", *[size] * (n % 5 + 1), gap=n % 3) for n in range(40)]
    pages = paged(blocks, HEIGHT)
    assert [ink for page in pages for _, ink in page] == [
        box.ink for one in blocks for box in one.boxes
    ]
    for page in pages:
        assert page[-1][0] + size <= HEIGHT
        assert all(upper + size <= lower for (upper, _), (lower, _) in pairwise(page))
