"""A disk with the package that `make package` made, and machines that start from it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from release.prune import ROOT
from tests.integration.image.disk import make_disk
from tests.integration.image.machine import Machine, await_that

SIZE = (1280, 800)
PLAIN = f"xres={SIZE[0]},yres={SIZE[1]}"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has an hour give it."""
    parser.addoption("--minutes", type=int, default=2, help="how long each screen must stay up")


@pytest.fixture(scope="session")
def pictures() -> Path:
    """The folder of the pictures, for people to look at."""
    folder = ROOT / "build" / "image" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def disk() -> Path:
    """The disk."""
    found = sorted((ROOT / "build" / "dist").glob("ketamine-route-kiosk_*.deb"))
    if len(found) != 1 or os.getuid() != 0:
        pytest.exit("One package in build/dist, and root, are needed: make package", returncode=1)
    return make_disk(found[0], SIZE)


@pytest.fixture(scope="module")
def tablet(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A tablet whose screen has no 3D, with its kiosk up."""
    with Machine(disk, f"virtio-vga,{PLAIN}", tmp_path_factory.mktemp("tablet")) as machine:
        await_kiosk(machine)
        yield machine


def await_kiosk(machine: Machine) -> None:
    """Wait until the kiosk has drawn its first frame."""
    await_that(lambda: machine.property("ActiveState") == "active", "the kiosk is up")
