"""A virtual machine with a real screen, of which it takes pictures, and a finger on its glass."""

import base64
import json
import os
import select
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final, Self

from PySide6.QtGui import QImage

from tests.integration.image.disk import HELPER
from tests.integration.package.tablet import program

Point = tuple[int, int]
Frame = dict[int, Point | None]
"""Where fingers are, by their numbers; None for one that lifts. The others stay where they are."""

PATIENCE: Final = 3600
"""Seconds that anything may take. An emulated machine boots in two minutes on a computer that has
nothing else to do, and in twenty on one that has."""

ACCELERATORS: Final = (
    (("-accel", "kvm", "-cpu", "host"), 180),
    (("-accel", "tcg", "-icount", "shift=2", "-cpu", "Nehalem"), PATIENCE),
)
"""From the fastest, with the seconds in which it must have started: a computer may offer KVM and
still not be able to run a kernel with it. An emulated machine has a clock of its own, which counts
instructions: to what runs in it a busy computer is no slower than an idle one."""

OVMF: Final = Path("/usr/share/OVMF")
SECURE: Final = OVMF / "OVMF_CODE_4M.ms.fd"
VARIABLES: Final = OVMF / "OVMF_VARS_4M.ms.fd"
"""Debian's own firmware for virtual machines, with Secure Boot on and Microsoft's keys in it, as a
tablet is sold."""

SIZE: Final = (1280, 800)
HELPER_DISK: Final = "/dev/disk/by-id/virtio-image-test"
UNIT: Final = f"""\
[Unit]
DefaultDependencies=no
After=systemd-tmpfiles-setup-dev.service systemd-udev-trigger.service local-fs.target
[Service]
ExecStartPre=/usr/sbin/modprobe uinput
ExecStartPre=/usr/bin/udevadm wait --timeout=60 {HELPER_DISK} /dev/virtio-ports/image-test
ExecStartPre=/usr/bin/mkdir -p /run/image-test
ExecStartPre=/usr/bin/mount -o ro {HELPER_DISK} /run/image-test
ExecStart=/run/image-test/usr/bin/python3 /run/image-test/guest.py {SIZE[0]} {SIZE[1]}
Environment=PYTHONHOME=/run/image-test/usr PYTHONDONTWRITEBYTECODE=1
"""
WANTED: Final = "[Unit]\nWants=image-test.service\n"
"""What starts the tests' helper. systemd takes units from the firmware (systemd.system-credentials
(7)), so nothing of the image is changed for a test."""

BETWEEN: Final = 0.03
"""Seconds that a finger takes from one place to the next."""

TAP: Final = 0.12
"""Seconds that a finger rests."""


class CannotRunError(Exception):
    """The machine stopped by itself. The message says how."""


class Channel:
    """Lines of JSON to a program and back, over a socket.

    Args:
        path: the socket.
    """

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._file = self._socket.makefile("rb")

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._socket.close()

    def ask(self, question: object, within: float = PATIENCE) -> dict[str, object]:
        """Send a line and return the next one that comes."""
        self._socket.sendall(json.dumps(question).encode() + b"\n")
        return self.hear(within)

    def speaks(self, within: float) -> bool:
        """Return whether something comes within so many seconds."""
        return bool(select.select([self._socket], [], [], within)[0])

    def hear(self, within: float = PATIENCE) -> dict[str, object]:
        """Return the next line.

        Raises:
            TimeoutError: none comes within so many seconds.
        """
        self._socket.settimeout(within)
        answer: dict[str, object] = json.loads(self._file.readline() or b"{}")
        return answer


class Machine:
    """A machine that runs a disk's system.

    Args:
        disk: the disk's file.
        screen: QEMU's device of the screen, with its options.
        folder: for sockets, the firmware's variables, and what is written to a console there.
        secure: whether it starts as a tablet does, by UEFI with Secure Boot, and not by a BIOS.
        keeps: whether what it writes to the disk stays there.
    """

    _fit: ClassVar[dict[bool, Sequence[str]]] = {}
    """What has run a machine, with Secure Boot or without: emulators differ in what they can."""

    def __init__(
        self,
        disk: Path,
        screen: str,
        folder: Path,
        *,
        secure: bool = False,
        keeps: bool = False,
    ) -> None:
        self._disk, self._screen, self._folder = disk, screen, folder
        self._secure, self._keeps = secure, keeps
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        for accelerator, patience in self._accelerators():
            self._start(accelerator)
            try:
                self._connect(patience)
            except CannotRunError:
                self.__exit__()
                continue
            self._fit[self._secure] = accelerator
            return self
        raise CannotRunError(f"nothing runs {self._disk}: see {self._folder}")

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.wait()
        for channel in self._channels:
            channel.close()

    def run_for(self, seconds: float) -> None:
        """Run for a while and take the power away, whatever the system was about to do."""
        with suppress(subprocess.TimeoutExpired):
            self._start(self._fit[self._secure])
            self._process.wait(seconds)
        self._process.kill()
        self._process.wait()

    def await_off(self) -> None:
        """Wait until the machine has switched itself off."""
        self._process.wait(PATIENCE)

    def command(self, *command: str) -> str:
        """Return what a command prints that root gives in the machine."""
        done = self._guest.ask({"command": command})
        return f"{done['out']}{done['err']}".strip()

    def property(self, name: str) -> str:
        """Return a property of the kiosk's service."""
        return self.command("systemctl", "show", "--value", f"--property={name}", "kiosk.service")

    def touch(self, *frames: Frame, pause: float = BETWEEN) -> None:
        """Make a touch, frame by frame, with a pause after each."""
        plain = [list(frame.items()) for frame in frames]
        self._guest.ask({"frames": plain, "pause": pause})

    def tap(self, *fingers: Point) -> None:
        """Touch the glass with so many fingers at once."""
        down: Frame = dict(enumerate(fingers))
        self.touch(down, dict.fromkeys(down), pause=TAP)

    def draw(self, path: Sequence[Point]) -> None:
        """Touch the glass and move over it."""
        if len(path) == 1:
            self.tap(path[0])
        else:
            frames: list[Frame] = [{0: point} for point in path]
            self.touch(*frames, {0: None})

    def picture(self, keep: Path | None = None) -> QImage:
        """Return what is on the screen."""
        file = keep or self._folder / "now.png"
        self._monitor(
            {"execute": "screendump", "arguments": {"filename": str(file), "format": "png"}}
        )
        return QImage(str(file))

    def _start(self, accelerator: Sequence[str]) -> None:
        for old in self._folder.glob("*.socket"):
            old.unlink()
        monitor, port = self._folder / "monitor.socket", self._folder / "port.socket"
        snapshot = "off" if self._keeps else "on"
        self._process = subprocess.Popen(
            [
                *(program("qemu-system-x86_64"), *accelerator, *self._firmware()),
                *("-m", "1536", "-smp", "1", "-nic", "none", "-display", "none"),
                *("-drive", f"file={self._disk},format=raw,if=none,id=disk,snapshot={snapshot}"),
                *("-device", "virtio-blk-pci,drive=disk,bootindex=1"),
                *("-drive", f"file={HELPER},format=raw,if=none,readonly=on,id=helper"),
                *("-device", "virtio-blk-pci,drive=helper,serial=image-test"),
                *_credential("extra-unit.image-test.service", UNIT),
                *_credential("unit-dropin.basic.target", WANTED),
                *("-vga", "none", "-device", self._screen),
                *("-qmp", f"unix:{monitor},server=on,wait=off"),
                *("-serial", f"file:{self._folder / 'console.log'}"),
                *("-device", "virtio-serial"),
                *("-device", "virtserialport,chardev=port,name=image-test"),
                *("-chardev", f"socket,id=port,path={port},server=on,wait=off"),
            ],
            stdin=subprocess.DEVNULL,
        )
        os.setpriority(os.PRIO_PROCESS, self._process.pid, 5)
        self._channels: list[Channel] = []

    def _accelerators(self) -> Sequence[tuple[Sequence[str], int]]:
        """Return what to try: everything, until something has run a machine of this kind."""
        known = self._fit.get(self._secure)
        return ACCELERATORS if known is None else ((known, PATIENCE),)

    def _connect(self, patience: int) -> None:
        """Wait for QEMU, and for the test's helper in the machine.

        Raises:
            CannotRunError: the machine does not boot.
        """
        try:
            self._qmp = self._channel("monitor")
            self._qmp.hear()
            self._monitor({"execute": "qmp_capabilities"})
            self._guest = self._channel("port")
            end = time.monotonic() + patience
            while not self._guest.speaks(within=2):
                state = self._monitor({"execute": "query-status"}, within=20)["status"]
                if state == "internal-error" or time.monotonic() > end:
                    raise CannotRunError(f"it does not boot ({state})")
            self._guest.hear()
        except (OSError, ValueError) as error:
            raise CannotRunError("QEMU does not answer") from error

    def _channel(self, name: str) -> Channel:
        path = self._folder / f"{name}.socket"
        await_that(lambda: path.exists() or self._process.poll() is not None, "QEMU starts")
        channel = Channel(path)
        self._channels.append(channel)
        return channel

    def _firmware(self) -> list[str]:
        """Return QEMU's options of the firmware, with variables of this machine's own."""
        if not self._secure:
            return ["-machine", "q35"]
        variables = self._folder / "variables.fd"
        if not variables.exists():
            shutil.copyfile(VARIABLES, variables)
        return [
            *("-machine", "q35,smm=on", "-global", "driver=cfi.pflash01,property=secure,value=on"),
            *("-drive", f"if=pflash,format=raw,unit=0,file={SECURE},readonly=on"),
            *("-drive", f"if=pflash,format=raw,unit=1,file={variables}"),
        ]

    def _monitor(self, order: dict[str, object], within: float = PATIENCE) -> dict[str, object]:
        """Give QEMU an order and return its answer. What it tells unasked is left out."""
        answer = self._qmp.ask(order, within)
        while "return" not in answer:
            assert "error" not in answer, answer
            answer = self._qmp.hear(within)
        result = answer["return"]
        return result if isinstance(result, dict) else {}


def _credential(name: str, text: str) -> list[str]:
    """Return QEMU's option that hands a credential to the machine's systemd."""
    packed = base64.b64encode(text.encode()).decode()
    return ["-smbios", f"type=11,value=io.systemd.credential.binary:systemd.{name}={packed}"]


def await_that(holds: Callable[[], bool], what: str, within: float = PATIENCE) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.2)
