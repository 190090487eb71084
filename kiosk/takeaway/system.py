"""The printer of this system."""

import sys
from collections.abc import Callable
from ctypes import CDLL
from typing import Any

from kiosk.takeaway.paper import Paper
from kiosk.takeaway.printer import Printer


def system_printer(
    queue: str,
    paper: Paper,
    *,
    platform: str = sys.platform,
    load: Callable[[str], Any] = CDLL,
) -> Printer:
    """Return a queue: of the spooler on Windows, of CUPS elsewhere."""
    if platform == "win32":
        from kiosk.takeaway.windows import Windows  # here, and below, because there is one of them

        return Windows(queue, paper, load("winspool.drv"), load("gdi32"))
    from kiosk.takeaway.cups import Cups

    return Cups(queue, paper)
