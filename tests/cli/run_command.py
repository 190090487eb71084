"""The `kiosk` command as a process of its own, as people start it."""

import subprocess
import sys
from pathlib import Path


def run_kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command to its end and return what it said and how it ended."""
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
