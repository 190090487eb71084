"""A kiosk of the fleet: a tablet of its own, the standalone program on it, and what befalls it."""

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
"""What the settings of each kiosk say besides those of all."""

FULL: Final = 16
"""Megabytes of a disk that is too small for another program."""

SOON: Final = 30
"""Seconds to the first minute at which a kiosk writes how it is. Nobody waits five minutes."""

IN_1970: Final = f"@1970-01-01 {dt.timedelta(seconds=INTERVAL - SOON)}"
CLOCK: Final = "libfaketime.so.1"
LIBRARIES: Final = Path("/usr/lib")

TAKEN_BACK: Final = "it was started and never drew a picture"

SLOT: Final = re.compile(rf"{re.escape(str(FOLDER.parent / paths.UPDATES))}/([^/]+)/")


class Plight(StrEnum):
    """What befalls a kiosk in the night, if anything."""

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
        folder: everything that it keeps.
        place: in the network. The kiosk itself has none, only its updates do.
        plight: what befalls it.
    """

    name: str
    folder: Path
    place: Place
    plight: Plight

    @property
    def home(self) -> Path:
        """The folder of its account."""
        return self.folder / "home"

    @property
    def updates(self) -> Path:
        """The folder of its updates."""
        return self.folder / paths.UPDATES

    @property
    def metrics(self) -> Path:
        """The folder where it writes how it is."""
        return self.home / "metrics"

    @property
    def signs(self) -> Path:
        """The socket of its signs of life."""
        return self.home / "notify"

    def set_up(self, settings: dict[str, bytes]) -> None:
        """Give it folders of its own, the settings of all, and below them what differs.

        Args:
            settings: the files of the settings' folder, by their names.
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
        """Let go of its disk."""
        if self.folder.is_mount():
            subprocess.run([program("umount"), "--lazy", str(self.folder)], check=True)

    def start(self) -> subprocess.Popen[str]:
        """Start the kiosk as its service does: without a network."""
        clock = IN_1970 if self.plight is Plight.PAST else near_a_mark()
        return self._cell(clock=clock).start("run")

    def do(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Give a command of the kiosk to its end, without a network."""
        return self._cell().run(*words)

    def update(self, hosts: Path) -> subprocess.CompletedProcess[str]:
        """Ask for newer versions, as the service of the updates does each night.

        Args:
            hosts: the names in the network.
        """
        cell = self._cell("--share-net", "--ro-bind", str(hosts), "/etc/hosts")
        command = self.place.command(cell.command(["update"]))
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def taken_back(self) -> str:
        """Return what the doctor says of a version that was taken back, empty where none was."""
        if not self.trial().get("failed"):
            return ""
        said = self.do("doctor").stdout.splitlines()
        line = next(line for line in said if TAKEN_BACK in line)
        return line[line.index(UpdateKind.PROGRAM) :]

    def ready(self) -> tuple[Slot, ...]:
        """Return the versions of the program that lie ready, the newest first."""
        return slots(self.updates, UpdateKind.PROGRAM)

    def trial(self) -> dict[str, Any]:
        """Return how the programs have fared, as it keeps it."""
        file = self.home / paths.APP / "updates.json"
        trials = json.loads(file.read_bytes()) if file.exists() else {}
        return dict(trials.get("program", {}))

    def is_settled(self) -> bool:
        """Return whether the newest version has proved itself, or was taken back."""
        trial = self.trial()
        newest = self.ready()[0].version if self.ready() else None
        return newest in {None, trial.get("proven"), *trial.get("failed", ())}

    def runs_from(self, cell: int) -> set[str]:
        """Return the versions whose files are in the memory of what runs: one, if none is mixed.

        Args:
            cell: the number of the process that was started.
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
    """Return a clock that will soon say a minute at which a kiosk writes how it is."""
    return f"+{-(int(time.time()) + SOON) % INTERVAL}"


def clock_at(clock: str) -> dict[str, str]:
    """Return the environment of a tablet with another clock: a namespace cannot shift it.

    Args:
        clock: what libfaketime makes of it.
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
    """Return the version of the program that the tablets were set up with."""
    command = [str(PROGRAM / "kiosk"), "--version"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[1]
