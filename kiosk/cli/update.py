"""`kiosk update`: take newer versions, which the kiosk takes up by itself at a quiet moment."""

import argparse
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk import paths
from kiosk.atomic_write import read_plain
from kiosk.cli.console import print_errors
from kiosk.doctor.tablet import today
from kiosk.platform.single_instance import AlreadyRunningError, single_instance
from kiosk.schema.calendar import can_be, clock_remedy
from kiosk.settings.clinic_settings import Settings
from kiosk.settings.load_settings import load_settings
from kiosk.values.exit_codes import ExitCode

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from kiosk.updates.repository import Repository

LARGEST_ROOT: Final = 64_000
"""Bytes of a publisher's root.json."""


def register(commands: "_SubParsersAction[Any]") -> None:
    """Add the family to the command."""
    update = commands.add_parser("update", help="take newer versions, shown when it is quiet")
    update.add_argument(
        "place",
        metavar="DIR|URL",
        nargs="?",
        default="",
        help="the publisher's repository, a folder or on a web server (default: update.url)",
    )
    update.add_argument("--config", type=Path, metavar="FILE", help="the clinic's kiosk.toml")
    update.set_defaults(command=_update)


def _update(given: argparse.Namespace) -> int:
    # Here, so that no other command waits for it, and no running kiosk has it.
    from kiosk.updates.update_error import UpdateError

    settings, diagnostics = load_settings(given.config, standard=paths.config_file())
    print_errors(*diagnostics)
    place = given.place or settings.update.url
    if objection := _objection(settings, place, str(given.config or paths.config_file())):
        print_errors(objection)
        return ExitCode.WRONG
    try:
        with single_instance(paths.updates_dir()):
            return _take_all(settings, place)
    except AlreadyRunningError:
        print_errors("kiosk update: another update is being taken. Wait until it is.")
    except UpdateError as error:
        print_errors(error)
    except OSError as error:
        print_errors(f"{place}: this cannot be taken ({error}). Nothing has changed.")
    return ExitCode.WRONG


def _objection(settings: Settings, place: str, where: str) -> str:
    """Return why nothing can be taken, empty where it can.

    The clock comes first: by a wrong one everything has expired, or nothing ever does.
    """
    if not can_be(day := today()):
        says = f"kiosk update: the clock says {day.isoformat()}, which cannot be right."
        return f"{says} {clock_remedy()}"
    if not settings.update.root:
        old = " (update.keys is no longer used)" if settings.update.keys else ""
        return (
            f"{where}: update.root: nobody is trusted to publish updates{old}. Name the "
            "publisher's root.json there; until then a newer version comes as a package."
        )
    if not place:
        return f"{where}: update.url: it names no address. Write it there, or give a folder."
    return ""


def _take_all(settings: Settings, place: str) -> int:
    """Take what is newer of each kind, and return the exit code.

    Raises:
        UpdateError: the repository cannot be believed.
        OSError: it cannot be read.
    """
    from kiosk.cli.examine_update import installer
    from kiosk.content.pack_error import PackError
    from kiosk.updates.update_error import UpdateError
    from kiosk.updates.version_label import UpdateKind

    taken, refused = [], False
    with ExitStack() as stack:
        source = _repository(settings, place, stack)
        takes = installer(settings)
        for kind in UpdateKind:
            try:
                taken += [slot] if (slot := takes.take(source, kind)) else []
            except (UpdateError, PackError) as error:
                print_errors(error)
                refused = True
            except OSError as error:
                print_errors(f"{place}: {kind}: this cannot be taken ({error}).")
                refused = True
    for slot in taken:
        print(f"{slot.kind} {slot.version} lies ready: {slot.folder}")
    if taken:
        print("A running kiosk takes it up after a minute without a touch, and goes back by itself")
        print("to what it shows now should the new version draw nothing.")
    elif not refused:
        print(f"{place}: nothing there is newer than what this tablet has.")
    return ExitCode.WRONG if refused else ExitCode.DONE


def _repository(settings: Settings, place: str, stack: ExitStack) -> "Repository":
    """Return the publisher's repository in a folder or on a web server.

    Raises:
        UpdateError: the address is none, or the repository cannot be believed.
        OSError: it cannot be read.
    """
    from kiosk.updates.fetch_folder import FolderFetcher
    from kiosk.updates.repository import Repository
    from kiosk.updates.update_error import UpdateError

    root = read_plain(Path(settings.update.root), LARGEST_ROOT, follow=True)
    known = paths.update_metadata_dir()
    if place.startswith(("http://", "https://")):
        from kiosk.updates.fetch_web import WebFetcher  # a folder is read without TLS, too

        try:
            web = stack.enter_context(closing(WebFetcher(place)))
        except ValueError:
            remedy = "Write one such as https://example.org/updates."
            raise UpdateError(place, "this is no address of a web server", remedy) from None
        return Repository(place, web, root, known)
    return Repository(place, FolderFetcher(Path(place)), root, known)
