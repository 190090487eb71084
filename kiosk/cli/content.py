"""`kiosk content`: whether a content pack loads, on a tablet too."""

import argparse
from pathlib import Path
from typing import Any

from kiosk.cli.console import print_errors
from kiosk.content.format_1 import old_format
from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack
from kiosk.values.exit_codes import ExitCode


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    check = parts.add_parser("check", help="say everything that keeps a pack from loading")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="else the built-in one")
    check.set_defaults(command=_check)


def _check(given: argparse.Namespace) -> int:
    folder: Path = given.folder or built_in_pack()
    pack = load_pack(folder)
    languages = ", ".join(words.name for words in pack.spoken)
    if pack.in_format_1:
        print_errors(old_format(str(folder)))
    print(f"{folder}: this pack loads, in {languages}. Its words: kiosk-author lint.")
    return ExitCode.DONE
