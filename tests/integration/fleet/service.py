"""Keeps a kiosk running as systemd does; only a few kiosks start at the same time."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Semaphore, Thread
from typing import Final

from kiosk.supervision.sd_notify import ServiceSign
from tests.integration.fleet.kiosk import Kiosk
from tests.integration.process.running_kiosk import PATIENCE

DRAWING_AT_ONCE: Final = os.cpu_count() or 1
"""Limits concurrent starts: each takes a whole core for seconds."""

DRAWING: Final = Semaphore(DRAWING_AT_ONCE)

MOST_STARTS: Final = 5
"""Starts per night after which the service gives up, as in kiosk.service."""


class Service:
    """Starts a kiosk and restarts it when it ends, until it is switched off.

    Args:
        kiosk: the kiosk.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        self.endings: list[int] = []
        self._power = Lock()
        self._on = False
        self._drawn: subprocess.Popen[str] | None = None
        self._process: subprocess.Popen[str] | None = None
        self._thread: Thread | None = None

    def switch_on(self) -> None:
        """Start it without waiting."""
        self._on = True
        self._thread = Thread(target=self._keep_up, name=self.kiosk.name)
        self._thread.start()

    def switch_off(self) -> None:
        """Kill it, as when the power is cut."""
        with self._power:
            self._on = False
            if self._process:
                self._process.kill()
        if self._thread:
            self._thread.join()
            self._thread = None

    def drawn(self) -> subprocess.Popen[str] | None:
        """Return the running process if it has drawn a frame."""
        drawn = self._drawn
        return drawn if drawn and drawn.poll() is None else None

    def _keep_up(self) -> None:
        while self._on and len(self.endings) < MOST_STARTS:
            self._run_once()

    def _run_once(self) -> None:
        with DRAWING, _inbox(self.kiosk.signs) as inbox:
            with self._power:
                if not self._on:
                    return
                self._process = process = self.kiosk.start()
            if _draws(process, inbox):
                self._drawn = process
        process.communicate()
        if self._on:
            self.endings.append(process.returncode)


@contextmanager
def _inbox(file: Path) -> Iterator[socket.socket]:
    """Open a fresh socket for the signs of life of one start."""
    file.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox:
        inbox.bind(str(file))
        file.chmod(0o666)
        inbox.settimeout(0.2)
        yield inbox


def _draws(process: subprocess.Popen[str], inbox: socket.socket) -> bool:
    """Wait for the first frame; return whether there was one."""
    for _turn in range(5 * PATIENCE):
        try:
            if inbox.recv(100).decode() == ServiceSign.READY:
                return True
        except TimeoutError:
            if process.poll() is not None:
                return False
    return False
