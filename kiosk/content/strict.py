"""What every part of a pack is made of: strict structs, ids, and short texts."""

from typing import Annotated

from msgspec import Meta, Struct


class OwnId(Struct, frozen=True):
    """Put into an id's annotation: no other part of the kind has this id."""

    kind: str


class Names(Struct, frozen=True):
    """Put into the annotation of an id, or of ids: each is that of a part of the kind."""

    kind: str


NAME = "a name of up to 40 small letters, digits and underscores that starts with a letter"

Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z", description=NAME)]
RowId = Annotated[Id, Names("row")]
Caption = Annotated[str, Meta(min_length=1, max_length=32)]
Heading = Annotated[str, Meta(min_length=1, max_length=48)]
Phrase = Annotated[str, Meta(min_length=1, max_length=60)]
Line = Annotated[str, Meta(min_length=1, max_length=160)]
Short = Annotated[str, Meta(min_length=1, max_length=400)]

PictureName = Annotated[Id, Names("picture")]
"""A file without its ending. What has the shape of an id never leads out of the folder."""

Ids = Annotated[tuple[Id, ...], Meta(max_length=20)]
"""Ids of which a page shows each. The limits of a pack are twice what a large pack has, and keep
the largest one as quick to show as any."""


class StrictStruct(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of a pack: no unknown keys, no silent conversion, never changed once loaded.

    A key that is left out and one that holds its default are the same thing, also where a part is
    written out to be hashed (see `sign_off.py`).
    """
