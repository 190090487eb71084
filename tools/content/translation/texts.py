"""The texts of a language file with their keys and limits, found through the schema's types."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from kiosk.content.words import Words
from kiosk.schema.describe import is_struct, unwrapped

NO_WORDS: Final = frozenset({"code", "direction", "review"})
"""Keys of a language file that are not translated."""

BREAK: Final = "\n"
"""Joins the texts of a list, such as the forms of a term. No text contains one."""

Path = tuple[str, ...]
"""The tables that contain a text, from the outside in, then its own key."""


class Text(Struct, frozen=True):
    """One text of a language file.

    Attributes:
        said: the text; the texts of a list joined by line breaks.
        longest: the limit in characters, for each text of a list.
        several: whether it is a list of texts.
    """

    said: str
    longest: int
    several: bool = False


def key_of(path: Path) -> str:
    """Return a text's key as in diagnostics."""
    return ".".join(path)


def texts_of(words: Words) -> dict[Path, Text]:
    """Return all texts of a language, in the order of the schema and the file."""
    return {path: text for path, text in _below(words, Words, ()) if path[0] not in NO_WORDS}


def _below(value: Any, hint: Any, path: Path) -> Iterator[tuple[Path, Text]]:
    base, meta = unwrapped(hint)
    if value is None or value == ():
        return
    if is_struct(base):
        for field in fields(base):
            yield from _below(getattr(value, field.name), field.type, (*path, field.encode_name))
    elif get_origin(base) is dict:
        for name, item in value.items():
            yield from _below(item, get_args(base)[1], (*path, str(name)))
    elif get_origin(base) is tuple:
        yield path, Text(BREAK.join(value), _longest(get_args(base)[0]), several=True)
    elif isinstance(value, str):
        yield path, Text(value, _longest(Annotated[base, meta]))


def _longest(hint: Any) -> int:
    """Return the limit of a text in characters."""
    return unwrapped(hint)[1].max_length or 0
