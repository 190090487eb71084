"""Fetching from a web server that gives out files, by a deadline and at a least rate of our own.

TUF sees that nothing wrong is taken; `python-tuf` does not see that it arrives at all. A server
that sends a byte now and then would keep an update going for ever, and every later one out.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse
from threading import Event, Timer
from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct
from tuf.api.exceptions import DownloadError, DownloadHTTPError, SlowRetrievalError
from tuf.ngclient import FetcherInterface

from kiosk import __version__

PIECE: Final = 64 * 1024
"""Bytes that are read at a time."""

HEADERS: Final = {
    "User-Agent": f"ketamine-route-kiosk/{__version__}",
    "Accept-Encoding": "identity",
}
PORTS: Final = {"http": 80, "https": 443}


class Limits(Struct, frozen=True):
    """How long fetching may take.

    Attributes:
        whole: seconds for everything that is fetched.
        patience: seconds to connect and be answered, and to wait for the next bytes.
        least: bytes a second of a file, once `patience` is over.
    """

    whole: float = 2 * 60 * 60
    patience: float = 30
    least: float = 4_000


STANDARD: Final = Limits()


class WebFetcher(FetcherInterface):
    """Fetches files from below an address, over one connection as long as it lasts.

    It follows no redirection and asks no proxy: what is fetched comes from the address named.

    Args:
        address: `http://` or `https://`, and a host and path.
        limits: how long it may take.
        clock: seconds.

    Raises:
        ValueError: this is no such address.
    """

    def __init__(
        self,
        address: str,
        limits: Limits = STANDARD,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        parts = urlsplit(address)
        if parts.scheme not in PORTS or not parts.hostname or parts.query or parts.fragment:
            raise ValueError(f"{address} is no address of a web server")
        parts.hostname.encode("idna")  # as connecting does, too late for a plain answer
        parts.path.encode("ascii")  # as asking does
        self._host = parts.hostname
        self._port = parts.port or PORTS[parts.scheme]
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._path = parts.path.rstrip("/")
        self._limits = limits
        self._clock = clock
        self._ends = clock() + limits.whole
        self._kept: HTTPConnection | None = None

    def close(self) -> None:
        """End the connection that is kept."""
        if self._kept:
            self._kept.close()
            self._kept = None

    def _fetch(self, url: str) -> Iterator[bytes]:
        try:
            response, connection = self._answered(f"{self._path}/{quote(url)}")
            yield from self._body(response, connection)
        except TimeoutError:
            raise SlowRetrievalError(f"{url} does not come") from None
        except (OSError, HTTPException) as error:
            raise DownloadError(f"{url} cannot be fetched ({error})") from None

    def _answered(self, path: str) -> tuple[HTTPResponse, HTTPConnection]:
        """Ask for a file, over a new connection where the server has closed the one so far."""
        kept, self._kept = self._kept, None
        if kept and kept.sock:
            try:
                return self._ask(kept, path), kept
            except (ConnectionError, HTTPException):
                kept.close()
        new = HTTPConnection(self._host, self._port)
        try:
            new.sock = socket.create_connection((self._host, self._port), self._patience())
            return self._ask(new, path, greet=self._tls), new
        except BaseException:
            new.close()
            raise

    def _ask(
        self, connection: HTTPConnection, path: str, greet: ssl.SSLContext | None = None
    ) -> HTTPResponse:
        """Ask for a file, and return what is answered, up to its first byte."""
        greeting = (
            greet.wrap_socket(
                connection.sock, server_hostname=self._host, do_handshake_on_connect=False
            )
            if greet
            else None
        )
        connection.sock = greeting or connection.sock
        with cut_after(connection.sock, self._patience()):
            if greeting:
                greeting.do_handshake()
            connection.request("GET", path, headers=HEADERS)
            return connection.getresponse()

    def _body(self, response: HTTPResponse, connection: HTTPConnection) -> Iterator[bytes]:
        """Yield what is answered, as long as it comes fast enough."""
        began, count = self._clock(), 0
        sock = connection.sock
        try:
            if response.status != 200:
                raise DownloadHTTPError(f"status {response.status}", response.status)
            if response.length is None:
                raise DownloadError("the server does not say how long the file is")
            while response.length:
                if sock:
                    sock.settimeout(self._patience())
                piece = response.read1(PIECE)
                if not piece:
                    raise DownloadError("the file is cut short")
                count += len(piece)
                if self._clock() - began > self._limits.patience + count / self._limits.least:
                    raise TimeoutError
                yield piece
            response.read()
            self._kept = connection
        finally:
            if self._kept is not connection:
                response.close()
                connection.close()

    def _patience(self) -> float:
        """Return for how long to wait now.

        Raises:
            TimeoutError: no longer at all.
        """
        left = self._ends - self._clock()
        if left <= 0:
            raise TimeoutError
        return min(self._limits.patience, left)


@contextmanager
def cut_after(sock: socket.socket, seconds: float) -> Iterator[None]:
    """End a connection that takes longer, though each of its bytes may be in time.

    Raises:
        TimeoutError: it took longer.
    """
    over = Event()

    def cut() -> None:
        over.set()
        with suppress(OSError):  # it may have ended by itself
            # The socket's own: that of TLS would drop what another thread is using.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException):
        if not over.is_set():
            raise
    finally:
        timer.cancel()
    # Headers that are cut off look as if they had ended.
    if over.is_set():
        raise TimeoutError
