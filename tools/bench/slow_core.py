"""Holds this process, and what it starts, to a part of one core."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PERIOD: Final = 10_000
"""Microseconds in which the part is used up: short, so that it is slow rather than stopped."""

CONTROL: Final = Path("/sys/fs/cgroup")
NAME: Final = "kiosk-bench"


class NotToBeHeldError(Exception):
    """This computer cannot hold a process to a part of a core. The message says why."""


@contextmanager
def part_of_a_core(part: float) -> Iterator[None]:
    """Use at most a part of one core meanwhile.

    Both forms of control groups are known: https://docs.kernel.org/scheduler/sched-bwc.html.

    Args:
        part: how much of one core, from 0 to 1.

    Raises:
        NotToBeHeldError: there are no control groups, or they are not this account's.
    """
    quota = int(PERIOD * part)
    one_for_all = (CONTROL / "cgroup.controllers").exists()
    above = CONTROL if one_for_all else CONTROL / "cpu"
    group = above / NAME
    try:
        if one_for_all:
            (above / "cgroup.subtree_control").write_text("+cpu")
        group.mkdir(exist_ok=True)
        if one_for_all:
            (group / "cpu.max").write_text(f"{quota} {PERIOD}")
        else:
            (group / "cpu.cfs_period_us").write_text(str(PERIOD))
            (group / "cpu.cfs_quota_us").write_text(str(quota))
        (group / "cgroup.procs").write_text(str(os.getpid()))
    except OSError as error:
        raise NotToBeHeldError(f"{error.filename}: {error.strerror}; it takes root") from error
    try:
        yield
    finally:
        (above / "cgroup.procs").write_text(str(os.getpid()))
        group.rmdir()
