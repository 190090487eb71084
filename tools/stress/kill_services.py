"""Kills the services that the kiosk depends on while it reads a visit aloud.

The kiosk's voice process, the message bus and the real speech-dispatcher each get SIGKILL during
speech. Before that, visits are ended mid-sentence and the recorded sound must stop.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from kiosk.sound.hangup import open_sockets
from kiosk.startup import load_startup_config
from kiosk.visit import events
from kiosk.visit.visit import Screen
from tools.stress.harness import Harness, application, harness
from tools.stress.report import StressReport
from tools.stress.services import Ear, comes, display, message_bus, services_of, speaking_tablet
from tools.tour.driver import PATIENCE

ECHO: Final = 1.0
"""Seconds of recording after a stop in which sound still in the audio buffers may play."""

SILENT: Final = 2.0
"""Seconds of recording after that which must be silent."""

RESETS: Final = 12
SHORT: Final = 2

OWN_VOICE: Final = "the kiosk's own voice"
BUS: Final = "the message bus"
SPEECH: Final = "speech-dispatcher"
SERVICE: Final = SPEECH[:15]
"""The process name as the kernel reports it: the first 15 characters."""

ORDER: Final = (OWN_VOICE, BUS, SPEECH)
"""What is killed, in this order. Killing speech-dispatcher ends the voice, and both restart."""


def run(seed: int, short: bool) -> StressReport:
    """Run the test in a child process that has its own services."""
    report = StressReport(
        "The voice process, the message bus and speech-dispatcher killed while reading aloud"
    )
    with tempfile.TemporaryDirectory() as name, ExitStack() as services:
        folder = Path(name)
        ear = services.enter_context(speaking_tablet(folder))
        bus, pid = services.enter_context(message_bus(folder))
        surroundings = {
            **os.environ,
            **ear.surroundings,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "DISPLAY": services.enter_context(display(1280, 800)),
            "QT_QPA_PLATFORM": "xcb",
        }
        (folder / "pids.json").write_text(json.dumps({**ear.services, BUS: pid}), "utf-8")
        command = [sys.executable, "-m", "tools.stress", "--beside", name, "--seed", str(seed)]
        command += ["--short"] if short else []
        done = subprocess.run(
            command, env=surroundings, capture_output=True, text=True, check=False
        )
    report.figures = dict(line.split(": ", 1) for line in done.stdout.splitlines())
    complaints = done.stderr.splitlines()
    report.expect(done.returncode == 0 or complaints, f"it ended with code {done.returncode}")
    report.broken += complaints
    report.expect(len(report.figures) == len(ORDER) + 1, "not every trial finished")
    return report


def run_beside(folder: Path, short: bool) -> int:
    """Run every trial; print each outcome to stdout and each problem to stderr."""
    qt = application()
    pids: dict[str, int] = json.loads((folder / "pids.json").read_bytes())
    resets = SHORT if short else RESETS
    with harness(replace(load_startup_config(None, None), state=folder / "state")) as one:
        ear = Ear(folder / "heard.wav", {}, {})
        for sentence in _fall_silent(one, ear, resets):
            print(f"resets: {sentence}", file=sys.stderr)
        if folder / "bus.socket" not in _peers():
            print("the kiosk is not connected to the message bus", file=sys.stderr)
        for name in ORDER:
            for sentence in _kill(one, ear, name, pids):
                print(f"{name}: {sentence}", file=sys.stderr)
        for complaint in one.complaints:
            print(complaint, file=sys.stderr)
    qt.processEvents()
    return 0


def _fall_silent(one: Harness, ear: Ear, resets: int) -> Iterator[str]:
    """Start over during speech, `resets` times; yield what went wrong."""
    store, silent = one.kiosk.store, 0
    for _reset in range(resets):
        before = ear.seconds()
        one.send(events.Begin(store.plan.languages[0]), events.SetReading(on=True))
        if not comes(partial(_louder, ear, before), PATIENCE):
            yield "no sound was recorded before the reset"
        if not one.reset() or one.kiosk.read_aloud.is_speaking:
            yield "one reset did not lead back"
        ear.listen(ECHO)
        after = ear.seconds()
        silent += ear.listen(SILENT) and ear.seconds() == after
    if silent < resets:
        yield f"something was heard after {resets - silent} resets"
    print(f"resets during speech: {silent} of {resets} silent")


def _louder(ear: Ear, before: float) -> bool:
    """Return whether more sound was recorded than `before`, in seconds."""
    return ear.seconds() > before


def _kill(one: Harness, ear: Ear, name: str, pids: dict[str, int]) -> Iterator[str]:
    """Kill a service during speech; yield what went wrong."""
    store, read_aloud = one.kiosk.store, one.kiosk.read_aloud
    one.send(events.Begin(store.plan.languages[0]), events.SetReading(on=True))
    if not comes(lambda: read_aloud.is_speaking, PATIENCE):
        yield f"nothing was spoken before the kill: {read_aloud.property('silence')}"
    os.kill(_pid(name, pids), signal.SIGKILL)
    killed = time.monotonic()
    one.send(events.Compare())
    one.take_quiz()
    one.send(events.UseHeadphones(), events.NextQuestion())
    if store.visit.screen is not Screen.QUIZ or store.visit.question != 1:
        yield f"the visit got to {store.visit.screen}, question {store.visit.question}"
    if name == SPEECH:
        if not comes(lambda: read_aloud.property("silence") == "no_engine", PATIENCE):
            yield "the screen does not say that nothing can be read aloud"
        one.send(events.Back())
    if not comes(lambda: read_aloud.is_speaking, PATIENCE):
        yield f"it does not speak again: {read_aloud.property('silence')}"
    after = f"{time.monotonic() - killed:.2f} s"
    ear.listen(ECHO)
    if not comes(partial(_louder, ear, ear.seconds()), PATIENCE):
        yield "no sound was recorded after the kill"
    if not one.reset():
        yield "one reset did not lead back"
    if read_aloud.is_speaking or read_aloud.property("shown"):
        yield "it kept speaking after the visit"
    print(f"{name} killed: usable, and speaks again after {after}")


def _peers() -> set[Path]:
    """Return the paths of the Unix sockets that this process is connected to."""
    found = set()
    for handle in open_sockets():
        with socket.socket(fileno=os.dup(handle)) as line:
            try:
                found.add(line.getpeername())
            except OSError:
                continue
    return {Path(name) for name in found if isinstance(name, str) and name}


def _pid(name: str, pids: dict[str, int]) -> int:
    """Return the process id of a service. speech-dispatcher is a child of the voice process."""
    if name == BUS:
        return pids[name]
    return _own_voice() if name == OWN_VOICE else services_of(_own_voice())[SERVICE]


def _own_voice() -> int:
    """Return the process id of the voice process of this kiosk."""
    me = os.getpid()
    children = Path(f"/proc/{me}/task/{me}/children").read_text("ascii").split()
    (pid,) = (int(one) for one in children if _speaks(Path("/proc") / one / "cmdline"))
    return pid


def _speaks(command: Path) -> bool:
    return command.read_bytes().endswith(b"\0speak\0")
