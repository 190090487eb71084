"""Whether what a library talks to is still there, found out without asking the library.

libspeechd tells nobody when its service has gone: what is being said never ends, and the next
command crashes the process.
"""

import os
import select
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

HANDLES: Final = Path("/proc/self/fd")


def open_sockets() -> frozenset[int]:
    """Return the handles of all sockets of this process; none on a system that does not say."""
    if sys.platform != "linux":
        return frozenset()
    return frozenset(int(handle.name) for handle in HANDLES.iterdir() if _is_socket(handle))


def _is_socket(handle: Path) -> bool:
    try:
        return str(handle.readlink()).startswith("socket:")
    except OSError:
        return False  # the handle by which the folder itself was read


class HangupWatch:
    """Sockets to a service.

    It holds them by handles of its own, because a library that finds one cut closes its own.

    Args:
        handles: theirs.
    """

    def __init__(self, handles: Iterable[int]) -> None:
        self._handles = tuple(map(os.dup, handles))

    @property
    def cut(self) -> bool:
        """Whether the other end of one of them has gone."""
        if not self._handles:
            return False
        look = select.poll()
        for handle in self._handles:
            look.register(handle, select.POLLRDHUP)
        return bool(look.poll(0))
