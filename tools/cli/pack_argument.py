"""Arguments shared by the commands that work on a pack: the pack's folder, and dates."""

import argparse
import datetime as dt
from pathlib import Path

from kiosk.content.load import load_pack
from kiosk.content.pack import Pack
from kiosk.startup import built_in_pack


def add_pack(parser: argparse.ArgumentParser) -> None:
    """Add the argument for a pack's folder."""
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="default: the built-in pack"
    )


def folder_of(given: argparse.Namespace) -> Path:
    """Return the folder given on the command line, or the built-in pack's."""
    folder: Path | None = given.folder
    return folder or built_in_pack()


def pack_of(given: argparse.Namespace) -> Pack:
    """Return the pack in that folder.

    Raises:
        PackError: the pack is invalid.
    """
    return load_pack(folder_of(given))


def day(text: str) -> dt.date:
    """Parse a date given as YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-24") from None


def today() -> dt.date:
    """Return today's date in the local time zone."""
    return dt.datetime.now(dt.UTC).astimezone().date()
