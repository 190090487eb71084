"""A private network: a namespace for each kiosk, and one for the servers.

It is isolated from the network of this computer and from the internet.
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
"""Where `ip netns` lists named namespaces."""

MIDDLE: Final = "10.64.0.1"
"""The address of the servers."""


def program(name: str) -> str:
    """Return the path of a program."""
    # Daemons are outside the PATH of ordinary accounts.
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    assert found, f"{name} is not installed: make fleet-test"
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """A computer of the network.

    Attributes:
        namespace: the name of its network namespace.
        address: its IP address.
    """

    namespace: str
    address: str

    def command(self, command: Sequence[str]) -> list[str]:
        """Return a command that runs another one there."""
        return [program("nsenter"), f"--net={NAMESPACES / self.namespace}", *command]


class Network:
    """A bridge in one namespace, and a namespace with a veth pair to it for each kiosk.

    Args:
        count: the number of kiosks.
    """

    def __init__(self, count: int) -> None:
        # With the process id, because several of these tests may run on one computer.
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
