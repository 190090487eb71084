"""Updates are fetched from a web server, which cannot keep a tablet waiting."""

import socket
import socketserver
import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest
from tuf.api.exceptions import (
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    SlowRetrievalError,
)

from kiosk.updates.fetch_web import Limits, WebFetcher, cut_after
from kiosk.updates.repository import Repository
from kiosk.updates.update_error import UpdateError
from kiosk.updates.version_label import UpdateKind
from tests.updates.publisher import Publisher, Tablet

HASTE = Limits(whole=60, patience=0.1, least=1_000)
"""A short timeout in seconds, because what is waited for here never comes."""


CERTIFICATE = Path(__file__).with_name("localhost.pem")
"""A self-signed certificate for localhost with its key, only for tests, valid for 100 years."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder with keep-alive connections and without logging."""

    protocol_version = "HTTP/1.1"
    connections = 0

    def setup(self) -> None:
        """Count the connection."""
        type(self).connections += 1
        super().setup()

    def log_request(self, *_said: object) -> None:
        """Log nothing."""

    def log_error(self, *_said: object) -> None:
        """Log nothing."""


@contextmanager
def running(server: socketserver.TCPServer) -> Iterator[str]:
    """Run a server; yield its address."""
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder's files."""
    Quiet.connections = 0
    handler = partial(Quiet, directory=str(folder))
    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as address:
        yield address


@contextmanager
def serving_tls(folder: Path) -> Iterator[str]:
    """Serve a folder's files over TLS."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with running(server) as address:
        yield address.replace("http:", "https:")


@contextmanager
def speaking(speak: Callable[[socket.socket, Event], None]) -> Iterator[str]:
    """Run a server whose connections are handled by `speak`; yield its address."""
    over = Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65536)
            with suppress(OSError):
                speak(self.request, over)

    with running(socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)) as address:
        try:
            yield address
        finally:
            over.set()


def silent(_socket: socket.socket, over: Event) -> None:
    over.wait()


def dripping_head(to: socket.socket, over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    while not over.wait(0.01):
        to.sendall(b"x")


def stopping(to: socket.socket, over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun")
    over.wait()


def endless(to: socket.socket, over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n")
    while not over.is_set():
        to.sendall(bytes(1000))


def cut_short(to: socket.socket, _over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun")


def without_length(to: socket.socket, _over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\n\r\nbegun")


def chunked(to: socket.socket, _over: Event) -> None:
    to.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nbegun\r\n0\r\n\r\n")


def no_http(to: socket.socket, _over: Event) -> None:
    to.sendall(b"SSH-2.0\r\n\r\n")


def elsewhere(to: socket.socket, _over: Event) -> None:
    to.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n")


def test_an_update_comes_over_one_connection(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path)
    publisher.publish("1.1.0")
    tablet = Tablet(tmp_path / "tablet", publisher.root)
    with serving(publisher.folder) as address, closing(WebFetcher(address)) as fetcher:
        source = Repository(address, fetcher, tablet.root, tablet.known)
        slot = tablet.installer().take(source, UpdateKind.PROGRAM)
        assert slot is not None
        assert (slot.files / "lib" / "other name").read_bytes() == b"small"
        # The request for a newer root, which does not exist, uses its own connection.
        assert Quiet.connections <= 2


def test_a_server_is_believed_over_tls_if_the_system_trusts_its_certificate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_bytes(b"hello")
    with serving_tls(tmp_path) as address:
        with pytest.raises(DownloadError, match="CERTIFICATE_VERIFY_FAILED"):
            WebFetcher(address).download_bytes("a file", 9)
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        with closing(WebFetcher(address)) as fetcher:
            assert [fetcher.download_bytes("a file", 9) for _ in range(2)] == [b"hello"] * 2


def test_slow_retrieval_a_server_that_never_greets_is_given_up() -> None:
    with speaking(silent) as address, pytest.raises(SlowRetrievalError):
        WebFetcher(address.replace("http:", "https:"), HASTE).download_bytes("a", 9)


@pytest.mark.parametrize("speak", [silent, dripping_head, stopping])
def test_slow_retrieval_a_server_that_keeps_waiting_is_given_up(
    speak: Callable[[socket.socket, Event], None],
) -> None:
    with speaking(speak) as address, pytest.raises(SlowRetrievalError):
        WebFetcher(address, HASTE).download_bytes("metadata/timestamp.json", 4_000)


@pytest.mark.parametrize("error", [None, ConnectionResetError])
def test_slow_retrieval_a_connection_that_is_cut_ends_with_a_timeout(
    error: type[OSError] | None,
) -> None:
    near, far = socket.socketpair()

    def wait_until_it_is_cut() -> None:
        with cut_after(near, 0.01):
            assert far.recv(1) == b""
            if error:
                raise error

    with far, near, pytest.raises(TimeoutError):
        wait_until_it_is_cut()


def test_slow_retrieval_a_file_that_comes_below_the_least_rate_is_given_up() -> None:
    clock = count(step=40.0).__next__
    limits = Limits(whole=10**9, patience=30, least=10**9)
    with speaking(endless) as address, pytest.raises(SlowRetrievalError):
        WebFetcher(address, limits, clock).download_bytes("targets/large", 10**10)


def test_slow_retrieval_everything_together_has_a_deadline() -> None:
    clock = count(step=40.0).__next__
    limits = Limits(whole=1_000, patience=10**6, least=1)
    with speaking(endless) as address, pytest.raises(SlowRetrievalError):
        WebFetcher(address, limits, clock).download_bytes("targets/large", 10**10)


def test_slow_retrieval_is_said_in_a_sentence(tmp_path: Path) -> None:
    publisher = Publisher(tmp_path)
    with speaking(stopping) as address, pytest.raises(UpdateError, match="it comes too slowly"):
        Repository(address, WebFetcher(address, HASTE), publisher.root, tmp_path / "known")


def test_endless_data_are_read_no_further_than_allowed() -> None:
    with speaking(endless) as address, pytest.raises(DownloadLengthMismatchError):
        WebFetcher(address).download_bytes("metadata/timestamp.json", 4_000)


@pytest.mark.parametrize("speak", [cut_short, without_length, chunked, no_http])
def test_an_answer_that_is_none_is_refused(speak: Callable[[socket.socket, Event], None]) -> None:
    with speaking(speak) as address, pytest.raises(DownloadError):
        WebFetcher(address).download_bytes("metadata/timestamp.json", 4_000)


def test_a_redirection_is_not_followed() -> None:
    with speaking(elsewhere) as address, pytest.raises(DownloadHTTPError, match="302"):
        WebFetcher(address).download_bytes("metadata/timestamp.json", 4_000)


@pytest.mark.parametrize("told", [b"", b"Connection: close\r\n"])
def test_a_connection_that_the_server_has_closed_is_made_anew(told: bytes) -> None:
    def once(to: socket.socket, _over: Event) -> None:
        to.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" + told + b"\r\nok")

    with speaking(once) as address, closing(WebFetcher(address)) as fetcher:
        assert [fetcher.download_bytes("a", 9) for _time in range(2)] == [b"ok", b"ok"]


def test_a_server_that_is_not_there_is_said() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and listens to nobody, nor does anybody else there
        port = taken.getsockname()[1]
        with (
            pytest.raises(DownloadError, match="cannot be fetched"),
            closing(WebFetcher(f"http://127.0.0.1:{port}")) as fetcher,
        ):
            fetcher.download_bytes("a", 9)


@pytest.mark.parametrize("address", ["ftp://a", "https://", "http://a/?b", "/media/stick"])
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="is no address of a web server"):
        WebFetcher(address)
