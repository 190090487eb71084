"""What a start takes on a small tablet: time until the waiting screen, and memory."""

import re
from pathlib import Path

import pytest

from tests.integration.image.conftest import await_kiosk
from tests.integration.image.machine import Machine
from tests.integration.image.test_first_partition import VGA

KERNEL = r"\[ *([\d.]+)\] .*setting system clock to 1970-01-01T00:0(\d):(\d\d) "
"""The kernel's clock, which begins with the kernel, beside one that began with the power. The
journal would give the time at which it was told of this."""

PROCESSES = """
for process in $(cat /sys/fs/cgroup/system.slice/kiosk.service/cgroup.procs); do
    cat "/proc/$process/smaps_rollup"
done
"""
PSS = re.compile(r"^Pss: +(\d+)", re.MULTILINE)
"""A process's part of the memory, in KiB: what several use counts in parts."""

MIB = 1024
"""KiB in a MiB."""

SECONDS = 300
SPARE = 200
"""MiB that programs can still have, on the smallest tablet."""


@pytest.mark.parametrize("memory", [2048, 1024])
def test_a_small_tablet_starts_in_time_with_memory_to_spare(
    memory: int, disk: Path, pictures: Path, tmp_path: Path
) -> None:
    clock = ("-rtc", "base=1970-01-01T00:00:00,clock=vm")
    with Machine(disk, VGA, tmp_path).add("-m", str(memory), *clock) as tablet:
        await_kiosk(tablet)
        whole = meminfo(tablet)
        used, spare = whole["MemTotal"] - whole["MemAvailable"], whole["MemAvailable"]
        shares = PSS.findall(tablet.command("sh", "-c", PROCESSES))
        kiosk = sum(map(int, shares))
        before, after = before_the_kernel(tablet), since_the_kernel(tablet)
    line = (
        f"{memory} MiB, one processor: {before:.0f} s until the kernel, {before + after:.0f} s "
        f"until the waiting screen; {used // MIB} MiB in use, {kiosk // MIB} of them the kiosk's, "
        f"{spare // MIB} MiB to spare\n"
    )
    with (pictures.parent / "figures.txt").open("a", encoding="utf-8") as figures:
        figures.write(line)
    assert before + after < SECONDS, line
    assert spare // MIB > SPARE, line
    assert kiosk > 0, line


def meminfo(tablet: Machine) -> dict[str, int]:
    """Return what the kernel says of memory, in KiB."""
    lines = tablet.command("cat", "/proc/meminfo").splitlines()
    return {name: int(size.split()[0]) for name, size in (line.split(":") for line in lines)}


def before_the_kernel(tablet: Machine) -> float:
    """Return the seconds that firmware and GRUB took."""
    found = re.search(KERNEL, tablet.command("dmesg"))
    assert found
    return int(found[2]) * 60 + int(found[3]) - float(found[1])


def since_the_kernel(tablet: Machine) -> float:
    """Return the seconds from the kernel's start to the kiosk's first frame."""
    return int(tablet.property("ActiveEnterTimestampMonotonic")) / 1e6
