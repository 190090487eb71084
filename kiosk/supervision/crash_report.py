"""The trace that a crash leaves behind. Staff are told of it at the next start.

faulthandler writes it: names of functions and files, and line numbers. It holds no values.
"""

import datetime as dt
import faulthandler
import os
import stat
from pathlib import Path
from typing import Final, TextIO

from kiosk.atomic_write import open_anew
from kiosk.schema.diagnostics import Diagnostic

NOW: Final = "crash-trace"
BEFORE: Final = "crash-trace.last"


class CrashReport:
    """The trace of this run, and that of the one before.

    Args:
        folder: the folder for what the kiosk keeps.
    """

    def __init__(self, folder: Path) -> None:
        self._now = folder / NOW
        self._before = folder / BEFORE

    def begin(self, spare: TextIO) -> TextIO:
        """Put the last run's trace aside and return where this run's goes.

        Args:
            spare: where it goes if the folder cannot be written.
        """
        try:
            self._now.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._before.unlink(missing_ok=True)
            if _was_written(self._now):
                self._now.rename(self._before)
            trace: TextIO = os.fdopen(open_anew(self._now), "w", encoding="utf-8")
        except OSError:
            trace = spare
        faulthandler.enable(trace)
        return trace

    def found(self) -> tuple[Diagnostic, ...]:
        """Return what staff should know of the run before, nothing where it ended well."""
        try:
            when = dt.datetime.fromtimestamp(self._before.lstat().st_mtime, dt.UTC).astimezone()
        except OSError:
            return ()
        reason = f"the kiosk broke down on {when:%Y-%m-%d} at {when:%H:%M} and was started again"
        remedy = "If this happens again, hand this file to whoever looks after the kiosk."
        return (Diagnostic(str(self._before), "", reason, remedy),)


def _was_written(file: Path) -> bool:
    """Return whether there is a plain file that holds something."""
    try:
        found = file.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size > 0
