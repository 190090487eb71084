"""`kiosk update`: take a newer version, which the kiosk takes up by itself at a quiet moment."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import paths
from kiosk.cli.console import print_errors
from kiosk.platform.single_instance import AlreadyRunningError, single_instance
from kiosk.settings.clinic_settings import load_settings
from kiosk.values.exit_codes import ExitCode

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
    from kiosk.cli.examine_update import installer
    from kiosk.updates.package_format import UpdateError

    settings, diagnostics = load_settings(given.config, standard=paths.config_file())
    print_errors(*diagnostics)
    if not settings.update.keys:
        where = given.config or paths.config_file()
        print_errors(
            f"{where}: update.keys: nobody is trusted to publish updates. Write the publisher's "
            "public key there; until then a newer version comes as a package."
        )
        return ExitCode.WRONG
    try:
        with single_instance(paths.updates_dir()):
            taken = installer(settings).take(given.file)
    except AlreadyRunningError:
        print_errors("kiosk update: another update is being taken. Wait until it is.")
        return ExitCode.WRONG
    except UpdateError as error:
        print_errors(error)
        return ExitCode.WRONG
    except OSError as error:
        print_errors(f"{given.file}: this cannot be taken ({error}). Nothing has changed.")
        return ExitCode.WRONG
    print(f"{taken.kind} {taken.version} lies ready: {taken.folder}")
    print("A running kiosk takes it up after a minute without a touch, and goes back by itself")
    print("to what it shows now should the new version draw nothing.")
    return ExitCode.DONE
