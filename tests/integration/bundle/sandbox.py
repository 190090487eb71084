"""A sandbox around the standalone program that shows it no more than a tablet has.

The whole file system is read-only, there is no network, no environment and no profile, the user is
an ordinary one, and the program lies in a folder with spaces and letters beyond ASCII. Neither the
working copy nor its Python can be seen. Bubblewrap makes it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from release.prune import ROOT
from tests.integration.process.running_kiosk import PATIENCE

PROGRAM: Final = ROOT / "build" / "dist" / "kiosk"
FOLDER: Final = Path("/srv/Kiosk für Ärzte/kiosk")
STARTER: Final = str(FOLDER / "kiosk")
SHARED: Final = Path("/dev") / "shm"
TEMPORARY: Final = Path("/") / "tmp"
SOCKETS: Final = TEMPORARY / ".X11-unix"

COMPOSITORS: Final = Path("/run/user")
"""The parent of the folders for compositors' sockets."""

NOBODY: Final = 65534
ORDINARY: Final = (
    "setpriv",
    f"--reuid={NOBODY}",
    f"--regid={NOBODY}",
    "--clear-groups",
    "--no-new-privs",
    "--inh-caps=-all",
)

COMPOSITOR: Final = re.compile(
    r"\d\d:\d\d:\d\d\.\d{3} \[ERROR\] "
    r"\[(render/wlr_renderer|backend/x11/backend|xwayland/sockets|types/output/output"
    r"|types/xdg_shell/wlr_xdg_surface)\.c:\d+\] .*"
)
"""What the compositor says of a computer without a graphics card, inside another display, or (cage
0.2) of a window that is not there yet."""


def complaints(stderr: str) -> list[str]:
    """Return the unexpected lines of standard error."""
    return [line for line in stderr.splitlines() if not COMPOSITOR.fullmatch(line)]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        environment: the variables of the program, none others.
        writable: folders that it may write to, by their name in COMPOSITORS.
        options: further options of bubblewrap.
        before: a compositor that starts the program; it needs a /tmp to write in.
        root: the top folder of the files that it sees: this computer's, or another Debian's.
        program: the program.
        patience: seconds for it to end, or to show a screen.
    """

    environment: Mapping[str, str] = field(default_factory=dict)
    writable: Mapping[str, Path] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    root: Path = Path("/")
    program: Path = PROGRAM
    patience: int = PATIENCE

    @property
    def sockets(self) -> list[Path]:
        """The socket of the X display, where there is one."""
        display = self.environment.get("DISPLAY", "")
        return [SOCKETS / f"X{display[1:]}"] if display else []

    def command(self, arguments: Sequence[str]) -> list[str]:
        """Return the command that runs the program in the cell."""
        own = [str(ROOT), *([] if sys.base_prefix == "/usr" else [sys.base_prefix])]
        hidden = own if self.root == Path("/") else []
        variables = [f"{name}={value}" for name, value in self.environment.items()]
        return [
            _tool("bwrap"),
            *("--ro-bind", str(self.root), "/", "--proc", "/proc", "--dev", "/dev"),
            *("--unshare-net", "--unshare-pid", "--unshare-ipc", "--die-with-parent"),
            *("--perms", "1777", "--tmpfs", str(TEMPORARY)),
            *("--perms", "1777", "--tmpfs", str(SHARED)),
            *("--tmpfs", str(FOLDER.parent.parent)),
            *("--tmpfs", str(COMPOSITORS.parent), "--dir", str(COMPOSITORS)),
            *(
                part
                for folder in hidden
                if TEMPORARY not in Path(folder).parents
                for part in ("--tmpfs", folder)
            ),
            *("--perms", "0755", "--dir", str(FOLDER.parent)),
            *("--ro-bind", str(self.program), str(FOLDER)),
            *("--perms", "1777", "--dir", str(SOCKETS)),
            *(part for file in self.sockets for part in ("--ro-bind", str(file), str(file))),
            *(
                part
                for name, folder in self.writable.items()
                for part in ("--bind", str(folder), str(COMPOSITORS / name))
            ),
            *self.options,
            *(() if self.before else ("--remount-ro", str(TEMPORARY))),
            *("--remount-ro", str(FOLDER.parent.parent), "--chdir", "/"),
            *(ORDINARY if os.getuid() == 0 else ()),
            *("env", "-i", *variables, *self.before, STARTER, *arguments),
        ]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the program to its end."""
        return subprocess.run(
            self.command(arguments),
            capture_output=True,
            text=True,
            timeout=self.patience,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start the program."""
        return subprocess.Popen(
            self.command(arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def compositor(folder: Path, display: str | None = None) -> Cell:
    """Return a cell in which a compositor starts the program, as on a tablet.

    It is told where to draw, and that alone: a computer that tests has no screen to give it.

    Args:
        folder: for the compositor's socket. It must be the ordinary user's own.
        display: the X display that the compositor draws in, None where it draws nowhere.
    """
    where = {"WLR_BACKENDS": "x11", "DISPLAY": display} if display else {"WLR_BACKENDS": "headless"}
    environment = {
        "PATH": "/usr/bin:/bin",
        "XDG_RUNTIME_DIR": str(COMPOSITORS / "0"),
        **where,
    }
    return Cell(environment, writable={"0": folder}, before=("cage", "--"))


def _tool(name: str) -> str:
    found = shutil.which(name)
    assert found, f"{name} is not installed: make bundle-test"
    return found
