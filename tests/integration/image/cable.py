"""The cable to a machine's screen: pulled, plugged in again, or led to a screen of another size."""

import socket
import struct
from pathlib import Path
from typing import Final

PULLED: Final = (0, 0)
"""The size of no screen at all."""

SET_DESKTOP_SIZE: Final = 251


class Cable:
    """Tells QEMU what screen is there, as the viewer of a remote screen would (RFC 6143).

    Args:
        path: the socket where QEMU waits for a viewer.
    """

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(60)
        self._socket.connect(str(path))
        version = self._read(12)
        self._socket.sendall(version)
        self._read(self._read(1)[0])  # the ways in
        self._socket.sendall(b"\1")  # without a password
        assert self._read(4) == bytes(4)
        self._socket.sendall(b"\1")
        (name,) = struct.unpack(">20xI", self._read(24))
        self._read(name)

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def lead_to(self, size: tuple[int, int]) -> None:
        """Have a screen of this size at the other end, or none."""
        width, height = size
        one = struct.pack(">IHHHHI", 0, 0, 0, width, height, 0)
        order = struct.pack(">BxHHBx", SET_DESKTOP_SIZE, width, height, 1)
        self._socket.sendall(order + one)

    def _read(self, length: int) -> bytes:
        data = b""
        while len(data) < length:
            more = self._socket.recv(length - len(data))
            assert more, "QEMU hung up"
            data += more
        return data
