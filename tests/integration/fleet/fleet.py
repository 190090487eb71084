"""A fleet of kiosks, the night in which all update, and the outcome for each."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from textwrap import shorten
from typing import Final

from tests.integration.fleet.kiosk import Kiosk, Plight
from tests.integration.fleet.network import MIDDLE, Network
from tests.integration.fleet.publishing import Publisher
from tests.integration.fleet.service import DRAWING_AT_ONCE, Service
from tests.integration.fleet.web_server import ADDRESS, NAME, Fetched, WebServer
from tests.integration.process.running_kiosk import PATIENCE, until

OF_ALL: Final = f"""\
[update]
root = "root.json"
url = "{ADDRESS}"
"""
"""The settings that all kiosks share."""

WIDTH: Final = 90
"""The longest message, in characters, that fits into a row."""

PLIGHTS: Final = (Plight.OFF, Plight.DARK, Plight.FULL, Plight.PAST)
"""Faults for the last kiosks of a fleet, one each. The first kiosk is always healthy."""

SLOWEST: Final = 15
"""Timeout of a start in seconds, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a night for a kiosk.

    Attributes:
        kiosk: the kiosk.
        versions: the versions in the memory of the running program; empty if none runs.
        said: the doctor's message about a version that was rolled back, or else the last output of
            `kiosk update`; empty if the kiosk was off.
        fetched: its total downloads.
    """

    kiosk: Kiosk
    versions: frozenset[str]
    said: str
    fetched: Fetched

    def __str__(self) -> str:
        runs = " and ".join(sorted(self.versions)) or "-"
        fetched = f"{self.fetched.files:>3} files {self.fetched.size:>11,} bytes"
        said = shorten(self.said, WIDTH, placeholder=" ...")
        return f"{self.kiosk.name}  {self.kiosk.plight:<14} {runs:<7} {fetched}  {said}"


class Fleet:
    """Kiosks on one computer.

    Args:
        folder: the folder for their files.
        network: has a place for each kiosk.
        publisher: the publisher that they trust.
        server: the server that they ask for updates.
    """

    def __init__(
        self, folder: Path, network: Network, publisher: Publisher, server: WebServer
    ) -> None:
        folder.mkdir()
        self._server = server
        self._hosts = folder / "hosts"
        self._hosts.write_text(f"127.0.0.1 localhost\n{MIDDLE} {NAME}\n")
        self._settings = {
            "kiosk.toml": OF_ALL.encode(),
            "root.json": publisher.root,
            "authority.pem": server.certificate.read_bytes(),
        }
        self._said: dict[str, str] = {}
        plights = plights_of(len(network.kiosks))
        self.kiosks = [
            Kiosk(f"kiosk-{number:02}", folder / f"{number:02}", place, plight)
            for number, (place, plight) in enumerate(zip(network.kiosks, plights, strict=True), 1)
        ]
        self._services = {kiosk.name: Service(kiosk) for kiosk in self.kiosks}

    @contextmanager
    def set_up(self) -> Iterator[None]:
        """Set up every kiosk; switch all off at the end."""
        try:
            for kiosk in self.kiosks:
                kiosk.set_up(self._settings)
            yield
        finally:
            for service in self._services.values():
                service.switch_off()
            for kiosk in self.kiosks:
                kiosk.tear_down()

    def of(self, plight: Plight) -> list[Kiosk]:
        """Return the kiosks with a plight."""
        return [kiosk for kiosk in self.kiosks if kiosk.plight is plight]

    def switch_on(self, kiosks: list[Kiosk]) -> None:
        """Switch kiosks on and wait for their first frames."""
        services = [self._services[kiosk.name] for kiosk in kiosks]
        for service in services:
            service.switch_on()
        patience = PATIENCE + SLOWEST * len(kiosks)
        until(lambda: all(service.drawn() for service in services), "the kiosks draw", patience)

    def update(self, kiosks: list[Kiosk]) -> None:
        """Run `kiosk update` on kiosks, only as many at a time as may draw."""
        with ThreadPoolExecutor(DRAWING_AT_ONCE) as pool:
            for kiosk, done in zip(
                kiosks, pool.map(lambda one: one.update(self._hosts), kiosks), strict=True
            ):
                said = [line for line in (done.stdout + done.stderr).splitlines() if line]
                self._said[kiosk.name] = said[0]

    def await_peace(self, kiosks: list[Kiosk]) -> None:
        """Wait until each kiosk runs the new version or has rolled it back."""
        patience = PATIENCE + SLOWEST * len(kiosks)
        for kiosk in kiosks:
            service = self._services[kiosk.name]
            until(partial(_is_at_rest, kiosk, service), f"{kiosk.name} comes to rest", patience)

    def outcomes(self) -> list[Outcome]:
        """Return the present outcome for each kiosk."""
        fetched = self._server.fetched()
        return [
            Outcome(
                kiosk,
                frozenset(self._versions(kiosk)),
                kiosk.taken_back() or self._said.get(kiosk.name, ""),
                fetched.get(kiosk.place.address, Fetched(0, 0)),
            )
            for kiosk in self.kiosks
        ]

    def _versions(self, kiosk: Kiosk) -> set[str]:
        process = self._services[kiosk.name].drawn()
        return kiosk.runs_from(process.pid) if process else set()


def _is_at_rest(kiosk: Kiosk, service: Service) -> bool:
    return kiosk.is_settled() and service.drawn() is not None


def plights_of(count: int) -> list[Plight]:
    """Return a plight for each of `count` kiosks: the last ones have a fault."""
    befallen = PLIGHTS[: max(1, count - 1)]
    return [Plight.NONE] * (count - len(befallen)) + [*befallen]
