"""Loads a pack from a folder of TOML files, or reports every fault in it at once."""

import os
import re
from collections.abc import Callable, Iterator
from os.path import realpath
from pathlib import Path
from typing import Any, Final, TypeVar

from msgspec import ValidationError, convert

from kiosk.content.check_structure import structure_faults
from kiosk.content.check_words import words_faults
from kiosk.content.format_1 import Upgrade, old_format, upgraded
from kiosk.content.interface_words import read_interface
from kiosk.content.pack import Pack
from kiosk.content.pack_cache import read_cache
from kiosk.content.pack_error import PackError
from kiosk.content.structure import Language, Structure
from kiosk.content.words import Words
from kiosk.schema.diagnostics import Diagnostic, DocumentPlace, listed, quoted
from kiosk.schema.toml import parse, read_text
from kiosk.schema.validate import convert_all
from kiosk.values.interface_languages import interface_file

STRUCTURE: Final = "pack.toml"

LISTS: Final = "checks.toml"
"""What `kiosk-author lint` reads besides, and a kiosk does not: see `checks/lists.py`."""

NO_FOLDER: Final = "there is no such folder"

LANGUAGE_FILE = re.compile(r"[a-z]{2,3}\.toml")

Kind = TypeVar("Kind")


def load_pack(folder: Path) -> Pack:
    """Load a pack.

    Args:
        folder: holds `pack.toml` and one `<language>.toml` for each language that it lists. Beside
            them may stand the interface's words, compiled: `kiosk_<language>.qm`.

    Raises:
        PackError: the pack cannot be used; the error lists everything that is wrong with it.
            Nothing else is raised, whatever the folder holds.
    """
    home, listing = _opened(folder)
    reading = _Reading(home)
    data = reading.table(STRUCTURE)
    old = upgraded(data) if data is not None else None
    structure = reading.shaped(old.structure if old else data, Structure, STRUCTURE)
    names = reading.language_files(data, listing)
    spoken = {name: reading.words(name, old) for name in names}
    words = {
        name: language_words
        for name, language_words in spoken.items()
        if language_words is not None
    }
    compiled = reading.compiled(names)
    if structure is not None:
        reading.cross_check(structure, words)
    if structure is None or reading.diagnostics:
        if old:
            reading.diagnostics.append(old_format(str(folder)))
        raise PackError(sorted(reading.diagnostics, key=lambda diagnostic: _order(diagnostic.file)))
    files = sorted(reading.texts.items(), key=lambda item: _order(item[0]))
    return Pack(structure, tuple(words.values()), tuple(files), compiled, in_format_1=bool(old))


def load_built_in(folder: Path) -> Pack:
    """Load the pack that comes with the kiosk, from its packed form where there is one.

    Raises:
        PackError: the pack cannot be used.
    """
    return read_cache(folder, Pack) or load_pack(folder)


def load_beside(
    folder: Path, name: str, kind: type[Kind]
) -> tuple[Kind | None, tuple[Diagnostic, ...]]:
    """Return what a further file in a pack's folder holds, or None and its faults."""
    reading = _Reading(folder.resolve())
    value = reading.shaped(reading.table(name), kind, name)
    return value, tuple(reading.diagnostics)


class _Reading:
    """The files of one pack as far as they have been read, and what was wrong with them."""

    def __init__(self, home: Path) -> None:
        self.texts: dict[str, str] = {}
        self.diagnostics: list[Diagnostic] = []
        self._home = home

    def table(self, name: str) -> dict[str, Any] | None:
        """Return the values in a file."""
        text = _inside(self._home, name, read_text)
        data = text if isinstance(text, Diagnostic) else parse(text, name)
        if isinstance(data, Diagnostic):
            self.diagnostics.append(data)
            return None
        self.texts[name] = str(text)
        return data

    def shaped(self, data: dict[str, Any] | None, kind: type[Kind], name: str) -> Kind | None:
        """Return a file's values as the type that its schema says."""
        if data is None:
            return None
        value, diagnostics = convert_all(data, kind, name)
        self.diagnostics.extend(diagnostics)
        return value

    def words(self, name: str, old: Upgrade | None) -> Words | None:
        """Return what a language file says, of a pack in format 1 too."""
        data = self.table(name)
        return self.shaped(old.words(data) if old and data is not None else data, Words, name)

    def language_files(self, data: dict[str, Any] | None, listing: list[str]) -> list[str]:
        """Return the names of the language files to read, in the order of the pack's list."""
        languages = _languages(data)
        if languages is None:
            return [name for name in listing if LANGUAGE_FILE.fullmatch(name)]
        names = list(dict.fromkeys(f"{language}.toml" for language in languages))
        self.diagnostics.extend(listed(_unlike(names, listing), STRUCTURE))
        return [name for name in names if name in listing]

    def compiled(self, names: list[str]) -> tuple[tuple[str, bytes], ...]:
        """Return name and content of the interface's words that stand beside language files."""
        read: list[tuple[str, bytes]] = []
        for name in (interface_file(name.removesuffix(".toml")) for name in sorted(names)):
            if os.path.lexists(self._home / name):
                data = _inside(self._home, name, read_interface)
                if isinstance(data, Diagnostic):
                    self.diagnostics.append(data)
                else:
                    read.append((name, data))
        return tuple(read)

    def cross_check(self, structure: Structure, words: dict[str, Words]) -> None:
        """Check the parts that have the right shape against each other."""
        self.diagnostics.extend(listed(structure_faults(structure), STRUCTURE))
        for name, language_words in words.items():
            self.diagnostics.extend(listed(words_faults(structure, language_words, name), name))


def _opened(folder: Path) -> tuple[Path, list[str]]:
    """Return where a folder really is and the names of the language files in it."""
    try:
        home = folder.resolve(strict=True)
        names = sorted(entry.name for entry in home.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        remedy = "Put the pack's folder there, or correct its path."
        diagnostic = Diagnostic(str(folder), "", NO_FOLDER, remedy)
    except (OSError, RuntimeError, ValueError) as error:
        reason = f"this folder cannot be read ({error})"
        diagnostic = Diagnostic(str(folder), "", reason, "Let the kiosk's user read it.")
    else:
        files = (name for name in names if name.endswith(".toml") and not name.startswith("."))
        return home, [name for name in files if name not in {STRUCTURE, LISTS}]
    raise PackError([diagnostic])


def _inside(
    home: Path, name: str, read: Callable[[Path, str], Kind | Diagnostic]
) -> Kind | Diagnostic:
    """Return what a file holds, unless it is a link to somewhere else."""
    real = Path(realpath(home / name))
    if real.is_relative_to(home):
        return read(real, name)
    reason = "this link leads out of the pack's folder"
    return Diagnostic(name, "", reason, "Put the file itself in its place.")


def _languages(data: dict[str, Any] | None) -> tuple[str, ...] | None:
    """Return the languages that a pack lists, even where the rest of it is wrong."""
    try:
        return convert((data or {}).get("languages"), tuple[Language, ...])
    except ValidationError:
        return None


def _unlike(names: list[str], listing: list[str]) -> Iterator[Diagnostic]:
    place = DocumentPlace(STRUCTURE, "languages")
    for name in names:
        if name not in listing:
            remedy = "Add the file, or take the language out of the list."
            yield place.diagnostic(f"there is no file {quoted(name)}", remedy)
    for name in listing:
        if name not in names:
            reason = f"languages in {STRUCTURE} does not list this file"
            yield Diagnostic(name, "", reason, "Add its name without .toml there, or take it away.")


def _order(file: str) -> tuple[bool, str]:
    """Put the structure first, then the languages by name."""
    return (file != STRUCTURE, file)
