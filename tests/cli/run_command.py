"""Runs the commands as processes."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path


def run_kiosk(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `kiosk` to its end; return its output and exit code."""
    return _run("kiosk", arguments)


def run_author(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `kiosk-author` to its end; return its output and exit code."""
    return _run("tools", arguments)


def _run(module: str, arguments: Iterable[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
