"""Whatever is wrong with the file of the counts, counting goes on, and reading leaves it alone."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.usage import usage_database
from kiosk.usage.usage_database import FILE, REMOVE_IT, USE_THE_NEWER, WAIT, UsageDatabase
from kiosk.usage.usage_tables import MIGRATIONS
from kiosk.values.counts import Count, CountedThing, DayCount

MONDAY = dt.date(2027, 1, 4)
TUESDAY = dt.date(2027, 1, 5)
LONG_AGO = dt.date(1970, 1, 1)
ENGLISH = Count(CountedThing.LANGUAGE, "en")
VISIT = Count(CountedThing.VISIT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Counts of a day, and of none."""
    counts = UsageDatabase(tmp_path)
    counts.add(MONDAY, [ENGLISH])
    counts.add(LONG_AGO, [VISIT])
    return tmp_path / FILE


def change(file: Path, *commands: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for command in commands:
            database.execute(command)


def replace(before: bytes, after: bytes) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        data = file.read_bytes()
        assert before in data
        file.write_bytes(data.replace(before, after))

    return damage


def byte(place: int, value: int) -> Callable[[Path], None]:
    def damage(file: Path) -> None:
        data = bytearray(file.read_bytes())
        data[place] = value
        file.write_bytes(data)

    return damage


def sql(*commands: str) -> Callable[[Path], None]:
    return lambda file: change(file, *commands)


DAMAGES: dict[str, Callable[[Path], None]] = {
    "a bit of a language": replace(b"languageen", b"language\xe5n"),
    "a bit of what is counted": replace(b"languageen", b"lan\xe7uageen"),
    "a bit of what has no day": replace(b"visit", b"vi\xf3it"),
    "another word for what is counted": replace(b"languageen", b"LanguageEN"),
    "a bit of how a table was made": replace(b"STRICT", b"STRIC\xd4"),
    "a table that is gone": sql("DROP TABLE undated"),
    "another table": sql("CREATE TABLE visits (at TEXT)"),
    "a column of another name": sql("ALTER TABLE undated RENAME COLUMN which TO whicj"),
    "a version before the first": sql("PRAGMA user_version = 0"),
    "a version below nothing": sql("PRAGMA user_version = -5"),
    "a version below nothing, and no table": sql(
        "DROP TABLE counts", "DROP TABLE undated", "PRAGMA user_version = -1"
    ),
    "a table that takes anything": sql(
        "DROP TABLE counts",
        "CREATE TABLE counts (day, what, which, count)",
        "INSERT INTO counts VALUES ('2026-01-06', NULL, 'en', 1)",
    ),
    "a count that is none": sql(
        "DROP TABLE counts",
        "CREATE TABLE counts (day, what, which, count)",
        "INSERT INTO counts VALUES ('2026-01-06', 'visit', 'en', 'one')",
    ),
    "a format that is none": byte(47, 7),
    "a format that may not be written": byte(18, 3),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_set_aside_by_counting(
    file: Path, damage: Callable[[Path], None]
) -> None:
    damage(file)
    counts = UsageDatabase(file.parent)
    counts.add(TUESDAY, [VISIT])
    (diagnostic,) = counts.diagnostics
    assert "are damaged" in diagnostic.reason
    assert file.with_name("usage.damaged-1.sqlite3").exists()
    assert UsageDatabase(file.parent).read() == (DayCount(TUESDAY, "visit", "", 1),)


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_reading_says_what_is_damaged_and_leaves_it_to_the_running_kiosk(
    file: Path, damage: Callable[[Path], None]
) -> None:
    damage(file)
    before = file.read_bytes()
    counts = UsageDatabase(file.parent)
    assert counts.read() is None
    (diagnostic,) = counts.diagnostics
    assert "counts cannot be read now" in diagnostic.reason
    assert diagnostic.remedy == WAIT
    assert list(file.parent.iterdir()) == [file]
    assert file.read_bytes() == before


def test_a_kiosk_that_finds_damage_as_staff_read_counts_on_within_a_minute(file: Path) -> None:
    counts = UsageDatabase(file.parent)
    counts.add(MONDAY, [ENGLISH])
    file.write_bytes(b"damaged" * 1000)
    assert counts.read() is None
    counts.look_after()
    assert counts.read() == ()
    assert "were set aside" in str(counts.diagnostics)


def test_what_a_newer_kiosk_made_is_not_called_damaged(file: Path) -> None:
    change(file, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    counts = UsageDatabase(file.parent)
    assert counts.read() is None
    (diagnostic,) = counts.diagnostics
    assert "a newer kiosk made the file" in diagnostic.reason
    assert diagnostic.remedy == USE_THE_NEWER
    assert list(file.parent.iterdir()) == [file]
    counts.add(TUESDAY, [VISIT])
    (diagnostic,) = counts.diagnostics
    assert "set aside as usage.newer-1.sqlite3" in diagnostic.reason
    assert "damaged" not in str(diagnostic)
    assert counts.read() == (DayCount(TUESDAY, "visit", "", 1),)


def test_reading_what_an_earlier_kiosk_made_does_not_make_it_this_ones(tmp_path: Path) -> None:
    file = tmp_path / FILE
    change(
        file,
        *MIGRATIONS[0],
        "PRAGMA user_version = 1",
        "INSERT INTO counts VALUES ('1970-01-01', 'visit', '', 2)",
    )
    before = file.read_bytes()
    assert UsageDatabase(tmp_path).read() == (DayCount(None, "visit", "", 2),)
    assert file.read_bytes() == before


def test_what_is_no_plain_file_is_to_be_removed(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    counts = UsageDatabase(tmp_path)
    counts.add(TUESDAY, [VISIT])
    assert [fault.remedy for fault in counts.diagnostics] == [REMOVE_IT]


def test_a_file_that_another_program_holds_is_not_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(usage_database, "PATIENCE", 0)
    change(file, "PRAGMA journal_mode = DELETE")
    counts = UsageDatabase(file.parent)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert counts.read() is None
        counts.add(TUESDAY, [VISIT])
        assert [fault.remedy for fault in counts.diagnostics] == [usage_database.REMEDY]
    counts.look_after()
    assert counts.diagnostics == ()
    assert len(counts.read() or ()) == 2


def test_a_table_that_is_gone_while_the_kiosk_runs_costs_a_minute_and_no_count(file: Path) -> None:
    counts = UsageDatabase(file.parent)
    counts.add(MONDAY, [ENGLISH])
    change(file, "DROP TABLE counts")
    counts.add(TUESDAY, [VISIT])
    assert "counts cannot be kept now" in str(counts.diagnostics)
    counts.look_after()
    assert "were set aside" in str(counts.diagnostics)
    assert counts.read() == (DayCount(TUESDAY, "visit", "", 1),)
