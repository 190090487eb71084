"""`kiosk-author pictures`: takes the third-party pictures from their pinned npm package."""

import argparse
import subprocess
import tempfile
from pathlib import Path

from kiosk.cli.console import print_errors
from kiosk.paths import pictures
from kiosk.values.exit_codes import ExitCode
from tools.pictures import PACKAGE, PictureError, write_pictures


def prepare(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "--package", type=Path, metavar="FILE", help="the package; by default npm downloads it"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="default: resources/pictures")
    parser.set_defaults(command=_take)


def _take(given: argparse.Namespace) -> int:
    folder: Path = given.out or pictures()
    try:
        with tempfile.TemporaryDirectory() as there:
            count = write_pictures(given.package or _fetched(Path(there)), folder)
    except PictureError as error:
        print_errors(error)
        return ExitCode.WRONG
    print(f"{count} pictures of {PACKAGE} are in {folder}.")
    return ExitCode.DONE


def _fetched(folder: Path) -> Path:
    """Download the package with npm, from its configured registry; return the file."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), PACKAGE]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except FileNotFoundError as error:
        raise PictureError("npm is not installed. Install it, or give --package FILE.") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.strip()
        raise PictureError(f"npm cannot fetch {PACKAGE}: {said} Give --package FILE.") from error
    return next(folder.glob("*.tgz"))
