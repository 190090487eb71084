"""`kiosk-author preview`: shows a pack in the kiosk and reloads it whenever a file is saved."""

import argparse
import os
import sys
from pathlib import Path

from msgspec.structs import replace

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.content.help_lines import load_help
from kiosk.settings.load_settings import load_settings
from kiosk.values.exit_codes import ExitCode

NO_DISPLAY = (
    "There is no display to open a window on: give this command on a desktop, or take "
    "pictures instead with kiosk-author tour --pack {folder} --out PICTURES."
)
DISPLAYS = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="the pack's folder")
    parser.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    parser.add_argument("--language", metavar="L", help="code of the first language")
    parser.set_defaults(command=_preview)


def _preview(given: argparse.Namespace) -> int:
    if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
        print_errors(NO_DISPLAY.format(folder=given.folder))
        return ExitCode.WRONG
    from kiosk.app import StartError
    from tools.preview.preview import run

    settings, diagnostics = load_settings(given.config, standard=paths.config_file())
    lines, wrong_lines = load_help(paths.resources() / "help", settings.help.country)
    print_errors(*diagnostics, *wrong_lines)
    if given.language:
        visit = replace(settings.visit, language=given.language)
        settings = replace(settings, visit=visit)
    try:
        return run(given.folder, settings, lines)
    except StartError as error:
        print_errors(error)
        return ExitCode.WRONG
