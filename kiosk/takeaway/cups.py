"""Prints through CUPS by its own commands: `lp`, `lpstat` and `cancel` (Debian's cups-client).

The page goes to `lp` through a pipe, so this program writes no file. What CUPS keeps is the
system's to set: see docs/takeaway.md.
"""

import os
import re
import shutil
from collections.abc import Sequence
from getpass import getuser
from subprocess import CompletedProcess, TimeoutExpired, run
from typing import Final

from kiosk.takeaway.paper import Paper, pdf
from kiosk.takeaway.printer import PrintError, Progress, Trouble
from kiosk.takeaway.sheet import Sheet
from kiosk.values.plan import PaperSize

COMMAND_SECONDS: Final = 10
"""How long one command may take: a print service that hangs must not hang the page."""

MEDIA: Final = {
    PaperSize.LETTER: "na_letter_8.5x11in",
    PaperSize.A4: "iso_a4_210x297mm",
}
"""The sizes by their standard names (PWG 5101.1)."""

JOB_TITLE: Final = "Page"
"""What others who look at the queue may read."""

WANTS_PAPER = re.compile(r"Alerts:.*\bmedia-(empty|needed)")
STOPPED = re.compile(r"printer \S+ disabled since")
GIVEN_UP = re.compile(r"Alerts:.*(cancel|abort)")


class Cups:
    """A queue of CUPS.

    Args:
        queue: its name.
        paper: what is in it.
    """

    def __init__(self, queue: str, paper: Paper) -> None:
        self._queue = queue
        self._paper = paper

    def send(self, copies: Sequence[Sheet]) -> str:
        """Hand the copies over and return the name of the job."""
        if STOPPED.search(self._state()):
            raise PrintError(Trouble.STOPPED)
        options = [f"media={MEDIA[self._paper.size]}", "sides=one-sided"]
        chosen = [part for option in options for part in ("-o", option)]
        page = pdf(copies, self._paper)
        done = _command("lp", "-d", self._queue, "-t", JOB_TITLE, *chosen, "-", given=page)
        accepted = re.match(r"request id is (\S+)", done.stdout.decode(errors="replace"))
        if done.returncode or accepted is None:
            raise PrintError(Trouble.STOPPED)
        return accepted[1]

    def progress(self, job: str) -> Progress:
        """Return how far a job has come.

        A job that was given up is told from one that was printed by the history of CUPS alone.
        """
        state = self._state()
        if not self._jobs("not-completed", job):
            if GIVEN_UP.search(self._jobs("completed", job)):
                raise PrintError(Trouble.LOST)
            return Progress.DONE
        if STOPPED.search(state):
            raise PrintError(Trouble.STOPPED)
        return Progress.WANTS_PAPER if WANTS_PAPER.search(state) else Progress.WAITS

    def take_back(self, job: str) -> None:
        """Give a job up and have CUPS delete its page."""
        _command("cancel", "-x", job)

    def sweep(self) -> None:
        """Give up every job of this user in the queue."""
        _command("cancel", "-x", "-u", getuser(), self._queue)

    def _state(self) -> str:
        """Return what CUPS says of the queue."""
        done = _command("lpstat", "-l", "-p", self._queue)
        if done.returncode == 0:
            return done.stdout.decode(errors="replace")
        running = _command("lpstat", "-r").stdout.startswith(b"scheduler is running")
        raise PrintError(Trouble.NO_PRINTER if running else Trouble.NO_SPOOLER)

    def _jobs(self, which: str, job: str) -> str:
        """Return what CUPS says of a job, empty where it is not among those."""
        done = _command("lpstat", "-l", "-W", which, "-o", self._queue)
        if done.returncode:
            raise PrintError(Trouble.NO_SPOOLER)
        entries = re.split(r"\n(?=\S)", done.stdout.decode(errors="replace"))
        return next((entry for entry in entries if entry.startswith(f"{job} ")), "")


def _command(name: str, *arguments: str, given: bytes = b"") -> CompletedProcess[bytes]:
    """Run a command of CUPS in plain English, so that its answers can be read."""
    program = shutil.which(name)
    if program is None:
        raise PrintError(Trouble.NO_SPOOLER)
    surroundings = os.environ | {"LC_ALL": "C"}
    try:
        return run(
            [program, *arguments],
            input=given,
            capture_output=True,
            env=surroundings,
            timeout=COMMAND_SECONDS,
            check=False,
        )
    except (TimeoutExpired, OSError) as error:
        raise PrintError(Trouble.NO_SPOOLER) from error
