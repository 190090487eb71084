"""`kiosk pin`: set the staff's PIN, which the kiosk comes without."""

import argparse
import sys
import warnings
from getpass import GetPassWarning, getpass
from typing import Any, Final

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.platform.console import has_console
from kiosk.staff.lockout import forget_tries
from kiosk.staff.pin import PinFile, objection
from kiosk.values.exit_codes import ExitCode

NO_TERMINAL: Final = "kiosk pin set: this needs a terminal, where the PIN can be typed unseen."
LONGEST_LINE: Final = 100
"""Bytes that are read of a line: more digits than a PIN has, so that too many are noticed."""


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    pin = commands.add_parser("pin", help="the way into the staff area")
    parts = pin.add_subparsers(required=True, metavar="WHAT")
    choose = parts.add_parser("set", help="set the PIN; the kiosk may go on running")
    choose.add_argument(
        "--stdin", action="store_true", help="read it from a file or a program, not from a terminal"
    )
    choose.set_defaults(command=_set)


def _set(given: argparse.Namespace) -> int:
    if given.stdin:
        return _store(_first_line(sys.stdin.buffer.readline(LONGEST_LINE)))
    if not has_console():
        print_errors(NO_TERMINAL)
        return ExitCode.MISUSED
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            pin = getpass("New PIN, 4 to 12 digits (they are not shown): ")
            again = getpass("The same once more: ")
    except (GetPassWarning, EOFError):
        print_errors(NO_TERMINAL)
        return ExitCode.MISUSED
    return _store(pin, "" if pin == again else "The two are not the same.")


def _first_line(data: bytes) -> str:
    """Return a line as an editor of any system wrote it, without what it puts around it."""
    return data.decode("utf-8-sig", errors="replace").strip()


def _store(pin: str, wrong: str = "") -> int:
    """Keep a PIN and return the exit code.

    Args:
        pin: what was given.
        wrong: why it is not kept even if it can be a PIN.
    """
    if wrong := objection(pin) or wrong:
        print_errors(f"{wrong} Nothing was changed.")
        return ExitCode.WRONG
    file = PinFile(paths.state_dir())
    try:
        file.store(pin)
        forget_tries(paths.state_dir())
    except OSError as error:
        print_errors(f"{file.path}: this cannot be written ({error}). Let the kiosk's user do so.")
        return ExitCode.WRONG
    print(f"{file.path}: the PIN is set. It counts from now on, for the account that set it.")
    return ExitCode.DONE
