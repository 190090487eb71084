"""The publisher's command for updates: keys, and a repository that any web server can serve.

key FILE                            create a key and print its public half
start REPOSITORY ...                create an empty repository
program|content REPOSITORY DIR ...  add a version; `renew` then announces it as the newest
withdraw REPOSITORY VERSION ...     stop offering a version
renew REPOSITORY ...                sign snapshot and timestamp again, valid for more days
sign REPOSITORY ...                 sign targets again, valid for more days
rotate REPOSITORY ...               replace keys, or extend the validity of the present ones
"""

import argparse
import datetime as dt
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from kiosk.cli.examine_update import system
from kiosk.content.load import load_pack
from kiosk.content.pack_error import PackError
from kiosk.updates.offers import TARGET
from kiosk.updates.slots import PROGRAM
from kiosk.updates.version_label import UpdateKind, VersionLabel
from release.signing_keys import FileSigner, make_key, read_key
from release.update_repository import PublishError, UpdateRepository

LONG: Final = 3650
"""Default validity, in days, of what offline keys sign. Long, because the keys are locked away."""


def of_program(folder: Path) -> VersionLabel:
    """Return the label of the standalone program in a folder."""
    command = [str(folder / PROGRAM), "--version"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return VersionLabel(UpdateKind.PROGRAM, system(), told.split()[1])


def of_content(folder: Path) -> VersionLabel:
    """Return the label of the content pack in a folder.

    Raises:
        PackError: the pack is invalid.
    """
    pack = load_pack(folder).structure
    return VersionLabel(UpdateKind.CONTENT, pack.id, pack.version)


def label_of(named: str) -> VersionLabel:
    """Parse the name of a version, such as `content/innerbloom/1.2.0`.

    Raises:
        PublishError: the name is invalid.
    """
    found = TARGET.fullmatch(f"{named}/-")
    if not found:
        raise PublishError(f"{named}: this is no version. Write it like content/innerbloom/1.2.0.")
    return VersionLabel(UpdateKind(found[1]), found[2], found[3])


def main(arguments: Sequence[str]) -> int:
    """Run the command; return its exit code."""
    given = _parser().parse_args(arguments)
    try:
        COMMANDS[given.what](given)
    except (PublishError, PackError, OSError, ValueError, subprocess.SubprocessError) as error:
        print(f"publish_updates {given.what}: {error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m release.publish_updates",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parts = parser.add_subparsers(dest="what", required=True, metavar="COMMAND")
    parts.add_parser("key").add_argument("file", type=Path, metavar="FILE")
    for name in (*UpdateKind, "renew", "rotate", "sign", "start", "withdraw"):
        part = parts.add_parser(name)
        part.add_argument("repository", type=Path, metavar="REPOSITORY")
        part.add_argument("--days", type=int, default=LONG, help="until it expires")
        if name in {"start", "rotate"}:
            part.add_argument("--root-keys", type=Path, nargs="+", required=True, metavar="FILE")
        else:
            part.add_argument("--key", type=Path, required=True, metavar="FILE")
        if name == "start":
            part.add_argument("--threshold", type=int, required=True, metavar="N")
            part.add_argument("--targets-key", type=Path, required=True, metavar="FILE")
            part.add_argument("--online-key", type=Path, required=True, metavar="FILE")
        if name == "rotate":
            part.add_argument("--new-root-keys", type=Path, nargs="+", default=[], metavar="FILE")
            part.add_argument("--new-targets-key", type=Path, metavar="FILE")
            part.add_argument("--new-online-key", type=Path, metavar="FILE")
        if name in {*UpdateKind}:
            part.add_argument("folder", type=Path, metavar="DIR")
        if name == "withdraw":
            part.add_argument("version", metavar="VERSION", help="such as content/innerbloom/1.2.0")
    return parser


def _expires(given: argparse.Namespace) -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC).replace(microsecond=0) + dt.timedelta(days=given.days)


def _key(given: argparse.Namespace) -> None:
    print(make_key(given.file))


def _start(given: argparse.Namespace) -> None:
    repository = UpdateRepository(given.repository)
    online = read_key(given.online_key)
    repository.start(
        _keys(given.root_keys),
        given.threshold,
        read_key(given.targets_key),
        online,
        _expires(given),
    )
    repository.renew(online, _expires(given))
    print(f"{repository.root_file()}: hand this to clinics in person, as their root.json")


def _add(given: argparse.Namespace) -> None:
    label = (of_program if given.what == UpdateKind.PROGRAM else of_content)(given.folder)
    repository = UpdateRepository(given.repository)
    repository.add(label, given.folder, read_key(given.key), _expires(given))
    print(f"{label.folder}: added. Tablets see it once `renew` has signed.")


def _withdraw(given: argparse.Namespace) -> None:
    repository = UpdateRepository(given.repository)
    repository.withdraw(label_of(given.version), read_key(given.key), _expires(given))
    print(f"{given.version}: withdrawn. Tablets see it once `renew` has signed.")


def _sign(given: argparse.Namespace) -> None:
    UpdateRepository(given.repository).resign_targets(read_key(given.key), _expires(given))
    print("targets: signed. Tablets see it once `renew` has signed.")


def _renew(given: argparse.Namespace) -> None:
    expires = _expires(given)
    UpdateRepository(given.repository).renew(read_key(given.key), expires)
    print(f"renewed until {expires.date().isoformat()}")


def _rotate(given: argparse.Namespace) -> None:
    repository = UpdateRepository(given.repository)
    new = _keys(given.new_root_keys)
    signers = {signer.public_key.keyid: signer for signer in (*_keys(given.root_keys), *new)}
    repository.rotate(
        [*signers.values()],
        _expires(given),
        roots=new,
        targets=read_key(given.new_targets_key) if given.new_targets_key else None,
        online=read_key(given.new_online_key) if given.new_online_key else None,
    )
    print(f"{repository.root_file()}: signed. `sign` and `renew` with the new keys next.")


def _keys(files: Sequence[Path]) -> list[FileSigner]:
    return [read_key(file) for file in files]


COMMANDS: Final[Mapping[str, Callable[[argparse.Namespace], None]]] = {
    "key": _key,
    "start": _start,
    **dict.fromkeys(UpdateKind, _add),
    "withdraw": _withdraw,
    "sign": _sign,
    "renew": _renew,
    "rotate": _rotate,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
