"""The `kiosk` command: run the kiosk, walk the tour, check a content pack."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kiosk import __version__
from kiosk.content.faults import PackError
from kiosk.setup import Setup, built_in_pack, set_up
from kiosk.values.plan import Palette, TextSize

DONE: Final = 0
WRONG: Final = 1
MISUSED: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 done, 1 something is wrong, 2 misused."""
    given = _parser().parse_args(arguments)
    try:
        command: int = given.command(given)
    except (PackError, OSError) as error:
        _complain(error)
        return WRONG
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

    # Starts by itself, for a running kiosk. It is no command for people, so help does not name it.
    commands.add_parser("speak").set_defaults(command=_speak)

    content = commands.add_parser("content", help="work on a content pack")
    parts = content.add_subparsers(required=True, metavar="WHAT")
    check = parts.add_parser("check", help="say everything that is wrong with a pack")
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="else the built-in one")
    check.add_argument("--out", type=Path, metavar="FILE", help="for the tables, in Markdown")
    check.add_argument("--on", type=_day, metavar="DAY", help="that reviews are due by, else today")
    check.set_defaults(command=_check)
    return parser


def _add_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800")
    return int(width), int(height)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-24") from None


def _set_up(given: argparse.Namespace) -> Setup:
    setup = set_up(given.config, given.pack)
    _complain(*setup.faults)
    return setup


def _run(given: argparse.Namespace) -> int:
    from kiosk.app import run

    size = (1280, 800) if given.windowed else None
    return run(_set_up(given), size, only_first_frame=given.quit_after_first_frame)


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


def _speak(_given: argparse.Namespace) -> int:
    from kiosk.device.speaker import main

    return main()


def _check(given: argparse.Namespace) -> int:
    from kiosk.content.checks.check import check_folder

    folder = given.folder or built_in_pack()
    report = check_folder(folder, given.on or dt.datetime.now().astimezone().date())
    if given.out:
        given.out.write_text(report.tables(), "utf-8")
    print(report.tables())
    print(*report.findings, sep="\n", end="\n\n" if report.findings else "")
    print(f"{folder}: {report.summary()}")
    return WRONG if report.failed else DONE


def _complain(*lines: object) -> None:
    for line in lines:
        print(line, file=sys.stderr)
