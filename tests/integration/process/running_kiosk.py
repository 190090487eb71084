"""A kiosk that runs as a process with its own home folder."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.support.display import Surroundings, windows, xdotool

PATIENCE: Final = 120
"""Timeout in seconds for anything, generous for a busy machine: the same as in `tools.tour.driver`,
which keeps Qt's event loop running."""


NOW: Final = "go-wrong"
"""The trigger file for fault injection, in the home of the kiosk."""


def until(holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait for a condition; fail with `what` after `patience` seconds."""
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


@dataclass
class Running:
    """A kiosk's process.

    Attributes:
        surroundings: its environment variables.
        home: the only folder that it may write to.
        how: the fault to inject, empty for none.
    """

    surroundings: Surroundings
    home: Path
    how: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def state(self) -> Path:
        """Its state folder."""
        return self.home / ".local" / "state" / "ketamine-route-kiosk"

    @property
    def process(self) -> subprocess.Popen[str]:
        """The process started last."""
        return self.started[-1]

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    def start(self, *arguments: str) -> "Running":
        """Start it, and wait for its window."""
        before = self.logged("started")
        self.launch(*arguments)
        until(lambda: self.logged("started") > before or not self.alive, "the kiosk starts")
        assert self.alive, self.end()
        self.window()
        return self

    def launch(self, *arguments: str) -> subprocess.Popen[str]:
        """Start it without waiting."""
        module = ["tests.integration.process.fault_injection", self.how] if self.how else ["kiosk"]
        self.started.append(
            subprocess.Popen(
                [sys.executable, "-m", *module, "run", *arguments],
                env=self.surroundings,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return self.process

    def go_wrong(self) -> None:
        """Trigger the injected fault."""
        (self.home / NOW).touch()

    def window(self) -> str:
        """Wait for its window; return the window's id."""
        found: list[str] = []

        def is_seen() -> bool:
            found[:] = windows(self.surroundings, "kiosk|quiosco")
            return bool(found) or not self.alive

        until(is_seen, "the kiosk's window is seen")
        assert found, self.ended()
        return found[-1]

    def geometry(self) -> set[str]:
        """Return the geometry of its window, as words such as `WIDTH=1024`."""
        said = xdotool(self.surroundings, "getwindowgeometry", "--shell", self.window())
        return {word for word in said.split() if not word.startswith(("WINDOW", "SCREEN"))}

    def log(self) -> list[dict[str, object]]:
        """Return the records of its log."""
        try:
            text = (self.state / "kiosk.log").read_text("utf-8")
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in text.splitlines()]

    def logged(self, event: str) -> int:
        """Return the number of log records of an event."""
        return sum(line["event"] == event for line in self.log())

    def end(self, by: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Send it a signal; return its exit code, output and errors."""
        if self.alive:
            self.process.send_signal(by)
        return self.ended()

    def ended(self) -> tuple[int, str, str]:
        """Wait for its end; return its exit code, output and errors."""
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err


def surroundings_of(home: Path, display: str) -> Surroundings:
    """Return the environment variables of an account that has never run the kiosk."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    runtime = home / "run"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return kept | {
        "DISPLAY": display,
        "HOME": str(home),
        "TMPDIR": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "QT_QPA_PLATFORM": "xcb",
        "QT_QUICK_BACKEND": "software",
    }


class Supervisor:
    """Receives signs of life as systemd does.

    Args:
        folder: the folder for its socket.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "notify"
        self._inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._inbox.bind(str(self.path))
        self._inbox.setblocking(False)

    def heard(self) -> list[str]:
        """Return the signs received since the last call."""
        signs: list[str] = []
        while True:
            try:
                signs.append(self._inbox.recv(100).decode())
            except BlockingIOError:
                return signs

    def close(self) -> None:
        """Close the socket."""
        self._inbox.close()
