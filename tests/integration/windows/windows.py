"""A Windows of the tests' own, under Wine, on which no Visual C++ runtime was ever installed."""

import os
import pty
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import Final

from release.prune import ROOT
from tools.stress.services import program

BUILT: Final = ROOT / "build" / "windows"
PYTHON: Final = BUILT / "python" / "python.exe"
PATIENCE: Final = 300
"""Seconds that anything may take on a busy machine."""

HOME: Final = PureWindowsPath(r"C:\Program Files\Waiting-room kiosk")
PROGRAM: Final = HOME / "program"
KIOSK, KIOSKW = PROGRAM / "kiosk.exe", PROGRAM / "kioskw.exe"

NOT_WINES: Final = ("concrt140", "msvcp140", "msvcp140_1", "msvcp140_2", "vcruntime140")
"""Libraries of Microsoft's compiler that Wine has and that a new Windows lacks."""

OVERRIDES: Final = (
    "mscoree,mshtml=",
    "winedbg.exe,winemenubuilder.exe=d",
    f"{','.join((*NOT_WINES, 'vcruntime140_1'))}=n",
)

PRIVATE: Final = 0o077
"""Of what is made: others get no right to it, as in the profile of an account of Windows."""

Done = subprocess.CompletedProcess[str]


def as_windows_has_it(path: Path) -> str:
    """Return a path of this computer as programs under Wine see it."""
    return str(PureWindowsPath(f"Z:{path.resolve()}"))


class Windows:
    """A Windows.

    Args:
        prefix: the folder of its files, a copy of one that Wine made.
        display: the display that it shows its windows on.
        home: the home of whoever uses it, outside of it.
    """

    def __init__(self, prefix: Path, display: str, home: Path) -> None:
        self.drive = prefix / "drive_c"
        self.environment = {
            "PATH": os.defpath,
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": ";".join(OVERRIDES),
        }
        (self.local,) = (self.drive / "users").glob("[!P]*/AppData/Local")

    @property
    def state(self) -> Path:
        """The folder for what the kiosk keeps, and for its settings."""
        return self.local / "ketamine-route-kiosk"

    def path(self, place: PureWindowsPath) -> Path:
        """Return where a file of this Windows is on this computer."""
        return self.drive.joinpath(*place.parts[1:])

    def let_all_have(self, **variables: str) -> None:
        """Give every program variables of its environment: Wine keeps those of Qt from them."""
        for name, value in variables.items():
            done = self.run("reg", "add", r"HKCU\Environment", "/v", name, "/d", value, "/f")
            assert done.returncode == 0

    def run(self, started: PureWindowsPath | Path | str, *arguments: str, **more: str) -> Done:
        """Run a program to its end, with what it says in pipes.

        Args:
            started: the program.
            arguments: of it.
            more: variables of its environment.
        """
        return subprocess.run(
            [program("wine"), str(started), *arguments],
            env=self.environment | more,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
            umask=PRIVATE,
        )

    def type_in(self, text: str, started: PureWindowsPath, *arguments: str) -> int:
        """Run a program on a terminal, type something, and return its exit code."""
        ours, theirs = pty.openpty()
        try:
            os.write(ours, text.encode())
            return subprocess.run(
                [program("wine"), str(started), *arguments],
                env=self.environment | {"TERM": "xterm"},
                stdin=theirs,
                stdout=theirs,
                stderr=theirs,
                timeout=PATIENCE,
                check=False,
                umask=PRIVATE,
            ).returncode
        finally:
            os.close(theirs)
            os.close(ours)

    @contextmanager
    def started(self, program_file: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run a program until the end of the block."""
        process = subprocess.Popen(
            [program("wine"), program_file, *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            umask=PRIVATE,
        )
        try:
            yield process
        finally:
            self.stop()
            process.wait(PATIENCE)

    def wait(self) -> None:
        """Wait until every program has ended, those too that others have started."""
        self._server("--wait")

    def stop(self) -> None:
        """End every program."""
        self._server("--kill")
        self.wait()

    def files(self) -> set[str]:
        """Return every file and folder but Windows' own."""
        inside = (path.relative_to(self.drive) for path in self.drive.rglob("*"))
        return {str(path) for path in inside if path.parts[0] != "windows"}

    def registry(self) -> str:
        """Return everything that is registered, as Wine writes it when all programs have ended."""
        self.wait()
        names = ("system.reg", "user.reg", "userdef.reg")
        return "\n".join((self.drive.parent / name).read_text("utf-8") for name in names)

    def _server(self, option: str) -> None:
        # With none to end, it fails.
        command = [program("wineserver"), option]
        subprocess.run(command, env=self.environment, timeout=PATIENCE, check=False)
