"""Starts the services of a tablet as child processes.

A PulseAudio server with a null sink whose sound is recorded, the real speech-dispatcher with
espeak-ng, a session bus and a virtual display. The machine's own services are not touched.
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
"""Samples per second of the recording."""

LOUD: Final = 1000
"""The peak, of 32767, above which a sample counts as sound rather than noise."""


class Ear(Struct, frozen=True):
    """Records what the tablet plays.

    Attributes:
        file: the WAV file, growing while sound is recorded.
        surroundings: the environment variables that make a program play into this recording.
        services: the process id of each service, by program name.
    """

    file: Path
    surroundings: dict[str, str]
    services: dict[str, int]

    def seconds(self) -> float:
        """Return the seconds of sound so far, without silence."""
        return len(self._loud()) / RATE * STEP

    def loudness(self) -> float:
        """Return the mean peak of the sound, of 32767, without silence."""
        loud = self._loud()
        return sum(loud) / len(loud) if loud else 0.0

    def taken(self) -> float:
        """Return the seconds recorded, with silence: elapsed time by the sound server's clock."""
        return self.file.stat().st_size / 2 / RATE

    def listen(self, seconds: float) -> bool:
        """Wait until this many more seconds are recorded; return False if that takes too long."""
        end = self.taken() + seconds
        return comes(lambda: self.taken() >= end, PATIENCE)

    def _loud(self) -> list[int]:
        """Return the peak of each block of `STEP` samples that contains sound."""
        samples = array.array("h", self.file.read_bytes()[44:])
        peaks = [max(map(abs, samples[at : at + STEP])) for at in range(0, len(samples), STEP)]
        return [peak for peak in peaks if peak > LOUD]


STEP: Final = RATE // 50
"""Samples in a block: a fiftieth of a second."""


def program(name: str) -> str:
    """Return the path of a program that set-up installs.

    Raises:
        RuntimeError: it is not installed.
    """
    path = shutil.which(name)
    if path is None:
        package = package_of(name)
        raise RuntimeError(f"{name} is missing. Install it: sudo apt-get install {package}")
    return path


@contextmanager
def speaking_tablet(folder: Path) -> Iterator[Ear]:
    """Run a sound server and a recorder in a folder. The kiosk itself starts speech-dispatcher."""
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
    """Return the process ids, by name, of what a voice process has started in order to speak."""
    (keeper,) = (Path("/proc") / f"{voice}/task/{voice}/children").read_text("ascii").split()
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.getsid(int(process.name)) == int(keeper):
                found[(process / "comm").read_text("utf-8").strip()] = int(process.name)
    return found


@contextmanager
def message_bus(folder: Path) -> Iterator[tuple[str, int]]:
    """Run a session bus; yield its address and process id."""
    socket = folder / "bus.socket"
    address = f"unix:path={socket}"
    command = (program("dbus-daemon"), "--session", "--nofork", f"--address={address}")
    with _running(command, {"PATH": os.environ["PATH"]}) as process:
        _wait_for(socket)
        yield address, process.pid


@contextmanager
def display(width: int, height: int, *options: str) -> Iterator[str]:
    """Run a virtual X display, with extra options for Xvfb; yield its name.

    `-noreset` keeps it from resetting when the last client disconnects: a short-lived client would
    otherwise cut off the kiosk while it connects.
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
    """Terminate a process; kill it if it does not exit in time."""
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
    """Wait for a condition; return False if it does not hold within `patience` milliseconds."""
    watch = QElapsedTimer()
    watch.start()
    while not holds():
        if watch.hasExpired(patience):
            return False
        QTest.qWait(20)
    return True
