"""Work that must not block the screen, done in order on one other thread."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class BackgroundTasks(QObject):
    """Runs tasks on one background thread."""

    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._ended.connect(self._bring_back)

    def do(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Run `act` on the background thread, then `then` with its result on this one.

        An exception in `act` is raised on this thread.
        """

        def ended(future: "Future[Result]") -> None:
            self._ended.emit(future, then)

        self._thread.submit(act).add_done_callback(ended)

    def close(self) -> None:
        """Wait for running tasks. Results not yet delivered are dropped."""
        if "_thread" in vars(self):
            self._thread.shutdown(wait=True)

    @cached_property
    def _thread(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # here, because no start has a task

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")

    def _bring_back(self, future: "Future[Any]", then: Callable[[Any], None]) -> None:
        then(future.result())
