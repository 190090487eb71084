"""What the commands that work on a pack have in common: which pack, and which day it is."""

import argparse
import datetime as dt
from pathlib import Path

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.startup import built_in_pack


def add_pack(parser: argparse.ArgumentParser) -> None:
    """Let a command be given the folder of a pack."""
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="else the built-in one")


def folder_of(given: argparse.Namespace) -> Path:
    """Return the folder that a command was given, else that of the built-in pack."""
    folder: Path | None = given.folder
    return folder or built_in_pack()


def pack_of(given: argparse.Namespace) -> Pack:
    """Return the pack in that folder.

    Raises:
        PackError: it cannot be used.
    """
    return load_pack(folder_of(given))


def day(text: str) -> dt.date:
    """Return the day that somebody wrote."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-24") from None


def today() -> dt.date:
    """Return the day that it is where this computer stands."""
    return dt.datetime.now(dt.UTC).astimezone().date()
