"""Fixtures: a publisher, its web server, and kiosks, each in its own network namespace."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.bundle.sandbox import PROGRAM
from tests.integration.fleet.fleet import Fleet, Outcome
from tests.integration.fleet.kiosk import Plight
from tests.integration.fleet.network import Network
from tests.integration.fleet.publishing import Publisher, newer_program
from tests.integration.fleet.web_server import WebServer

FEWEST = 2


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option for the number of kiosks."""
    parser.addoption("--kiosks", type=int, default=20, help="how many kiosks there are")


@pytest.fixture(scope="session", autouse=True)
def able() -> None:
    """Stop at once if the machine lacks something."""
    if not (PROGRAM / "kiosk").exists():
        pytest.exit(f"{PROGRAM} is not there. Build it: make bundle", returncode=1)
    if os.getuid() != 0:
        pytest.exit("Network namespaces and a full disk need root.", returncode=1)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for all files of the test."""
    return tmp_path_factory.mktemp("fleet")


@pytest.fixture(scope="session")
def network(request: pytest.FixtureRequest) -> Iterator[Network]:
    """The network of the fleet."""
    with Network(max(FEWEST, request.config.getoption("--kiosks"))) as network:
        yield network


@pytest.fixture(scope="session")
def publisher(folder: Path) -> Publisher:
    """A publisher without versions."""
    return Publisher(folder / "publisher")


@pytest.fixture(scope="session")
def fleet(folder: Path, network: Network, publisher: Publisher) -> Iterator[Fleet]:
    """A fleet, set up but switched off."""
    with WebServer(folder / "server", network, publisher.repository) as server:
        fleet = Fleet(folder / "kiosks", network, publisher, server)
        with fleet.set_up():
            yield fleet


@pytest.fixture(scope="session")
def first(fleet: Fleet, publisher: Publisher, folder: Path) -> list[Outcome]:
    """The outcomes of the first night."""
    dark = "".join(kiosk.name for kiosk in fleet.of(Plight.DARK))
    off = fleet.of(Plight.OFF)
    on = [kiosk for kiosk in fleet.kiosks if kiosk not in off]
    publisher.publish(newer_program(folder / "newer", dark))
    fleet.switch_on(on)
    fleet.update(on)
    fleet.await_peace(on)
    return fleet.outcomes()


@pytest.fixture(scope="session")
def second(fleet: Fleet, first: list[Outcome]) -> list[Outcome]:
    """The outcomes of the second night. A kiosk that was off updates before it starts."""
    assert first
    fleet.update(fleet.kiosks)
    fleet.switch_on(fleet.of(Plight.OFF))
    fleet.await_peace(fleet.kiosks)
    return fleet.outcomes()
