"""The power goes at any moment: the tablet comes back as it was, newer content and counts whole."""

import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from release.publish_updates import of_content
from tests.integration.bundle.test_visit import A_LOOK
from tests.integration.image.channel import await_that
from tests.integration.image.conftest import await_kiosk
from tests.integration.image.disk import PIN, SETTINGS, Disk
from tests.integration.image.machine import Machine, Point
from tests.integration.image.test_first_partition import VGA
from tests.integration.image.test_screens import BEGIN
from tests.integration.package.test_tablet import newer_content
from tests.updates.publisher import LATER, ONLINE, TARGETS, Publisher
from tools.stress.rng import SeededRandom

SEED: Final = 18
START_OVER: Point = (99, 760)
CLEAR: Point = (426, 728)

TRUSTS: Final = f'{SETTINGS}\n[update]\nroot = "root.json"\n'
SET_AGAIN: Final = f"while :; do echo {PIN} | kiosk pin set --stdin; done"
"""Writes to the disk without end: a PIN is written whole and flushed, then renamed into place."""

LATEST_WRITE: Final = 2.0
"""Seconds after the end of a visit within which its counts are being written."""


@dataclass(slots=True)
class Tablet:
    """A tablet whose power goes now and then.

    Attributes:
        machine: it.
        disk: its disk.
        publisher: of the content that it takes from its first partition.
        start: how many seconds it took to start.
        moment: gives the moments.
        published: the newest version of the content that lies on the first partition.
        counted: how many visits have been counted for certain.
        begun: how many more may have been.
    """

    machine: Machine
    disk: Disk
    publisher: Publisher
    start: float
    moment: SeededRandom = field(default_factory=lambda: SeededRandom(SEED))
    published: int = 0
    counted: int = 0
    begun: int = 0

    def amid_a_start(self) -> None:
        """Take the power away while it starts."""
        self.machine.run_for(self.moment.uniform(0, self.start))

    def amid_a_pin(self) -> None:
        """Take the power away while a PIN is set, again and again."""
        with self.machine:
            self.check()
            self.machine.command("systemd-run", "--quiet", "sh", "-c", SET_AGAIN)
            time.sleep(self.moment.uniform(0, self.start / 4))

    def amid_counts(self) -> None:
        """Take the power away just after the second of two visits, which is being counted."""
        with self.machine:
            self.check()
            for _visit in range(2):
                for place in (BEGIN, START_OVER, CLEAR):
                    self.machine.tap(place)
                    self.machine.touch({}, pause=A_LOOK)
            self.counted, self.begun = self.counted + 1, 1
            time.sleep(self.moment.uniform(0, LATEST_WRITE))

    def amid_an_update(self, folder: Path) -> None:
        """Publish newer content, and take the power away while the tablet starts and takes it."""
        self.published += 1
        pack = newer_content(folder / str(self.published), f"99.0.{self.published}")
        self.publisher.repository.add(of_content(pack), pack, TARGETS, LATER)
        self.publisher.repository.renew(ONLINE, LATER)
        shutil.copytree(self.publisher.folder, folder / "updates", dirs_exist_ok=True)
        self.disk.put_folder(folder / "updates")
        self.machine.run_for(self.moment.uniform(self.start / 4, self.start * 2))

    def check(self) -> None:
        """See that it is up as it was, and has what was published and counted."""
        machine = self.machine
        await_kiosk(machine)
        assert machine.property("NRestarts") == "0"
        assert machine.command("cat", "/etc/ketamine-route-kiosk/kiosk.toml") == TRUSTS.strip()
        assert "PIN       fine" in machine.command("kiosk", "doctor")
        journals = machine.command("ls", "/var/log/journal").split()
        assert journals == [f"{machine.command('cat', '/etc/machine-id')}.kiosk"]
        # The night's question, where no address is named.
        machine.command("systemctl", "start", "kiosk-update.service")
        assert machine.command("systemctl", "--failed", "--plain", "--no-legend") == ""
        if self.published:
            proven = f'"proven":"99.0.{self.published}"'
            known = ("cat", "/var/lib/ketamine-route-kiosk/updates.json")
            await_that(lambda: proven in machine.command(*known), "the newest content is shown")
        visits = counted_visits(machine)
        assert self.counted <= visits <= self.counted + self.begun
        self.counted, self.begun = visits, 0


def counted_visits(machine: Machine) -> int:
    """Return how many visits a tablet has counted."""
    rows = [line.split() for line in machine.command("kiosk", "usage").splitlines()]
    return sum(int(row[-1]) for row in rows if row[0] == "visit")


def test_the_tablet_comes_back_from_power_cuts_at_any_moment(
    image: Path, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    publisher = Publisher(tmp_path / "publisher")
    disk = Disk(image, tmp_path / "disk.img")
    disk.put({"kiosk.toml": TRUSTS, "pin.txt": PIN, "root.json": publisher.root})
    machine = Machine(disk.file, VGA, tmp_path, keeps=True)
    began = time.monotonic()
    with machine:
        await_kiosk(machine)
        tablet = Tablet(machine, disk, publisher, time.monotonic() - began)
    kinds = (
        tablet.amid_a_pin,
        tablet.amid_a_start,
        tablet.amid_counts,
        lambda: tablet.amid_an_update(tmp_path / "content"),
    )
    cuts: int = pytestconfig.getoption("--cuts")
    for number in range(cuts):
        kinds[number % len(kinds)]()
    with machine:
        tablet.check()
    assert tablet.counted >= cuts // len(kinds)
