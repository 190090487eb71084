"""Ends the process when it stops responding, from a thread of its own."""

import faulthandler
import os
import threading
from collections.abc import Callable
from typing import Final, TextIO

from kiosk.values.exit_codes import ExitCode

PATIENCE: Final = 15.0
"""Seconds without a sign of life. A tablet at work draws within one."""

LOOKS: Final = 10
"""How often to look within that time."""


class Watchdog:
    """Waits for signs of life, and ends the process where none comes.

    A loop in Python or in QML leaves this thread running. Where a library holds the interpreter
    itself, no Python runs; then faulthandler's own timer, which needs none, ends the process
    after twice the time, with its code 1.

    Args:
        trace: where every thread's place in the code is written before the end: names of
            functions and files, no values.
        last_words: called before the process ends.
        patience: seconds to wait for a sign.
    """

    def __init__(
        self, trace: TextIO, last_words: Callable[[], None], patience: float = PATIENCE
    ) -> None:
        self._trace = trace
        self._last_words = last_words
        self._patience = patience
        self._alive = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        """Start watching."""
        self.sign()
        self._thread.start()

    def sign(self) -> None:
        """Note a sign of life."""
        faulthandler.dump_traceback_later(2 * self._patience, exit=True, file=self._trace)
        self._alive.set()

    def stop(self) -> None:
        """Stop watching."""
        self._over.set()
        faulthandler.cancel_dump_traceback_later()
        self._thread.join()

    def _watch(self) -> None:
        missed = 0
        while not self._over.wait(self._patience / LOOKS):
            missed = 0 if self._alive.is_set() else missed + 1
            self._alive.clear()
            if missed >= LOOKS:
                self._end()

    def _end(self) -> None:
        self._last_words()
        faulthandler.dump_traceback(self._trace)
        os._exit(ExitCode.HUNG)
