"""The Debian package that `make package` made, on a tablet that was set up from nothing."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from release.prune import ROOT
from tests.integration.package.tablet import NO_SCREEN, Tablet, make_debian, program


@pytest.fixture(scope="session")
def package() -> Path:
    """The package for this computer's architecture."""
    found = sorted((ROOT / "build" / "dist").glob(f"ketamine-route-kiosk_*_{architecture()}.deb"))
    if len(found) != 1 or os.getuid() != 0:
        pytest.exit("One package in build/dist, and root, are needed: make package", returncode=1)
    return found[0]


def architecture() -> str:
    command = [program("dpkg"), "--print-architecture"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="session")
def tablet(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tablet]:
    """A tablet with the package installed, switched off."""
    base = ROOT / "build" / "package" / "debian"
    make_debian(base)
    folder = tmp_path_factory.mktemp("tablet")
    # Not by shutil, which reads devices such as /dev/full until the disk is full.
    subprocess.run([program("cp"), "--archive", str(base), str(folder / "root")], check=True)
    made = Tablet(folder / "root")
    made.install(package)
    for unit, text in NO_SCREEN.items():
        made.override("no-screen", text, unit)
    yield made
    made.switch_off()


@pytest.fixture(scope="session")
def running(tablet: Tablet) -> Tablet:
    """The same tablet, switched on."""
    if not tablet.is_on():
        tablet.switch_on()
    return tablet
