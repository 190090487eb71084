"""The counts on disk: one SQLite table of day, what, which and count.

A file that cannot be added to is set aside under a name that says so and replaced. One that cannot
be written now (a full disk, another program's lock) costs nothing while the kiosk runs: the counts
wait in memory, and are tried again every so often. Reading changes nothing in the file.

The write-ahead log is emptied after every write, so that no two states of the file can be told
apart afterwards, and with them what one visit added. The times of its files say the day alone.

Where the clock cannot be right, counts are kept without a day. They get the first day that can be.
"""

import datetime as dt
import os
import sqlite3
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Final, TypeVar

from kiosk.atomic_write import NotPlainError, hide_time_of_day, open_plain
from kiosk.schema.calendar import can_be
from kiosk.schema.diagnostics import Diagnostic
from kiosk.usage.usage_tables import (
    Key,
    NewerFileError,
    add,
    check,
    migrate,
    rows,
    transaction,
)
from kiosk.values.counts import Count, DayCount

FILE: Final = "usage.sqlite3"
ENDS: Final = ("", "-wal", "-shm")
LARGEST: Final = 64 * 1024 * 1024
"""Bytes of a file, or of its log. A kiosk writes a fraction of it in ten years."""

PATIENCE: Final = 2.0
"""Seconds to wait for another program that holds the file."""

REMEDY: Final = "See that the disk has room and that no other program holds the file."

REMOVE_IT: Final = "Remove it: the kiosk makes a file of its own."
WAIT: Final = "Nothing needs doing: the running kiosk sets it aside and counts on in a new file."
USE_THE_NEWER: Final = "Read them with the newer kiosk. One of this version would set them aside."

Result = TypeVar("Result")


class UsageDatabase:
    """Adds and reads counts. It is not shared between threads.

    Args:
        folder: the folder for what the kiosk keeps, made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self._waiting: dict[dt.date | None, Tally[Key]] = {}
        self._checked = False
        self._set_aside: tuple[Diagnostic, ...] = ()
        self._failed: Diagnostic | None = None
        self._unemptied: Diagnostic | None = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What staff should know: a file set aside, what failed last, a log with the last write."""
        return (*self._set_aside, *filter(None, (self._failed, self._unemptied)))

    def add(self, day: dt.date, counts: Iterable[Count]) -> None:
        """Add to a day, with whatever has waited; to none where the clock cannot be right."""
        tally = self._waiting.setdefault(day if can_be(day) else None, Tally())
        for counted in counts:
            tally[counted.what, counted.which] += counted.by
        self._keep()

    def read(self) -> tuple[DayCount, ...] | None:
        """Return every count on disk, the oldest day first; None where it cannot be read."""
        if not os.path.lexists(self.path):  # which raises nothing, unlike a path's own question
            return ()
        try:
            return self._with_file(self._read)
        except (sqlite3.Error, OSError) as error:
            if not self._waiting:  # else it is known why, and matters more
                self._fail("read", error)
            return None

    def _read(self, database: sqlite3.Connection) -> tuple[DayCount, ...]:
        database.execute("BEGIN")
        try:
            check(database)
            migrate(database)
            return rows(database)
        finally:
            database.rollback()

    def _write(self, database: sqlite3.Connection) -> None:
        if not self._checked:
            check(database)
            self._checked = True
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA secure_delete = ON")
        with transaction(database):
            migrate(database)
            for day, tally in self._waiting.items():
                add(database, day, tally)
        self._waiting.clear()
        self._unemptied = self._empty_log(database)

    def _empty_log(self, database: sqlite3.Connection) -> Diagnostic | None:
        """Empty the log of the writes; return what hindered it, after which it is tried again."""
        try:
            busy, _frames, _moved = database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError as error:
            why = str(error)
        else:
            if not busy:
                return None
            why = "another program reads them"
        reason = f"the log of the counts cannot be emptied now ({why})"
        return Diagnostic(str(self.path), "", reason, REMEDY)

    def _keep(self) -> None:
        """Write what waits to the file, in its place to a new one; note where not even that."""
        try:
            try:
                self._with_file(self._write)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError as error:
                self._put_aside(error)
                self._with_file(self._write)
        except (sqlite3.Error, OSError) as error:
            self._fail("kept", error)

    def _fail(self, done: str, error: Exception) -> None:
        """Note for staff that counts cannot be kept or read; look at the whole file next time."""
        self._checked = False
        match error:
            case NewerFileError():
                remedy = USE_THE_NEWER
            case NotPlainError():
                remedy = REMOVE_IT
            case sqlite3.OperationalError() | OSError():
                remedy = REMEDY
            case _:
                remedy = WAIT
        reason = f"counts cannot be {done} now ({error})"
        self._failed = Diagnostic(str(self.path), "", reason, remedy)

    def _with_file(self, act: Callable[[sqlite3.Connection], Result]) -> Result:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._examine()
        database = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            with closing(database):
                result = act(database)
        except UnicodeDecodeError as error:  # SQLite quotes what it finds in the file
            raise sqlite3.DatabaseError("it holds what is no text") from error
        finally:
            self._hide_time_of_day()
        if not self._waiting:
            self._failed = None
        return result

    def _examine(self) -> None:
        """Look at what SQLite would wait for, or take for a file that may not be written.

        Raises:
            NotPlainError: it is no plain file.
            sqlite3.DatabaseError: no kiosk made it like this.
            OSError: it cannot be read.
        """
        if not os.path.lexists(self.path):
            return
        with open_plain(self.path) as stream:
            versions = stream.read(20)[18:]
        if any(part.exists() and part.stat().st_size > LARGEST for part in self._parts()):
            raise sqlite3.DatabaseError(f"it holds more than {LARGEST:,} bytes")
        if not set(versions) <= {1, 2}:
            raise sqlite3.DatabaseError("it is of an unknown format")

    def look_after(self) -> None:
        """Write what waits, try again what failed, and hide the time of day.

        When a file's entry was last changed nobody can set. Whoever calls this every so often,
        visit or no visit, lets that tell nothing either.
        """
        if self._waiting or self._unemptied is not None or self._failed is not None:
            self._keep()
        else:
            self._hide_time_of_day()

    def _hide_time_of_day(self) -> None:
        """Let the files and their folder tell no time finer than the day."""
        if os.path.lexists(self.path):
            hide_time_of_day(*self._parts(), self.path.parent)

    def _parts(self) -> list[Path]:
        """Return the file and what SQLite may put beside it."""
        return [self.path.with_name(self.path.name + end) for end in ENDS]

    def _put_aside(self, error: sqlite3.DatabaseError) -> None:
        """Give a file that cannot be used another name, with what belongs to it.

        Raises:
            OSError: that is not possible.
        """
        newer = isinstance(error, NewerFileError)
        kind = "newer" if newer else "damaged"
        aside = next(
            place
            for number in count(1)
            if not (place := self.path.with_name(f"usage.{kind}-{number}.sqlite3")).exists()
        )
        for end, part in zip(ENDS, self._parts(), strict=True):
            if part.exists():
                part.rename(aside.with_name(aside.name + end))
        self._checked = False
        what = "are not for this version" if newer else "are damaged"
        reason = f"counts up to now {what} ({error}) and were set aside as {aside.name}"
        remedy = "Nothing needs doing: counting goes on in a new file."
        if newer:
            remedy += " A newer kiosk reads the old one under its old name."
        self._set_aside = (*self._set_aside, Diagnostic(str(self.path), "", reason, remedy))
