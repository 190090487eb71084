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


class VersionLabel(Struct, frozen=True, forbid_unknown_fields=True):
    """What an update brings, and for what.

    Attributes:
        kind: what it brings.
        name: the program's name, or the content pack's id.
        version: three numbers. A tablet only ever takes a higher one.
        system: the kind of computer that it runs on; empty for content, which runs on all.
    """

    kind: UpdateKind
    name: Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}\Z")]
    version: Version
    system: Annotated[str, Meta(pattern=r"^[a-z0-9_-]{0,64}\Z")]


def order(version: str) -> tuple[int, ...]:
    """Return a version as numbers, so that 1.10.0 comes after 1.9.0."""
    return tuple(map(int, version.split(".")))
