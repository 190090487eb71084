"""Runs the kiosk with a patient who has a page printed at once.

`python -m tests.integration.process.printing_kiosk run`
"""

import sys

import pytest
from PySide6.QtCore import QTimer

from kiosk.app import Kiosk
from kiosk.cli.main import main
from kiosk.viewmodels.printing import Printing
from kiosk.visit import events


def visit() -> None:
    """Have every kiosk that is shown visited."""
    show = Kiosk.show

    def show_and_print(kiosk: Kiosk, size: tuple[int, int] | None, **more: bool) -> None:
        show(kiosk, size, **more)

        def print_page() -> None:
            kiosk.store.send(events.Begin(kiosk.store.visit.language))
            kiosk.view_model(Printing).start()

        QTimer.singleShot(0, kiosk.window, print_page)

    pytest.MonkeyPatch().setattr(Kiosk, "show", show_and_print)


if __name__ == "__main__":
    visit()
    sys.exit(main(sys.argv[1:]))
