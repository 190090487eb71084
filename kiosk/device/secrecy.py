"""Keeps the process's memory to itself: no core dump, and no other program of the account in it."""

import ctypes
import sys
from typing import Final

PR_SET_DUMPABLE: Final = 4
"""From prctl(2). Turned off, memory is dumped nowhere and only root may look into it."""


def keep_memory() -> None:
    """Let nothing of this process be dumped or read.

    The accessibility tree is not touched by this: it is handed over on D-Bus by the kiosk itself.
    """
    if sys.platform != "linux":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
