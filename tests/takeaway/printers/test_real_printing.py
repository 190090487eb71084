"""Printing through a real CUPS, read back from the output file."""

import re
from threading import Event

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.platform.application import prepare
from kiosk.takeaway.printers import printer as limits
from kiosk.takeaway.printers.cups import CupsPrinter
from kiosk.takeaway.printers.printer import PrintError, PrintProblem, PrintProgress, see_through
from kiosk.values.handout_form import PaperOptions, PaperSize
from release.prune import ROOT
from tests.support.reading import code_in, facts_of, page_in, picture_of, words_in
from tests.support.spooler import SETTINGS, Spooler
from tests.takeaway.pages import LANGUAGES, page

QUEUE = "front-desk"
A4 = PaperOptions(PaperSize.A4, large=False)


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QGuiApplication) -> None:
    """Load the kiosk's fonts."""
    prepare(qapp)


@pytest.fixture
def queue(spooler: Spooler) -> CupsPrinter:
    """A queue that prints."""
    spooler.add(QUEUE)
    return CupsPrinter(QUEUE, A4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_comes_out_as_it_was_sent(
    queue: CupsPrinter, spooler: Spooler, language: str
) -> None:
    see_through(queue, queue.send([page(language)]), Event())
    printed = spooler.printed(QUEUE)
    assert facts_of(printed)["Page size"] == "595 x 842 pts (A4)"
    made = page(language)
    words = words_in(printed)
    lines = [line for part in made.parts if not part.rows for line in (part.title, *part.lines)]
    assert [line for line in lines if line not in words] == []
    table = [part for part in made.parts if part.rows]
    cells = [cell for part in table for row in part.rows for cell, _ in row.cells]
    assert table
    assert all(part.title in words for part in table)
    assert {word for cell in cells for word in cell.split()} <= set(words.split())
    assert page_in(code_in(picture_of(printed))).startswith(made.title)


def test_what_others_read_of_the_job_says_nothing(queue: CupsPrinter, spooler: Spooler) -> None:
    spooler.command("cupsdisable", QUEUE)
    with pytest.raises(PrintError):
        queue.send([page()])
    assert spooler.jobs(QUEUE) == ""
    spooler.command("cupsenable", QUEUE)
    queue.send([page()])
    assert page().title not in spooler.command("lpstat", "-l", "-W", "all", "-o", QUEUE)


def test_the_service_is_set_as_the_manual_says_and_not_otherwise() -> None:
    manual = "".join((ROOT / "docs" / name).read_text() for name in ("takeaway.md", "install.md"))
    named = set(re.findall(r"\b(?:PreserveJob\w+|AccessLogLevel)[ =]\w+", manual))
    assert {line.replace("=", " ") for line in named} == set(
        re.findall(r"^(?:PreserveJob|AccessLog).*$", SETTINGS, re.MULTILINE)
    )


def test_the_service_keeps_no_page(queue: CupsPrinter, spooler: Spooler) -> None:
    see_through(queue, queue.send([page()]), Event())
    while spooler.kept():
        assert queue.progress("none") is PrintProgress.DONE


def test_the_service_notes_in_no_log_that_a_page_was_printed(
    queue: CupsPrinter, spooler: Spooler
) -> None:
    before = spooler.logged().splitlines()
    see_through(queue, queue.send([page()]), Event())
    noted = [line for line in spooler.logged().splitlines() if line not in before]
    assert [line for line in noted if "Job" in line] == []


def test_there_is_no_such_queue(spooler: Spooler) -> None:
    assert spooler.jobs("elsewhere") == ""
    assert _trouble_of(CupsPrinter("elsewhere", A4)) is PrintProblem.NO_PRINTER


def test_the_queue_is_stopped(queue: CupsPrinter, spooler: Spooler) -> None:
    spooler.command("cupsdisable", "-r", "jammed", QUEUE)
    assert _trouble_of(queue) is PrintProblem.STOPPED


def test_the_queue_takes_no_jobs(queue: CupsPrinter, spooler: Spooler) -> None:
    spooler.command("cupsreject", QUEUE)
    assert _trouble_of(queue) is PrintProblem.STOPPED


@pytest.mark.parametrize(
    ("does", "limit", "trouble"),
    [("hungry", "PAPER_SECONDS", PrintProblem.NO_PAPER), ("slow", "SECONDS", PrintProblem.SLOW)],
)
def test_a_page_that_does_not_come_out_is_taken_back(
    spooler: Spooler, does: str, limit: str, trouble: PrintProblem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, limit, 1)
    spooler.add(does, does)
    assert _trouble_of(CupsPrinter(does, A4)) is trouble
    assert spooler.jobs(does) == ""


def test_the_queue_is_stopped_while_the_page_prints(spooler: Spooler) -> None:
    spooler.add("stops", "slow")
    printer = CupsPrinter("stops", A4)
    job = printer.send([page()])
    spooler.command("cupsdisable", "stops")
    with pytest.raises(PrintError) as caught:
        see_through(printer, job, Event())
    assert caught.value.trouble is PrintProblem.STOPPED
    assert spooler.jobs("stops") == ""


def test_the_queue_is_deleted_while_the_page_prints(spooler: Spooler) -> None:
    spooler.add("goes", "slow")
    printer = CupsPrinter("goes", A4)
    job = printer.send([page()])
    spooler.remove("goes")
    with pytest.raises(PrintError) as caught:
        see_through(printer, job, Event())
    assert caught.value.trouble is PrintProblem.NO_PRINTER


def test_somebody_cancels_the_page(spooler: Spooler) -> None:
    spooler.add("cancelled", "slow")
    printer = CupsPrinter("cancelled", A4)
    job = printer.send([page()])
    spooler.command("cancel", job)
    with pytest.raises(PrintError) as caught:
        see_through(printer, job, Event())
    assert caught.value.trouble is PrintProblem.LOST


def test_what_a_kiosk_that_died_left_behind_is_swept_away(spooler: Spooler) -> None:
    spooler.add("left", "slow")
    printer = CupsPrinter("left", A4)
    printer.send([page()])
    printer.send([page()])
    assert spooler.jobs("left").count("left-") == 2
    printer.sweep()
    assert spooler.jobs("left") == ""


def _trouble_of(printer: CupsPrinter) -> PrintProblem:
    with pytest.raises(PrintError) as caught:
        see_through(printer, printer.send([page()]), Event())
    return caught.value.trouble
