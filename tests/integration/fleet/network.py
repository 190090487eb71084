"""A network of the test's own: a namespace for each kiosk, and one for what serves them.

Nothing of this computer's network is touched, and nothing outside is reached.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

NAMESPACES: Final = Path("/run/netns")
"""Where `ip netns` keeps those that have a name."""

MIDDLE: Final = "10.64.0.1"
"""The address of what serves the kiosks."""


def program(name: str) -> str:
    """Return where a program of this computer is."""
    # A service's program is not where an ordinary account looks.
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    assert found, f"{name} is not installed: make fleet-test"
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """A computer of the network.

    Attributes:
        namespace: its name among the network namespaces.
        address: its own.
    """

    namespace: str
    address: str

    def command(self, command: Sequence[str]) -> list[str]:
        """Return the command that runs another one there."""
        return [program("nsenter"), f"--net={NAMESPACES / self.namespace}", *command]


class Network:
    """A bridge in a namespace, and a namespace with a cable to it for each kiosk.

    Args:
        count: of kiosks.
    """

    def __init__(self, count: int) -> None:
        # With the process's number: several of these tests may run on one computer.
        self._prefix = f"kiosk-{os.getpid()}-"
        self._count = count
        self._made = ExitStack()
        self.middle = Place(f"{self._prefix}middle", MIDDLE)
        self.kiosks: list[Place] = []

    def __enter__(self) -> Self:
        with self._made as made:
            self._add(self.middle)
            self._ip(self.middle, "link add middle type bridge")
            self._ip(self.middle, f"address add {MIDDLE}/24 dev middle")
            self._ip(self.middle, "link set middle up")
            for number in range(1, self._count + 1):
                self._connect(number)
            self._made = made.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self._made.close()

    def _connect(self, number: int) -> None:
        kiosk = Place(f"{self._prefix}{number}", f"10.64.0.{number + 1}")
        self._add(kiosk)
        end = f"name eth0 netns {kiosk.namespace}"
        self._ip(self.middle, f"link add to{number} master middle type veth peer {end}")
        self._ip(self.middle, f"link set to{number} up")
        self._ip(kiosk, f"address add {kiosk.address}/24 dev eth0")
        self._ip(kiosk, "link set eth0 up")
        self.kiosks.append(kiosk)

    def _add(self, place: Place) -> None:
        _ip("netns", "add", place.namespace)
        self._made.callback(_ip, "netns", "delete", place.namespace)
        self._ip(place, "link set lo up")

    def _ip(self, place: Place, words: str) -> None:
        _ip("-netns", place.namespace, *words.split())


def _ip(*words: str) -> None:
    subprocess.run([program("ip"), *words], check=True)
