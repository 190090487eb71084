"""Where help is in each country: small files that ship with the kiosk."""

from pathlib import Path
from typing import Annotated, Final

from msgspec import Meta

from kiosk.content.pack_cache import read_cache
from kiosk.content.strict import StrictStruct
from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.toml import read_table
from kiosk.schema.validate import convert_all

FALLBACK: Final = "us"

Number = Annotated[str, Meta(max_length=40)]


class HelpLines(StrictStruct, frozen=True):
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


def load_help(
    folder: Path, country: str, settings_file: str = "kiosk.toml"
) -> tuple[HelpLines, tuple[Diagnostic, ...]]:
    """Return the numbers of a country, those of the United States where it has no file.

    Args:
        folder: where the countries' files are.
        country: the code of a country in two letters.
        settings_file: where it was asked for.
    """
    packed = read_cache(folder, dict[str, HelpLines]) or {}
    if country in packed:
        return packed[country], ()
    lines, diagnostics = _read(folder, country)
    if lines is not None:
        return lines, ()
    known = ", ".join(sorted(file.stem for file in folder.glob("*.toml")))
    fallback, _none = _read(folder, FALLBACK)
    reason = f"there are no numbers for “{country}”"
    unknown = Diagnostic(settings_file, "help.country", reason, f"Use one of: {known}.")
    return fallback or HelpLines(call="", danger=""), diagnostics or (unknown,)


def _read(folder: Path, country: str) -> tuple[HelpLines | None, tuple[Diagnostic, ...]]:
    file = folder / f"{country}.toml"
    if not file.is_file():
        return None, ()
    data = read_table(file, file.name)
    if isinstance(data, Diagnostic):
        return None, (data,)
    return convert_all(data, HelpLines, file.name)
