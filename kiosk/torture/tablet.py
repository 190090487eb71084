"""The services of a tablet that speaks, started as ordinary processes of our own.

A sound server with a sound card that is none and an ear on it, and the real speech-dispatcher with
espeak-ng. Nothing of the machine's own sound is used or changed.
"""

import array
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest

from kiosk.torture.services import Service, program, service

DISPATCHER = """\
LogLevel 0
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DisableAutoSpawn
"""

RATE = 22050
"""Samples a second that the ear takes."""

LOUD = 1000
"""Of 32767: what is louder than this is no hiss."""


@dataclass(frozen=True)
class Ear:
    """What came out of the tablet.

    Attributes:
        file: the sound, written while it is heard.
        surroundings: the environment in which the tablet is heard.
        voice: speech-dispatcher.
    """

    file: Path
    surroundings: dict[str, str]
    voice: Service

    def seconds(self) -> float:
        """Return for how long something was heard, silence left out."""
        return len(self._loud()) / RATE * STEP

    def loudness(self) -> float:
        """Return how loud it was on the average, silence left out, of 32767."""
        loud = self._loud()
        return sum(loud) / len(loud) if loud else 0.0

    def _loud(self) -> list[int]:
        """Return the peaks of all stretches of `STEP` samples in which something was heard."""
        samples = array.array("h", self.file.read_bytes()[44:])
        peaks = [max(map(abs, samples[at : at + STEP])) for at in range(0, len(samples), STEP)]
        return [peak for peak in peaks if peak > LOUD]


STEP = RATE // 50
"""Samples of a stretch: a fiftieth of a second."""


@contextmanager
def speaking_tablet(folder: Path) -> Iterator[Ear]:
    """Start the services in a folder of their own, and end them."""
    sound, speech = (folder / f"{name}.socket" for name in ("pulse", "speech"))
    (folder / "speechd.conf").write_text(DISPATCHER)
    (folder / "modules").mkdir()
    shutil.copy("/etc/speech-dispatcher/modules/espeak-ng.conf", folder / "modules")
    surroundings = {
        **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{sound}",
        "SPEECHD_ADDRESS": f"unix_socket:{speech}",
        "QT_QPA_PLATFORM": "offscreen",
    }
    heard = folder / "heard.wav"
    listen = f"module-native-protocol-unix auth-anonymous=1 socket={sound}"
    server = (
        *(program("pulseaudio"), "-n", "--daemonize=no", "--exit-idle-time=-1"),
        *("--disable-shm", "-L", "module-null-sink sink_name=none", "-L", listen),
    )
    how = (f"--rate={RATE}", "--channels=1", "--format=s16le", "--file-format=wav")
    ear = (program("parec"), "--device=none.monitor", "--latency-msec=20", *how, str(heard))
    dispatcher = (
        *(program("speech-dispatcher"), "--run-single", "--config-dir", str(folder)),
        *("--communication-method", "unix_socket", "--socket-path", str(speech)),
        *("--pid-file", str(folder / "pid"), "--log-dir", str(folder)),
    )
    with (
        service(server, surroundings, sound),
        service(ear, surroundings),
        service(dispatcher, surroundings, speech) as voice,
    ):
        yield Ear(heard, surroundings, voice)


def comes(holds: Callable[[], bool], patience: int) -> bool:
    """Return whether something holds within so many milliseconds."""
    watch = QElapsedTimer()
    watch.start()
    while not holds():
        if watch.hasExpired(patience):
            return False
        QTest.qWait(20)
    return True
