"""Each text of a language file with its key and its limit, read from the schema's own types."""

from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from kiosk.content.words import Words
from kiosk.schema.describe import is_struct, unwrapped

NO_WORDS: Final = frozenset({"code", "direction", "review"})
"""Keys of a language file that nobody translates."""

BREAK: Final = "\n"
"""Stands between the texts of a list, such as the forms of a term: no text holds one."""

Path = tuple[str, ...]
"""The tables that lead to a text, and its own key last."""


class Text(Struct, frozen=True):
    """One text of a language file.

    Attributes:
        said: the text; those of a list with a line break between them.
        longest: characters that fit, of each text of a list.
        several: whether it is a list of texts.
    """

    said: str
    longest: int
    several: bool = False


def key_of(path: Path) -> str:
    """Return a text's key as diagnostics name it."""
    return ".".join(path)


def texts_of(words: Words) -> dict[Path, Text]:
    """Return all texts of a language, in the order of the schema and of the file."""
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
    """Return how many characters a text may have."""
    return unwrapped(hint)[1].max_length or 0
