"""Where help is in each country: small files that ship with the kiosk."""

from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta

from kiosk.content.packed import unpack
from kiosk.content.structure import Strict
from kiosk.values.faults import Fault
from kiosk.values.schema import convert_all
from kiosk.values.toml import parse, read_text

FALLBACK: Final = "us"

Number = Annotated[str, Meta(max_length=40)]


class HelpLines(Strict, frozen=True):
    """Numbers to call. An empty one does not exist in the country and is not shown.

    Attributes:
        call: the number to call or text in a crisis.
        language_key: the key to press in a call there for Spanish.
        language_word: the word to text there for Spanish, shown beside the key.
        chat: the address of a chat.
        danger: the number for immediate danger.
    """

    call: Number
    danger: Number
    language_key: Number = ""
    language_word: Number = ""
    chat: Number = ""


def load_help(folder: Path, country: str) -> tuple[HelpLines, tuple[Fault, ...]]:
    """Return the numbers of a country, those of the United States where it has no file.

    Args:
        folder: where the countries' files are.
        country: the code of a country in two letters.
    """
    packed = unpack(folder, dict[str, HelpLines]) or {}
    if country in packed:
        return packed[country], ()
    lines, faults = _read(folder, country)
    if lines is not None:
        return lines, ()
    known = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
    fallback, _none = _read(folder, FALLBACK)
    unknown = Fault(
        "kiosk.toml",
        "help.country",
        f"there are no numbers for “{country}”",
        f"Use one of: {known}.",
    )
    return fallback or HelpLines(call="", danger=""), faults or (unknown,)


def _read(folder: Path, country: str) -> tuple[HelpLines | None, tuple[Fault, ...]]:
    file = folder / f"{country}.toml"
    if not file.is_file():
        return None, ()
    text = read_text(file, file.name)
    data = text if isinstance(text, Fault) else parse(text, file.name)
    if isinstance(data, Fault):
        return None, (data,)
    return convert_all(data, HelpLines, file.name)
