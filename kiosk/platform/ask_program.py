"""Programs of the system that are asked something."""

import subprocess

PATIENCE = 10
"""Seconds that a program of the system may take to answer."""


def ask(command: list[str]) -> str | None:
    """Return what a program of the system prints, None where it fails or is not there."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout
