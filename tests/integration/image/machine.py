"""A virtual machine with a real screen, of which it takes pictures, and a finger on its glass."""

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import ClassVar, Final, Self

from PySide6.QtGui import QImage

from tests.integration.image.channel import PATIENCE, Channel, await_that
from tests.integration.image.qemu import ACCELERATORS, Hardware

Point = tuple[int, int]
Frame = dict[int, Point | None]
"""Where fingers are, by their numbers; None for one that lifts. The others stay where they are."""

BETWEEN: Final = 0.03
"""Seconds that a finger takes from one place to the next."""

TAP: Final = 0.12
"""Seconds that a finger rests."""


class CannotRunError(Exception):
    """The machine stopped by itself. The message says how."""


class Machine:
    """A machine that runs a disk's system.

    Args:
        disk: the disk's file.
        screen: QEMU's device of the screen, with its options.
        folder: for sockets, the firmware's variables, and what is written to a console there.
        secure: whether it starts as a tablet does, by UEFI with Secure Boot, and not by a BIOS.
        keeps: whether what it writes to the disk stays there.
    """

    accelerators: ClassVar[Sequence[tuple[Sequence[str], int]]] = ACCELERATORS
    """What to try, each with the seconds in which it must have started the machine."""

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
        self._folder, self._secure = folder, secure
        self._hardware = Hardware(disk, screen, folder, secure, keeps)
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
        raise CannotRunError(f"nothing runs the disk: see {self._folder}")

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.wait()
        for channel in self._channels:
            channel.close()

    def add(self, *options: str) -> Self:
        """Give QEMU further options; return the machine."""
        self._hardware = replace(self._hardware, besides=options)
        return self

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
        self.order("screendump", filename=str(file), format="png")
        return QImage(str(file))

    def reset(self) -> None:
        """Press the button that starts it anew, and wait for the test's helper."""
        self.order("system_reset")
        self._guest.hear()

    def order(self, execute: str, **arguments: object) -> dict[str, object]:
        """Give QEMU an order and return its answer."""
        return self._monitor({"execute": execute, "arguments": arguments})

    def plug_touch_screen(self, *, plugged: bool) -> None:
        """Plug the touch screen in, or take it away."""
        self._guest.ask({"plugged": plugged})

    def _start(self, accelerator: Sequence[str]) -> None:
        for old in self._folder.glob("*.socket"):
            old.unlink()
        self._process = subprocess.Popen(
            self._hardware.command(accelerator), stdin=subprocess.DEVNULL
        )
        os.setpriority(os.PRIO_PROCESS, self._process.pid, 5)
        self._channels: list[Channel] = []

    def _accelerators(self) -> Sequence[tuple[Sequence[str], int]]:
        """Return what to try: everything, until something has run a machine of this kind."""
        known = self._fit.get(self._secure)
        return self.accelerators if known is None else ((known, PATIENCE),)

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
        path = self._hardware.socket(name)
        await_that(lambda: path.exists() or self._process.poll() is not None, "QEMU starts")
        channel = Channel(path)
        self._channels.append(channel)
        return channel

    def _monitor(self, order: dict[str, object], within: float = PATIENCE) -> dict[str, object]:
        """Return QEMU's answer. What it tells unasked is left out."""
        answer = self._qmp.ask(order, within)
        while "return" not in answer:
            assert "error" not in answer, answer
            answer = self._qmp.hear(within)
        result = answer["return"]
        return result if isinstance(result, dict) else {}
