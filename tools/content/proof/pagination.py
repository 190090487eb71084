"""Setting blocks on pages: nothing is cut, and no heading is left alone at the foot of a page."""

from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from msgspec import Struct

WHOLE: Final = 0.5
"""A block of at most this part of a page is never divided."""

AT_FOOT: Final = 3
"""Boxes of a longer block that stand together where it begins."""

Drawn = TypeVar("Drawn")


class Box(Struct, Generic[Drawn], frozen=True):
    """Something to draw that is never divided, and its height."""

    height: float
    ink: Drawn


class Block(Struct, Generic[Drawn], frozen=True):
    """Boxes that belong together.

    Attributes:
        boxes: from top to bottom.
        gap: the space above it, unless it stands at the top of a page.
        opens: whether it begins a page.
        leads: whether it stays on the page on which the next block begins, as a heading does.
    """

    boxes: tuple[Box[Drawn], ...]
    gap: float = 0
    opens: bool = False
    leads: bool = False

    @property
    def height(self) -> float:
        """Its height with the space above it."""
        return self.gap + sum(box.height for box in self.boxes)


Page = list[tuple[float, Drawn]]
"""What stands on a page, and how far from its top."""


def paged(blocks: Iterable[Block[Drawn]], height: float) -> list[Page[Drawn]]:
    """Return blocks set on pages of a height. A box that is higher than a page runs over."""
    pages: list[Page[Drawn]] = [[]]
    y = 0.0
    for chain in _chains(blocks):
        if pages[-1] and (chain[0].opens or not _fits(chain, height - y, height)):
            pages.append([])
            y = 0.0
        for block in chain:
            y += block.gap if pages[-1] else 0
            for box in block.boxes:
                if pages[-1] and y + box.height > height:
                    pages.append([])
                    y = 0.0
                pages[-1].append((y, box.ink))
                y += box.height
    return pages


def _chains(blocks: Iterable[Block[Drawn]]) -> Iterator[list[Block[Drawn]]]:
    """Return blocks with the headings that lead to them."""
    chain: list[Block[Drawn]] = []
    for block in blocks:
        chain.append(block)
        if not block.leads:
            yield chain
            chain = []
    if chain:
        yield chain


def _fits(chain: list[Block[Drawn]], room: float, height: float) -> bool:
    """Whether a chain begins in the room that is left on a page."""
    *heads, last = chain
    needed = sum(block.height for block in heads)
    if needed + last.height <= height * WHOLE:
        return needed + last.height <= room
    first = sum(box.height for box in last.boxes[:AT_FOOT])
    return needed + last.gap + first <= room
