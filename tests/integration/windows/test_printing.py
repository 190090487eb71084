"""A page goes through Windows' drawing and spooler, as far as Wine has them, into a file."""

import base64
import re
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from tests.integration.process.running_kiosk import until
from tests.integration.windows.test_without_screen import with_tests
from tests.integration.windows.windows import PYTHON, Windows
from tests.support.reading import code_in, page_in
from tests.support.spooler import Spooler
from tests.takeaway.pages import page

QUEUE: Final = "front-desk"
PRINTS: Final = """\
import sys
from threading import Event
from PySide6.QtGui import QGuiApplication
from kiosk.platform.application import prepare
from kiosk.takeaway.printers.printer import see_through
from kiosk.takeaway.printers.system_printer import system_printer
from kiosk.values.handout_form import PaperOptions, PaperSize
from tests.takeaway.pages import page
app = QGuiApplication(["kiosk"])
prepare(app)
printer = system_printer(sys.argv[1], PaperOptions(PaperSize.LETTER, large=False))
see_through(printer, printer.send([page()]), Event())
"""


def run_lengths(packed: bytes) -> bytes:
    """Return what PostScript's RunLengthDecode makes of bytes: runs, and bytes as they are."""
    unpacked, at = bytearray(), 0
    while (length := packed[at]) != 128:
        if length < 128:
            unpacked += packed[at + 1 : at + 2 + length]
            at += 2 + length
        else:
            unpacked += packed[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(unpacked)


def numbers(pattern: str, script: str) -> tuple[int, ...]:
    """Return the numbers at the first place of a pattern."""
    found = re.search(pattern, script)
    assert found, pattern
    return tuple(map(int, found.groups()))


def test_a_page_covers_its_sheet_and_its_code_can_be_read(
    new: Windows, running_spooler: Spooler, tmp_path: Path
) -> None:
    running_spooler.add(QUEUE)
    reached = with_tests() | {"CUPS_SERVER": running_spooler.address}
    done = new.run(PYTHON, "-c", PRINTS, QUEUE, **reached)
    assert (done.returncode, done.stderr) == (0, "")
    until(lambda: running_spooler.jobs(QUEUE) == "", "the job is done")
    printed = running_spooler.printed(QUEUE).read_text("ascii")
    running_spooler.remove(QUEUE)

    assert re.findall("(?m)^%%Page: (.+)$", printed) == ["1 1"]
    assert page().title not in printed
    (dots,) = numbers(r"72 (\d+) div 72 \1 div scale", printed)
    across, down = numbers(r"(?m)^0 0 translate\n(\d+) (\d+) scale$", printed)
    assert (across / dots, down / dots) == (8.5, 11)

    width, height = numbers(r"/Width (\d+)\s+/Height (\d+)", printed)
    packed = printed.partition("\nimage\n")[2].partition("~>")[0]
    image = run_lengths(base64.a85decode(packed))
    drawn = QImage(image, width, height, width * 3, QImage.Format.Format_RGB888)
    assert drawn.save(str(tmp_path / "page.png"))
    assert page_in(code_in(tmp_path / "page.png")).startswith(page().title)
