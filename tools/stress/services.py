"""The services of a tablet, started as ordinary processes of our own.

A sound server with a sound card that is none and an ear on it, the real speech-dispatcher with
espeak-ng, a message bus and a display. Nothing of the machine's own is used or changed.
"""

import array
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from msgspec import Struct
from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

from kiosk.platform.packages import package_of
from tools.tour.driver import PATIENCE

DISPATCHER: Final = """\
LogLevel 0
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""

SPEAK: Final = """\
#!/bin/sh
exec {service} --config-dir {folder} "$@"
"""

RATE: Final = 22050
"""Samples a second that the ear takes."""

LOUD: Final = 1000
"""Of 32767: what is louder than this is no hiss."""


class Ear(Struct, frozen=True):
    """What came out of the tablet.

    Attributes:
        file: the sound, written while it is heard.
        surroundings: the environment in which the tablet is heard.
        services: the number of each process, by its program's name.
    """

    file: Path
    surroundings: dict[str, str]
    services: dict[str, int]

    def seconds(self) -> float:
        """Return for how long something was heard, silence left out."""
        return len(self._loud()) / RATE * STEP

    def loudness(self) -> float:
        """Return how loud it was on the average, silence left out, of 32767."""
        loud = self._loud()
        return sum(loud) / len(loud) if loud else 0.0

    def taken(self) -> float:
        """Return for how long it was listened, silence counted: time as the sound server has it."""
        return self.file.stat().st_size / 2 / RATE

    def listen(self, seconds: float) -> bool:
        """Listen for so long, however slow the tablet is; return whether that came to an end."""
        end = self.taken() + seconds
        return comes(lambda: self.taken() >= end, PATIENCE)

    def _loud(self) -> list[int]:
        """Return the peaks of all stretches of `STEP` samples in which something was heard."""
        samples = array.array("h", self.file.read_bytes()[44:])
        peaks = [max(map(abs, samples[at : at + STEP])) for at in range(0, len(samples), STEP)]
        return [peak for peak in peaks if peak > LOUD]


STEP: Final = RATE // 50
"""Samples of a stretch: a fiftieth of a second."""


def program(name: str) -> str:
    """Return the path of a program that set-up installs.

    Raises:
        RuntimeError: it is not there.
    """
    path = shutil.which(name)
    if path is None:
        package = package_of(name)
        raise RuntimeError(f"{name} is missing. Install it: sudo apt-get install {package}")
    return path


@contextmanager
def speaking_tablet(folder: Path) -> Iterator[Ear]:
    """Start the sound in a folder of its own, and end it. The kiosk starts the speech service."""
    sound, speak = folder / "pulse.socket", folder / "speech-dispatcher"
    speak.write_text(SPEAK.format(service=program("speech-dispatcher"), folder=folder))
    speak.chmod(0o700)
    (folder / "speechd.conf").write_text(DISPATCHER)
    (folder / "modules").mkdir()
    shutil.copy("/etc/speech-dispatcher/modules/espeak-ng.conf", folder / "modules")
    surroundings = {
        **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{sound}",
        "SPEECHD_CMD": str(speak),
        "QT_QPA_PLATFORM": "offscreen",
    }
    ear = Ear(folder / "heard.wav", surroundings, {})
    with ExitStack() as services:

        def start(*command: str) -> None:
            process = services.enter_context(_running(command, surroundings))
            ear.services[Path(command[0]).name] = process.pid

        listen = f"module-native-protocol-unix auth-anonymous=1 socket={sound}"
        start(
            *(program("pulseaudio"), "-n", "--daemonize=no", "--exit-idle-time=-1"),
            *("--disable-shm", "-L", "module-null-sink sink_name=none", "-L", listen),
        )
        _wait_for(sound)
        how = (f"--rate={RATE}", "--channels=1", "--format=s16le", "--file-format=wav")
        start(program("parec"), "--device=none.monitor", "--latency-msec=20", *how, str(ear.file))
        _wait_for(ear.file)
        yield ear


def services_of(voice: int) -> dict[str, int]:
    """Return the number of each process that a voice has started to speak, by its name."""
    (keeper,) = (Path("/proc") / f"{voice}/task/{voice}/children").read_text("ascii").split()
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.getsid(int(process.name)) == int(keeper):
                found[(process / "comm").read_text("utf-8").strip()] = int(process.name)
    return found


@contextmanager
def message_bus(folder: Path) -> Iterator[tuple[str, int]]:
    """Start a session bus; give its address and the number of its process."""
    socket = folder / "bus.socket"
    address = f"unix:path={socket}"
    command = (program("dbus-daemon"), "--session", "--nofork", f"--address={address}")
    with _running(command, {"PATH": os.environ["PATH"]}) as process:
        _wait_for(socket)
        yield address, process.pid


@contextmanager
def display(width: int, height: int, *options: str) -> Iterator[str]:
    """Start a display without a screen, with more options of its server; give its name.

    It does not start afresh when the last program leaves: one that just looked would throw out the
    kiosk, which connects at that moment.
    """
    reading, writing = os.pipe()
    shape = ("-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset")
    with subprocess.Popen(
        [program("Xvfb"), "-displayfd", str(writing), *shape, *options],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as numbers:
            name = f":{numbers.readline().strip()}"
        try:
            yield name
        finally:
            end(server)


@contextmanager
def _running(
    command: tuple[str, ...], surroundings: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    nothing = subprocess.DEVNULL
    process = subprocess.Popen(command, env=surroundings, stdout=nothing, stderr=nothing)
    try:
        yield process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process, by force where it does not hear."""
    process.terminate()
    try:
        process.wait(PATIENCE / 1000)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_for(file: Path) -> None:
    if not comes(file.exists, PATIENCE):
        raise RuntimeError(f"{file.stem} does not start")


def comes(holds: Callable[[], bool], patience: int) -> bool:
    """Return whether something holds within so many milliseconds."""
    watch = QElapsedTimer()
    watch.start()
    while not holds():
        if watch.hasExpired(patience):
            return False
        QTest.qWait(20)
    return True
