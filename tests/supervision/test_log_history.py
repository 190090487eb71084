"""Reading the log: yesterday's events, and the last start before today."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.supervision import event_log as event_log_module
from kiosk.supervision.event_log import FILE, EventLog
from kiosk.supervision.log_history import log_history
from kiosk.supervision.log_record import LogEvent
from kiosk.values.exit_codes import ExitCode

TODAY = dt.date(2027, 1, 6)


class Days:
    """A log with entries on days that the test chooses."""

    def __init__(self, folder: Path) -> None:
        self.now = dt.datetime(2027, 1, 4, 10, tzinfo=dt.timezone(dt.timedelta(hours=-8)))
        self.log = EventLog(folder, lambda: 0.0, lambda: self.now)

    def note(self, day: int, *events: LogEvent) -> None:
        """Log events late in the evening of a day in January 2027, already the next day in UTC."""
        self.now = self.now.replace(day=day, hour=23)
        for event in events:
            self.log.note(event)


@pytest.fixture
def days(tmp_path: Path) -> Days:
    return Days(tmp_path)


def test_faults_and_crashes_of_yesterday_count(days: Days, tmp_path: Path) -> None:
    days.note(4, LogEvent.FAULT)
    days.note(5, LogEvent.STARTED, LogEvent.FAULT, LogEvent.HUNG, LogEvent.CRASHED, LogEvent.FAULT)
    days.note(6, LogEvent.FAULT)
    assert log_history(tmp_path, TODAY).faults == 3


def test_the_last_start_is_of_a_day_before_today(days: Days, tmp_path: Path) -> None:
    assert log_history(tmp_path, TODAY) == (0, None)
    days.note(4, LogEvent.STARTED)
    days.note(6, LogEvent.STARTED)
    assert log_history(tmp_path, TODAY).last_start == dt.date(2027, 1, 4)


@pytest.mark.parametrize(("started", "faults"), [(4, 2), (2, 2)])
def test_faults_before_a_day_on_which_the_tablet_was_off_still_count(
    days: Days, tmp_path: Path, started: int, faults: int
) -> None:
    days.note(started, LogEvent.STARTED)
    days.note(4, LogEvent.FAULT, LogEvent.FAULT, LogEvent.ENDED)
    days.note(6, LogEvent.STARTED)
    assert log_history(tmp_path, TODAY) == (faults, dt.date(2027, 1, started))


def test_faults_of_more_than_a_week_ago_count_no_more(days: Days, tmp_path: Path) -> None:
    days.note(4, LogEvent.STARTED, LogEvent.FAULT, LogEvent.ENDED)
    assert log_history(tmp_path, dt.date(2027, 1, 11)).faults == 1
    assert log_history(tmp_path, dt.date(2027, 1, 12)).faults == 0


def test_a_kiosk_that_was_on_all_the_time_counts_yesterday_alone(
    days: Days, tmp_path: Path
) -> None:
    days.note(3, LogEvent.STARTED)
    days.note(4, LogEvent.FAULT)
    days.note(6, LogEvent.ENDED, LogEvent.STARTED)
    assert log_history(tmp_path, TODAY).faults == 0


def test_earlier_files_are_read_too(
    days: Days, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_log_module, "LARGEST", 100)
    days.note(5, LogEvent.STARTED, LogEvent.FAULT, LogEvent.FAULT)
    assert (tmp_path / f"{FILE}.2").exists()
    assert log_history(tmp_path, TODAY) == (2, dt.date(2027, 1, 5))


def test_lines_that_cannot_be_read_are_passed_over(days: Days, tmp_path: Path) -> None:
    days.note(5, LogEvent.FAULT)
    days.log.note(LogEvent.ENDED, code=ExitCode.RESTART)
    with (tmp_path / FILE).open("ab") as stream:
        stream.write(
            b'{"at": 5}\n{"at": "2027-01-05T10:00:00Z", "event": "fa\xf5lt"}\n'
            b'{"at": "2027-01-05T10:00:00", "event": "fault"}\n\xff\xfe\n[[[\n'
            + b"[" * 5000
            + b"\n"
        )
    assert log_history(tmp_path, TODAY).faults == 1
