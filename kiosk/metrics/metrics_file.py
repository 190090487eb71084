"""The file, written whole each time. Where that fails the kiosk goes on, and staff are told."""

import datetime as dt
from pathlib import Path
from typing import Final

from kiosk.atomic_write import write_shared
from kiosk.schema.diagnostics import Diagnostic

FILE: Final = "kiosk.prom"
"""Its name. The collectors read every file that ends in .prom."""

REMEDY: Final = (
    "Make the folder that fleet.metrics_folder names, and let the kiosk's account write there."
)


class MetricsFile:
    """The file that the collector reads.

    Args:
        folder: where, which has to be there.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.diagnostic: Diagnostic | None = None

    def write(self, text: str, moment: dt.datetime) -> None:
        """Write the file, and give it the moment that it was due as its time."""
        try:
            write_shared(self.path, text.encode(), moment.timestamp())
        except OSError as error:
            reason = f"the metrics cannot be written ({error.strerror or error})"
            self.diagnostic = Diagnostic(str(self.path), "", reason, REMEDY)
        else:
            self.diagnostic = None
