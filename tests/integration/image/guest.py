"""What a test has inside the machine: a touch screen, and somebody who gives commands as root.

It runs in the machine, with nothing but Python's own core: the kiosk's package brings no Python.
It answers each line of JSON on a port of the machine with another.
"""

import fcntl
import json
import os
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, BinaryIO

Point = tuple[int, int]

PORT = Path("/dev/virtio-ports/image-test")
WIDTH, HEIGHT = int(sys.argv[1]), int(sys.argv[2])

# From the kernel's linux/input-event-codes.h and linux/uinput.h.
EV_SYN, EV_KEY, EV_ABS = 0, 1, 3
BTN_TOUCH = 0x14A
ABS_X, ABS_Y, ABS_MT_SLOT, ABS_MT_X, ABS_MT_Y, ABS_MT_TRACKING_ID = 0, 1, 0x2F, 0x35, 0x36, 0x39
PROP_DIRECT = 1
UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_ABSBIT, UI_SET_PROPBIT = (
    0x40045564,
    0x40045565,
    0x40045567,
    0x4004556E,
)
UI_DEV_SETUP, UI_ABS_SETUP, UI_DEV_CREATE = 0x405C5503, 0x401C5504, 0x5501
FINGERS = 10


class TouchScreen:
    """A touch screen of ten fingers, as large as the picture."""

    def __init__(self) -> None:
        self._device = os.open("/dev/uinput", os.O_WRONLY)
        self._down: dict[int, Point] = {}
        self._number = 0
        for kind in (EV_KEY, EV_ABS):
            fcntl.ioctl(self._device, UI_SET_EVBIT, kind)
        fcntl.ioctl(self._device, UI_SET_KEYBIT, BTN_TOUCH)
        fcntl.ioctl(self._device, UI_SET_PROPBIT, PROP_DIRECT)
        axes = {ABS_X: WIDTH, ABS_Y: HEIGHT, ABS_MT_X: WIDTH, ABS_MT_Y: HEIGHT}
        for axis, size in (axes | {ABS_MT_SLOT: FINGERS, ABS_MT_TRACKING_ID: 1 << 16}).items():
            fcntl.ioctl(self._device, UI_SET_ABSBIT, axis)
            setup = struct.pack("H2x6i", axis, 0, 0, size - 1, 0, 0, 4 if axis in axes else 0)
            fcntl.ioctl(self._device, UI_ABS_SETUP, setup)
        name = b"Touch screen of the image test"
        fcntl.ioctl(self._device, UI_DEV_SETUP, struct.pack("4H80sI", 3, 1, 1, 1, name, 0))
        fcntl.ioctl(self._device, UI_DEV_CREATE)

    def frame(self, points: list[tuple[int, Point | None]]) -> None:
        """Report where fingers are, in one go: their numbers and places, no place where lifted."""
        events: list[tuple[int, int, int]] = []
        for finger, place in points:
            events.append((EV_ABS, ABS_MT_SLOT, finger))
            if place is None:
                events.append((EV_ABS, ABS_MT_TRACKING_ID, -1))
                self._down.pop(finger, None)
                continue
            if finger not in self._down:
                self._number += 1
                events.append((EV_ABS, ABS_MT_TRACKING_ID, self._number))
            self._down[finger] = place
            events += [(EV_ABS, ABS_MT_X, place[0]), (EV_ABS, ABS_MT_Y, place[1])]
        events.append((EV_KEY, BTN_TOUCH, int(bool(self._down))))
        for place in list(self._down.values())[:1]:
            events += [(EV_ABS, ABS_X, place[0]), (EV_ABS, ABS_Y, place[1])]
        events.append((EV_SYN, 0, 0))
        os.write(self._device, b"".join(struct.pack("qqHHi", 0, 0, *one) for one in events))

    def unplug(self) -> None:
        """Take it away, as the kernel sees it."""
        os.close(self._device)


class Glass:
    """The touch screen that is plugged in."""

    def __init__(self) -> None:
        self.screen = TouchScreen()

    def plug(self, *, plugged: bool) -> None:
        """Plug a new one in, or take the one away that is there."""
        if plugged:
            self.screen = TouchScreen()
        else:
            self.screen.unplug()


def obey(order: dict[str, Any], glass: Glass) -> dict[str, object]:
    """Do what a line asks for and return the answer."""
    if "frames" in order:
        for points in order["frames"]:
            if points:  # else it is only waited, perhaps for want of a screen
                glass.screen.frame(points)
            time.sleep(order["pause"])  # as long as a finger takes from one place to the next
        return {}
    if "plugged" in order:
        glass.plug(plugged=order["plugged"])
        return {}
    done = subprocess.run(
        order["command"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return {"code": done.returncode, "out": done.stdout, "err": done.stderr}


def keep_busy() -> None:
    """Give an emulated processor something to do whenever it has nothing else.

    Its clock counts instructions, and while it idles the time of the real one: were QEMU
    stopped for half a minute, the kiosk would be found hanging.
    """
    asked = ["systemd-detect-virt"]  # of the machine that this runs in
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    if found.strip() == "qemu" and os.fork() == 0:
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        while True:
            pass


def say(answer: dict[str, object], port: BinaryIO) -> None:
    """Send a line. The kernel takes no more than 32 KiB at once."""
    line = json.dumps(answer).encode() + b"\n"
    while line:
        line = line[port.write(line) :]


def main() -> None:
    """Answer for as long as the machine runs."""
    keep_busy()
    glass = Glass()
    with PORT.open("r+b", buffering=0) as port:
        say({}, port)
        waiting = b""
        while True:
            waiting += port.read(65536)
            while b"\n" in waiting:
                line, _, waiting = waiting.partition(b"\n")
                say(obey(json.loads(line), glass), port)


if __name__ == "__main__":
    main()
