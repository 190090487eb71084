"""The `kiosk` command: run the kiosk, and look after a tablet."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from kiosk import __version__, paths
from kiosk.cli.console import print_errors, speak_in_any_locale
from kiosk.cli.moved import moved
from kiosk.content.pack_error import PackError
from kiosk.launcher import launch_newest
from kiosk.platform.missing_libraries import explain_missing
from kiosk.platform.qt_imports import load_qt
from kiosk.platform.single_instance import AlreadyRunningError, single_instance
from kiosk.startup import load_startup_config
from kiosk.supervision.qt_environment import clean
from kiosk.updates.selection import VersionSelection
from kiosk.values.exit_codes import ExitCode

WRONG: Final = ExitCode.WRONG
MISUSED: Final = ExitCode.MISUSED

ALONE: Final = frozenset({"chime", "graphics", "run", "speak"})
"""Commands that are here, and need none of the families to be read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0 done, 1 something is wrong, 2 misused."""
    if arguments is None:
        launch_newest(sys.argv[1:])
    speak_in_any_locale()
    told = sys.argv[1:] if arguments is None else arguments
    if gone := moved(told):
        print_errors(gone)
        return MISUSED
    first = told[0] if told else ""
    try:
        given = _parser(with_families=first not in ALONE).parse_args(told)
        command: int = given.command(given)
    except ImportError as error:
        missing = explain_missing(error)
        if missing is None:
            raise
        print_errors(missing)
        return WRONG
    except (PackError, OSError) as error:
        print_errors(error)
        return WRONG
    except KeyboardInterrupt:
        print_errors("kiosk: stopped.")
        return WRONG
    return command


def _parser(*, with_families: bool) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="Run the kiosk, and look after a tablet."
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="run the kiosk")
    run.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    run.add_argument("--pack", type=Path, metavar="DIR", help="a content pack to show")
    run.add_argument("--windowed", action="store_true", help="in a window of 1280x800")
    run.add_argument(
        "--quit-after-first-frame", action="store_true", help="show one frame, then end"
    )
    run.set_defaults(command=_run)

    # Programs start these, for a running kiosk. They are not for people: help names none.
    commands.add_parser("graphics").set_defaults(command=_graphics)
    commands.add_parser("speak").set_defaults(command=_speak)
    chime = commands.add_parser("chime")
    chime.add_argument("percent", type=percent)
    chime.set_defaults(command=_chime)

    if with_families:
        _add_families(commands)
    return parser


def percent(text: str) -> int:
    """Return a number from 0 to 100.

    Raises:
        ValueError: it is none. The parser says so, by this function's name.
    """
    number = int(text)
    if not 0 <= number <= 100:
        raise ValueError
    return number


def _add_families(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the commands that have a file of their own, which a kiosk does not wait for."""
    from kiosk.cli import config, content, doctor, pin, update, usage

    for family in (config, content, doctor, pin, update, usage):
        family.register(commands)


def _run(given: argparse.Namespace) -> int:
    clean(os.environ)
    gc.disable()  # what a start makes stays: `app.run` turns it on after the first frame
    load_qt()
    from kiosk.app import StartError, run

    size = (1280, 800) if given.windowed else None
    try:
        with single_instance(paths.state_dir()):
            version_selection = VersionSelection(paths.updates_dir(), paths.state_dir())
            setup = load_startup_config(given.config, given.pack, version_selection)
            print_errors(*setup.diagnostics)
            return run(setup, size, only_first_frame=given.quit_after_first_frame)
    except AlreadyRunningError as error:
        print_errors(error)
        return ExitCode.ALREADY_RUNNING
    except StartError as error:
        print_errors(error)
        return WRONG
    finally:
        gc.enable()


def _graphics(_given: argparse.Namespace) -> int:
    from kiosk.platform.graphics import main

    return main()


def _speak(_given: argparse.Namespace) -> int:
    from kiosk.sound.speaker import main

    return main()


def _chime(given: argparse.Namespace) -> int:
    from kiosk.sound.chime_sound import main

    return main(given.percent)
