"""A kiosk that runs as a process of its own, in a home of its own."""

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
"""Seconds that anything may take on a busy machine before a test gives up on it: as long as the
hand of `tools.tour`, which waits while Qt goes on."""


NOW: Final = "go-wrong"
"""The file in the home of a kiosk with a saboteur that has something go wrong."""


def until(holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until something holds, for so many seconds at most."""
    end = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


@dataclass
class Running:
    """A kiosk's process.

    Attributes:
        surroundings: its environment.
        home: everything that it may write to.
        how: what is to go wrong in it, nothing where empty.
    """

    surroundings: Surroundings
    home: Path
    how: str = ""
    started: list[subprocess.Popen[str]] = field(default_factory=list)

    @property
    def state(self) -> Path:
        """Where it keeps things."""
        return self.home / ".local" / "state" / "ketamine-route-kiosk"

    @property
    def process(self) -> subprocess.Popen[str]:
        """The process that was started last."""
        return self.started[-1]

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self.process.poll() is None

    def start(self, *arguments: str) -> "Running":
        """Start it, and wait until it is seen."""
        before = self.logged("started")
        self.launch(*arguments)
        until(lambda: self.logged("started") > before or not self.alive, "the kiosk starts")
        assert self.alive, self.end()
        self.window()
        return self

    def launch(self, *arguments: str) -> subprocess.Popen[str]:
        """Start it."""
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
        """Have go wrong now what is to go wrong in it."""
        (self.home / NOW).touch()

    def window(self) -> str:
        """Return the id of its window, once it is seen."""
        found: list[str] = []

        def is_seen() -> bool:
            found[:] = windows(self.surroundings, "kiosk|quiosco")
            return bool(found) or not self.alive

        until(is_seen, "the kiosk's window is seen")
        assert found, self.ended()
        return found[-1]

    def geometry(self) -> set[str]:
        """Return where its window is, as words such as `WIDTH=1024`."""
        said = xdotool(self.surroundings, "getwindowgeometry", "--shell", self.window())
        return {word for word in said.split() if not word.startswith(("WINDOW", "SCREEN"))}

    def log(self) -> list[dict[str, object]]:
        """Return the lines of its log."""
        try:
            text = (self.state / "kiosk.log").read_text("utf-8")
        except FileNotFoundError:
            return []
        return [json.loads(line) for line in text.splitlines()]

    def logged(self, event: str) -> int:
        """Return how many lines of its log are of an event."""
        return sum(line["event"] == event for line in self.log())

    def end(self, by: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Send it a signal and return its exit code and what it said."""
        if self.alive:
            self.process.send_signal(by)
        return self.ended()

    def ended(self) -> tuple[int, str, str]:
        """Wait for its end and return its exit code and what it said."""
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err


def surroundings_of(home: Path, display: str) -> Surroundings:
    """Return the environment of an account that has never run the kiosk."""
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
    """Hears signs of life as systemd does.

    Args:
        folder: for its socket.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "notify"
        self._inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._inbox.bind(str(self.path))
        self._inbox.setblocking(False)

    def heard(self) -> list[str]:
        """Return the signs that came since it was last asked."""
        signs: list[str] = []
        while True:
            try:
                signs.append(self._inbox.recv(100).decode())
            except BlockingIOError:
                return signs

    def close(self) -> None:
        """Hear no more."""
        self._inbox.close()
