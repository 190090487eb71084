"""Work that must not block the screen, done in order on one other thread."""

from collections.abc import Callable
from functools import partial
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

Result = TypeVar("Result")


class BackgroundTasks(QObject):
    """Runs tasks on one background thread."""

    _ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ended.connect(self._deliver)
        # The same thread for ever: a database lets no other one in.
        self._thread = QThreadPool(self, maxThreadCount=1, expiryTimeout=-1)

    def do(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Run `act` on the background thread, then `then` with its result on this one.

        An exception in `act` is raised on this thread.
        """

        def run() -> None:
            try:
                ended: Callable[[], None] = partial(then, act())
            except BaseException as error:  # noqa: BLE001 - raised on the other thread
                ended = partial(_fail, error)
            self._ended.emit(ended)

        self._thread.start(run)

    def close(self) -> None:
        """Wait for running tasks. Results not yet delivered are dropped."""
        self._thread.waitForDone()

    def _deliver(self, ended: Callable[[], None]) -> None:
        ended()


def _fail(error: BaseException) -> NoReturn:
    raise error
