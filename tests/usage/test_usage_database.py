"""Counts survive disk problems, and nothing but counts is stored."""

import datetime as dt
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk import RELEASED
from kiosk.usage import usage_database as book_module
from kiosk.usage.usage_database import FILE, UsageDatabase
from kiosk.usage.usage_tables import MIGRATIONS
from kiosk.values.counts import Count, CountedThing, DayCount
from tests.support.systems import UNIX_ALONE

MONDAY = dt.date(2027, 1, 4)
TUESDAY = dt.date(2027, 1, 5)
VISIT = Count(CountedThing.VISIT)

WRONG_DAYS = (
    dt.date(1970, 1, 1),
    dt.date.fromisoformat(RELEASED) - dt.timedelta(days=1),
    dt.date(2106, 2, 7),
    dt.date.max,
)
"""Dates of a wrong clock: never set, set back, overflowed, set to its maximum."""


@pytest.fixture
def usage_database(tmp_path: Path) -> UsageDatabase:
    return UsageDatabase(tmp_path / "state")


def ask(usage_database: UsageDatabase, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(usage_database.path)) as database:
        return database.execute(question).fetchall()


def test_counts_add_up_by_day_what_and_which(usage_database: UsageDatabase) -> None:
    usage_database.add(TUESDAY, [VISIT])
    usage_database.add(
        MONDAY, [VISIT, Count(CountedThing.PANEL, "safety"), Count(CountedThing.MINUTES, by=7)]
    )
    usage_database.add(MONDAY, [VISIT, Count(CountedThing.MINUTES, by=2)])
    assert usage_database.read() == (
        DayCount(MONDAY, "minutes", "", 9),
        DayCount(MONDAY, "panel", "safety", 1),
        DayCount(MONDAY, "visit", "", 2),
        DayCount(TUESDAY, "visit", "", 1),
    )
    assert usage_database.diagnostics == ()


def test_counts_outlive_the_program(usage_database: UsageDatabase) -> None:
    usage_database.add(MONDAY, [VISIT])
    assert UsageDatabase(usage_database.path.parent).read() == (DayCount(MONDAY, "visit", "", 1),)


def test_where_nothing_was_counted_no_file_is_made(usage_database: UsageDatabase) -> None:
    assert usage_database.read() == ()
    assert not usage_database.path.parent.exists()


def test_the_file_holds_days_and_counts_and_nothing_else(usage_database: UsageDatabase) -> None:
    usage_database.add(MONDAY, [VISIT])
    tables = ask(usage_database, "SELECT name FROM sqlite_master WHERE type = 'table'")
    assert tables == [("counts",), ("undated",)]
    columns = [row[1] for row in ask(usage_database, "PRAGMA table_info(counts)")]
    assert columns == ["day", "what", "which", "count"]


def test_a_time_finer_than_the_day_cannot_be_kept(usage_database: UsageDatabase) -> None:
    usage_database.add(MONDAY, [VISIT])
    with (
        pytest.raises(sqlite3.IntegrityError),
        closing(sqlite3.connect(usage_database.path)) as database,
    ):
        database.execute("INSERT INTO counts VALUES ('2027-01-04T10:32', 'visit', '', 1)")


def test_the_log_of_the_last_writes_is_emptied(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    class Watched(sqlite3.Connection):
        def close(self) -> None:
            seen.append(usage_database.path.with_name(f"{FILE}-wal").stat().st_size)
            super().close()

    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda path, **more: connect(path, factory=Watched, **more)
    )
    usage_database.add(MONDAY, [VISIT])
    usage_database.add(MONDAY, [VISIT])
    assert seen == [0, 0]


def test_every_write_is_seen_through_to_the_disk(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Watched(sqlite3.Connection):
        def close(self) -> None:
            said.append(self.execute("PRAGMA journal_mode").fetchone()[0])
            said.append(self.execute("PRAGMA synchronous").fetchone()[0])
            super().close()

    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda path, **more: connect(path, factory=Watched, **more)
    )
    usage_database.add(MONDAY, [VISIT])
    assert said == ["wal", 2]


@pytest.mark.parametrize("damage", [b"this is no database, and long enough to be read as one" * 40])
def test_a_damaged_file_is_set_aside_named_and_replaced(
    usage_database: UsageDatabase, damage: bytes
) -> None:
    usage_database.path.parent.mkdir()
    usage_database.path.write_bytes(damage)
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 1),)
    (diagnostic,) = usage_database.diagnostics
    assert "were set aside as usage.damaged-1.sqlite3" in diagnostic.reason
    assert usage_database.path.with_name("usage.damaged-1.sqlite3").read_bytes() == damage


def test_a_file_that_is_damaged_while_the_kiosk_runs_is_set_aside_too(
    usage_database: UsageDatabase,
) -> None:
    usage_database.add(MONDAY, [VISIT])
    data = bytearray(usage_database.path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    usage_database.path.write_bytes(data)
    usage_database.add(MONDAY, [VISIT, VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)
    assert len(usage_database.diagnostics) == 1


def test_a_file_that_reads_but_does_not_hold_together_is_set_aside(
    usage_database: UsageDatabase,
) -> None:
    usage_database.add(MONDAY, [VISIT])
    data = bytearray(usage_database.path.read_bytes())
    data[4096 + 3 : 4096 + 5] = b"\x00\x09"
    usage_database.path.write_bytes(data)
    again = UsageDatabase(usage_database.path.parent)
    again.add(TUESDAY, [VISIT])
    assert again.read() == (DayCount(TUESDAY, "visit", "", 1),)
    assert len(again.diagnostics) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (f"PRAGMA user_version = {len(MIGRATIONS) + 1}", "a newer kiosk made the file"),
        ("DROP TABLE counts", "the file holds no counts"),
    ],
)
def test_a_file_of_another_making_is_set_aside(
    usage_database: UsageDatabase, change: str, why: str
) -> None:
    usage_database.add(MONDAY, [VISIT])
    ask(usage_database, change)
    again = UsageDatabase(usage_database.path.parent)
    again.add(TUESDAY, [VISIT])
    assert again.read() == (DayCount(TUESDAY, "visit", "", 1),)
    assert why in again.diagnostics[0].reason


@pytest.mark.parametrize("end", ["", "-wal"])
def test_a_file_of_an_absurd_size_is_set_aside_and_not_read(
    usage_database: UsageDatabase, end: str
) -> None:
    usage_database.add(MONDAY, [VISIT])
    with usage_database.path.with_name(usage_database.path.name + end).open("ab") as file:
        file.truncate(10 * 1024**3)
    usage_database.add(MONDAY, [VISIT])
    assert [day.count for day in usage_database.read() or ()] == [1]
    (diagnostic,) = usage_database.diagnostics
    assert "it holds more than" in diagnostic.reason
    assert "set aside as usage.damaged-1.sqlite3" in diagnostic.reason


def test_every_damaged_file_is_kept_under_a_name_of_its_own(usage_database: UsageDatabase) -> None:
    for _time in range(2):
        usage_database.add(MONDAY, [VISIT])
        usage_database.path.write_bytes(b"damaged" * 1000)
    usage_database.add(MONDAY, [VISIT])
    names = {file.name for file in usage_database.path.parent.iterdir()}
    assert {"usage.damaged-1.sqlite3", "usage.damaged-2.sqlite3"} <= names


def test_an_empty_file_becomes_a_book(usage_database: UsageDatabase) -> None:
    usage_database.path.parent.mkdir()
    usage_database.path.touch()
    usage_database.add(MONDAY, [VISIT])
    assert ask(usage_database, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_counts_wait_for_a_locked_file(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_module, "PATIENCE", 0)
    usage_database.add(MONDAY, [VISIT])
    with closing(sqlite3.connect(usage_database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        usage_database.add(MONDAY, [VISIT, Count(CountedThing.PANEL, "safety")])
        (diagnostic,) = usage_database.diagnostics
        assert "counts cannot be kept now (database is locked)" in diagnostic.reason
        assert usage_database.read() == (DayCount(MONDAY, "visit", "", 1),)
        other.execute("ROLLBACK")
    usage_database.add(TUESDAY, [VISIT])
    assert usage_database.diagnostics == ()
    assert usage_database.read() == (
        DayCount(MONDAY, "panel", "safety", 1),
        DayCount(MONDAY, "visit", "", 2),
        DayCount(TUESDAY, "visit", "", 1),
    )


def test_counts_wait_for_room_on_the_disk(usage_database: UsageDatabase) -> None:
    usage_database.path.parent.write_text("in the way", "utf-8")
    usage_database.add(MONDAY, [VISIT])
    assert "counts cannot be kept now" in usage_database.diagnostics[0].reason
    usage_database.path.parent.unlink()
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)
    assert usage_database.diagnostics == ()


def test_counts_that_waited_are_tried_again_without_another_visit(
    usage_database: UsageDatabase,
) -> None:
    usage_database.path.parent.write_text("in the way", "utf-8")
    usage_database.add(MONDAY, [VISIT])
    usage_database.look_after()
    assert "counts cannot be kept now" in usage_database.diagnostics[0].reason
    usage_database.path.parent.unlink()
    usage_database.read()
    assert usage_database.diagnostics, "they still wait"
    usage_database.look_after()
    again = UsageDatabase(usage_database.path.parent)
    assert again.read() == (DayCount(MONDAY, "visit", "", 1),)
    assert usage_database.diagnostics == ()


def test_a_log_that_another_program_reads_is_emptied_once_it_is_done(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_module, "PATIENCE", 0)
    usage_database.add(MONDAY, [VISIT])
    with closing(sqlite3.connect(usage_database.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM counts").fetchall()
        usage_database.add(MONDAY, [VISIT])
        (diagnostic,) = usage_database.diagnostics
        assert "the log of the counts cannot be emptied now (another program" in diagnostic.reason
        other.execute("ROLLBACK")
    usage_database.look_after()
    assert usage_database.diagnostics == ()


def test_counts_that_cannot_be_read_are_not_said_to_be_none(
    usage_database: UsageDatabase,
) -> None:
    usage_database.path.mkdir(parents=True)
    assert usage_database.read() is None
    assert "counts cannot be read now" in usage_database.diagnostics[0].reason
    usage_database.path.rmdir()
    usage_database.look_after()
    assert usage_database.diagnostics == ()


def test_counts_that_are_kept_are_not_added_again_where_their_log_cannot_be_emptied(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(sqlite3.Connection):
        def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
            if "wal_checkpoint" in sql:
                raise sqlite3.OperationalError("database or disk is full")
            return super().execute(sql, *rest)

    connect = sqlite3.connect
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda path, **more: connect(path, factory=Full, **more))
        usage_database.add(MONDAY, [VISIT])
        (diagnostic,) = usage_database.diagnostics
        assert "the log of the counts cannot be emptied now (database or disk is full)" in str(
            diagnostic
        )
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)
    assert usage_database.diagnostics == ()


def test_counts_wait_where_a_damaged_file_cannot_be_set_aside(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage_database.path.parent.mkdir()
    usage_database.path.write_bytes(b"damaged" * 1000)

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        usage_database.add(MONDAY, [VISIT])
        assert usage_database.read() is None
        assert "Permission denied" in usage_database.diagnostics[0].reason
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)


@pytest.mark.parametrize("wrong", WRONG_DAYS)
def test_what_a_wrong_clock_counts_waits_for_the_first_day_that_can_be(
    usage_database: UsageDatabase, wrong: dt.date
) -> None:
    usage_database.add(wrong, [VISIT, Count(CountedThing.MINUTES, by=7)])
    UsageDatabase(usage_database.path.parent).add(wrong, [VISIT])
    again = UsageDatabase(usage_database.path.parent)
    assert again.read() == (DayCount(None, "minutes", "", 7), DayCount(None, "visit", "", 2))
    again.add(MONDAY, [VISIT])
    assert again.read() == (DayCount(MONDAY, "minutes", "", 7), DayCount(MONDAY, "visit", "", 3))
    again.add(TUESDAY, [VISIT])
    assert (again.read() or ())[-1] == DayCount(TUESDAY, "visit", "", 1)
    assert again.diagnostics == ()


def test_counts_of_a_wrong_clock_wait_for_room_with_the_others(
    usage_database: UsageDatabase,
) -> None:
    usage_database.path.parent.write_text("in the way", "utf-8")
    usage_database.add(WRONG_DAYS[0], [VISIT])
    usage_database.path.parent.unlink()
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)


def test_what_an_earlier_kiosk_filed_under_impossible_days_gets_one(
    usage_database: UsageDatabase,
) -> None:
    usage_database.path.parent.mkdir()
    for change in MIGRATIONS[0]:
        ask(usage_database, change)
    with closing(sqlite3.connect(usage_database.path)) as database, database:
        database.execute("PRAGMA user_version = 1")
        for day in ("1970-01-01", "1970-01-02", "2099-01-01", MONDAY.isoformat()):
            database.execute("INSERT INTO counts VALUES (?, 'visit', '', 2)", (day,))
    assert usage_database.read() == (
        DayCount(None, "visit", "", 6),
        DayCount(MONDAY, "visit", "", 2),
    )
    usage_database.add(MONDAY, [VISIT])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 9),)


@pytest.mark.parametrize(
    "row",
    [
        ("2027-13-45", "visit", "", 1),
        ("0000-00-00", "visit", "", 1),
        ("2027-01-04", "visit", "", 2**63 - 1),
        ("2027-01-04", "panel", "What a visit said", 1),
    ],
)
def test_a_row_that_no_kiosk_writes_has_the_file_set_aside(
    usage_database: UsageDatabase, row: tuple[object, ...]
) -> None:
    usage_database.add(MONDAY, [VISIT])
    with closing(sqlite3.connect(usage_database.path)) as database, database:
        database.execute("INSERT OR REPLACE INTO counts VALUES (?, ?, ?, ?)", row)
    again = UsageDatabase(usage_database.path.parent)
    again.add(TUESDAY, [VISIT])
    assert again.read() == (DayCount(TUESDAY, "visit", "", 1),)
    assert len(again.diagnostics) == 1


def times(folder: Path) -> set[tuple[int, int, int]]:
    """Return the time of day of each timestamp of a folder and its files but their change time."""
    itself = folder.stat()  # first, because listing a folder changes its access time
    found = [itself, *(file.stat() for file in folder.iterdir())]
    told = (at for one in found for at in (one.st_mtime, one.st_atime))
    clocks = (dt.datetime.fromtimestamp(at, dt.UTC).astimezone() for at in told)
    return {(at.hour, at.minute, at.second) for at in clocks}


@UNIX_ALONE
def test_the_times_of_the_files_tell_the_day_alone(usage_database: UsageDatabase) -> None:
    usage_database.add(MONDAY, [VISIT])
    assert times(usage_database.path.parent) == {(0, 0, 0)}
    usage_database.read()
    assert times(usage_database.path.parent) == {(0, 0, 0)}


@UNIX_ALONE
def test_they_tell_the_day_alone_where_another_program_keeps_the_journal_open(
    usage_database: UsageDatabase,
) -> None:
    usage_database.add(MONDAY, [VISIT])
    with closing(sqlite3.connect(usage_database.path)) as reader:
        reader.execute("SELECT * FROM counts").fetchall()
        usage_database.add(MONDAY, [VISIT])
        assert usage_database.path.with_name(f"{FILE}-wal").exists()
        assert times(usage_database.path.parent) == {(0, 0, 0)}


@UNIX_ALONE
def test_when_an_entry_was_changed_tells_nothing_once_it_was_changed_again(
    usage_database: UsageDatabase,
) -> None:
    usage_database.look_after()
    usage_database.add(MONDAY, [VISIT])
    places = (usage_database.path, usage_database.path.parent)
    before = [place.stat().st_ctime_ns for place in places]
    while any(place.stat().st_ctime_ns == at for place, at in zip(places, before, strict=True)):
        usage_database.look_after()


def test_a_file_that_may_not_be_looked_at_is_said_and_stops_nothing(
    usage_database: UsageDatabase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    usage_database.add(MONDAY, [VISIT])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", refuse)
        patch.setattr(os, "lstat", refuse)
        usage_database.look_after()
        assert usage_database.read() == ()
        usage_database.add(MONDAY, [VISIT])
        (diagnostic,) = usage_database.diagnostics
        assert "counts cannot be kept now" in diagnostic.reason
    usage_database.add(MONDAY, [])
    assert usage_database.read() == (DayCount(MONDAY, "visit", "", 2),)
