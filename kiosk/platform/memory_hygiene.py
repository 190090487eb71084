"""Keeps the process's memory private, and overwrites what is freed."""

import ctypes
import sys
from bisect import bisect
from pathlib import Path
from typing import Final

PR_SET_DUMPABLE: Final = 4
"""From prctl(2). Turned off, memory is dumped nowhere and only root may look into it."""

M_PERTURB: Final = -6
"""From mallopt(3): what is freed is written over with a byte."""

WIPED_WITH: Final = 0xA5
OVER: Final = bytes([WIPED_WITH])


LARGEST_BLOCK: Final = 512
STEP: Final = 16
"""Bytes of the largest block that Python manages by itself, and between two sizes of blocks."""

LARGEST_CACHED: Final = 1040
CACHED: Final = 7
"""Of the C library's: each thread keeps so many freed blocks of each size up to so many bytes, and
does not write over them when they are freed."""

EMPTY: Final = sys.getsizeof(b"")
"""Bytes of an object that holds no byte. Nothing smaller holds a text."""

BATCH: Final = 30
"""Objects that are made between two looks: as many as fit into a pool at the least."""

MAPS: Final = Path("/proc/self/maps")
"""What memory this process has. The paths in it may be of any bytes."""

MOST_BATCHES: Final = 10_000
"""Batches of one size at the most: 150 MB of gaps."""


def keep_memory_private() -> None:
    """Let nothing of this process be dumped or read.

    The accessibility tree is not touched by this: it is handed over on D-Bus by the kiosk itself.
    """
    if sys.platform != "linux":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    library = ctypes.CDLL(None)
    library.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    mallopt = getattr(library, "mallopt", None)
    if mallopt is not None:
        mallopt(M_PERTURB, WIPED_WITH)


def give_back_memory() -> None:
    """Overwrite what this thread freed, and return free memory to the system."""
    if sys.platform != "linux":
        return
    write_over_freed()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def write_over_freed() -> None:
    """Fill every gap that this thread and Python keep for small objects, then let go of them.

    Python frees small objects without writing over them, and reuses their memory in its own time.
    For each of its sizes of blocks, objects are made until one lies in memory that was not there
    before: then no gap of that size is left. The largest come first and take whole free pools.
    """
    if sys.platform != "linux":
        return
    cached = [
        [OVER * (size - EMPTY) for _one in range(CACHED)]
        for size in range(LARGEST_CACHED, LARGEST_BLOCK, -STEP)
    ]
    del cached
    known = _mapped()
    if not known:
        return
    starts = [start for start, _end in known]
    filling: list[list[bytes]] = []
    for size in range(LARGEST_BLOCK, EMPTY, -STEP):
        for _batch in range(MOST_BATCHES):
            filling.append([OVER * (size - EMPTY) for _one in range(BATCH)])
            place = id(filling[-1][-1])
            if place >= known[bisect(starts, place) - 1][1]:
                break


def _mapped() -> list[tuple[int, int]]:
    """Return from where to where this process has memory, in order; nothing if nobody says."""
    try:
        lines = MAPS.read_bytes().split(b"\n")[:-1]
    except OSError:
        return []
    spans = (line.partition(b" ")[0].partition(b"-") for line in lines)
    return [(int(start, 16), int(end, 16)) for start, _dash, end in spans]
