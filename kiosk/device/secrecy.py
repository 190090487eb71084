"""Keeps the process's memory to itself, and free of what was in it."""

import ctypes
import sys
from typing import Final

PR_SET_DUMPABLE: Final = 4
"""From prctl(2). Turned off, memory is dumped nowhere and only root may look into it."""

M_PERTURB: Final = -6
"""From mallopt(3): what is freed is written over with a byte."""

WIPED_WITH: Final = 0xA5


def keep_memory() -> None:
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
    """Give memory that was freed back to the system, which clears it."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
