"""`kiosk-author sign`: writes a medical director's name, role and date into a language file."""

import argparse
import datetime as dt
from pathlib import Path

from kiosk.cli.console import print_errors
from kiosk.content.sign_off import SHORT, state
from kiosk.values.exit_codes import ExitCode
from tools.cli.pack_argument import day, today
from tools.content.signing import Signature, SigningError, sign


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")
    parser.add_argument("--language", required=True, metavar="L", help="code of the language")
    parser.add_argument(
        "--by", required=True, metavar='"NAME, ROLE"', help="who has read all of it"
    )
    parser.add_argument("--on", type=_past, metavar="DATE", help="the date; default: today")
    parser.set_defaults(command=_sign)


def _past(text: str) -> dt.date:
    given = day(text)
    if given > today():
        raise argparse.ArgumentTypeError(f"{text} is in the future")
    return given


def _sign(given: argparse.Namespace) -> int:
    signature = Signature(given.by, given.on or today())
    try:
        pack = sign(given.folder, given.language, signature)
    except SigningError as error:
        print_errors(error)
        return ExitCode.WRONG
    signed = state(pack, given.language, today())
    print(f"{given.folder}: {pack.words(given.language).name} is {signed}.")
    print(f"Hash {signed.present[:SHORT]}…: it must be the one on the proof that was read.")
    if signed.overdue:
        print_errors(f"The date of its next review, {signed.next_review}, has passed.")
    return ExitCode.DONE
