"""The `kiosk` command: run the kiosk, walk the tour, and work on what it is made of."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk import __version__, places
from kiosk.commands.saying import complain, speak_in_any_locale
from kiosk.content.faults import PackError
from kiosk.device.alone import NotAloneError, alone
from kiosk.device.collecting import put_off
from kiosk.device.imports import load_qt
from kiosk.device.libraries import explain
from kiosk.handover import hand_over
from kiosk.setup import Setup, set_up
from kiosk.updates.turn import Turns
from kiosk.upkeep.environment import clean
from kiosk.values.exits import Exit
from kiosk.values.plan import Palette, TextSize

if TYPE_CHECKING:
    from argparse import _SubParsersAction

DONE: Final = Exit.DONE
WRONG: Final = Exit.WRONG
MISUSED: Final = Exit.MISUSED

ALONE: Final = frozenset({"chime", "run", "speak", "tour"})
"""Commands that are here, and need none of the families to be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 done, 1 something is wrong, 2 misused."""
    if arguments is None:
        hand_over(sys.argv[1:])
    speak_in_any_locale()
    told = sys.argv[1:] if arguments is None else arguments
    first = told[0] if told else ""
    given = _parser(with_families=first not in ALONE).parse_args(told)
    try:
        command: int = given.command(given)
    except (PackError, OSError) as error:
        complain(error)
        return WRONG
    return command


def _parser(*, with_families: bool) -> argparse.ArgumentParser:
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

    # These start by themselves, for a running kiosk, and are not for people: help names neither.
    commands.add_parser("speak").set_defaults(command=_speak)
    chime = commands.add_parser("chime")
    chime.add_argument("percent", type=int)
    chime.set_defaults(command=_chime)

    if with_families:
        _add_families(commands)
    return parser


def _add_families(commands: "_SubParsersAction[Any]") -> None:
    """Add the commands that have a file of their own, which a kiosk does not wait for."""
    from kiosk.commands import audit, config, content, doctor, pin, update, usage

    for family in (audit, config, content, doctor, pin, update, usage):
        family.register(commands)


def _add_setup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800")
    return int(width), int(height)


def _set_up(given: argparse.Namespace, turns: Turns | None = None) -> Setup:
    setup = set_up(given.config, given.pack, turns)
    complain(*setup.faults)
    return setup


@put_off()
def _run(given: argparse.Namespace) -> int:
    clean(os.environ)
    try:
        load_qt()
        from kiosk.app import StartError, run
    except ImportError as error:
        missing = explain(error)
        if missing is None:
            raise
        complain(missing)
        return WRONG

    size = (1280, 800) if given.windowed else None
    try:
        with alone(places.state_dir()):
            turns = Turns(places.updates_dir(), places.state_dir())
            return run(_set_up(given, turns), size, only_first_frame=given.quit_after_first_frame)
    except NotAloneError as error:
        complain(error)
        return Exit.ALREADY_RUNNING
    except StartError as error:
        complain(error)
        return WRONG


def _tour(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    try:
        from kiosk.tour.hand import OutOfReachError
        from kiosk.tour.itinerary import Traveller
        from kiosk.tour.tour import Order, TourError, walk
    except ModuleNotFoundError:
        complain("kiosk tour: the standalone program has no tour. Run it in a working copy.")
        return MISUSED

    setup = _set_up(given)
    languages = setup.chosen.pack.structure.languages
    usual = setup.settings.visit.language
    language = given.language or (usual if usual in languages else languages[0])
    if language not in languages:
        complain(f"--language {language}: the pack has only {', '.join(languages)}.")
        return MISUSED
    who = Traveller(language, TextSize(given.text_size), Palette(given.palette))
    try:
        pictures = walk(Order(given.out, given.size, who), setup.beginning_in(language))
    except (TourError, OutOfReachError, OSError) as error:
        complain(error)
        return WRONG
    print(f"{len(pictures)} pictures of a whole visit: {given.out / 'index.html'}")
    return DONE


def _speak(_given: argparse.Namespace) -> int:
    from kiosk.device.speaker import main

    return main()


def _chime(given: argparse.Namespace) -> int:
    from kiosk.device.chime import main

    return main(given.percent)
