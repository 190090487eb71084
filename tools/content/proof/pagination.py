"""Distributes blocks over pages: no box is split, and no heading ends a page."""

from collections.abc import Iterable, Iterator
from typing import Final, Generic, TypeVar

from msgspec import Struct

WHOLE: Final = 0.5
"""A block up to this share of a page is never split."""

AT_FOOT: Final = 3
"""The number of boxes of a longer block that are kept together at its start."""

Drawn = TypeVar("Drawn")


class Box(Struct, Generic[Drawn], frozen=True):
    """Something to draw that is never split, and its height."""

    height: float
    ink: Drawn


class Block(Struct, Generic[Drawn], frozen=True):
    """Boxes that belong together.

    Attributes:
        boxes: from top to bottom.
        gap: the space above it, unless it stands at the top of a page.
        opens: whether it starts a new page.
        leads: whether it is kept with the start of the next block, like a heading.
    """

    boxes: tuple[Box[Drawn], ...]
    gap: float = 0
    opens: bool = False
    leads: bool = False

    @property
    def height(self) -> float:
        """The height including the space above."""
        return self.gap + sum(box.height for box in self.boxes)


Page = list[tuple[float, Drawn]]
"""The boxes of a page, each with its distance from the top."""


def paged(blocks: Iterable[Block[Drawn]], height: float) -> list[Page[Drawn]]:
    """Distribute blocks over pages of a height. A box higher than a page overflows."""
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
    """Yield each block together with the headings before it."""
    chain: list[Block[Drawn]] = []
    for block in blocks:
        chain.append(block)
        if not block.leads:
            yield chain
            chain = []
    if chain:
        yield chain


def _fits(chain: list[Block[Drawn]], room: float, height: float) -> bool:
    """Return whether the start of a chain fits into the space left on a page."""
    *heads, last = chain
    needed = sum(block.height for block in heads)
    if needed + last.height <= height * WHOLE:
        return needed + last.height <= room
    first = sum(box.height for box in last.boxes[:AT_FOOT])
    return needed + last.gap + first <= room
