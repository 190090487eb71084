"""Finds the Debian packages of the system libraries that the standalone program links."""

import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.platform import packages
from release.prune import ROOT

LIST: Final = ROOT / "tools" / "setup" / "debian.txt"

GROUPS: Final = frozenset({"always", "window"})
"""Groups of tools/setup/debian.txt that are installed wherever a kiosk runs."""

ON_EVERY_DEBIAN: Final = frozenset({"libc6", "libgcc-s1", "libstdc++6", "zlib1g"})


def write_packages(libraries: Mapping[str, Path], out: Path) -> None:
    """Write the package of each library as JSON, so that the kiosk can name a missing one.

    Args:
        libraries: the file of each library that is linked but does not ship.
        out: the file to write.

    Raises:
        SystemExit: set-up does not install a package, so a tablet would lack it.
    """
    found = {name: package_of(file) for name, file in sorted(libraries.items())}
    lacking = set(found.values()) - listed() - ON_EVERY_DEBIAN
    if lacking:
        raise SystemExit(
            f"{LIST}: the program links {', '.join(sorted(lacking))}, which is not in the list. "
            "Add it to the group always or window."
        )
    out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


@cache
def named_by(binary: str) -> frozenset[str]:
    """Return the libraries that a binary links directly."""
    command = ["/usr/bin/objdump", "--private-headers", binary]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    return frozenset(line[1] for line in lines if line[:1] == ["NEEDED"])


def listed() -> set[str]:
    """Return the packages that set-up installs wherever a kiosk runs."""
    return {package.name for package in packages.listed() if package.groups & GROUPS}


def package_of(library: Path) -> str:
    """Return the Debian package that owns a file.

    Raises:
        FileNotFoundError: no package owns it.
    """
    for path in (library.resolve(), library, Path(str(library).removeprefix("/usr"))):
        done = subprocess.run(
            ["/usr/bin/dpkg-query", "--search", str(path)],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            return done.stdout.split(":", 1)[0]
    raise FileNotFoundError(f"{library} came with no Debian package. Install it from Debian.")
