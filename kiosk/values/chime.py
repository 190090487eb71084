"""The chime, as the rest of the kiosk uses it.

The real one is in `sound/chime_process.py`.
"""

from collections.abc import Callable
from typing import Protocol


class ChimePlayer(Protocol):
    """Plays one short sound at a time."""

    def ring(self, volume: int) -> None:
        """Play once, at a volume from 0 to `LOUDEST`."""

    def hush(self) -> None:
        """Stop at once."""

    def close(self) -> None:
        """Stop for good."""


MakeChimePlayer = Callable[[], ChimePlayer]
"""Makes a chime player without playing anything."""
