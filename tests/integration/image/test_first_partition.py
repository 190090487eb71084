"""The image's first start: what a technician put on the first partition, and what the image is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.image.channel import await_that
from tests.integration.image.conftest import PLAIN, await_kiosk
from tests.integration.image.disk import PIN, SETTINGS, Disk
from tests.integration.image.machine import Machine, Point
from tests.integration.package.test_tablet import newer_content
from tests.support.png import png
from tests.updates.publisher import Publisher

VGA = f"virtio-vga,{PLAIN}"
ANYWHERE: Point = (640, 400)
NOTE = "WHAT IS WRONG.txt"
SECURE_BOOT = "/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c"


@pytest.fixture(scope="module")
def disk_on_desk(image: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Disk]:
    """A disk that was flashed, and filled on somebody's computer."""
    disk = Disk(image, tmp_path_factory.mktemp("first") / "disk.img")
    disk.put({"kiosk.toml": SETTINGS, "pin.txt": PIN, "timezone.txt": "America/New York\r\n"})
    disk.put({"wifi.txt": "Clinic\r\nfor nobody\r\n"})
    yield disk
    disk.file.unlink()


@pytest.fixture(scope="module")
def first_start(disk_on_desk: Disk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """The tablet after its first start, which then is switched off."""
    folder = tmp_path_factory.mktemp("first-start")
    with Machine(disk_on_desk.file, VGA, folder, secure=True, keeps=True) as machine:
        await_kiosk(machine)
        yield machine


def test_it_starts_with_secure_boot_on_and_the_kernel_locked(first_start: Machine) -> None:
    assert first_start.command("od", "-An", "-tu1", SECURE_BOOT).split()[-1] == "1"
    assert "[integrity]" in first_start.command("cat", "/sys/kernel/security/lockdown")


def test_the_settings_are_in_force(first_start: Machine) -> None:
    assert first_start.command("cat", "/etc/ketamine-route-kiosk/kiosk.toml") == SETTINGS.strip()
    assert "nothing is wrong" in first_start.command("kiosk", "config", "check")


def test_days_and_nights_are_those_of_the_clinic(first_start: Machine) -> None:
    assert first_start.command("date", "+%Z") in {"EST", "EDT"}
    next_time = first_start.command("systemctl", "list-timers", "kiosk-update.timer")
    assert "EST" in next_time or "EDT" in next_time
    asked = "/var/lib/systemd/timers"
    assert first_start.command("findmnt", "--noheadings", "--output=TARGET", asked) == asked


def test_a_web_server_can_be_believed(first_start: Machine) -> None:
    assert int(first_start.command("sh", "-c", "ls /usr/lib/ssl/certs | wc -l")) > 100


def test_nothing_has_failed_and_nothing_listens(first_start: Machine) -> None:
    assert first_start.command("systemctl", "--failed", "--plain", "--no-legend") == ""
    listed = first_start.command("sh", "-c", "cat /proc/net/tcp /proc/net/tcp6 /proc/net/udp*")
    assert [line for line in listed.splitlines() if "local_address" not in line] == []


def test_the_doctor_says_how_old_the_system_is(first_start: Machine) -> None:
    built = first_start.command("sh", "-c", ". /etc/os-release && echo $IMAGE_VERSION")
    assert f"an image of {built}" in first_start.command("kiosk", "doctor")


def test_the_system_is_never_written(first_start: Machine) -> None:
    mounted = first_start.command("findmnt", "--noheadings", "--output=FSTYPE,OPTIONS", "/")
    assert mounted.startswith("overlay")
    assert first_start.command("findmnt", "--noheadings", "--type=vfat") == ""
    kept = first_start.command(
        "findmnt", "--noheadings", "--output=TARGET", "--source=LABEL=kiosk-state"
    )
    assert "/var/lib/ketamine-route-kiosk" in kept


def test_the_pin_is_set_and_wiped_as_the_wifi_is(first_start: Machine, disk_on_desk: Disk) -> None:
    assert "PIN       fine" in first_start.command("kiosk", "doctor")
    first_start.command("systemctl", "--no-block", "poweroff")
    first_start.await_off()
    left = ["README.txt", "kiosk-example.toml", "kiosk.toml", "timezone.txt"]
    assert disk_on_desk.names() == left
    assert not disk_on_desk.holds(PIN.encode())
    assert not disk_on_desk.holds(b"for nobody")


def test_settings_with_a_slip_are_said_on_the_screen_until_a_touch_starts_the_kiosk(
    image: Path, pictures: Path, tmp_path: Path
) -> None:
    disk = Disk(image, tmp_path / "disk.img")
    disk.put({"kiosk.toml": "[visit]\nidle_seconds = 5\n"})
    with Machine(disk.file, VGA, tmp_path, keeps=True) as tablet:
        await_that(lambda: "idle_seconds" in console(tablet), "the screen says what is wrong")
        tablet.picture(pictures / "slip.png")
        assert tablet.property("ActiveState") == "inactive"
        start_by_touch(tablet, "idle_seconds")
        tablet.command("sync")
    assert "kiosk.toml: visit.idle_seconds" in disk.read(NOTE)


def test_the_example_with_a_logo_a_pack_and_a_publisher_is_taken_up_as_the_readme_says(
    image: Path, pictures: Path, tmp_path: Path
) -> None:
    disk = Disk(image, tmp_path / "disk.img")
    settings = disk.read("kiosk-example.toml")
    for key, file in (("pack", "pack"), ("logo", "logo.png"), ("root", "root.json")):
        assert settings.count(f'\n{key} = ""\r\n') == 1
        settings = settings.replace(f'\n{key} = ""\r\n', f'\n{key} = "{file}"\r\n')
    publisher = Publisher(tmp_path / "publisher")
    logo = png(300, 100)
    disk.put({"kiosk.toml": settings, "logo.png": logo, "root.json": publisher.root})
    disk.put_folder(newer_content(tmp_path))
    with Machine(disk.file, VGA, tmp_path, keeps=True) as tablet:
        await_kiosk(tablet)
        assert "nothing is wrong" in tablet.command("kiosk", "config", "check")
        assert "/etc/ketamine-route-kiosk/pack" in tablet.command("kiosk", "doctor")
        tablet.picture(pictures / "logo.png")
        # At night nobody is asked, for no address is named; and that is no failure.
        assert tablet.command("systemctl", "start", "kiosk-update.service") == ""
        assert tablet.command("systemctl", "--failed", "--plain", "--no-legend") == ""
        tablet.command("sync")
    assert NOTE not in disk.names()


def start_by_touch(tablet: Machine, words: str) -> None:
    """Touch the screen until the words on it are gone, and wait for the kiosk."""

    def touched() -> bool:
        tablet.tap(ANYWHERE)
        return words not in console(tablet)

    await_that(touched, "a touch starts the kiosk")
    await_kiosk(tablet)


def console(tablet: Machine) -> str:
    """Return the text on the screen, where it is text."""
    return " ".join(tablet.command("cat", "/dev/vcs1").split())
