"""Signs of life for systemd: datagrams to the socket that NOTIFY_SOCKET names, see sd_notify(3)."""

import contextlib
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

VARIABLE: Final = "NOTIFY_SOCKET"


class ServiceSign(StrEnum):
    """What a supervisor is told.

    Attributes:
        WAITING: there is no screen to draw on yet; it may take a minute more.
        READY: the first frame is drawn.
        ALIVE: frames are drawn and touches are answered, or there is no screen for the moment.
        STOPPING: the kiosk ends because it was told to.
    """

    WAITING = "EXTEND_TIMEOUT_USEC=60000000"
    READY = "READY=1"
    ALIVE = "WATCHDOG=1"
    STOPPING = "STOPPING=1"


class Notifier:
    """Tells the supervisor, where there is one.

    `WATCHDOG_PID` is not heeded: a compositor starts the kiosk, and systemd knows the compositor.

    Args:
        environment: what the kiosk was started with.
    """

    def __init__(self, environment: Mapping[str, str]) -> None:
        name = environment.get(VARIABLE, "")
        self._address = f"\0{name[1:]}" if name.startswith("@") else name

    def tell(self, sign: ServiceSign) -> None:
        """Send a sign. One that does not arrive is lost: silence is what systemd acts on."""
        if not self._address:
            return
        import socket  # here, because it is slow to import and not every kiosk is supervised

        family = getattr(socket, "AF_UNIX", None)
        if family is None:
            return
        with (
            contextlib.suppress(OSError),
            socket.socket(family, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK) as outbox,
        ):
            outbox.sendto(sign.encode(), self._address)
