"""The kiosk on every kind of screen without 3D: up, answering, and drawn by the processor."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.integration.bundle.screen import change, difference
from tests.integration.bundle.test_visit import A_LOOK
from tests.integration.image.channel import await_that
from tests.integration.image.conftest import PLAIN, await_kiosk
from tests.integration.image.disk import Disk
from tests.integration.image.machine import Machine, Point
from tests.integration.image.test_first_partition import console
from tests.integration.image.visiting import REST

SCREENS = {
    "virtio-vga": f"virtio-vga,{PLAIN}",
    "bochs-display": f"bochs-display,{PLAIN}",
    "std": f"VGA,{PLAIN}",
    "qxl": f"qxl-vga,{PLAIN}",
    "cirrus": "cirrus-vga",
}
"""QEMU's name of each device."""

UNSERVED = {
    "nomodeset": (SCREENS["virtio-vga"], "1af4:1050"),
    "vmware": ("vmware-svga", "15ad:0405"),
}
"""Screens without a driver, and their PCI numbers: the kernel is told to have none, or has one that
refuses QEMU's copy of VMware's adapter (`Hardware has no pitchlock`)."""

BEGIN: Point = (256, 455)
ANOTHER = 0.05
"""The part of a picture that another screen changes at least."""


def seconds(tablet: Machine) -> float:
    """Return how long a machine has been up, by its own clock."""
    return float(tablet.command("cat", "/proc/uptime").split()[0])


def await_movement(tablet: Machine, keep: Path) -> QImage:
    """Return a picture of the waiting screen once the screen shows another one."""
    waiting = tablet.picture(keep)
    await_that(lambda: tablet.picture() != waiting, "the waiting screen moves")
    return waiting


def stands_still(tablet: Machine, keep: Path) -> bool:
    """Return whether the screen shows the same after a look."""
    before = tablet.picture(keep)
    tablet.touch({}, pause=A_LOOK)
    return change(before, tablet.picture(keep)) < REST


@pytest.mark.parametrize("name", SCREENS)
def test_the_kiosk_stays_up_on_a_screen_without_3d(
    name: str, disk: Path, pictures: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    minutes: int = pytestconfig.getoption("--minutes")
    with Machine(disk, SCREENS[name], tmp_path) as tablet:
        await_kiosk(tablet)
        since = seconds(tablet)
        await_movement(tablet, pictures / f"{name}-first.png")
        while seconds(tablet) - since < 60 * minutes:
            tablet.touch({}, pause=30)
            waiting = await_movement(tablet, pictures / f"{name}-last.png")
        tablet.tap(BEGIN)
        begun = pictures / f"{name}-begun.png"
        await_that(
            lambda: difference(tablet.picture(begun), waiting) > ANOTHER, "a touch is answered"
        )
        await_that(lambda: stands_still(tablet, begun), "the next screen stands still")
        assert tablet.property("ActiveState") == "active"
        assert tablet.property("NRestarts") == "0"
        assert ", drawn by the processor" in tablet.command("kiosk", "doctor")


def test_of_two_screens_one_is_lit_and_the_other_dark(image: Path, tmp_path: Path) -> None:
    two = f"virtio-vga,max_outputs=2,{PLAIN}"
    disk = Disk(image, tmp_path / "disk.img")
    disk.append("video=Virtual-2:1280x800e")
    with Machine(disk.file, two, tmp_path) as tablet:
        await_kiosk(tablet)
        states = tablet.command("sh", "-c", "cat /sys/class/drm/card0-Virtual-[12]/enabled")
        assert sorted(states.split()) == ["disabled", "enabled"]
        assert "the others stay dark" in tablet.command("kiosk", "doctor")


@pytest.mark.parametrize("name", UNSERVED)
def test_where_no_driver_serves_the_screen_console_and_doctor_say_so(
    name: str, image: Path, pictures: Path, tmp_path: Path
) -> None:
    screen, adapter = UNSERVED[name]
    disk = Disk(image, tmp_path / "disk.img")
    if name == "nomodeset":
        disk.append(name)
    with Machine(disk.file, screen, tmp_path) as tablet:
        await_that(
            lambda: tablet.command("systemctl", "is-active", "kiosk-stopped") == "active",
            "the message stands on the screen",
        )
        reason = "No driver of the kernel serves the screen. Take nomodeset off"
        await_that(lambda: reason in console(tablet), "the console says why")
        assert "This screen has stopped working. Please tell" in console(tablet)
        tablet.picture(pictures / f"no-driver-{name}.png")
        said = tablet.command("kiosk", "doctor")
        assert f"no driver of the kernel serves the screen (PCI {adapter})" in said
        logged = tablet.command("journalctl", "--namespace=kiosk", "--output=cat")
        assert "No driver of the kernel serves a screen." in logged
