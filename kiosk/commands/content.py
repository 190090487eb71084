"""`kiosk content`: check a pack, audit it, print its proof, and sign it off."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands import auditing, proofing
from kiosk.commands.packs import add_pack, folder_of, pack_of, today
from kiosk.commands.saying import complain
from kiosk.content.signing import Signature, SigningError, sign
from kiosk.content.signoff import SHORT, state
from kiosk.values.exits import Exit

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    check = parts.add_parser("check", help="say everything that is wrong with a pack")
    add_pack(check)
    check.set_defaults(command=_check)
    auditing.prepare(parts.add_parser("audit", help="hold a pack against IPDAS, in a file to read"))
    proofing.prepare(parts.add_parser("proof", help="print all words as a PDF, to read and sign"))

    signing = parts.add_parser("sign", help="sign one language off, as its words are now")
    signing.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")
    signing.add_argument("--language", required=True, metavar="L", help="code of the language")
    signing.add_argument("--by", required=True, metavar='"NAME, ROLE"', help="who has read it all")
    signing.add_argument("--on", type=_day, metavar="DATE", help="the day, else today")
    signing.set_defaults(command=_sign)


def _day(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2027-01-31") from None
    if day > today():
        raise argparse.ArgumentTypeError(f"{text} is still to come")
    return day


def _check(given: argparse.Namespace) -> int:
    pack = pack_of(given)
    rows, languages = len(pack.structure.rows), ", ".join(pack.structure.languages)
    print(f"{folder_of(given)}: nothing is wrong. {rows} rows in {languages}.")
    return Exit.DONE


def _sign(given: argparse.Namespace) -> int:
    day = today()
    try:
        pack = sign(given.folder, given.language, Signature(given.by, given.on or day))
    except SigningError as error:
        complain(error)
        return Exit.WRONG
    signed = state(pack, given.language, day)
    print(f"{given.folder}: {pack.words(given.language).name} is {signed}.")
    print(f"Hash {signed.present[:SHORT]}…: it must be the one on the proof that was read.")
    if signed.overdue:
        complain(f"The date of its next review, {signed.next_review}, has passed.")
    return Exit.DONE
