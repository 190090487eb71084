"""What a visit leaves behind: nothing, in no file and nowhere in memory, seen from outside."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.content.load import load_pack
from kiosk.setup import built_in_pack
from kiosk.torture.tablet import display
from kiosk.values.answers import Choice, Weight
from tests.process.memory import times
from tests.process.patient import Patient
from tests.process.running import surroundings_of, until

STATE: Final = Path(".local") / "state" / "ketamine-route-kiosk"

NOWHERE: Final = {"Visit": 1, "Answers": 1, "Preference": 0}
"""The objects of a visit that nobody has touched."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Everything that the kiosk may write to."""
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def patient(home: Path) -> Iterator[Patient]:
    """A patient at a kiosk that nobody has used before."""
    with display(1280, 800) as name:
        patient = Patient(surroundings_of(home, name))
        yield patient
        patient.process.kill()
        patient.process.communicate()


def answers() -> set[str]:
    """Return every word that an answer is kept as in the program."""
    quiz = load_pack(built_in_pack()).structure.quiz
    options = {option.id for checklist in quiz.checklists for option in checklist.options}
    return {*Choice, *Weight} | {one.id for one in quiz.attributes} | options


def found(home: Path, words: set[str]) -> set[tuple[str, str]]:
    """Return the files that hold one of some words, as text or as Qt keeps it.

    Short ones count where they stand alone: `start` is in `started` too.
    """
    files = [file for file in home.rglob("*") if file.is_file()]
    assert "kiosk.log" in {file.name for file in files}
    return {
        (file.name, word)
        for file in files
        for word in words
        if re.search(pattern(word), file.read_bytes().replace(b"\0", b""))
    }


def pattern(word: str) -> bytes:
    """Return what finds a word."""
    sought = re.escape(word.encode())
    return sought if len(word) > len("start") else rb"(?<![a-z_])" + sought + rb"(?![a-z_])"


def written_elsewhere(pid: int, home: Path) -> set[str]:
    """Return the files outside a home that a process holds open to write to."""
    proc = Path("/proc") / str(pid)
    opened: set[str] = set()
    for handle in (proc / "fd").iterdir():
        try:
            flags = (proc / "fdinfo" / handle.name).read_text("ascii").split("flags:")[1].split()[0]
            target = str(handle.readlink())
        except OSError:
            continue
        if int(flags, 8) & (os.O_WRONLY | os.O_RDWR) and target.startswith("/"):
            opened.add(target)
    ours = (str(home), "/dev/", "/memfd:", "/proc/")
    return {target for target in opened if not target.startswith(ours)}


def test_a_visit_that_is_over_is_nowhere(patient: Patient, home: Path) -> None:
    before = found(home, answers())
    line = patient.answer_everything()
    pid = patient.process.pid
    before_code = times(pid, line)
    assert before_code > 0
    patient.show_code()  # whose text repeats the line
    assert times(pid, line) > before_code
    assert patient.ask("census") != NOWHERE
    assert line in str(patient.ask("spoken"))
    assert written_elsewhere(pid, home) == set()
    patient.start_over()
    until(lambda: times(pid, line) == 0, "its words are gone from the memory")
    assert patient.ask("census") == NOWHERE
    assert line not in str(patient.ask("spoken"))
    assert patient.ask("clipboard") == ""
    until((home / STATE / "usage.sqlite3").exists, "the visit is counted")
    assert found(home, {*answers(), line}) == before
    assert patient.end() == (0, "")
    assert found(home, {*answers(), line}) == before
    kept = {file.name for file in (home / STATE).iterdir()}
    assert kept <= {"usage.sqlite3", "kiosk.log", "crash-trace", "staff-tries"}


def test_a_kiosk_that_is_killed_amid_a_visit_leaves_nothing_on_the_disk(
    patient: Patient, home: Path
) -> None:
    before = found(home, answers())
    line = patient.answer_everything()
    patient.process.kill()
    patient.process.communicate()
    assert found(home, {*answers(), line}) == before
