"""`kiosk pin`: set the staff's PIN, which the kiosk comes without."""

import argparse
import warnings
from getpass import GetPassWarning, getpass
from typing import TYPE_CHECKING, Any

from kiosk import places
from kiosk.commands.saying import complain
from kiosk.staff.guard import forget_tries
from kiosk.staff.pin import PinFile, objection
from kiosk.values.exits import Exit

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    pin = commands.add_parser("pin", help="the way into the staff area")
    parts = pin.add_subparsers(required=True, metavar="WHAT")
    choose = parts.add_parser("set", help="set the PIN; the kiosk may go on running")
    choose.set_defaults(command=_set)


def _set(_given: argparse.Namespace) -> int:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", GetPassWarning)
            pin = getpass("New PIN, 4 to 12 digits (they are not shown): ")
            again = getpass("The same once more: ")
    except (GetPassWarning, EOFError):
        complain("kiosk pin set: this needs a terminal, where the PIN can be typed unseen.")
        return Exit.MISUSED
    wrong = objection(pin) or ("" if pin == again else "The two are not the same.")
    if wrong:
        complain(f"{wrong} Nothing was changed.")
        return Exit.WRONG
    file = PinFile(places.state_dir())
    try:
        file.store(pin)
        forget_tries(places.state_dir())
    except OSError as error:
        complain(f"{file.path}: this cannot be written ({error}). Let the kiosk's user do so.")
        return Exit.WRONG
    print(f"{file.path}: the PIN is set. It counts from now on, for the account that set it.")
    return Exit.DONE
