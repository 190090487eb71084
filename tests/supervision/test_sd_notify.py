"""Signs of life are sent as in sd_notify(3), and failing to send one never stops the kiosk."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.supervision.sd_notify import Notifier, ServiceSign
from tests.integration.process.running_kiosk import PATIENCE
from tests.support.systems import UNIX_ALONE


@pytest.fixture
def supervisor() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox:
        inbox.settimeout(PATIENCE)
        yield inbox


@UNIX_ALONE
def test_signs_arrive_at_a_socket_in_a_folder(supervisor: socket.socket, tmp_path: Path) -> None:
    path = str(tmp_path / "notify")
    supervisor.bind(path)
    notifier = Notifier({"NOTIFY_SOCKET": path})
    for sign in ServiceSign:
        notifier.tell(sign)
    heard = [supervisor.recv(100).decode() for _sign in ServiceSign]
    assert heard == ["EXTEND_TIMEOUT_USEC=60000000", "READY=1", "WATCHDOG=1", "STOPPING=1"]


@UNIX_ALONE
def test_signs_arrive_at_a_socket_without_a_file(supervisor: socket.socket) -> None:
    supervisor.bind("")
    name = supervisor.getsockname().decode()
    Notifier({"NOTIFY_SOCKET": f"@{name[1:]}"}).tell(ServiceSign.ALIVE)
    assert supervisor.recv(100) == b"WATCHDOG=1"


@pytest.mark.parametrize("environment", [{}, {"NOTIFY_SOCKET": "/nowhere/at/all"}], ids=str)
def test_nobody_to_hear_is_no_trouble(environment: dict[str, str]) -> None:
    Notifier(environment).tell(ServiceSign.READY)


def test_a_system_without_such_sockets_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(socket, "AF_UNIX", raising=False)
    Notifier({"NOTIFY_SOCKET": "/run/notify"}).tell(ServiceSign.READY)
