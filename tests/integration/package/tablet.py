"""A tablet made of a bare Debian in a folder, which boots in a container of systemd's own.

What only real hardware has it lacks: a screen, a console and everything that is touched. The first
two are replaced by NO_SCREEN. The third is not: a tablet may start without it.
"""

import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

SUITE: Final = "trixie"
BASE: Final = "systemd,systemd-sysv,dbus,libpam-modules"

PROGRAM: Final = Path("usr/lib/ketamine-route-kiosk/program/kiosk")
UPDATES: Final = Path("usr/lib/ketamine-route-kiosk/updates")
STATE: Final = Path("var/lib/ketamine-route-kiosk")
SETTINGS: Final = Path("etc/ketamine-route-kiosk/kiosk.toml")
UNITS: Final = Path("etc/systemd/system")
MESSAGE: Final = Path("run/message")
"""What stands on the console that a container lacks."""

NO_SCREEN: Final = {
    "kiosk.service": """\
[Unit]
ConditionPathExists=

[Service]
Environment=WLR_BACKENDS=headless,libinput
StandardInput=null
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
UtmpIdentifier=
""",
    "kiosk-stopped.service": f"""\
[Service]
StandardOutput=truncate:/{MESSAGE}
TTYPath=
TTYReset=no
""",
    "seatd.service": """\
[Service]
Environment=SEATD_VTBOUND=0
""",
}
"""The only changes to the units that ship: a container has no DRM screen for wlroots to find by
itself, and no console for the kiosk, its message and seatd to hold. The virtual machine of `make
image-test` has both, and runs the units unchanged."""

NAMESPACES: Final = ("--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root", "--wd")
"""What a container has of its own, of everything that a process can be put into."""

PATIENCE: Final = 90
"""Seconds that anything may take."""


def program(name: str) -> str:
    """Return where a program of this computer is."""
    found = shutil.which(name)
    assert found, f"{name} is not installed: make package-test"
    return found


def await_that(holds: Callable[[], bool], what: str) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.2)


def make_debian(folder: Path) -> None:
    """Make a bare Debian in a folder, unless it is there already."""
    done = folder.with_name(f"{folder.name}.done")
    if done.exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = [program("debootstrap"), "--variant=minbase", f"--include={BASE}", SUITE, str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    done.touch()


@dataclass(slots=True)
class Tablet:
    """A tablet.

    Attributes:
        root: the top folder of its files.
    """

    root: Path
    _power: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def switch_on(self) -> None:
        """Boot the tablet, and wait until it has booted."""
        with (self.root.parent / "console.log").open("wb") as log:
            self._power = subprocess.Popen(
                [*self._container(), "--private-network", "--boot"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self.await_boot()

    def await_boot(self) -> None:
        """Wait until the tablet has booted."""
        await_that(lambda: self.leader() > 0, "the tablet has no first process")
        await_that(lambda: self.tell("systemctl", "is-system-running") == "running", "it boots")

    def switch_off(self) -> None:
        """Take the power away."""
        if self._power is not None:
            self._power.terminate()
            self._power.wait()
            self._power = None

    def is_on(self) -> bool:
        """Return whether the tablet has power and uses it."""
        return self._power is not None and self._power.poll() is None

    def ending(self) -> int | None:
        """Return how the tablet's last run ended, as systemd's container says it."""
        return None if self._power is None else self._power.returncode

    def leader(self) -> int:
        """Return the tablet's first process, as this computer numbers it; 0 without one."""
        if self._power is None:
            return 0
        children = Path(f"/proc/{self._power.pid}/task/{self._power.pid}/children")
        listed = children.read_text().split() if children.exists() else []
        return int(listed[0]) if listed else 0

    def do(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command on the tablet, as root: in the booted system, else in its files."""
        if self.is_on():
            where = [program("nsenter"), f"--target={self.leader()}", *NAMESPACES]
        else:
            where = [*self._container(), "--pipe", "--resolv-conf=copy-host"]
        return subprocess.run(
            [*where, *command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def tell(self, *command: str) -> str:
        """Return what a command prints on the tablet."""
        return self.do(*command).stdout.strip()

    def install(self, package: Path) -> str:
        """Install a Debian package, and what it needs, and return what apt says."""
        place = self.root / "root" / package.name
        shutil.copyfile(package, place)
        quiet = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes")
        options = (
            "--no-install-recommends",
            "--allow-downgrades",
            "install",
            f"/root/{place.name}",
        )
        if not self.is_on():
            self.do(*quiet, "update")
        done = self.do(*quiet, *options)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def property(self, name: str, unit: str = "kiosk.service") -> str:
        """Return a property of a unit."""
        return self.tell("systemctl", "show", "--value", f"--property={name}", unit)

    def processes(self) -> list[str]:
        """Return the command lines of everything that runs as the kiosk's user."""
        script = (
            'for p in /proc/[0-9]*; do [ "$(stat -c %U "$p" 2>/dev/null)" = kiosk ] && '
            'tr "\\0" " " <"$p/cmdline" && echo; done'
        )
        return self.tell("sh", "-c", script).splitlines()

    def override(self, name: str, text: str, unit: str = "kiosk.service") -> None:
        """Change a unit as a technician would, with a file of their own."""
        folder = self.root / UNITS / f"{unit}.d"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.conf").write_text(text)
        if self.is_on():
            self.do("systemctl", "daemon-reload")

    def take_back(self, name: str) -> None:
        """Take such a change back."""
        (self.root / UNITS / "kiosk.service.d" / f"{name}.conf").unlink()
        self.do("systemctl", "daemon-reload")

    def put_in_place_of_program(self, script: str, *, leave_message: bool = False) -> None:
        """Put a shell script in place of the program, and start the service with it.

        Args:
            script: the shell script.
            leave_message: whether a message that the kiosk has stopped is left on the console.
        """
        message = () if leave_message else ("kiosk-stopped.service",)
        self.do("systemctl", "stop", "kiosk.service", *message)
        self.do("systemctl", "reset-failed")
        program = self.root / PROGRAM
        own = program.with_name("kiosk.own")
        if not own.exists():
            program.rename(own)
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        self.do("systemctl", "start", "kiosk.service")

    def put_program_back(self) -> None:
        """Put the program back, and start the service; on a tablet that is off, just the former."""
        if self.is_on():
            self.do("systemctl", "stop", "kiosk.service", "kiosk-stopped.service")
            self.do("systemctl", "reset-failed")
        (self.root / PROGRAM).with_name("kiosk.own").rename(self.root / PROGRAM)
        if self.is_on():
            self.do("systemctl", "start", "kiosk.service")

    def _container(self) -> list[str]:
        options = ["--quiet", "--register=no", "--keep-unit", "--machine=tablet"]
        return [program("systemd-nspawn"), *options, f"--directory={self.root}"]
