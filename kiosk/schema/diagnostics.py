"""What is wrong in a file that people write: where, why, and what to write instead."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import PurePath
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

MOST_LISTED: Final = 200
"""Most diagnostics that are listed at once, so that a file of another kind ends somewhere."""

LONGEST_QUOTE: Final = 40
"""Characters of a value that a fault repeats."""

LET_IT_WRITE: Final = "Let the kiosk's user write there, and see that the disk has room."
"""What to do where a file cannot be written."""

BARE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")


class Diagnostic(Struct, frozen=True):
    """One thing that is wrong.

    Attributes:
        file: the file's name, or the path of a folder.
        key: the place in it, such as `rows[onset].badge`; empty where it is the whole file.
        reason: what is wrong, a clause without a full stop.
        remedy: what to do about it, in whole sentences.
    """

    file: str
    key: str
    reason: str
    remedy: str

    @property
    def brief(self) -> str:
        """What is wrong and where, without the folder and without the remedy."""
        names = [PurePath(self.file).name, self.key, self.reason]
        return plain(": ".join(name for name in names if name))

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return plain(f"{place}: {self.reason}. {self.remedy}")


class DocumentPlace(Struct, frozen=True):
    """A place in a file, as a fault names it."""

    file: str
    key: str = ""

    def below(self, name: str) -> "DocumentPlace":
        """Return the place of a key in the table that stands here."""
        step = name if BARE.fullmatch(name) else quoted(name)
        return replace(self, key=f"{self.key}.{step}" if self.key else step)

    def item(self, name: str | int) -> "DocumentPlace":
        """Return the place of an element in the list here, by its id or its position from 0."""
        return replace(self, key=f"{self.key}[{name}]")

    def diagnostic(self, reason: str, remedy: str) -> Diagnostic:
        """Return a fault at this place."""
        return Diagnostic(self.file, self.key, reason, remedy)


def listed(diagnostics: Iterator[Diagnostic], file: str) -> tuple[Diagnostic, ...]:
    """Return the faults of a file, the first ones only where there is no end to them."""
    first = tuple(islice(diagnostics, MOST_LISTED))
    if next(diagnostics, None) is None:
        return first
    more = Diagnostic(file, "", "more than this is wrong", "Correct what is listed first.")
    return (*first, more)


def plain(text: str) -> str:
    """Return a text on one line that any terminal can print."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


def quoted(text: str) -> str:
    """Return a text in quotes, shortened where it is long."""
    short = text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + "…"
    return f'"{plain(short)}"'


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return a question that names the choice most like a word, empty where none is like it."""
    from difflib import get_close_matches  # here, because few starts find a fault

    near = get_close_matches(word[: 2 * LONGEST_QUOTE], choices, n=1)
    return f"Did you mean {quoted(near[0])}? " if near else ""
