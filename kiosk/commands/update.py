"""`kiosk update`: take a newer version, which the kiosk takes up by itself at a quiet moment."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import places
from kiosk.commands.saying import complain
from kiosk.device.alone import NotAloneError, alone
from kiosk.settings import load_settings
from kiosk.values.exits import Exit

if TYPE_CHECKING:
    from argparse import _SubParsersAction


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    update = commands.add_parser("update", help="take a newer program or content, when it is quiet")
    update.add_argument("file", type=Path, metavar="FILE", help="the publisher's update")
    update.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    update.set_defaults(command=_update)


def _update(given: argparse.Namespace) -> int:
    # Here, so that no other command waits for it.
    from kiosk.commands.updating import taker
    from kiosk.updates.envelope import UpdateError

    settings, faults = load_settings(given.config, standard=places.config_file())
    complain(*faults)
    if not settings.update.keys:
        where = given.config or places.config_file()
        complain(
            f"{where}: update.keys: nobody is trusted to publish updates. Write the publisher's "
            "public key there; until then a newer version comes as a package."
        )
        return Exit.WRONG
    try:
        with alone(places.updates_dir()):
            taken = taker(settings).take(given.file)
    except NotAloneError:
        complain("kiosk update: another update is being taken. Wait until it is.")
        return Exit.WRONG
    except UpdateError as error:
        complain(error)
        return Exit.WRONG
    except OSError as error:
        complain(f"{given.file}: this cannot be taken ({error}). Nothing has changed.")
        return Exit.WRONG
    print(f"{taken.kind} {taken.version} lies ready: {taken.folder}")
    print("A running kiosk takes it up after a minute without a touch, and goes back by itself")
    print("to what it shows now should the new version draw nothing.")
    return Exit.DONE
