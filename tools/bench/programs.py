"""Measures whole programs from outside: how long they take to draw, and what memory they hold."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from kiosk.supervision.sd_notify import VARIABLE, ServiceSign
from release.prune import ROOT

HERE: Final = Path(__file__).parent
OUT: Final = ROOT / "build" / "bench"
KIOSK: Final = "kiosk"
BARE: Final = "bare window"
PATIENCE: Final = 60.0
"""Seconds that a program has for its first frame."""

STEADY: Final = 3.0
"""Seconds after which a program has come to rest."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program to measure.

    Attributes:
        name: what the table calls it.
        once: the command that draws once and ends.
        stay: the command that draws and stays.
        folder: what it is made of, for its bytes.
        tells: whether it tells, as a service does, that it comes to its end.
    """

    name: str
    once: tuple[str, ...]
    stay: tuple[str, ...]
    folder: Path
    tells: bool = True


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of a program.

    Attributes:
        start: seconds from the start of the process to its word that the first frame is drawn and
            it comes to its end, median. The end of one that gives no word.
        steady: bytes of memory at rest, shared pages counted in part, over all its processes.
        peak: bytes of memory at most, of the largest process.
        disk: bytes of its files.
    """

    start: float
    steady: int
    peak: int
    disk: int


def programs() -> list[Program]:
    """Return the kiosk, the bare window, made now, and the browser where there is one."""
    kiosk = ROOT / "build" / "dist" / "kiosk"
    run = (str(kiosk / "kiosk"), "run")
    bare = _freeze_bare()
    found = [
        Program(KIOSK, (*run, "--quit-after-first-frame"), run, kiosk),
        Program(BARE, (str(bare / "bare"),), (str(bare / "bare"), "stay"), bare),
    ]
    browser = shutil.which("chromium")
    if browser:
        page = (HERE / "page.html").as_uri()
        plain = (browser, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1280,800")
        picture = f"--screenshot={OUT / 'page.png'}"
        # A port makes the headless browser stay.
        stay = (*plain, "--remote-debugging-port=0", page)
        folder = Path("/usr/lib/chromium")
        found.append(Program("Chromium", (*plain, picture, page), stay, folder, tells=False))
    return found


def measure(every: list[Program], runs: int) -> dict[str, Measured]:
    """Measure programs by turns, so that what else the computer does meets all alike."""
    times: dict[str, list[float]] = {program.name: [] for program in every}
    for _run in range(runs):
        for program in every:
            times[program.name].append(_time_once(program))
    return {
        program.name: Measured(median(times[program.name]), *_memory(program), _bytes(program))
        for program in every
    }


def _freeze_bare() -> Path:
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--onedir"),
        *("--name=bare", f"--distpath={OUT}", f"--workpath={OUT / 'work'}", f"--specpath={OUT}"),
        *(f"--paths={ROOT}", f"--add-data={HERE / 'bare.qml'}:.", str(HERE / "bare.py")),
    ]
    subprocess.run(command, check=True)
    return OUT / "bare"


@contextmanager
def _surroundings() -> Iterator[dict[str, str]]:
    """Yield a fresh profile: nothing is cached from one run to the next."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        yield {"QT_QPA_PLATFORM": "offscreen", "HOME": home, "PATH": os.environ["PATH"]}


def _time_once(program: Program) -> float:
    with _surroundings() as environment, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox:
        inbox.bind(str(Path(environment["HOME"], "notify")))
        inbox.settimeout(PATIENCE)
        environment[VARIABLE] = inbox.getsockname()
        start = time.perf_counter()
        process = subprocess.Popen(program.once, env=environment, stderr=subprocess.DEVNULL)
        if program.tells:
            while inbox.recv(len(ServiceSign.STOPPING)) != ServiceSign.STOPPING.encode():
                pass
        else:
            process.wait()
        took = time.perf_counter() - start
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, program.once)
        return took


def _memory(program: Program) -> tuple[int, int]:
    with _surroundings() as environment:
        process = subprocess.Popen(
            program.stay, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(STEADY)
        family = _family(process.pid)
        steady = sum(_of(pid, "smaps_rollup", "Pss:") for pid in family)
        peak = max(_of(pid, "status", "VmHWM:") for pid in family)
        process.terminate()
        process.wait()
    return steady, peak


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    listed = children.read_text().split() if children.exists() else []
    return [pid, *(one for child in listed for one in _family(int(child)))]


def _of(pid: int, file: str, key: str) -> int:
    """Return a number of bytes that the system keeps of a process, 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(key)), 0)


def _bytes(program: Program) -> int:
    files = [path for path in program.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files)
