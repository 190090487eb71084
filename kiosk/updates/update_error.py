"""Why an update is not taken, in one sentence with its remedy."""

from pathlib import Path

from kiosk.schema.diagnostics import Diagnostic


class UpdateError(Exception):
    """An update is not taken, and nothing has changed. The message says why and what to do."""

    def __init__(self, place: str | Path, reason: str, remedy: str) -> None:
        super().__init__(str(Diagnostic(str(place), "", reason, remedy)))
