"""`kiosk-author words`: exports a pack's words for a translator as XLIFF, and imports them."""

import argparse
from pathlib import Path

from kiosk.atomic_write import TooLargeError, read_plain
from kiosk.cli.console import print_errors
from kiosk.content.load import load_pack
from kiosk.content.sign_off import SignOffStatus, state
from kiosk.values.exit_codes import ExitCode
from tools.cli.pack_argument import today
from tools.content.translation.exporting import LanguageError, exported
from tools.content.translation.importing import Imported, take_in
from tools.content.translation.xliff import LARGEST, SUFFIXES, XliffError, read, write


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parts = parser.add_subparsers(required=True, metavar="WHAT")
    out = parts.add_parser("export", help="write a file for a translator")
    out.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")
    out.add_argument("--language", required=True, metavar="L", help="code of the language")
    out.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the .xlf file to write"
    )
    out.set_defaults(command=_export)
    back = parts.add_parser("import", help="take a translator's file into the pack")
    back.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")
    back.add_argument("file", type=Path, metavar="FILE", help="the translator's file")
    back.set_defaults(command=_import)


def _export(given: argparse.Namespace) -> int:
    out: Path = given.out
    if out.suffix not in SUFFIXES:
        print_errors(f"--out {out}: this does not end in .xlf. A translator's file is XLIFF.")
        return ExitCode.MISUSED
    try:
        translation = exported(load_pack(given.folder), given.language)
    except LanguageError as error:
        print_errors(f"--language {given.language}: {error}")
        return ExitCode.MISUSED
    out.write_bytes(write(translation))
    bare = sum(not unit.target for unit in translation.units)
    print(f"{len(translation.units)} texts, {bare} of them without a translation: {out}")
    return ExitCode.DONE


def _import(given: argparse.Namespace) -> int:
    file: Path = given.file
    before = load_pack(given.folder)
    try:
        translation = read(read_plain(file, LARGEST, follow=True))
        done = take_in(given.folder, translation, file.name)
    except TooLargeError as error:
        print_errors(f"{file}: {error}. Send what has changed only.")
        return ExitCode.WRONG
    except (XliffError, LanguageError) as error:
        print_errors(f"{file}: {error}")
        return ExitCode.WRONG
    language = translation.target
    print(f"{given.folder}: {done.changed} texts of {language}.toml have changed.{_left(done)}")
    was, now = (state(pack, language, today()) for pack in (before, done.pack))
    if was.signed_off and now.standing is SignOffStatus.CHANGED:
        print_errors(f"{language}: {now}. Have it read and signed again.")
    return ExitCode.DONE


def _left(done: Imported) -> str:
    if not done.left:
        return ""
    return f" {done.left} without a translation are as they were."
