"""The versions that a repository offers, as the names of its targets say.

Each file of a version is a target (The Update Framework), so root unpacks nothing:

```
program/SYSTEM/VERSION/PATH     the program, for one kind of computer
content/ID/VERSION/PATH         a content pack
```
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from msgspec import Struct

from kiosk.schema.diagnostics import quoted
from kiosk.updates.version_label import VERSION, UpdateKind, VersionLabel, order

LARGEST: Final = 2_000_000_000
"""Bytes of all files of a version."""

MOST_FILES: Final = 50_000

TARGET: Final = re.compile(
    rf"({'|'.join(UpdateKind)})/([a-z0-9][a-z0-9_-]{{0,63}})/({VERSION})/.+", re.DOTALL
)

PART: Final = re.compile(
    r"""
    (?! (?i: con | prn | aux | nul | com\d | lpt\d ) (?: \. | \Z ) )  # a device on Windows
    (?! [ ] )
    (?: (?! [<>:"/\\|?*] ) [ -~] )+
    (?<! [ .] )  # neither `.` nor `..`, nor what Windows cuts off
    """,
    re.VERBOSE,
)
"""The name of a file or a folder that every system takes for the same."""


class OfferedFile(Struct, frozen=True):
    """A file of a repository, as its signed metadata describe it.

    Attributes:
        target: its name there.
        length: bytes.
        executable: whether it may be started.
    """

    target: str
    length: int
    executable: bool

    @property
    def path(self) -> str:
        """Its path within the version that it belongs to."""
        return self.target.split("/", 3)[3]


class Offer(VersionLabel, frozen=True):
    """A version that a repository offers.

    Attributes:
        files: all of it.
    """

    files: Sequence[OfferedFile]

    @property
    def length(self) -> int:
        """Bytes of all files."""
        return sum(file.length for file in self.files)


def newest(files: Iterable[OfferedFile], kind: UpdateKind, branch: str) -> Offer | None:
    """Return the newest version that is offered of a branch, None for none.

    A file with a name of another form belongs to no version: a later kiosk may know what it is.
    """
    versions: defaultdict[str, list[OfferedFile]] = defaultdict(list)
    for file in files:
        match = TARGET.fullmatch(file.target)
        if match and (match[1], match[2]) == (kind, branch):
            versions[match[3]].append(file)
    if not versions:
        return None
    version = max(versions, key=order)
    return Offer(kind, branch, version, tuple(versions[version]))


def objection_to(offer: Offer) -> str:
    """Return in a clause why no tablet takes a version, empty where one does."""
    if len(offer.files) > MOST_FILES or offer.length > LARGEST:
        return f"it has more than {MOST_FILES:,} files or {LARGEST // 10**6:,} MB"
    files = {file.path for file in offer.files}
    spelled: dict[str, str] = {}
    for path in _paths(offer.files):
        name = quoted(path)
        if not PART.fullmatch(path.rpartition("/")[2]):
            return f"{name} is no name for a file or folder on every system"
        if spelled.setdefault(path.lower(), path) != path:
            return f"{name} is there twice, but for capitals"
    folders = {str(parent) for path in files for parent in PurePosixPath(path).parents}
    if both := sorted(files & folders):
        return f"{quoted(both[0])} is both a file and a folder"
    return ""


def _paths(files: Iterable[OfferedFile]) -> Iterator[str]:
    """Yield each file's path and those of the folders that it lies in."""
    for file in files:
        parts = file.path.split("/")
        for count in range(len(parts)):
            yield "/".join(parts[: count + 1])
