"""A day of a tablet, from one start: what happens to it in a waiting room, one thing after another.

The tests are in the order of the day: each finds the tablet as the one before has left it.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.integration.bundle.sandbox import complaints
from tests.integration.bundle.test_visit import Gesture
from tests.integration.image.cable import PULLED, Cable
from tests.integration.image.channel import await_that
from tests.integration.image.conftest import await_kiosk
from tests.integration.image.disk import FIRST, PIN, Disk
from tests.integration.image.machine import TAP, Frame, Machine, Point
from tests.integration.image.qemu import SIZE
from tests.integration.image.test_first_partition import VGA
from tests.integration.image.test_visit import PALM
from tests.integration.image.visiting import await_picture, beginning, make, rehearse
from tests.integration.package.tablet import program

SETTINGS = "[visit]\nidle_seconds = 30\nwarning_seconds = 20\n"
"""A visit that is left ends as soon as it may: the next thing finds the waiting screen."""

TURNED = (800, 1280)
SMALL = (1024, 600)

CHORDS = (
    *("ctrl alt f2", "ctrl alt delete", "ctrl alt backspace", "alt f4", "alt tab", "alt esc"),
    *("alt sysrq b", "meta_l", "ctrl q"),
)
"""By QEMU's names of the keys."""

STATE = """
systemctl show --property=ActiveState,InvocationID,NRestarts kiosk.service
cat /proc/sys/kernel/random/boot_id /sys/class/tty/tty0/active
"""
"""Prints what stays the same for as long as neither kiosk nor tablet starts anew."""

TAKEN = """
for device in /sys/class/input/event*/device; do
    [ "$(cat "$device/properties")" = 2 ] || continue
    event=$(basename "$(dirname "$device")")
    for process in $(cat /sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs); do
        ls -l "/proc/$process/fd" 2>/dev/null | grep "/dev/input/$event$"
    done
done
"""
"""Prints something where the compositor has opened a touch screen (PROP=2: touched directly)."""

FAULT = re.compile(r"warning|error|traceback|critical|fatal|qml|qt\.", re.IGNORECASE)
"""What a line of the kiosk's log has where something is wrong."""

LONG = 120
"""Seconds that a screen is off for: longer than any patience with a kiosk that draws nothing."""

DRIFTED = 0.12
"""The part of a picture that a waiting screen changes by which has drifted for long: less than a
screen that is another one."""

UNITS = ("kiosk", "kiosk-take-up", "kiosk-stopped", "kiosk-update", "seatd")
KEPT = "cd /etc/ketamine-route-kiosk && cat /var/lib/ketamine-route-kiosk/staff-pin kiosk.toml"

FILL = """
fallocate --length "$(df --output=avail --block-size=1 /state | tail -1)" /state/full
dd if=/dev/zero of=/state/rest bs=4096 2>/dev/null
df --output=avail /state | tail -1
"""
"""Takes every block, also those that are root's alone."""


@dataclass(frozen=True, slots=True)
class Day:
    """A tablet that was started once.

    Attributes:
        tablet: the machine.
        cable: to its screen.
        gestures: of a visit, rehearsed.
        pictures: the folder of the pictures.
        began: what STATE printed when the kiosk was up.
    """

    tablet: Machine
    cable: Cable
    gestures: list[Gesture]
    pictures: Path
    began: str

    def waits(self, name: str) -> None:
        """See that the waiting screen is there, and that nothing has started anew."""
        keep = self.pictures / f"day-{name}.png"
        await_picture(self.tablet, self.gestures[-1], keep, DRIFTED)
        assert state(self.tablet) == self.began

    def begins(self, name: str) -> None:
        """See that the next touch begins a visit, and that nothing has started anew."""
        begun = beginning(self.gestures)
        make(self.tablet, begun, self.pictures / f"day-{name}-begun.png")
        assert state(self.tablet) == self.began


def state(tablet: Machine) -> str:
    """Return what stays the same for as long as neither kiosk nor tablet starts anew."""
    return tablet.command("sh", "-c", STATE)


@pytest.fixture(scope="module")
def day(image: Path, pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    """A tablet whose clock has stopped, at the start of its day."""
    gestures = rehearse(tmp_path_factory.mktemp("rehearsal"), SIZE, SETTINGS)
    folder = tmp_path_factory.mktemp("day")
    disk = Disk(image, folder / "disk.img")
    disk.put({"kiosk.toml": SETTINGS, "pin.txt": PIN})
    viewer = folder / "viewer.socket"
    besides = (
        *("-rtc", "base=1970-01-01T00:00:00,clock=vm", "-vnc", f"unix:{viewer}"),
        *("-device", "qemu-xhci,id=usb", "-device", "usb-kbd,bus=usb.0"),
    )
    with Machine(disk.file, VGA, folder).add(*besides) as tablet:
        await_kiosk(tablet)
        cable = Cable(viewer)
        cable.lead_to(SIZE)  # QEMU heeds no order that changes nothing, and it begins with none
        yield Day(tablet, cable, gestures, pictures, state(tablet))
        cable.close()
    disk.file.unlink()


def test_a_clock_that_says_1970_is_set_to_the_day_of_the_image(day: Day) -> None:
    built = day.tablet.command("sh", "-c", ". /etc/os-release && echo $IMAGE_VERSION")
    assert day.tablet.command("date", "--utc", "+%F") == built
    assert "clock     fine" in day.tablet.command("kiosk", "doctor")
    day.waits("1970")
    day.begins("1970")


def test_a_touch_screen_that_is_unplugged_serves_again_when_it_is_back(day: Day) -> None:
    day.waits("no-touch")
    day.tablet.plug_touch_screen(plugged=False)
    await_that(lambda: not is_taken(day.tablet), "the touch screen is let go")
    day.waits("no-touch")
    day.tablet.plug_touch_screen(plugged=True)
    await_that(lambda: is_taken(day.tablet), "the touch screen is taken")
    day.begins("touch-back")


def test_a_finger_that_lay_on_a_touch_screen_when_it_went_is_forgotten(day: Day) -> None:
    day.waits("finger-gone")
    day.tablet.touch({0: PALM[0]})
    day.tablet.plug_touch_screen(plugged=False)
    await_that(lambda: not is_taken(day.tablet), "the touch screen is let go")
    day.tablet.plug_touch_screen(plugged=True)
    await_that(lambda: is_taken(day.tablet), "the touch screen is taken")
    day.begins("finger-gone")


def is_taken(tablet: Machine) -> bool:
    """Return whether the kiosk has opened a touch screen."""
    return bool(tablet.command("sh", "-c", TAKEN))


@pytest.mark.parametrize("chord", CHORDS)
def test_no_key_leads_out(day: Day, chord: str) -> None:
    assert "USB Keyboard" in day.tablet.command("cat", "/proc/bus/input/devices")
    keys = [{"type": "qcode", "data": key} for key in chord.split()]
    day.tablet.order("send-key", keys=keys)
    day.waits(f"keys-{chord.replace(' ', '-')}")


def test_the_power_button_ends_nothing(day: Day) -> None:
    day.tablet.order("system_powerdown")
    day.waits("power-button")
    day.begins("power-button")


def test_a_stick_with_hostile_files_is_not_even_read(day: Day, tmp_path: Path) -> None:
    kept, mounts = (day.tablet.command(*ask) for ask in (("sh", "-c", KEPT), ("findmnt", "--raw")))
    plug_in(day.tablet, hostile_stick(tmp_path / "stick.img"))
    day.waits("stick")
    day.begins("stick")
    assert day.tablet.command("findmnt", "--raw") == mounts
    assert day.tablet.command("sh", "-c", KEPT) == kept
    take_out(day.tablet)
    day.waits("stick-gone")


def plug_in(tablet: Machine, stick: Path) -> None:
    """Plug a stick in, and wait until the system has seen it."""
    file = {"driver": "file", "filename": str(stick)}
    tablet.order("blockdev-add", **{"node-name": "stick", "driver": "raw", "file": file})
    tablet.order("device_add", driver="usb-storage", id="stick", drive="stick", bus="usb.0")
    await_that(lambda: "KIOSK" in partitions(tablet), "the stick is seen")


def take_out(tablet: Machine) -> None:
    """Take the stick out, and wait until the system has seen that."""
    tablet.order("device_del", id="stick")
    await_that(lambda: "KIOSK" not in partitions(tablet), "the stick is gone")
    tablet.order("blockdev-del", **{"node-name": "stick"})


def partitions(tablet: Machine) -> str:
    """Return the names of the partitions on sticks."""
    return tablet.command("sh", "-c", "lsblk --noheadings --output PARTLABEL /dev/sd? 2>&1")


def hostile_stick(file: Path) -> Path:
    """Make a stick that looks like the tablet's own disk."""
    with file.open("wb") as stick:
        stick.truncate(64 << 20)
    parts = (
        "label: gpt\n"
        "start=1MiB, size=40MiB, type=EBD0A0A2-B9E5-4433-87C0-68B6B72699C7, name=KIOSK\n"
        "start=42MiB, size=20MiB, name=kiosk-state\n"
    )
    subprocess.run([program("sfdisk"), "--quiet", file], input=parts.encode(), check=True)
    subprocess.run(
        [program("mkfs.fat"), "--offset=2048", "-F", "32", "-n", "KIOSK", file, str(40 << 10)],
        stdout=subprocess.DEVNULL,
        check=True,
    )
    disk = Disk(None, file)
    disk.put(
        {
            "pin.txt": "111213",
            "kiosk.toml": "[visit]\nidle_seconds = 900\n",
            "autorun.inf": "[autorun]\nopen=autorun.sh\n",
            "autorun.sh": "#!/bin/sh\nreboot\n",
            f"{'x' * 200}.desktop": "[Desktop Entry]\nExec=reboot\n",
            "root.json": b"\0" * 100_000,
        },
        FIRST,
    )
    return file


def test_a_screen_that_goes_off_comes_back_with_the_kiosk(day: Day) -> None:
    exchange(day, SIZE)
    day.waits("screen-back")
    day.begins("screen-back")


def test_a_screen_that_was_off_over_night_finds_the_kiosk_that_it_left(day: Day) -> None:
    day.waits("screen-on")
    exchange(day, SIZE, dark=LONG)
    day.waits("screen-on-again")
    day.begins("screen-on-again")


def exchange(day: Day, size: tuple[int, int], dark: float = 0) -> None:
    """Pull the cable, and lead it to a screen of this size after so many seconds of the tablet."""
    day.cable.lead_to(PULLED)
    await_that(lambda: connected(day.tablet) == "disconnected", "the screen is off")
    day.tablet.touch({}, pause=dark)
    day.cable.lead_to(size)
    await_that(lambda: connected(day.tablet) == "connected", "the screen is on")


def connected(tablet: Machine) -> str:
    """Return whether the kernel sees a screen."""
    return tablet.command("sh", "-c", "cat /sys/class/drm/card*-Virtual-1/status")


@pytest.mark.parametrize("size", [TURNED, SMALL], ids=["turned", "small"])
def test_the_kiosk_fills_a_screen_of_another_size_and_answers_there(
    day: Day, size: tuple[int, int], tmp_path: Path
) -> None:
    rehearsed = rehearse(tmp_path, size, SETTINGS)
    day.waits("before-size")
    exchange(day, size)
    keep = day.pictures / f"day-{size[0]}x{size[1]}.png"
    await_picture(day.tablet, rehearsed[-1], keep, DRIFTED)
    begun = beginning(rehearsed)
    day.tablet.tap(*(on_glass(point, size) for point in begun.path))
    await_picture(day.tablet, begun, keep.with_name(f"{keep.stem}-begun.png"))
    exchange(day, SIZE)
    day.waits("size-back")


def on_glass(point: Point, size: tuple[int, int]) -> Point:
    """Return where a touch screen that has the first size is touched for a point of a picture."""
    return point[0] * SIZE[0] // size[0], point[1] * SIZE[1] // size[1]


def test_two_fingers_and_a_palm_still_do_nothing_and_the_next_finger_begins(day: Day) -> None:
    palm: Frame = dict(enumerate(PALM))
    day.tablet.tap(PALM[0], PALM[1])
    day.tablet.touch(palm, dict.fromkeys(palm), pause=TAP)
    day.waits("fingers")
    day.begins("fingers")


def test_the_journal_of_the_day_holds_no_warning_of_ours(day: Day) -> None:
    said = day.tablet.command("journalctl", "--namespace=kiosk", "--output=cat")
    (day.pictures.parent / "journal-kiosk.txt").write_text(said)
    warned = day.tablet.command("journalctl", "--priority=warning", "--output=short-monotonic")
    (day.pictures.parent / "journal-warnings.txt").write_text(warned)
    ours = [f"--unit={unit}.service" for unit in UNITS]
    kept = ("--quiet", "--output=cat", "--priority=warning")
    assert day.tablet.command("journalctl", *kept, *ours) == ""
    assert day.tablet.command("journalctl", *kept, "--namespace=kiosk") == ""
    assert day.tablet.command("systemctl", "--failed", "--plain", "--no-legend") == ""
    unexpected = [line for line in complaints(said) if FAULT.search(line)]
    assert unexpected == []


def test_a_full_disk_ends_no_visit(day: Day) -> None:
    day.waits("full")
    assert day.tablet.command("sh", "-c", FILL).splitlines()[-1].strip() == "0"
    day.begins("full")
    day.waits("full-after-a-visit")
    day.tablet.command("rm", "/state/full", "/state/rest")
    day.begins("room-again")


def test_a_stick_left_in_is_not_taken_for_the_tablets_own_disk_at_a_start(
    day: Day, tmp_path: Path
) -> None:
    own = ("findmnt", "--noheadings", "--output=SOURCE", "/state")
    kept, disk = day.tablet.command("sh", "-c", KEPT), day.tablet.command(*own)
    plug_in(day.tablet, hostile_stick(tmp_path / "stick.img"))
    day.tablet.command("sync")
    day.tablet.reset()
    await_kiosk(day.tablet)
    assert "KIOSK" in partitions(day.tablet)
    assert day.tablet.command("sh", "-c", KEPT) == kept
    assert day.tablet.command(*own) == disk


def test_a_tablet_that_starts_while_its_screen_is_off_waits_for_it(day: Day) -> None:
    day.cable.lead_to(PULLED)
    day.tablet.reset()
    await_that(lambda: connected(day.tablet) == "disconnected", "the screen is off")
    day.tablet.touch({}, pause=LONG)
    assert day.tablet.property("ActiveState") == "activating"
    day.cable.lead_to(SIZE)
    await_kiosk(day.tablet)
    assert day.tablet.property("NRestarts") == "0"
    await_picture(day.tablet, day.gestures[-1], day.pictures / "day-late-screen.png", DRIFTED)
    make(day.tablet, beginning(day.gestures), day.pictures / "day-late-screen-begun.png")
