"""`kiosk config`: check the clinic's settings, and print a whole file of them."""

import argparse
import os
from pathlib import Path
from typing import Any, Final

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.content.help_lines import load_help
from kiosk.schema.diagnostics import Diagnostic, plain
from kiosk.schema.toml import read_table
from kiosk.settings import example_settings
from kiosk.settings.load_settings import load_settings
from kiosk.values.exit_codes import ExitCode

NAMING: Final = (("content", "pack"), ("clinic", "logo"), ("update", "root"))
"""The tables and keys of the settings that name a file which a clinic brings along."""


def register(commands: "argparse._SubParsersAction[Any]") -> None:
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
    files = parts.add_parser("files", help="print the settings that name a file, and the files")
    files.add_argument("file", type=Path, metavar="FILE")
    files.set_defaults(command=_files)


def _check(given: argparse.Namespace) -> int:
    file = given.file or paths.config_file()
    settings, wrong = load_settings(given.file, standard=paths.config_file())
    _lines, unknown = load_help(paths.resources() / "help", settings.help.country, str(file))
    if wrong or unknown:
        print_errors(*wrong, *unknown)
        return ExitCode.WRONG
    if given.file is None and not file.exists():
        print(f"{file}: there is no such file, so every setting has its default.")
    else:
        print(f"{file}: nothing is wrong.")
    return ExitCode.DONE


def _example(_given: argparse.Namespace) -> int:
    print(example_settings.example_file(), end="")
    return ExitCode.DONE


def _files(given: argparse.Namespace) -> int:
    """Print what the disk image's script asks: which files go with the settings, one a line."""
    data = read_table(given.file, str(given.file))
    if isinstance(data, Diagnostic):
        print_errors(data)
        return ExitCode.WRONG
    for table, key in NAMING:
        keys = data.get(table)
        if isinstance(keys, dict) and isinstance(named := keys.get(key), str) and named:
            print(key, plain(os.path.normpath(named)))
    return ExitCode.DONE
