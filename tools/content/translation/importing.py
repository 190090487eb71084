"""Imports a translation into its language file.

All faults are reported at once, by key; if there are any, nothing is written.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path as File
from typing import Any, Final

from msgspec import Struct
from tomlkit import TOMLDocument, table
from tomlkit.exceptions import TOMLKitError

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.content.words import Words
from kiosk.schema.diagnostics import Diagnostic, did_you_mean, listed
from kiosk.schema.toml import parse
from kiosk.schema.validate import convert_all
from tools.content.toml_file import edited, plain_text, write_whole
from tools.content.translation.exporting import check_language, source_of
from tools.content.translation.faults import text_faults
from tools.content.translation.texts import BREAK, Path, Text, key_of, texts_of
from tools.content.translation.xliff import EXPORT_AGAIN, Translation, Unit, XliffError

Value = str | list[str]

UNUSUAL: Final = "this table has an unusual form, in which no text can be changed safely"
BY_HAND: Final = "Write the new words into the file by hand, or give the table its own heading."


class Imported(Struct, frozen=True):
    """The outcome of an import.

    Attributes:
        pack: the pack after the import.
        changed: how many texts have changed.
        left: how many had no translation and are unchanged.
    """

    pack: Pack
    changed: int
    left: int


def take_in(folder: File, translation: Translation, file: str) -> Imported:
    """Write a translation into the language file of a pack.

    Args:
        folder: the pack's folder.
        translation: the contents of the translator's file.
        file: the name of that file, for diagnostics.

    Raises:
        PackError: the pack or the translation is invalid; lists every fault.
        XliffError: the translation belongs to another pack or version.
        LanguageError: the pack does not have its language.
        OSError: the language file cannot be written.
    """
    pack = load_pack(folder)
    _check_whose(pack, translation)
    sources = {
        key_of(path): text for path, text in texts_of(pack.words(translation.source)).items()
    }
    present = {
        key_of(path): text for path, text in texts_of(pack.words(translation.target)).items()
    }
    new = [unit for unit in translation.units if _is_new(unit, present)]
    faults = (*_key_faults(translation, sources, file), *_new_faults(new, sources, file))
    if faults:
        raise PackError(listed(iter(faults), file))
    if new:
        changes = {_path(unit): _value(unit, sources[unit.key]) for unit in new}
        _write((folder / f"{translation.target}.toml").resolve(), changes, file)
    left = sum(not unit.target for unit in translation.units)
    return Imported(load_pack(folder), len(new), left)


def _check_whose(pack: Pack, translation: Translation) -> None:
    structure = pack.structure
    for what, theirs, ours in (
        ("of the pack", translation.pack, structure.id),
        ("of version", translation.version, structure.version),
        ("translated from", translation.source, source_of(pack)),
    ):
        if theirs != ours:
            raise XliffError(f"this is {what} {theirs or 'unknown'}, not {ours}. {EXPORT_AGAIN}")
    check_language(pack, translation.target)


def _is_new(unit: Unit, present: dict[str, Text]) -> bool:
    """Return whether a unit is translated and differs from the pack's present text."""
    return bool(unit.target) and (unit.key not in present or unit.target != present[unit.key].said)


def _key_faults(
    translation: Translation, sources: dict[str, Text], file: str
) -> Iterator[Diagnostic]:
    for key, count in Counter(unit.key for unit in translation.units).items():
        if key not in sources:
            remedy = f"{did_you_mean(key, sources)}Leave each key as it was exported."
            yield Diagnostic(file, key, "the pack has no such text", remedy)
        elif count > 1:
            yield Diagnostic(file, key, f"this key occurs {count} times", "Leave one of them.")


def _new_faults(new: list[Unit], sources: dict[str, Text], file: str) -> Iterator[Diagnostic]:
    for unit in new:
        if unit.key in sources:
            yield from text_faults(unit, sources[unit.key], file)


def _path(unit: Unit) -> Path:
    return tuple(unit.key.split("."))


def _value(unit: Unit, source: Text) -> Value:
    return unit.target.split(BREAK) if source.several else unit.target


def _write(words: File, changes: dict[Path, Value], file: str) -> None:
    """Write new values into a language file; refuse if anything else would change."""
    before = words.read_bytes()
    try:
        after = edited(before, lambda document: _put_all(document, changes))
    except TOMLKitError:
        after = None
    wanted = parse(plain_text(before), words.name)
    _put_all(wanted, changes)
    if after is None or parse(plain_text(after), words.name) != wanted:
        raise PackError([Diagnostic(words.name, key_of(next(iter(changes))), UNUSUAL, BY_HAND)])
    _said, faults = convert_all(wanted, Words, file)
    if faults:
        raise PackError(faults)
    write_whole(words, after)


def _put_all(tables: Any, changes: dict[Path, Value]) -> bool:
    for path, value in changes.items():
        _put(tables, path, value)
    return True


def _put(tables: Any, path: Path, value: Value) -> None:
    """Set a value in nested TOML tables, whether parsed plainly or for rewriting."""
    made = table if isinstance(tables, TOMLDocument) else dict
    for step in path[:-1]:
        if step not in tables:
            tables[step] = made()
        tables = tables[step]
    was = tables.get(path[-1])
    if isinstance(was, list) and len(was) == len(value):
        # Item by item, which keeps the layout of a multi-line list.
        for at, item in enumerate(value):
            was[at] = item
    else:
        tables[path[-1]] = value
