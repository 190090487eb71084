"""The power goes at any moment: the tablet comes back as it was."""

import time
from pathlib import Path

import pytest

from tests.integration.image.conftest import await_kiosk
from tests.integration.image.disk import PIN, SETTINGS, Disk
from tests.integration.image.machine import Machine
from tests.integration.image.test_first_partition import VGA
from tools.stress.rng import SeededRandom

SEED = 18
SET_AGAIN = f"while :; do echo {PIN} | kiosk pin set --stdin; done"
"""Writes to the disk without end: a PIN is written whole and flushed, then renamed into place."""


def test_the_tablet_comes_back_from_power_cuts_at_any_moment(
    image: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    disk = Disk(image, tmp_path / "disk.img")
    disk.put({"kiosk.toml": SETTINGS, "pin.txt": PIN})
    tablet = Machine(disk.file, VGA, tmp_path, keeps=True)
    began = time.monotonic()
    with tablet:
        await_kiosk(tablet)
        start = time.monotonic() - began
    moment = SeededRandom(SEED)
    cuts: int = pytestconfig.getoption("--cuts")
    for number in range(cuts):
        if number % 4:
            tablet.run_for(moment.uniform(0, start))
            continue
        with tablet:
            check(tablet)
            tablet.command("systemd-run", "--quiet", "sh", "-c", SET_AGAIN)
            time.sleep(moment.uniform(0, start / 4))
    with tablet:
        check(tablet)


def check(tablet: Machine) -> None:
    """See that a tablet is up as it was."""
    await_kiosk(tablet)
    assert tablet.property("NRestarts") == "0"
    assert tablet.command("cat", "/etc/ketamine-route-kiosk/kiosk.toml") == SETTINGS.strip()
    assert "PIN       fine" in tablet.command("kiosk", "doctor")
    journals = tablet.command("ls", "/var/log/journal").split()
    assert journals == [f"{tablet.command('cat', '/etc/machine-id')}.kiosk"]
    assert tablet.command("systemctl", "--failed", "--plain", "--no-legend") == ""
