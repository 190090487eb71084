"""Fixtures: the kiosk on a desktop with assistive technology, and a screen reader."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest
from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.integration.process.running_kiosk import until
from tests.integration.screenreader.reader import GoneError, Reader, ask
from tools.stress.services import display, end, message_bus

LAUNCHER: Final = "/usr/libexec/at-spi-bus-launcher"
"""The launcher of the accessibility bus, from at-spi2-core, outside the PATH."""

Open = Callable[..., Reader]


@pytest.fixture
def read(tmp_path: Path) -> Iterator[Open]:
    """Return a function that starts the kiosk and a screen reader, and returns the reader."""
    assert Path(LAUNCHER).exists(), "at-spi2-core is missing: it is in tools/setup/debian.txt"
    readers: list[Reader] = []
    processes: list[subprocess.Popen[bytes]] = []
    with message_bus(tmp_path) as (bus, _number), display(1280, 800) as name:
        kept = {key: os.environ[key] for key in ("PATH", "LANG") if key in os.environ}
        surroundings = {
            **kept,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "DISPLAY": name,
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": str(tmp_path),
            "PULSE_SERVER": f"unix:{tmp_path / 'nobody'}",
            "QT_QUICK_BACKEND": "software",
        }

        def run(*command: str) -> None:
            quiet = subprocess.DEVNULL
            processes.append(
                subprocess.Popen(command, env=surroundings, stdout=quiet, stderr=quiet)
            )

        def start(settings: str = "") -> Reader:
            config = tmp_path / "kiosk.toml"
            config.write_text(settings, "utf-8")
            run(LAUNCHER, "--launch-immediately")
            reader = Reader(_address(bus))
            readers.append(reader)
            run(sys.executable, "-m", "kiosk", "run", "--windowed", "--config", str(config))
            return reader

        yield start
        for reader in readers:
            reader.close()
        for process in reversed(processes):
            end(process)


def _address(bus: str) -> str:
    """Enable assistive technology; return the address of its bus."""
    session = open_dbus_connection(bus)
    found: list[str] = []

    def there() -> bool:
        with suppress(GoneError):
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            found.append(ask(session, new_method_call(where, "GetAddress"))[0])
            status = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                ask(session, Properties(status).set(name, "b", True))
        return bool(found)

    until(there, "the accessibility bus is there")
    session.close()
    return found[0]
