"""`kiosk-author tour`: walks through a sample visit and saves a picture of every screen."""

import argparse
import os
from pathlib import Path

from kiosk.cli.console import print_errors
from kiosk.startup import load_startup_config
from kiosk.values.comfort import Palette, TextSize
from kiosk.values.exit_codes import ExitCode


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="the folder for the pictures"
    )
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    parser.add_argument("--language", metavar="L", help="code of a language of the pack")
    parser.add_argument("--text-size", type=int, choices=[*map(int, TextSize)], default=100)
    parser.add_argument("--palette", choices=[*map(str, Palette)], default=str(Palette.LIGHT))
    parser.set_defaults(command=_tour)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x800")
    return int(width), int(height)


def _tour(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from tools.tour.driver import OutOfReachError
    from tools.tour.script import Profile
    from tools.tour.tour import Order, TourError, beginning_in, walk

    config = load_startup_config(given.config, given.pack)
    print_errors(*config.diagnostics)
    languages = config.chosen.pack.structure.languages
    usual = config.settings.visit.language
    language = given.language or (usual if usual in languages else languages[0])
    if language not in languages:
        print_errors(f"--language {language}: the pack has only {', '.join(languages)}.")
        return ExitCode.MISUSED
    profile = Profile(language, TextSize(given.text_size), Palette(given.palette))
    try:
        pictures = walk(Order(given.out, given.size, profile), beginning_in(config, language))
    except (TourError, OutOfReachError) as error:
        print_errors(error)
        return ExitCode.WRONG
    print(f"{len(pictures)} pictures of a whole visit: {given.out / 'index.html'}")
    return ExitCode.DONE
