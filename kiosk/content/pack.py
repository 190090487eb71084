"""A content pack that has been loaded and checked."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from msgspec import Struct

from kiosk.content.quiz_structure import Attribute
from kiosk.content.structure import FactRow, Section, Source, Structure, Topic
from kiosk.content.words import Words


class Named(Protocol):
    """A part of a pack that has an id."""

    @property
    def id(self) -> str:
        """The name by which the other parts know it."""


NamedPart = TypeVar("NamedPart", bound=Named)


class Pack(Struct, frozen=True):
    """Everything that a pack says, wherever its folder is.

    Attributes:
        structure: what is the same in every language.
        spoken: the words, one entry a language, in the order in which the pack lists them.
        files: name and text of each file, the structure first, then the languages by name.
        interface: name and content of the compiled files with words of its own for the interface.
        in_format_1: whether its files are in the old form, and were read as if in the present one.
    """

    structure: Structure
    spoken: tuple[Words, ...]
    files: tuple[tuple[str, str], ...]
    interface: tuple[tuple[str, bytes], ...] = ()
    in_format_1: bool = False

    @property
    def data(self) -> Iterator[tuple[str, bytes]]:
        """The name of each file and what it holds, the words for people first."""
        yield from ((name, text.encode()) for name, text in self.files)
        yield from self.interface

    def words(self, language: str) -> Words:
        """Return the words in a language.

        Raises:
            KeyError: the pack does not speak it.
        """
        for words in self.spoken:
            if words.code == language:
                return words
        raise KeyError(language)

    def row(self, name: str) -> FactRow:
        """Return the row of an id, KeyError where there is none."""
        return _of_id(self.structure.rows, name)

    def source(self, name: str) -> Source:
        """Return the source of an id, KeyError where there is none."""
        return _of_id(self.structure.sources, name)

    def attribute(self, name: str) -> Attribute:
        """Return the preference of an id, KeyError where there is none."""
        return _of_id(self.structure.quiz.attributes, name)

    def topic(self, name: str) -> Topic:
        """Return the topic of an id, KeyError where there is none."""
        return _of_id(self.structure.topics, name)

    def section(self, name: str) -> Section:
        """Return the tab, or the section below one, of an id; KeyError where there is none."""
        sections = (part for topic in self.structure.topics for part in topic.sections)
        return _of_id(sections, name)


def _of_id(parts: Iterable[NamedPart], name: str) -> NamedPart:
    for part in parts:
        if part.id == name:
            return part
    raise KeyError(name)
