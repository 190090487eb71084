"""The log only contains what its types allow: no answers, no visits, no texts."""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.supervision import event_log as journal_module
from kiosk.supervision import log_record
from kiosk.supervision.event_log import FILE, KEPT, MOST, EventLog
from kiosk.supervision.log_record import (
    ELSEWHERE,
    CodePlace,
    LogEvent,
    LogLevel,
    know,
    place_in_screens,
    place_of,
)
from kiosk.values.answers import Answers, Choice
from kiosk.values.exit_codes import ExitCode
from kiosk.visit.visit import Screen
from tests.support.systems import is_private

AT = dt.datetime(2027, 1, 4, 12, 0, 30, 123456, dt.UTC)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def event_log(tmp_path: Path, clock: Clock) -> EventLog:
    return EventLog(tmp_path / "state", clock, lambda: AT)


def lines(folder: Path, name: str = FILE) -> list[dict[str, object]]:
    text = (folder / "state" / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def raised() -> BaseException:
    try:
        CodePlace("/home/patient", 1)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_line_is_an_object_with_time_level_event_and_fields(
    event_log: EventLog, tmp_path: Path
) -> None:
    event_log.note(LogEvent.STARTED)
    error = raised()
    event_log.note(LogEvent.FAULT, kind=type(error), place=place_of(error.__traceback__))
    event_log.note(LogEvent.QT, level=LogLevel.WARNING, place=CodePlace(ELSEWHERE, 0))
    event_log.note(LogEvent.ENDED, code=ExitCode.RESTART)
    at = "2027-01-04T12:00:30+00:00"
    assert lines(tmp_path) == [
        {"at": at, "level": "info", "event": "started"},
        {
            "at": at,
            "level": "error",
            "event": "fault",
            "kind": "ValueError",
            "place": "kiosk.supervision.log_record",
            "line": log_record.CodePlace.__post_init__.__code__.co_firstlineno + 2,
        },
        {"at": at, "level": "warning", "event": "qt", "place": "elsewhere", "line": 0},
        {"at": at, "level": "info", "event": "ended", "code": 10},
    ]
    assert is_private(tmp_path / "state" / FILE)


PATIENTS: dict[str, Any] = {
    "a text": "I fear needles",
    "answers": Answers(),
    "a choice": Choice.FIRST_STRONG,
    "a screen": Screen.RESULT,
    "a truth": True,
    "a list": [1],
    "an exception": ValueError("I fear needles"),
    "a made-up class": type("IFearNeedles", (Exception,), {}),
    "a class that is no exception": Path,
}


@pytest.mark.parametrize("what", PATIENTS)
@pytest.mark.parametrize("field", ["count", "kind", "place", "code", "level", "answer"])
def test_nothing_of_a_visit_can_be_logged(
    event_log: EventLog, tmp_path: Path, what: str, field: str
) -> None:
    note: Any = event_log.note
    with pytest.raises(TypeError):
        note(LogEvent.FAULT, **{field: PATIENTS[what]})
    with pytest.raises(TypeError):
        note(PATIENTS[what])
    assert not (tmp_path / "state").exists()


def test_a_place_is_in_the_program_or_nowhere() -> None:
    know(["Attract.qml"])
    assert place_in_screens("file:///opt/kiosk/ui/screens/Attract.qml", 7) == CodePlace(
        "Attract.qml", 7
    )
    assert place_in_screens("file:///I fear needles", 7) == CodePlace(ELSEWHERE, 7)
    with pytest.raises(ValueError, match="only be in the program"):
        CodePlace("I fear needles", 1)
    assert place_of(None) == CodePlace(ELSEWHERE, 0)


def test_the_log_never_grows_beyond_its_files(
    event_log: EventLog, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "LARGEST", 1000)
    for _line in range(30 * (KEPT + 3)):
        clock.now += 2
        event_log.note(LogEvent.STARTED)
    files = sorted(tmp_path.glob("state/*"))
    assert [file.name for file in files] == [FILE, *(f"{FILE}.{n + 1}" for n in range(KEPT))]
    assert all(file.stat().st_size <= 1000 for file in files)
    assert all(lines(tmp_path, file.name) for file in files)


def test_a_storm_is_cut_short_and_counted(
    event_log: EventLog, clock: Clock, tmp_path: Path
) -> None:
    for _line in range(MOST + 40):
        event_log.note(LogEvent.QT, level=LogLevel.WARNING)
    assert len(lines(tmp_path)) == MOST
    clock.now += journal_module.MINUTE
    event_log.note(LogEvent.STARTED)
    clock.now += journal_module.MINUTE
    event_log.note(LogEvent.STARTED)
    assert [(line["event"], line.get("count")) for line in lines(tmp_path)[MOST:]] == [
        ("silenced", 40),
        ("started", None),
        ("started", None),
    ]


def test_a_log_that_cannot_be_written_is_said_and_costs_nothing(
    event_log: EventLog, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("in the way", "utf-8")
    event_log.note(LogEvent.STARTED)
    assert "nothing can be logged" in str(event_log.diagnostic)
    (tmp_path / "state").unlink()
    event_log.note(LogEvent.STARTED)
    assert str(event_log.diagnostic) == "None"
    assert len(lines(tmp_path)) == 1


def test_the_kiosks_modules_are_places() -> None:
    assert {"kiosk.supervision.log_record"} <= sys.modules.keys()
    assert CodePlace("kiosk.supervision.log_record", 1).line == 1
