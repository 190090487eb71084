"""The printer of this system."""

import sys
from collections.abc import Callable
from ctypes import CDLL
from typing import Any

from kiosk.takeaway.printers.printer import Printer
from kiosk.values.handout_form import PaperOptions


def system_printer(
    queue: str,
    paper: PaperOptions,
    *,
    platform: str = sys.platform,
    load: Callable[[str], Any] = CDLL,
) -> Printer:
    """Return a queue: of the spooler on Windows, of CUPS elsewhere."""
    if platform == "win32":
        from kiosk.takeaway.printers.windows import (
            WindowsPrinter,  # here, and below, because there is one of them
        )

        return WindowsPrinter(queue, paper, load("winspool.drv"), load("gdi32"))
    from kiosk.takeaway.printers.cups import CupsPrinter

    return CupsPrinter(queue, paper)
