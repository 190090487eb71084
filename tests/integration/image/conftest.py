"""A disk with the image that `make image` made, and machines that start from it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from release.prune import ROOT
from tests.integration.bundle.test_visit import Gesture
from tests.integration.image.channel import await_that
from tests.integration.image.disk import PIN, SETTINGS, Disk, make_helper, unpack
from tests.integration.image.machine import Machine
from tests.integration.image.qemu import ACCELERATORS, SIZE
from tests.integration.image.visiting import rehearse

PLAIN = f"xres={SIZE[0]},yres={SIZE[1]}"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has an hour give it."""
    parser.addoption("--minutes", type=int, default=2, help="how long each screen must stay up")
    parser.addoption("--cuts", type=int, default=20, help="how often the power is cut")
    parser.addoption("--emulate", action="store_true", help="leave KVM out, where it runs nothing")


def pytest_configure(config: pytest.Config) -> None:
    """Take only the accelerators that are wanted."""
    if config.getoption("--emulate"):
        Machine.accelerators = ACCELERATORS[1:]


@pytest.fixture(scope="session")
def pictures() -> Path:
    """The folder of the pictures, for people to look at."""
    folder = ROOT / "build" / "image" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def gestures(tmp_path_factory: pytest.TempPathFactory) -> list[Gesture]:
    """The gestures of a visit and of the way into the staff area."""
    return rehearse(tmp_path_factory.mktemp("rehearsal"), SIZE, SETTINGS)


@pytest.fixture(scope="session")
def image() -> Path:
    """The image, as it is once it is flashed."""
    found = sorted((ROOT / "build" / "dist").glob("ketamine-route-kiosk_*.img.gz"))
    if len(found) != 1 or os.getuid() != 0:
        pytest.exit("One image in build/dist, and root, are needed: make image", returncode=1)
    make_helper()
    return unpack(found[0])


@pytest.fixture(scope="session")
def disk(image: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A disk with the image, and the settings and a PIN on its first partition."""
    disk = Disk(image, tmp_path_factory.mktemp("disk") / "disk.img")
    disk.put({"kiosk.toml": SETTINGS, "pin.txt": PIN})
    yield disk.file
    disk.file.unlink()


@pytest.fixture(scope="module")
def tablet(disk: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A tablet with Secure Boot and a screen without 3D, with its kiosk up."""
    folder = tmp_path_factory.mktemp("tablet")
    with Machine(disk, f"virtio-vga,{PLAIN}", folder, secure=True) as machine:
        await_kiosk(machine)
        yield machine


def await_kiosk(machine: Machine) -> None:
    """Wait until the kiosk has drawn its first frame."""
    await_that(lambda: machine.property("ActiveState") == "active", "the kiosk is up")
