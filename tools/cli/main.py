"""The `kiosk-author` command: tools for authors of content packs, and for checking the screens."""

import argparse
from collections.abc import Sequence
from typing import Final

from kiosk import __version__
from kiosk.cli.console import print_errors, speak_in_any_locale
from kiosk.content.pack_error import PackError
from kiosk.platform.missing_libraries import explain_missing
from kiosk.values.exit_codes import ExitCode
from tools.cli import audit, ipdas, lint, pictures, preview, proof, sign, tour, words

COMMANDS: Final = (
    ("lint", lint, "check the words of a pack: reading level, balance, tone, terms, figures"),
    ("ipdas", ipdas, "compare a pack with IPDAS, in a file to read"),
    ("proof", proof, "print all words of a pack as a PDF, to read and sign"),
    ("sign", sign, "sign one language off, as its words are now"),
    ("pictures", pictures, "take the pictures that are not our own from their package"),
    ("words", words, "give the words of a pack to a translator, and take them back"),
    ("preview", preview, "show a pack in a window, and each change as it is saved"),
    ("tour", tour, "walk a sample visit and take pictures of it"),
    ("audit", audit, "check that everyone can use every screen"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 success, 1 faults found, 2 wrong usage."""
    speak_in_any_locale()
    given = _parser().parse_args(arguments)
    try:
        command: int = given.command(given)
    except (ImportError, PackError, OSError) as error:
        print_errors(explain_missing(error) or error)
        return ExitCode.WRONG
    return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk-author", description=__doc__)
    parser.add_argument("--version", action="version", version=f"kiosk-author {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command, about in COMMANDS:
        command.prepare(commands.add_parser(name, help=about))
    return parser
