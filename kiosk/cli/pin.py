"""`kiosk pin`: set the staff's PIN, which the kiosk comes without."""

import argparse
import warnings
from getpass import GetPassWarning, getpass
from typing import TYPE_CHECKING, Any, Final

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.platform.console import has_console
from kiosk.staff.lockout import forget_tries
from kiosk.staff.pin import PinFile, objection
from kiosk.values.exit_codes import ExitCode

if TYPE_CHECKING:
    from argparse import _SubParsersAction

NO_TERMINAL: Final = "kiosk pin set: this needs a terminal, where the PIN can be typed unseen."


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    pin = commands.add_parser("pin", help="the way into the staff area")
    parts = pin.add_subparsers(required=True, metavar="WHAT")
    choose = parts.add_parser("set", help="set the PIN; the kiosk may go on running")
    choose.set_defaults(command=_set)


def _set(_given: argparse.Namespace) -> int:
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
    wrong = objection(pin) or ("" if pin == again else "The two are not the same.")
    if wrong:
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
