"""The tables that the counts are kept in: how they are made, added to, read and looked over."""

import datetime as dt
import sqlite3
from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.values.counts import ID, DayCount

MISDATED: Final = "FROM counts WHERE day < '2026-01-01' OR day > '2046-01-01'"
"""What earlier kiosks filed under days that their clocks cannot rightly have said."""

MIGRATIONS: Final = (
    (
        """
        CREATE TABLE counts (
            day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            what TEXT NOT NULL,
            which TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (day, what, which)
        ) STRICT, WITHOUT ROWID
        """,
    ),
    (
        """
        CREATE TABLE undated (
            what TEXT NOT NULL,
            which TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (what, which)
        ) STRICT, WITHOUT ROWID
        """,
        f"INSERT INTO undated SELECT what, which, sum(count) {MISDATED} GROUP BY what, which",
        f"DELETE {MISDATED}",
    ),
)
"""What makes each version of the file out of the one before; the first is an empty file."""

ADD: Final = """
    INSERT INTO counts VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""

ADD_UNDATED: Final = """
    INSERT INTO undated VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""

FILE_UNDATED: Final = """
    INSERT INTO counts SELECT ?, what, which, count FROM undated WHERE true
    ON CONFLICT DO UPDATE SET count = count + excluded.count
"""

MOST: Final = 2**53
"""A count beyond this is damage: no tablet lives to see as many."""

TABLES: Final = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"

Key = tuple[str, str]


class NewerFileError(sqlite3.DatabaseError):
    """A newer kiosk made the file, and nothing is wrong with it."""

    def __init__(self) -> None:
        super().__init__("a newer kiosk made the file")


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Do all of it or nothing."""
    database.execute("BEGIN IMMEDIATE")
    with database:
        yield


def add(database: sqlite3.Connection, day: dt.date | None, tally: Tally[Key]) -> None:
    """Add to a day, which what has none gets too; or to what has none."""
    if day is None:
        database.executemany(ADD_UNDATED, ((*key, by) for key, by in tally.items()))
        return
    name = day.isoformat()
    database.executemany(ADD, ((name, *key, by) for key, by in tally.items()))
    database.execute(FILE_UNDATED, (name,))
    database.execute("DELETE FROM undated")


def rows(database: sqlite3.Connection) -> tuple[DayCount, ...]:
    """Return every count, those without a day first, then the oldest day."""
    dated = database.execute("SELECT day, what, which, count FROM counts ORDER BY 1, 2, 3")
    undated = database.execute("SELECT what, which, count FROM undated ORDER BY 1, 2")
    return (
        *(DayCount(None, *row) for row in undated),
        *(DayCount(dt.date.fromisoformat(day), *row) for day, *row in dated),
    )


def check(database: sqlite3.Connection) -> None:
    """Read the whole file once.

    Raises:
        NewerFileError: a newer kiosk made it.
        sqlite3.DatabaseError: it is damaged, or not of a kiosk's making.
        sqlite3.OperationalError: it cannot be read now.
    """
    database.text_factory = _text
    try:
        _check_tables(database)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # not busy, full or the like
            raise sqlite3.DatabaseError(str(error)) from error
        raise


def _text(data: bytes) -> str:
    """Return a text of the file; what is none would else be an error like that of a busy file."""
    return data.decode("utf-8", "replace")


def _check_tables(database: sqlite3.Connection) -> None:
    (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)
    version = _version(database)
    if version > len(MIGRATIONS):
        raise NewerFileError
    tables = [name for (name,) in database.execute(TABLES)]
    if version < 0 or tables != ["counts", "undated"][:version]:
        raise sqlite3.DatabaseError("the file holds no counts")
    if "counts" in tables:
        _check_rows(database, "SELECT day, what, which, count FROM counts")
    if "undated" in tables:
        _check_rows(database, "SELECT '2026-01-01', what, which, count FROM undated")


def _check_rows(database: sqlite3.Connection, question: str) -> None:
    """Look at each row: one that fits its columns may still be none that a kiosk writes.

    Raises:
        sqlite3.DatabaseError: there is such a row.
    """
    for day, what, which, by in database.execute(question):
        try:
            dt.date.fromisoformat(day)
            counted = ID.match(what) and ID.match(which) and by <= MOST
        except ValueError as error:
            raise sqlite3.DatabaseError(f"{day} is no day") from error
        except TypeError:  # in a table that another program made
            counted = False
        if not counted:
            raise sqlite3.DatabaseError("it counts what no kiosk counts")


def migrate(database: sqlite3.Connection) -> None:
    """Bring the file to this version, within a transaction."""
    done = _version(database)
    for version, changes in enumerate(MIGRATIONS[done:], done + 1):
        for change in changes:
            database.execute(change)
        database.execute(f"PRAGMA user_version = {version}")


def _version(database: sqlite3.Connection) -> int:
    version: int = database.execute("PRAGMA user_version").fetchone()[0]
    return version
