"""Programs that a tablet's system runs, started as ordinary processes of our own, and killed."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PATIENCE: Final = 20
"""Seconds for a service to be there."""


class ServiceError(Exception):
    """A service cannot be had. The message says which."""


def program(name: str) -> str:
    """Return where a program is that set-up installs.

    Raises:
        ServiceError: it is not there.
    """
    path = shutil.which(name)
    if path is None:
        raise ServiceError(f"{name} is missing: it is in resources/setup/debian.txt")
    return path


class Service:
    """A running program, which can be killed and started again.

    Args:
        command: the program and its arguments.
        surroundings: its environment.
        socket: what is there once it answers, None where nothing tells.
    """

    def __init__(
        self, command: tuple[str, ...], surroundings: Mapping[str, str], socket: Path | None = None
    ) -> None:
        self._command = command
        self._surroundings = surroundings
        self._socket = socket
        self.start()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def start(self) -> None:
        """Start it, and wait until it answers.

        Raises:
            ServiceError: it does not.
        """
        nothing = subprocess.DEVNULL
        self._process = subprocess.Popen(
            self._command, env=dict(self._surroundings), stdout=nothing, stderr=nothing
        )
        if self._socket is not None and not _holds(self._socket.exists):
            raise ServiceError(f"{self._command[0]} does not start")

    def kill(self) -> None:
        """Kill it, as kill -9 does, and take away what it left."""
        self._process.kill()
        self._process.wait()
        if self._socket is not None:
            self._socket.unlink(missing_ok=True)

    def end(self) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait()


@contextmanager
def service(
    command: tuple[str, ...], surroundings: Mapping[str, str], socket: Path | None = None
) -> Iterator[Service]:
    """Run a program for a while."""
    one = Service(command, surroundings, socket)
    try:
        yield one
    finally:
        one.end()


@contextmanager
def display(width: int, height: int) -> Iterator[str]:
    """Run a display without a screen; give its name."""
    reading, writing = os.pipe()
    screen = f"{width}x{height}x24"
    server = subprocess.Popen(
        [program("Xvfb"), "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


BUS: Final = """\
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def message_bus(folder: Path) -> Iterator[tuple[Service, str]]:
    """Run a D-Bus that nobody else is on; give it and its address."""
    socket, settings = folder / "bus.socket", folder / "bus.conf"
    settings.write_text(BUS.format(socket=socket), "utf-8")
    command = (program("dbus-daemon"), f"--config-file={settings}", "--nofork", "--nopidfile")
    with service(command, os.environ, socket) as bus:
        yield bus, f"unix:path={socket}"


def _holds(condition: Callable[[], bool]) -> bool:
    """Return whether something comes to hold in time."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
