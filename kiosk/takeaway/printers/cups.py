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

from kiosk.takeaway.handout import Handout
from kiosk.takeaway.handout_pdf import handout_pdf
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress
from kiosk.values.handout_form import PaperOptions, PaperSize

COMMAND_SECONDS: Final = 10
"""How long one command may take: a print service that hangs must not hang the page."""

MEDIA: Final = {PaperSize.LETTER: "na_letter_8.5x11in", PaperSize.A4: "iso_a4_210x297mm"}
"""The sizes by their standard names (PWG 5101.1)."""

JOB_TITLE: Final = "Page"
"""What others who look at the queue may read."""

WANTS_PAPER = re.compile(r"Alerts:.*\bmedia-(empty|needed)")
STOPPED = re.compile(r"printer \S+ disabled since")
GIVEN_UP = re.compile(r"Alerts:.*(cancel|abort)")


class CupsPrinter:
    """A queue of CUPS.

    Args:
        queue: its name.
        paper: what is in it.
    """

    def __init__(self, queue: str, paper: PaperOptions) -> None:
        self._queue = queue
        self._paper = paper

    def send(self, copies: Sequence[Handout]) -> str:
        """Hand the copies over and return the name of the job."""
        self.check()
        options = [f"media={MEDIA[self._paper.size]}", "sides=one-sided"]
        chosen = [part for option in options for part in ("-o", option)]
        page = handout_pdf(copies, self._paper)
        try:
            done = _command("lp", "-d", self._queue, "-t", JOB_TITLE, *chosen, "-", given=page)
        except PrintError as error:
            if isinstance(error.__cause__, TimeoutExpired):
                # CUPS may have it all the same, and only have been too slow to say so.
                self._keep_none()
            raise
        accepted = re.match(r"request id is (\S+)", done.stdout.decode(errors="replace"))
        if done.returncode or accepted is None:
            raise PrintError(PrintProblem.STOPPED)
        return accepted[1]

    def _keep_none(self) -> None:
        try:
            self.sweep()
        except PrintError as error:
            raise PrintError(PrintProblem.KEPT) from error

    def check(self) -> None:
        """Look whether the queue takes pages."""
        if STOPPED.search(self._state()):
            raise PrintError(PrintProblem.STOPPED)

    def progress(self, job: str) -> PrintProgress:
        """Return how far a job has come.

        A job that was given up is told from one that was printed by the history of CUPS alone.
        """
        state = self._state()
        if not self._jobs("not-completed", job):
            if GIVEN_UP.search(self._jobs("completed", job)):
                raise PrintError(PrintProblem.LOST)
            return PrintProgress.DONE
        if STOPPED.search(state):
            raise PrintError(PrintProblem.STOPPED)
        return PrintProgress.WANTS_PAPER if WANTS_PAPER.search(state) else PrintProgress.WAITS

    def take_back(self, job: str) -> None:
        """Give a job up and have CUPS delete its page."""
        _command("cancel", "-x", job)
        if self._jobs("not-completed", job):
            raise PrintError(PrintProblem.KEPT)

    def sweep(self) -> None:
        """Give up every job of this user in the queue."""
        user = getuser()
        _command("cancel", "-x", "-u", user, self._queue)
        if any(entry.split()[1:2] == [user] for entry in self._entries("not-completed")):
            raise PrintError(PrintProblem.KEPT)

    def _state(self) -> str:
        """Return what CUPS says of the queue."""
        done = _command("lpstat", "-l", "-p", self._queue)
        if done.returncode == 0:
            return done.stdout.decode(errors="replace")
        running = _command("lpstat", "-r").stdout.startswith(b"scheduler is running")
        raise PrintError(PrintProblem.NO_PRINTER if running else PrintProblem.NO_SPOOLER)

    def _jobs(self, which: str, job: str) -> str:
        """Return what CUPS says of a job, empty where it is not among those."""
        return next((entry for entry in self._entries(which) if entry.startswith(f"{job} ")), "")

    def _entries(self, which: str) -> list[str]:
        """Return what CUPS says of each job: its name, its user, and more."""
        done = _command("lpstat", "-l", "-W", which, "-o", self._queue)
        if done.returncode:
            raise PrintError(PrintProblem.NO_SPOOLER)
        return re.split(r"\n(?=\S)", done.stdout.decode(errors="replace"))


def _command(name: str, *arguments: str, given: bytes = b"") -> CompletedProcess[bytes]:
    """Run a command of CUPS in plain English, so that its answers can be read."""
    program = shutil.which(name)
    if program is None:
        raise PrintError(PrintProblem.NO_SPOOLER)
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
        raise PrintError(PrintProblem.NO_SPOOLER) from error
