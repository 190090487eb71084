"""A kiosk that is stopped as systemd stops it, under its compositor, leaves no page anywhere."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from kiosk.usage.usage_database import UsageDatabase
from kiosk.values.exit_codes import ExitCode
from release.prune import ROOT
from tests.integration.process.running_kiosk import Running, surroundings_of, until
from tests.support.units import KIOSK, unit
from tools.stress.services import program

LATE: Final = 3
"""Seconds in which the printer gives a page back: the compositor would be gone by then."""

SPOOLER: Final = {
    "lp": "cat >/dev/null; touch $HOME/job; echo 'request id is desk-1 (0 file)'",
    "lpstat": 'case "$*" in *not-completed*) ! [ -e $HOME/job ] || echo "desk-1 nobody" ;; '
    '*-p*) echo "printer desk is idle.  enabled since today" ;; esac',
    "cancel": f'case "$*" in "-x desk-1") sleep {LATE}; rm $HOME/job ;; esac',
}
"""A print service whose printer never takes a page: `job` is what waits."""

SETTINGS: Final = '[takeaway]\noffer = ["paper"]\nprinter = "desk"\n'
COMPOSITOR: Final = 'while [ "$1" != -- ]; do shift; done; exec {cage} "$@"'
"""cage without options: where there is no screen at all, cage 0.1 dies of `-m last`."""

AS_NOBODY: Final = (
    ("unshare", "--user", "--map-user=1000", "--map-group=1000") if os.getuid() == 0 else ()
)
"""The compositor refuses to run as root."""

GRAPHICS: Final = """echo '{"driver":"none","renderer":"","by_card":false}'"""


def script(file: Path, text: str) -> None:
    """Write a shell script."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    file.chmod(0o755)


class Service:
    """The kiosk's service, as its unit says, without a screen.

    Args:
        home: the only folder that it may write to.
    """

    def __init__(self, home: Path) -> None:
        self.kiosk = Running({}, home)
        self.job = home / "job"
        libexec = home / "libexec"
        shutil.copytree(ROOT / "release" / "debian" / "libexec", libexec)
        run = f'cd {ROOT} && exec {sys.executable} -m tests.integration.process.printing_kiosk "$@"'
        script(libexec / "program/kiosk", f"case $1 in graphics) {GRAPHICS} ;; *) {run} ;; esac")
        commands = SPOOLER | {"cage": COMPOSITOR.format(cage=program("cage"))}
        for name, text in commands.items():
            script(home / "bin" / name, text)
        settings = home / ".config" / "ketamine-route-kiosk" / "kiosk.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(SETTINGS, "utf-8")
        self.process = subprocess.Popen(
            [*AS_NOBODY, libexec / "session"], env=self._surroundings(home), start_new_session=True
        )

    def await_that(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until something holds, for as long as the service runs."""
        until(lambda: holds() or self.process.poll() is not None, what)
        assert self.process.poll() is None, "the service ended"

    def passes_signals(self) -> bool:
        """Return whether its first process hears a signal to stop by now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
        return bool(int(caught.split()[1], 16) >> signal.SIGTERM - 1 & 1)

    def stop(self) -> int:
        """Stop it as systemd does; return the exit code of its first process."""
        told = unit(KIOSK)["Service"]
        if told.get("KillMode") == "mixed":
            self.process.terminate()
        else:
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            return self.process.wait(int(told["TimeoutStopSec"]))
        finally:
            self.kill()

    def kill(self) -> None:
        """End whatever is left of it."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def _surroundings(self, home: Path) -> dict[str, str]:
        usual = surroundings_of(home, "")
        return usual | {
            "PATH": f"{home / 'bin'}:{usual['PATH']}",
            "QT_QPA_PLATFORM": "wayland",
            "LOGNAME": "kiosk",
            "RUNTIME_DIRECTORY": usual["XDG_RUNTIME_DIR"],
            "WLR_BACKENDS": "headless",
        }


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    """The service, just started."""
    service = Service(tmp_path)
    yield service
    service.kill()


def test_a_kiosk_that_is_stopped_takes_its_page_back_and_counts_its_visit(
    service: Service,
) -> None:
    service.await_that(service.job.exists, "a page is at the printer")
    assert service.stop() == ExitCode.RESTART
    assert not service.job.exists()
    assert service.kiosk.log()[-1]["event"] == "ended"
    counts = UsageDatabase(service.kiosk.state).read()
    assert counts is not None
    assert [count.count for count in counts if count.what == "visit"] == [1]


def test_a_kiosk_that_is_stopped_before_it_draws_ends_at_once_and_well(service: Service) -> None:
    socket = service.kiosk.home / "run" / "wayland-0"
    service.await_that(socket.exists, "the compositor starts")
    service.await_that(service.passes_signals, "the session passes signals on")
    assert service.stop() == ExitCode.RESTART
