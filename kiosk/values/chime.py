"""What makes one short sound, as the kiosk asks it to.

The real one is in `sound/chime_process.py`.
"""

from collections.abc import Callable
from typing import Protocol


class ChimePlayer(Protocol):
    """Sounds once at a time."""

    def ring(self, volume: int) -> None:
        """Sound once, so loud in steps from 0 to `LOUDEST`."""

    def hush(self) -> None:
        """Fall silent at once."""

    def close(self) -> None:
        """Fall silent for good."""


MakeChimePlayer = Callable[[], ChimePlayer]
"""Makes a bell. Nothing is heard of it yet."""
