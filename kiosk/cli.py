"""The `kiosk` command: run the kiosk, walk the tour, check a content pack."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.commands import doctor
from kiosk.content.faults import PackError
from kiosk.content.load import load_pack
from kiosk.device.libraries import explain
from kiosk.setup import Setup, built_in_pack, set_up
from kiosk.values.plan import Palette, TextSize

DONE: Final = 0
WRONG: Final = 1
MISUSED: Final = 2

FAMILIES: Final = (doctor,)
"""Families of commands with a file of their own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 done, 1 something is wrong, 2 misused."""
    given = _parser().parse_args(arguments)
    command: int = given.command(given)
    return command


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description=__doc__)
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="run the kiosk")
    _add_setup(run)
    run.add_argument("--windowed", action="store_true", help="in a window of 1280x800")
    run.add_argument(
        "--quit-after-first-frame", action="store_true", help="show one frame, then end"
    )
    run.set_defaults(command=_run)

    tour = commands.add_parser("tour", help="walk a sample visit and take pictures of it")
    _add_setup(tour)
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="for the pictures")
    tour.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    tour.add_argument("--language", metavar="L", help="code of a language of the pack")
    tour.add_argument("--text-size", type=int, choices=[*map(int, TextSize)], default=100)
    tour.add_argument("--palette", choices=[*map(str, Palette)], default=str(Palette.LIGHT))
    tour.set_defaults(command=_tour)

    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    check = parts.add_parser("check", help="say everything that is wrong with a pack")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="else the built-in one")
    check.set_defaults(command=_check)

    for family in FAMILIES:
        family.register(commands)
    return parser


def _add_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800")
    return int(width), int(height)


def _set_up(given: argparse.Namespace) -> Setup:
    setup = set_up(given.config, given.pack)
    _complain(*setup.faults)
    return setup


def _run(given: argparse.Namespace) -> int:
    try:
        from kiosk.app import StartError, run
    except ImportError as error:
        missing = explain(error)
        if missing is None:
            raise
        _complain(missing)
        return WRONG

    size = (1280, 800) if given.windowed else None
    try:
        return run(_set_up(given), size, only_first_frame=given.quit_after_first_frame)
    except StartError as error:
        _complain(error)
        return WRONG


def _tour(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    try:
        from kiosk.tour.hand import OutOfReachError
        from kiosk.tour.itinerary import Traveller
        from kiosk.tour.tour import Order, TourError, walk
    except ModuleNotFoundError:
        _complain("kiosk tour: the standalone program has no tour. Run it in a working copy.")
        return MISUSED

    setup = _set_up(given)
    languages = setup.chosen.pack.structure.languages
    language = given.language or languages[0]
    if language not in languages:
        _complain(f"--language {language}: the pack has only {', '.join(languages)}.")
        return MISUSED
    who = Traveller(language, TextSize(given.text_size), Palette(given.palette))
    try:
        pictures = walk(Order(given.out, given.size, who), setup)
    except (TourError, OutOfReachError, OSError) as error:
        _complain(error)
        return WRONG
    print(f"{len(pictures)} pictures of a whole visit: {given.out / 'index.html'}")
    return DONE


def _check(given: argparse.Namespace) -> int:
    folder = given.folder or built_in_pack()
    try:
        pack = load_pack(folder)
    except PackError as error:
        _complain(error)
        return WRONG
    rows, languages = len(pack.structure.rows), ", ".join(pack.structure.languages)
    print(f"{folder}: nothing is wrong. {rows} rows in {languages}.")
    return DONE


def _complain(*lines: object) -> None:
    for line in lines:
        print(line, file=sys.stderr)
