"""nginx with TLS in the middle of the network: serves static files and logs the downloads."""

import re
import subprocess
from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from tests.integration.fleet.network import Network, program
from tests.integration.process.running_kiosk import until

NAME: Final = "updates.example"
ADDRESS: Final = f"https://{NAME}/kiosk"

CONFIGURATION: Final = """\
daemon off;
user root;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    log_format fetched '$remote_addr $status $bytes_sent $request_uri';
    server {{
        listen {address}:443 ssl;
        server_name {name};
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        location /kiosk/ {{
            alias {repository}/;
            access_log {folder}/fetched.log fetched;
        }}
    }}
}}
"""
LINE: Final = re.compile(r"(\S+) (\d+) (\d+) (\S+)")


@dataclass(frozen=True, slots=True)
class Fetched:
    """The downloads of a kiosk.

    Attributes:
        files: the number of responses with a file.
        size: the bytes of all responses with headers, before TLS.
    """

    files: int
    size: int


class WebServer(AbstractContextManager["WebServer"]):
    """A web server for a publisher's repository.

    Args:
        folder: the folder for its files.
        network: the network that it serves.
        repository: the folder that it serves.
    """

    def __init__(self, folder: Path, network: Network, repository: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._network = network
        self._repository = repository
        self.certificate = folder / "certificate.pem"

    def __enter__(self) -> Self:
        self._make_certificate()
        file = self._folder / "nginx.conf"
        place = self._network.middle
        file.write_text(
            CONFIGURATION.format(
                folder=self._folder, repository=self._repository, address=place.address, name=NAME
            )
        )
        command = [program("nginx"), "-p", str(self._folder), "-c", str(file)]
        self._process = subprocess.Popen(place.command(command), stderr=subprocess.DEVNULL)
        log = self._folder / "error.log"
        try:
            until(
                lambda: (self._folder / "nginx.pid").exists() or self._process.poll() is not None,
                "nginx starts",
            )
            assert self._process.poll() is None, log.read_text()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()

    def fetched(self) -> dict[str, Fetched]:
        """Return the downloads of each address so far."""
        files, sizes = Counter[str](), Counter[str]()
        for line in (self._folder / "fetched.log").read_text().splitlines():
            found = LINE.fullmatch(line)
            assert found, line
            files[found[1]] += found[2] == "200"
            sizes[found[1]] += int(found[3])
        return {address: Fetched(files[address], size) for address, size in sizes.items()}

    def _make_certificate(self) -> None:
        """Create a self-signed certificate, which the kiosks trust."""
        key = self._folder / "key.pem"
        kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc")
        subprocess.run(
            [
                *(program("openssl"), "req", "-x509", *kind, "-days", "30"),
                *("-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"),
                *("-keyout", key, "-out", self.certificate),
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )
