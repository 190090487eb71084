"""A virtual machine with a real screen, of which it takes pictures, and a finger on its glass."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, Self

from PySide6.QtGui import QImage

from tests.integration.image.disk import FOLDER
from tests.integration.package.tablet import program

Point = tuple[int, int]
Frame = dict[int, Point | None]
"""Where fingers are, by their numbers; None for one that lifts. The others stay where they are."""

PATIENCE: Final = 3600
"""Seconds that anything may take. An emulated machine boots in two minutes on a computer that has
nothing else to do, and in twenty on one that has."""

ACCELERATORS: Final = (
    (("-accel", "kvm", "-cpu", "host"), 30),
    (("-accel", "tcg", "-icount", "shift=2", "-cpu", "Nehalem"), PATIENCE),
)
"""From the fastest, with the seconds in which a kernel must have said something: a computer may
offer KVM and still not be able to run a kernel with it. An emulated machine has a clock of its own,
which counts instructions: to what runs in it a busy computer is no slower than an idle one."""

BETWEEN: Final = 0.03
"""Seconds that a finger takes from one place to the next."""

TAP: Final = 0.12
"""Seconds that a finger rests."""


class CannotRunError(Exception):
    """The machine stopped by itself. The message says how."""


class Channel:
    """Lines of JSON to a program and back, over a socket.

    Args:
        path: the socket, which appears once the program listens.
    """

    def __init__(self, path: Path) -> None:
        await_that(path.exists, f"{path} is there")
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._file = self._socket.makefile("rb")

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._socket.close()

    def ask(self, question: object) -> dict[str, object]:
        """Send a line and return the next one that comes."""
        self._socket.sendall(json.dumps(question).encode() + b"\n")
        return self.hear()

    def hear(self, within: float = PATIENCE) -> dict[str, object]:
        """Return the next line.

        Raises:
            TimeoutError: none comes within so many seconds.
        """
        self._socket.settimeout(within)
        answer: dict[str, object] = json.loads(self._file.readline() or b"{}")
        return answer


class Machine:
    """A machine that runs a disk's system. What it writes to the disk is lost with it.

    Args:
        disk: the disk's file.
        screen: QEMU's device of the screen, with its options.
        folder: for sockets and the console's log.
        append: more for the kernel's command line.
        devices: more of QEMU's devices.
    """

    def __init__(
        self,
        disk: Path,
        screen: str,
        folder: Path,
        append: str = "",
        devices: Sequence[str] = (),
    ) -> None:
        self._disk, self._screen, self._folder = disk, screen, folder
        self._append, self._devices = append, devices
        folder.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        for accelerator, first_word in ACCELERATORS:
            self._start(accelerator)
            try:
                self._await_guest(first_word)
            except CannotRunError:
                self.__exit__()
                continue
            return self
        raise CannotRunError(f"no accelerator runs {self._disk}")

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.wait()
        self._guest.close()
        self._qmp.close()

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
        self._process = subprocess.Popen(
            [
                *(program("qemu-system-x86_64"), *accelerator, "-machine", "q35"),
                *("-m", "1536", "-smp", "1", "-nic", "none", "-display", "none"),
                *("-drive", f"file={self._disk},format=raw,if=virtio,snapshot=on"),
                *("-kernel", str(FOLDER / "vmlinuz"), "-initrd", str(FOLDER / "initrd.img")),
                *("-append", f"root=LABEL=root rw console=tty0 console=ttyS0 {self._append}"),
                *("-vga", "none", "-device", self._screen),
                *(word for device in self._devices for word in ("-device", device)),
                *("-qmp", f"unix:{monitor},server=on,wait=off"),
                *("-serial", f"file:{self._folder / 'console.log'}"),
                *(
                    "-device",
                    "virtio-serial",
                    "-device",
                    "virtserialport,chardev=port,name=image-test",
                ),
                *("-chardev", f"socket,id=port,path={port},server=on,wait=off"),
            ],
            stdin=subprocess.DEVNULL,
        )
        os.setpriority(os.PRIO_PROCESS, self._process.pid, 5)
        self._qmp = Channel(monitor)
        self._qmp.hear()
        self._monitor({"execute": "qmp_capabilities"})
        self._guest = Channel(port)

    def _await_guest(self, first_word: int) -> None:
        """Wait for the test's helper in the machine.

        Args:
            first_word: seconds in which the kernel must have said something.

        Raises:
            CannotRunError: the machine does not boot.
        """
        console = self._folder / "console.log"
        try:
            await_that(lambda: console.stat().st_size > 0, "the kernel speaks", first_word)
            self._guest.hear()
        except (AssertionError, TimeoutError, OSError) as error:
            raise CannotRunError(f"the machine does not boot: see {console}") from error

    def _monitor(self, order: dict[str, object]) -> dict[str, object]:
        """Give QEMU an order and return its answer. What it tells unasked is left out."""
        answer = self._qmp.ask(order)
        while "return" not in answer:
            assert "error" not in answer, answer
            answer = self._qmp.hear()
        result = answer["return"]
        return result if isinstance(result, dict) else {}


def await_that(holds: Callable[[], bool], what: str, within: float = PATIENCE) -> None:
    """Wait until something holds; fail if it does not in time."""
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.2)
