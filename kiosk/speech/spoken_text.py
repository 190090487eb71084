"""What is read of a screen: the words on it, in their order, and what becomes of touching one."""

from enum import StrEnum
from typing import Final

from msgspec import Struct

ENDS: Final = ".!?:;…"
"""What a voice pauses at, so that nothing need be added."""


class SpokenKind(StrEnum):
    """What something on the screen is to a listener."""

    WORDS = "words"
    CONTROL = "control"
    TAB = "tab"


class SpokenItem(Struct, frozen=True):
    """Something on the screen that can be spoken, by its accessible name.

    Attributes:
        kind: what it is.
        name: what it is called: for words, the words.
        more: what else a listener should know.
        chosen: the word for it that it is ticked or open, empty where it is not.
        aside: whether it is spoken only when it is touched.
    """

    kind: SpokenKind
    name: str
    more: str = ""
    chosen: str = ""
    aside: bool = False

    @property
    def in_turn(self) -> bool:
        """Whether it is read when the whole screen is: of the tabs only the open one."""
        closed = self.kind is SpokenKind.TAB and not self.chosen
        return bool(self.name.strip()) and not (self.aside or closed)


def spoken(item: SpokenItem) -> str:
    """Return what is spoken of something."""
    parts = (item.name, item.chosen, item.more)
    return " ".join(_ended(part.strip()) for part in parts if part.strip())


def _ended(text: str) -> str:
    return text if text[-1] in ENDS else f"{text}."
