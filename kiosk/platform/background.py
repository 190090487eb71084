"""Work that must not hold up the screen: done one after another, and its result brought back."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class BackgroundTasks(QObject):
    """One thread beside the screen's."""

    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._ended.connect(self._bring_back)

    def do(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do something beside the screen, then something with its result in front of it.

        What the act raises is raised in front of the screen.
        """

        def ended(future: "Future[Result]") -> None:
            self._ended.emit(future, then)

        self._thread.submit(act).add_done_callback(ended)

    def close(self) -> None:
        """Wait for what is being done. Results that are not back by now are dropped."""
        if "_thread" in vars(self):
            self._thread.shutdown(wait=True)

    @cached_property
    def _thread(self) -> "ThreadPoolExecutor":
        from concurrent.futures import ThreadPoolExecutor  # here, because no start has an errand

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="errands")

    def _bring_back(self, future: "Future[Any]", then: Callable[[Any], None]) -> None:
        then(future.result())
