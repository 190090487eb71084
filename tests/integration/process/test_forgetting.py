"""A visit leaves nothing behind, neither in files nor in memory, as seen from outside."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from kiosk.content.load import load_pack
from kiosk.startup import built_in_pack
from kiosk.takeaway.handout import HandoutPartKind
from kiosk.values.answers import Choice
from kiosk.values.exit_codes import ExitCode
from tests.integration.process.memory import bytes_in, times
from tests.integration.process.patient import Patient
from tests.integration.process.running_kiosk import surroundings_of, until
from tests.support.reading import code_in, note_in, words_in
from tests.support.spooler import Spooler
from tests.takeaway.pages import page
from tools.stress.services import display

STATE: Final = Path(".local") / "state" / "ketamine-route-kiosk"

NOWHERE: Final = {"Visit": 1, "Answers": 1, "answered": 0}
"""The visit objects of an untouched kiosk."""


CLINIC: Final = """
[takeaway]
offer = ["qr", "paper", "show"]
printer = "clinic"
"""


@pytest.fixture
def at_a_printer(home: Path, spooler: Spooler) -> Iterator[Patient]:
    """A patient at a kiosk with a printer."""
    settings = home / ".config" / "ketamine-route-kiosk" / "kiosk.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(CLINIC, "utf-8")
    spooler.add("clinic")
    with display(1280, 800) as name:
        patient = Patient(surroundings_of(home, name) | {"CUPS_SERVER": spooler.address})
        yield patient
        patient.process.kill()
        patient.process.communicate()


def answers() -> set[str]:
    """Return every word by which the program represents an answer."""
    quiz = load_pack(built_in_pack()).structure.quiz
    options = {option.id for checklist in quiz.checklists for option in checklist.options}
    return {*Choice} | {one.id for one in quiz.attributes} | options


def found(home: Path, words: set[str]) -> set[tuple[str, str]]:
    """Return the files that contain any of some words, as UTF-8 or UTF-16.

    Short words only count as whole words: `started` contains `start`.
    """
    data = {file: read(file) for file in files_in(home)}
    assert "kiosk.log" in {file.name for file in data}
    return {
        (file.name, word)
        for file, held in data.items()
        for word in words
        if re.search(pattern(word), held)
    }


def read(file: Path) -> bytes:
    """Return what a file holds, without the zeros between UTF-16 letters; nothing if it is gone."""
    try:
        return file.read_bytes().replace(b"\0", b"")
    except FileNotFoundError:  # the database's log, for one, comes and goes
        return b""


def pattern(word: str) -> bytes:
    """Return a pattern that matches a word."""
    sought = re.escape(word.encode())
    return sought if len(word) > len("start") else rb"(?<![a-z_])" + sought + rb"(?![a-z_])"


def written_elsewhere(pid: int, home: Path) -> set[str]:
    """Return the files outside a home that a process has open for writing."""
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
    assert patient.ask("collects")
    assert times(pid, line) > 0
    patient.show_code()  # its text repeats the line
    assert times(pid, line) > 0
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
    assert patient.end() == (ExitCode.RESTART, "")
    assert found(home, {*answers(), line}) == before
    kept = {file.name for file in (home / STATE).iterdir()}
    assert kept <= {"usage.sqlite3", "kiosk.log", "crash-trace", "kiosk.lock", "staff-tries"}


def test_a_page_that_was_shown_as_a_code_and_printed_is_nowhere(
    at_a_printer: Patient, home: Path, spooler: Spooler, tmp_path: Path
) -> None:
    patient, pid = at_a_printer, at_a_printer.process.pid
    before, files = found(home, answers()), files_in(home)
    line = patient.answer_everything()
    read = on_a_phone(patient, tmp_path / "code.png")
    assert note_in(read)
    fits = patient.ask("fits")
    assert isinstance(fits, list)
    most = frozenset(str(first) for first in fits[:1])
    said = page(counts_most=most).parts
    (matters,) = (part.lines for part in said if part.kind is HandoutPartKind.MATTERS)
    assert line in matters
    private = {line, read, *matters}
    assert len(private) > len(fits)
    assert all(times(pid, one) > 0 for one in private)
    paper = on_paper(patient, spooler)
    assert all(one in words_in(paper) for one in matters)
    printed = paper.read_bytes()
    middle = printed[len(printed) // 2 :][:64]
    patient.start_over()
    until(lambda: not any(times(pid, one) for one in private), "its words are gone")
    until(lambda: bytes_in(pid, {middle, printed[:64]}) == 0, "the printed page is gone")
    until((home / STATE / "usage.sqlite3").exists, "the visit is counted")
    assert found(home, {*answers(), *private, "%PDF-"}) == before
    assert {file.parent for file in files_in(home) - files} <= {home / STATE}
    assert written_elsewhere(pid, home) == set()
    until(lambda: spooler.kept() == [], "the print service keeps no page")
    assert patient.end() == (ExitCode.RESTART, "")
    assert found(home, {*answers(), *private, "%PDF-"}) == before


def files_in(home: Path) -> set[Path]:
    """Return every file in a home."""
    return {file for file in home.rglob("*") if file.is_file()}


def on_a_phone(patient: Patient, picture: Path) -> str:
    """Open the QR code; return its decoded text."""
    patient.tap("take.code")
    until(lambda: patient.sees("sheet.close"), "the code is open")
    until(lambda: bool(patient.ask(f"picture {picture}") and code_in(picture)), "it can be read")
    patient.tap("sheet.close")
    return code_in(picture)


def on_paper(patient: Patient, spooler: Spooler) -> Path:
    """Print the handout; return the printed file."""
    patient.tap("take.print")
    patient.tap("print.start")
    paper = spooler.printed("clinic")
    until(lambda: paper.exists() and paper.read_bytes().endswith(b"%%EOF\n"), "it is printed")
    until(lambda: spooler.jobs("clinic") == "", "the queue is empty")
    patient.tap("sheet.close")
    return paper


def test_a_kiosk_that_is_killed_amid_a_visit_leaves_nothing_on_the_disk(
    patient: Patient, home: Path
) -> None:
    before = found(home, answers())
    line = patient.answer_everything()
    patient.process.kill()
    patient.process.communicate()
    assert found(home, {*answers(), line}) == before
