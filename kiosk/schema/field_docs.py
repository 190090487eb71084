"""What a key of a file that people write is for, kept beside its type, so that no manual drifts."""

from typing import Annotated, Any, get_args, get_origin

from msgspec import Struct


class FieldDoc(Struct, frozen=True):
    """The text that explains a key, put into its annotation.

    Attributes:
        text: what the key does, in whole sentences.
        unit: what its number counts, empty where it is none.
        unset: what holds where the key is left out and has no value of its own.
    """

    text: str
    unit: str = ""
    unset: str = ""


def field_doc_of(hint: Any) -> FieldDoc:
    """Return the text of a key.

    Raises:
        TypeError: its annotation holds none.
    """
    notes = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    for note in notes:
        if isinstance(note, FieldDoc):
            return note
    raise TypeError(f"{hint} is not explained: put a Key into its annotation.")
