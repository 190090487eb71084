"""The Debian packages that the kiosk needs, as this system names them.

A working copy reads the list that set-up installs from. The standalone program has the list of the
libraries that it links, which the build wrote.
"""

import json
import platform
import sys
from typing import NamedTuple

from kiosk import paths


class Package(NamedTuple):
    """A line of tools/setup/debian.txt.

    Attributes:
        name: as this system names it.
        groups: the commands that need it, by the names that set-up has for them.
        used: the libraries and programs in it that something here uses.
    """

    name: str
    groups: frozenset[str]
    used: tuple[str, ...]


def listed() -> list[Package]:
    """Return the packages that set-up installs, none in the standalone program."""
    file = paths.resources().parent / "tools" / "setup" / "debian.txt"
    if not file.exists():
        return []
    lines = [line.split() for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Package(_named(line[0]), frozenset(line[1].split(",")), tuple(line[2].split(",")))
        for line in lines
        if line and not line[0].startswith("#")
    ]


def linked() -> dict[str, str]:
    """Return the package of each system library that the standalone program links.

    The build writes the list. A working copy has none: set-up installs what it needs.
    """
    try:
        packages: dict[str, str] = json.loads((paths.resources() / "libraries.json").read_bytes())
    except FileNotFoundError:
        return {}
    return packages


def package_of(used: str) -> str | None:
    """Return the package that brings a library or a program, None where that is not known."""
    packages = {module: package.name for package in listed() for module in package.used}
    return (packages | linked()).get(used)


def _named(name: str) -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    ending = "" if _is_before_t64() else "t64"
    return name.replace("~t64", ending).replace("~python", version)


def _is_before_t64() -> bool:
    """Return whether libraries are named as they were before Debian 13; setup.sh asks the same."""
    system = platform.freedesktop_os_release()
    first_with_t64 = {"debian": 13, "ubuntu": 24}.get(system["ID"], 0)
    major = system.get("VERSION_ID", "99").partition(".")[0]
    return int(major) < first_with_t64
