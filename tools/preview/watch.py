"""Tells when the files of a folder have changed and are whole.

It looks at them rather than being told: editors put a new file in the place of the old one, which
ends every watch on it, and folders on a network tell nobody.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK: Final = 50
"""Milliseconds between two looks. A change is told at the second one that finds it the same."""

Stamps = dict[str, tuple[int, int]]


class FolderWatch(QObject):
    """Watches a folder from when it is made.

    Args:
        folder: the folder, which need not be there.
        changed: called once the files are other ones than at the last call, and rest.
    """

    def __init__(self, folder: Path, changed: Callable[[], None]) -> None:
        super().__init__()
        self._folder, self._changed = folder, changed
        self._told = self._seen = self._stamps()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the files, and tell of a change that is complete."""
        seen, before = self._stamps(), self._seen
        self._seen = seen
        if seen == before and seen != self._told:
            self._told = seen
            self._changed()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _stamps(self) -> Stamps:
        """Return size and time of each file, of none where the folder cannot be read."""
        try:
            found = [(entry.name, entry.stat()) for entry in self._folder.iterdir()]
        except OSError:
            return {}
        return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in found}
