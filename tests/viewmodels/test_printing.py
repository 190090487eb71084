"""A kiosk that ends waits for its pages to be taken back, though not for ever."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.load import load_pack
from kiosk.viewmodels import printing
from kiosk.viewmodels.printing import LAST_SECONDS, Printing
from kiosk.viewmodels.takeaway import Takeaway
from kiosk.viewmodels.visit_store import VisitStore
from tests.support.packs import tiny_pack
from tests.takeaway.printers.test_print_job import Queue
from tests.viewmodels.test_visit_store import POLICY


class Clock:
    """A fake clock, and threads that never end: each wait for one takes its whole time."""

    def __init__(self) -> None:
        self.now = 0.0
        self.threads = 0

    def thread(self, **_work: Any) -> "Clock":
        """Return such a thread."""
        return self

    def start(self) -> None:
        """Begin, and never end."""
        self.threads += 1

    def is_alive(self) -> bool:
        """Return whether it still runs."""
        return True

    def join(self, timeout: float) -> None:
        """Wait in vain."""
        self.now += timeout


@pytest.mark.usefixtures("qapp")
def test_a_sweep_and_a_page_that_hang_are_waited_for_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(printing, "Thread", clock.thread)
    monkeypatch.setattr(printing, "monotonic", lambda: clock.now)
    store = VisitStore(load_pack(tiny_pack(tmp_path / "pack")), "en", POLICY, lambda: clock.now)
    prints = Printing(store, Takeaway(store), Queue(), "desk")
    prints.start()
    assert clock.threads == 2
    prints.close()
    assert clock.now == LAST_SECONDS
