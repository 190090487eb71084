"""A kiosk that crashes is started again; one that gives up says so, and staff bring it back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.integration.package.tablet import MESSAGE, PROGRAM, Tablet, await_that
from tests.support.units import KIOSK, unit

STOPPED: Final = "kiosk-stopped.service"
SAID: Final = "This screen has stopped working."

INPUT: Final = Path("sys/class/input")
DIRECT: Final = "2"
POINTER: Final = "1"
"""What the kernel says of a touch screen and of a mouse."""

EVENT: Final = 24
"""Bytes of what the kernel says at each touch."""


SLOWEST: Final = 62
"""Seconds in which the slowest machine, the emulated virtual tablet, once had not started yet."""


def seconds(section: str, key: str) -> int:
    return int(unit(KIOSK)[section][key])


def test_a_start_may_take_longer_than_on_the_slowest_machine() -> None:
    assert seconds("Service", "TimeoutStartSec") > 1.2 * SLOWEST


def test_a_kiosk_that_cannot_start_is_not_tried_for_ever() -> None:
    parts = ("TimeoutStartSec", "WatchdogSec", "TimeoutStopSec", "RestartSec")
    per_try = sum(seconds("Service", key) for key in parts)
    tries = seconds("Unit", "StartLimitBurst")
    assert tries * per_try < seconds("Unit", "StartLimitIntervalSec")


def message(tablet: Tablet) -> str:
    """Return what stands on the console."""
    return tablet.tell("cat", f"/{MESSAGE}")


def test_one_crash_puts_no_message_on_the_screen(running: Tablet) -> None:
    await_that(lambda: running.property("ActiveState") == "active", "the kiosk draws")
    before = running.property("MainPID")
    running.do("systemctl", "kill", "--kill-whom=all", "--signal=KILL", "kiosk.service")
    await_that(lambda: running.property("MainPID") not in {before, "0"}, "it is started again")
    await_that(lambda: running.property("ActiveState") == "active", "it draws again")
    assert running.property("Result", STOPPED) == "exec-condition", "systemd called for the message"
    assert running.property("ActiveState", STOPPED) == "inactive"
    assert SAID not in message(running)


@pytest.fixture
def given_up(running: Tablet) -> Iterator[Tablet]:
    """A tablet whose kiosk has crashed five times in a row."""
    running.override("quick", "[Service]\nRestartSec=2\n")
    running.put_in_place_of_program("exit 1")
    await_that(lambda: running.property("ActiveState") == "failed", "it gives up")
    await_that(lambda: SAID in message(running), "the screen says so")
    yield running
    running.take_back("quick")
    running.put_program_back()
    await_that(lambda: running.property("ActiveState") == "active", "the kiosk draws")


def test_a_kiosk_that_gave_up_says_so_until_it_is_started(given_up: Tablet) -> None:
    first, _remedy, *others = given_up.tell(f"/{PROGRAM}.own", "doctor").splitlines()
    assert first.split() == ["service", "WRONG", "has", "given", "up"]
    assert [line.split()[1] for line in others if line.startswith("cage ")] == ["fine"]
    assert given_up.property("NRestarts") == "5"
    assert given_up.property("ActiveState", STOPPED) == "active"
    given_up.put_in_place_of_program("systemd-notify --ready\nexec sleep 999", leave_message=True)
    assert given_up.property("ActiveState") == "active"
    assert given_up.property("ActiveState", STOPPED) == "inactive"


def test_a_touch_brings_a_kiosk_back_that_gave_up(given_up: Tablet) -> None:
    plug_in(given_up, "event0", POINTER)
    plug_in(given_up, "event1", DIRECT)
    press(given_up, "event1")
    await_that(lambda: given_up.property("NRestarts") == "0", "it is tried again")
    await_that(lambda: given_up.property("ActiveState", STOPPED) == "inactive", "the message goes")
    given_up.do("sh", "-c", f"umount /{INPUT}; rm -r /dev/input /root/input")


def plug_in(tablet: Tablet, name: str, properties: str) -> None:
    """Plug in a device that is touched or moved."""
    script = (
        f"mountpoint -q /{INPUT} || {{ mkdir -p /root/input; mount --bind /root/input /{INPUT}; }}",
        f"mkdir -p /dev/input /{INPUT}/{name}/device",
        f"echo {properties} >/{INPUT}/{name}/device/properties",
        f"mkfifo /dev/input/{name}",
    )
    done = tablet.do("sh", "-ec", "\n".join(script))
    assert done.returncode == 0, done.stderr


def press(tablet: Tablet, name: str) -> None:
    """Touch such a device; returns once somebody has noticed."""
    done = tablet.do("timeout", "60", "sh", "-c", f"head -c {EVENT} /dev/zero >/dev/input/{name}")
    assert done.returncode == 0, "nobody heeds a touch"


def test_a_kiosk_that_was_left_for_good_is_not_tried_again(given_up: Tablet) -> None:
    given_up.do("systemctl", "disable", "kiosk.service")
    plug_in(given_up, "event1", DIRECT)
    press(given_up, "event1")
    await_that(lambda: given_up.property("ActiveState", STOPPED) == "inactive", "the message goes")
    assert given_up.property("ActiveState") == "failed"
    given_up.do("systemctl", "enable", "kiosk.service")
    given_up.do("sh", "-c", f"umount /{INPUT}; rm -r /dev/input /root/input")
