"""`kiosk config`: check the clinic's settings, and print the manual that they are made from."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import places, reference
from kiosk.commands.saying import complain
from kiosk.content.help_lines import load_help
from kiosk.settings import load_settings
from kiosk.values.exits import Exit

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    config = commands.add_parser("config", help="work on the clinic's settings")
    parts = config.add_subparsers(required=True, metavar="WHAT")
    check = parts.add_parser("check", help="say everything that is wrong with the settings")
    check.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="else the one in its standard place"
    )
    check.set_defaults(command=_check)
    example = parts.add_parser("example", help="print a whole file with every key explained")
    example.set_defaults(command=_example)
    page = parts.add_parser("reference", help="print the same as a page for the documentation")
    page.set_defaults(command=_reference)


def _check(given: argparse.Namespace) -> int:
    file = given.file or places.config_file()
    settings, wrong = load_settings(given.file, standard=places.config_file())
    _lines, unknown = load_help(places.resources() / "help", settings.help.country)
    if wrong or unknown:
        complain(*wrong, *unknown)
        return Exit.WRONG
    if given.file is None and not file.exists():
        print(f"{file}: there is no such file, so every setting has its default.")
    else:
        print(f"{file}: nothing is wrong.")
    return Exit.DONE


def _example(_given: argparse.Namespace) -> int:
    print(reference.example(), end="")
    return Exit.DONE


def _reference(_given: argparse.Namespace) -> int:
    print(reference.reference(), end="")
    return Exit.DONE
