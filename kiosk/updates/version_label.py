"""What an update brings, and the order of versions."""

from enum import StrEnum
from typing import Annotated, Final

from msgspec import Meta, Struct

VERSION: Final = r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}"
"""A pattern of three numbers with dots between them."""

Version = Annotated[str, Meta(pattern=rf"^{VERSION}\Z")]


class UpdateKind(StrEnum):
    """What an update brings."""

    PROGRAM = "program"
    CONTENT = "content"


class VersionLabel(Struct, frozen=True):
    """A version of something.

    Attributes:
        kind: what it brings.
        branch: the kind of computer that a program runs on, or the content pack's id.
        version: three numbers. A tablet only ever takes a higher one.
    """

    kind: UpdateKind
    branch: str
    version: str

    @property
    def folder(self) -> str:
        """How the names of its files in a repository begin, up to the last slash."""
        return f"{self.kind}/{self.branch}/{self.version}"


def order(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 1.10.0 comes after 1.9.0."""
    return tuple(map(int, version.split(".")))
