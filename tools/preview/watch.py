"""Detects changes to the files of a folder by polling.

File system notifications do not work here: editors replace the file on saving, which ends a watch
on it, and network folders send none.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK: Final = 50
"""Polling interval in milliseconds. A change is reported once two polls in a row agree."""

Stamps = dict[str, tuple[int, int]]


class FolderWatch(QObject):
    """Watches a folder from its construction on.

    Args:
        folder: the folder; it need not exist.
        changed: called when the files differ from the last call and have stopped changing.
    """

    def __init__(self, folder: Path, changed: Callable[[], None]) -> None:
        super().__init__()
        self._folder, self._changed = folder, changed
        self._reported = self._seen = self._stamps()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Poll the files and report a finished change."""
        seen, before = self._stamps(), self._seen
        self._seen = seen
        if seen == before and seen != self._reported:
            self._reported = seen
            self._changed()

    def stop(self) -> None:
        """Stop polling."""
        self._timer.stop()

    def _stamps(self) -> Stamps:
        """Return size and modification time by file name; empty if the folder is unreadable."""
        try:
            found = [(entry.name, entry.stat()) for entry in self._folder.iterdir()]
        except OSError:
            return {}
        return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in found}
