"""A kiosk of the fleet: a sandboxed standalone program with its own files, and its fault."""

import datetime as dt
import json
import os
import re
import subprocess
import time
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

from kiosk import paths
from kiosk.metrics.schedule import INTERVAL
from kiosk.supervision.sd_notify import VARIABLE
from kiosk.updates.slots import Slot, slots
from kiosk.updates.version_label import UpdateKind
from tests.integration.bundle.sandbox import COMPOSITORS, FOLDER, PROGRAM, Cell
from tests.integration.bundle.screen import give_away
from tests.integration.bundle.test_start import family
from tests.integration.fleet.network import Place, program

HOME: Final = COMPOSITORS / "0"
SETTINGS: Final = HOME / paths.APP

OWN: Final = """
[fleet]
kiosk_id = "{name}"
metrics_folder = "{metrics}"
"""
"""The settings that differ between kiosks."""

FULL: Final = 16
"""Size in megabytes of a disk that has no room for a second program."""

SOON: Final = 30
"""Seconds from the start to the first metrics, instead of up to five minutes."""

IN_1970: Final = f"@1970-01-01 {dt.timedelta(seconds=INTERVAL - SOON)}"
CLOCK: Final = "libfaketime.so.1"
LIBRARIES: Final = Path("/usr/lib")

TAKEN_BACK: Final = "it was started and never drew a picture"

SLOT: Final = re.compile(rf"{re.escape(str(FOLDER.parent / paths.UPDATES))}/([^/]+)/")


class Plight(StrEnum):
    """What goes wrong with a kiosk in the night, if anything."""

    NONE = ""
    OFF = "switched off"
    DARK = "draws nothing"
    FULL = "disk full"
    PAST = "clock of 1970"


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk.

    Attributes:
        name: its name.
        folder: the folder for its files.
        place: its place in the network. Only its updates use it; the kiosk itself has no network.
        plight: what goes wrong with it.
    """

    name: str
    folder: Path
    place: Place
    plight: Plight

    @property
    def home(self) -> Path:
        """The home folder of its account."""
        return self.folder / "home"

    @property
    def updates(self) -> Path:
        """The folder of its updates."""
        return self.folder / paths.UPDATES

    @property
    def metrics(self) -> Path:
        """The folder of its metrics."""
        return self.home / "metrics"

    @property
    def signs(self) -> Path:
        """The socket for its signs of life."""
        return self.home / "notify"

    def set_up(self, settings: dict[str, bytes]) -> None:
        """Create its folders and settings.

        Args:
            settings: the shared files of the settings folder, by name.
        """
        self.folder.mkdir()
        if self.plight is Plight.FULL:
            options = f"size={FULL}m,mode=755"
            command = [program("mount"), "-t", "tmpfs", "-o", options, self.name, str(self.folder)]
            subprocess.run(command, check=True)
        for folder in (self.home, self.updates, self.folder / paths.UPDATE_METADATA):
            give_away(folder)
        config = give_away(self.home / paths.APP)
        own = OWN.format(name=self.name, metrics=HOME / give_away(self.metrics).name)
        for name, data in settings.items():
            file = config / name
            file.write_bytes(data + own.encode() if name == "kiosk.toml" else data)
            file.chmod(0o644)

    def tear_down(self) -> None:
        """Unmount its disk."""
        if self.folder.is_mount():
            subprocess.run([program("umount"), "--lazy", str(self.folder)], check=True)

    def start(self) -> subprocess.Popen[str]:
        """Start the kiosk as its service does, without a network."""
        clock = IN_1970 if self.plight is Plight.PAST else near_a_mark()
        return self._cell(clock=clock).start("run")

    def do(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the kiosk to its end, without a network."""
        return self._cell().run(*words)

    def update(self, hosts: Path) -> subprocess.CompletedProcess[str]:
        """Run `kiosk update` as the update service does each night.

        Args:
            hosts: the hosts file of the network.
        """
        cell = self._cell("--share-net", "--ro-bind", str(hosts), "/etc/hosts")
        command = self.place.command(cell.command(["update"]))
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def taken_back(self) -> str:
        """Return the doctor's message about a rolled-back version, empty if there is none."""
        if not self.trial().get("failed"):
            return ""
        said = self.do("doctor").stdout.splitlines()
        line = next(line for line in said if TAKEN_BACK in line)
        return line[line.index(UpdateKind.PROGRAM) :]

    def ready(self) -> tuple[Slot, ...]:
        """Return the installed versions of the program, newest first."""
        return slots(self.updates, UpdateKind.PROGRAM)

    def trial(self) -> dict[str, Any]:
        """Return the stored trial state."""
        file = self.home / paths.APP / "updates.json"
        trials = json.loads(file.read_bytes()) if file.exists() else {}
        return dict(trials.get("program", {}))

    def is_settled(self) -> bool:
        """Return whether the newest version has passed its trial or was rolled back."""
        trial = self.trial()
        newest = self.ready()[0].version if self.ready() else None
        return newest in {None, trial.get("proven"), *trial.get("failed", ())}

    def runs_from(self, cell: int) -> set[str]:
        """Return the versions whose files the running program has mapped; more than one is a fault.

        Args:
            cell: the process id of the sandbox.
        """
        found = set[str]()
        for process in family(cell):
            try:
                maps = (process / "maps").read_text()
            except OSError:
                continue
            found |= {slot.rpartition("-")[2] for slot in SLOT.findall(maps)}
            found |= {installed_version()} if f"{FOLDER}/" in maps else set()
        return found

    def _cell(self, *options: str, clock: str = "") -> Cell:
        folders = ("CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "RUNTIME_DIR")
        environment = {f"XDG_{name}": str(HOME) for name in folders} | {
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(HOME),
            "PATH": os.defpath,
            "SSL_CERT_FILE": str(SETTINGS / "authority.pem"),
            VARIABLE: str(HOME / self.signs.name),
        }
        if clock or self.plight is Plight.PAST:
            environment |= clock_at(clock or IN_1970)
        binds = (paths.UPDATES, paths.UPDATE_METADATA)
        mounted = tuple(
            word
            for name in binds
            for word in ("--bind", str(self.folder / name), str(FOLDER.parent / name))
        )
        named = ("--unshare-uts", "--hostname", self.name)
        return Cell(environment, writable={"0": self.home}, options=(*mounted, *named, *options))


def near_a_mark() -> str:
    """Return a libfaketime clock shortly before a minute at which metrics are written."""
    return f"+{-(int(time.time()) + SOON) % INTERVAL}"


def clock_at(clock: str) -> dict[str, str]:
    """Return the environment for a shifted clock, by libfaketime: namespaces cannot shift it.

    Args:
        clock: the specification for libfaketime.
    """
    library = next(LIBRARIES.glob(f"*/faketime/{CLOCK}"))
    return {
        "LD_PRELOAD": str(library),
        "FAKETIME": clock,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
    }


@cache
def installed_version() -> str:
    """Return the version of the preinstalled program."""
    command = [str(PROGRAM / "kiosk"), "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[1]
