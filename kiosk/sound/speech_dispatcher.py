"""The speech service, one for each voice.

The service and its engine keep the last sentence that they were given for as long as they run. So a
voice has a service to itself, which ends when the voice does, however that ends.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ADDRESS: Final = "SPEECHD_ADDRESS"
"""Where libspeechd finds the service. Whoever sets it has a service of their own, which is used as
it is, and not ended."""

COMMAND: Final = "SPEECHD_CMD"
"""What starts the service, where it is not the system's own command."""

KEEPER: Final = """\
folder=$1
shift
("$@"; rm -rf "$folder") &
read -r _
rm -rf "$folder"
kill -KILL 0
"""
"""Keeps the service until nobody holds the other end of its standard input any more, and then ends
everything that was started. The folder goes as soon as the service does."""

PATIENCE: Final = 10.0
"""Seconds that the service has to listen."""

BETWEEN: Final = 0.02
"""Seconds between two looks."""


@contextmanager
def private_speech_dispatcher() -> Iterator[None]:
    """Have libspeechd find a service that nobody else speaks by, where there is one to start."""
    command = os.environ.get(COMMAND) or shutil.which("speech-dispatcher")
    if sys.platform != "linux" or ADDRESS in os.environ or command is None:
        yield
        return
    session = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    within = session if session.is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix="voice-", dir=within))
    socket = folder / "socket"
    keeper = subprocess.Popen(
        (
            *("/bin/sh", "-c", KEEPER, "sh", folder, command, "--run-single", "--timeout", "0"),
            *("--communication-method", "unix_socket", "--socket-path", socket),
            *("--pid-file", folder / "pid", "--log-dir", folder),
        ),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.environ[ADDRESS] = f"unix_socket:{socket}"
    _await(socket)
    try:
        yield
    finally:
        del os.environ[ADDRESS]
        keeper.communicate()


def _await(socket: Path) -> None:
    """Wait for the service to listen, unless it ends."""
    end = time.monotonic() + PATIENCE
    while socket.parent.exists() and not socket.exists() and time.monotonic() < end:
        time.sleep(BETWEEN)
