"""Lines of JSON to a program and back, and waiting for what comes of them."""

import json
import select
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

PATIENCE: Final = 3600
"""Seconds that anything may take. An emulated machine boots in two minutes on a computer that has
nothing else to do, and in twenty on one that has."""


class Channel:
    """Lines of JSON to a program and back, over a socket.

    Args:
        path: the socket.
    """

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        try:
            self._socket.connect(str(path))
        except OSError:
            self._socket.close()
            raise
        self._file = self._socket.makefile("rb")

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._socket.close()

    def ask(self, question: object, within: float = PATIENCE) -> dict[str, object]:
        """Send a line and return the next one that comes."""
        self._socket.sendall(json.dumps(question).encode() + b"\n")
        return self.hear(within)

    def speaks(self, within: float) -> bool:
        """Return whether something comes within so many seconds."""
        return bool(select.select([self._socket], [], [], within)[0])

    def hear(self, within: float = PATIENCE) -> dict[str, object]:
        """Return the next line.

        Raises:
            TimeoutError: none comes within so many seconds.
        """
        self._socket.settimeout(within)
        answer: dict[str, object] = json.loads(self._file.readline() or b"{}")
        return answer


def await_that(holds: Callable[[], bool], what: str, within: float = PATIENCE) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.2)
